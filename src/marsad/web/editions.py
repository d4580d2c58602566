"""ETags: an answer stays the same as long as the archive does, and a reader that has it is told so."""

from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response

from marsad import __version__
from marsad.archive import Archive
from marsad.web.rendering import language_of
from marsad.web.tokens import COOKIE

_OK = 200
_Next = Callable[[Request], Awaitable[Response]]


def answer_unchanged(app: FastAPI, archive: Archive) -> None:
    """Give every answer of the record an ETag, and 304 to those who bring it."""

    @app.middleware("http")
    async def tagged(request: Request, call_next: _Next) -> Response:
        if request.url.path.startswith("/static/"):
            return await call_next(request)
        if request.method not in {"GET", "HEAD"} or _signed_in(request):
            answer = await call_next(request)
            answer.headers["Cache-Control"] = "no-store"
            return answer
        answer = await call_next(request)
        if answer.status_code != _OK:
            return answer
        tag = f'W/"{__version__}-{archive.again().edition()[:20]}-{language_of(request)}"'
        held = {one.strip() for one in request.headers.get("if-none-match", "").split(",")}
        if held & {tag, "*"}:
            answer = Response(status_code=304)
        answer.headers["ETag"] = tag
        answer.headers["Cache-Control"] = "no-cache"
        answer.headers["Vary"] = "Accept-Language, Authorization, Cookie"
        return answer


def _signed_in(request: Request) -> bool:
    """Whoever brings a token is shown what others are not, and what they just changed."""
    return COOKIE in request.cookies or "authorization" in request.headers
