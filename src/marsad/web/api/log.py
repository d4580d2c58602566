"""The review log: its lines, and a new one."""

from datetime import UTC, datetime
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Depends, Request

from marsad.errors import ConfigError
from marsad.exporting.lists import log_list
from marsad.exporting.plain import plain_line, plain_part
from marsad.flow import Saying
from marsad.web.asked import Opened, Seated, Whole
from marsad.web.errors import ERRORS, Error
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Limit
from marsad.web.people import Reviewing

router = APIRouter(tags=["review"], responses=ERRORS)
_SCHEMA = msgspec.json.schema(Saying)["$defs"]["Saying"]
_BODY = {"requestBody": {"required": True, "content": {"application/json": {"schema": _SCHEMA}}}}
_REFUSED: dict[int | str, dict[str, Any]] = {
    401: {"model": Error, "description": "There is no token, or none that is known."},
    403: {"model": Error, "description": "The token is of a role that may not."},
}


async def _body(request: Request) -> bytes:
    return await request.body()


Body = Annotated[bytes, Depends(_body)]


@router.get("/log", summary="The review log")
def many(archive: Opened, cursor: Cursor = None, limit: Limit = 50) -> dict[str, Any]:
    """Every line, the newest first: who said what of which mark, and the hash that binds it to the one
    before.
    """
    part = log_list(archive, key_of(cursor, tuple[int]), limit)
    return plain_part(part, plain_line, cursor_of(part.next))


@router.post("/log", summary="Review", status_code=201, responses=_REFUSED, openapi_extra=_BODY)
def say(body: Body, person: Reviewing, archive: Whole, desk: Seated) -> dict[str, Any]:
    """Say that a mark is right, wrong or missing, and so on: the new line. The record follows at once."""
    try:
        saying = msgspec.json.decode(body, type=Saying)
    except msgspec.MsgspecError as problem:
        raise ConfigError(f"body: {problem}", remedy="see /openapi.json") from problem
    return plain_line(desk.say(archive, person.name, saying, datetime.now(UTC)))
