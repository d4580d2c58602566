"""ETags: an answer stays the same as long as the archive does. A reader that has it is told so, and another
one who asks the same is given the same.
"""

from datetime import UTC, datetime

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from marsad import __version__
from marsad.archive import Archive
from marsad.web.kept import Answer, Kept
from marsad.web.rendering import language_of
from marsad.web.tokens import COOKIE

_OK = 200


class Editions:
    """Gives every answer of the record an ETag, and 304 to those who bring it; what readers without a token
    are answered is kept for the next one.

    An archive's edition changes with whatever changes what readers are shown, withholdings among it.
    """

    def __init__(self, app: ASGIApp, archive: Archive) -> None:
        self._app, self._archive, self._kept = app, archive, Kept()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http" or scope["path"].startswith("/static/"):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if request.method not in {"GET", "HEAD"} or _signed_in(request):
            await self._app(scope, receive, _unkept(send))
            return
        edition = await run_in_threadpool(self._archive.again().edition)
        own = _Tagged(request, edition, self._kept, send)
        answer = self._kept.find(edition, own.key)
        if answer is None:
            await self._app(scope, receive, own.send)
        else:
            await own.again(answer)


class _Tagged:
    """Sends the answer to one request with its tag, or that the reader has it."""

    def __init__(self, request: Request, edition: str, kept: Kept, send: Send) -> None:
        shown = f"{datetime.now(UTC).date()}-{language_of(request)}"  # some pages are of today
        self._tag = f'W/"{__version__}-{edition[:20]}-{shown}"'
        self.key = f"{request.method} {request.base_url} {request.scope['path']}?{request.url.query} {shown}"
        held = {one.strip() for one in request.headers.get("if-none-match", "").split(",")}
        self._has = bool(held & {self._tag, "*"})
        self._edition, self._kept, self._send = edition, kept, send
        self._start: Message | None = None
        self._parts = 0

    async def again(self, answer: Answer) -> None:
        """What was answered before."""
        if self._has:
            await self._unchanged()
            return
        await self._send({"type": "http.response.start", "status": _OK, "headers": list(answer.headers)})
        await self._send({"type": "http.response.body", "body": answer.body})

    async def send(self, message: Message) -> None:
        """Pass on what the application answers."""
        if message["type"] == "http.response.start" and message["status"] == _OK:
            self._mark(MutableHeaders(scope=message))
            self._start = message
            if self._has:
                await self._unchanged()
        elif message["type"] == "http.response.body" and self._start is not None:
            self._collect(self._start, message)
        if self._start is None or not self._has:
            await self._send(message)

    def _collect(self, start: Message, message: Message) -> None:
        """Keep an answer once it is whole; of what is sent in parts, as tables are, nothing is kept."""
        self._parts += 1
        if self._parts == 1 and not message.get("more_body"):
            answer = Answer(tuple(start["headers"]), message.get("body", b""))
            self._kept.keep(self._edition, self.key, answer)

    async def _unchanged(self) -> None:
        answer = Response(status_code=304)
        self._mark(answer.headers)
        await self._send({"type": "http.response.start", "status": 304, "headers": answer.raw_headers})
        await self._send({"type": "http.response.body", "body": b""})

    def _mark(self, headers: MutableHeaders) -> None:
        headers["ETag"] = self._tag
        headers["Cache-Control"] = "no-cache"
        headers["Vary"] = "Accept-Language, Authorization, Cookie"


def _unkept(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message)["Cache-Control"] = "no-store"
        await send(message)

    return sent


def _signed_in(request: Request) -> bool:
    """Whoever brings a token is shown what others are not, and what they just changed."""
    return COOKIE in request.cookies or "authorization" in request.headers
