"""The pages of review: signing in, the queue, what is said, and the log."""

from datetime import UTC, datetime
from typing import Annotated
from urllib.parse import parse_qsl

import msgspec
from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, StreamingResponse

from marsad.archive.tokens import person_of
from marsad.errors import ConfigError
from marsad.exporting.lists import log_list
from marsad.exporting.queue import queue
from marsad.exporting.tables import LOG, log_items
from marsad.flow import Saying
from marsad.web.asked import Lasting, Opened, Seated, Whole
from marsad.web.forms import slots_of
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Limit
from marsad.web.people import Reviewing, reviewer, same_site
from marsad.web.rendering import page
from marsad.web.tables import csv_answer
from marsad.web.tokens import COOKIE

router = APIRouter()
_SEE_OTHER = 303
_LASTS = 12 * 60 * 60  # seconds: a working day


async def _form(request: Request) -> dict[str, str]:
    same_site(request)
    return dict(parse_qsl((await request.body()).decode("utf-8", "replace"), keep_blank_values=True))


Form = Annotated[dict[str, str], Depends(_form)]


@router.get("/sign-in")
def ask(request: Request) -> HTMLResponse:
    """Where a person gives their token."""
    return page(request, "sign-in.html", {"wrong": False})


@router.post("/sign-in", response_model=None)
def sign_in(request: Request, form: Form, archive: Opened) -> HTMLResponse | RedirectResponse:
    """Keep the token in a cookie that no script reads and no other site's page sends."""
    token = form.get("token", "").strip()
    if person_of(archive, token) is None:
        return page(request, "sign-in.html", {"wrong": True}, status=401)
    answer = RedirectResponse("/review", _SEE_OTHER)
    secure = request.url.scheme == "https"
    answer.set_cookie(COOKIE, token, max_age=_LASTS, httponly=True, samesite="strict", secure=secure)
    return answer


@router.post("/sign-out", dependencies=[Depends(_form)])
def sign_out() -> RedirectResponse:
    """Forget the token."""
    answer = RedirectResponse("/", _SEE_OTHER)
    answer.delete_cookie(COOKIE)
    return answer


@router.get("/review", dependencies=[Depends(reviewer)])
def waiting(request: Request, archive: Opened) -> HTMLResponse:
    """What waits for a person, what matters most first."""
    found = queue(archive)
    slots = {one.cited.mark.id: slots_of(one.cited.mark, one.cited.place.version) for one in found.marks}
    return page(request, "review.html", {"queue": found, "slots": slots})


@router.post("/review")
def say(form: Form, person: Reviewing, archive: Whole, desk: Seated) -> RedirectResponse:
    """One thing that a reviewer says; then the page where it was said."""
    back = form.pop("back", "/log")
    saying = _saying(form)
    desk.say(archive, person.name, saying, datetime.now(UTC))
    return RedirectResponse(
        back if back.startswith("/") and not back.startswith("//") else "/log", _SEE_OTHER
    )


@router.get("/log.csv")
def table(archive: Lasting) -> StreamingResponse:
    """The review log as a table."""
    return csv_answer("log", LOG, log_items(archive))


@router.get("/log")
def log(request: Request, archive: Opened, cursor: Cursor = None, limit: Limit = 50) -> HTMLResponse:
    """The review log, the newest line first."""
    part = log_list(archive, key_of(cursor, tuple[int]), limit)
    return page(request, "log.html", {"part": part, "cursor": cursor_of(part.next)})


def _saying(form: dict[str, str]) -> Saying:
    """A form's fields as what is said; `slot:NAME` are the slots of a mark to add."""
    kind, _, code = form.pop("kind_code", "").partition(":")
    if code:
        form |= {"kind": kind, "code": code}
    slots = {key.partition(":")[2]: words for key, words in form.items() if key.startswith("slot:")}
    plain = {key: words for key, words in form.items() if not key.startswith("slot:")}
    try:
        return msgspec.convert(plain | {"slots": slots}, Saying, strict=False)
    except msgspec.ValidationError as problem:
        raise ConfigError(f"this cannot be said: {problem}") from problem
