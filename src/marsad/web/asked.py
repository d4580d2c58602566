"""What every route works with: a handle on the archive for the one request, and the theatres' pictures.

`Opened` is the archive as readers may see it, at one moment: all that is shown comes from there, and it is
let go before the answer is sent, however slowly somebody takes that. `Lasting` is the same without the
moment, for tables, which a slow reader takes long to be sent. `Then` is it as a change of the record left it,
where the address names one. `Whole` has what is withheld, too, for what reviewers say and for who they are.

What waits for nothing is asynchronous: it then needs no thread of its own.
"""

from collections.abc import AsyncIterator, Iterator
from typing import Annotated

from fastapi import Depends, Query, Request

from marsad.archive import Archive
from marsad.archive.history import Change
from marsad.archive.quoting import Publish
from marsad.flow import Desk, Pictures, Readers
from marsad.web.tiles import Tiles
from marsad.web.tokens import who


def _lasting(request: Request, moment: Archive | None = None) -> Archive:
    readers: Readers = request.app.state.readers
    publish: Publish = request.app.state.publish
    known = publish == "text" or who(request, _every(request)) is not None
    return readers.handle("text" if known else publish, moment)


def _shown(request: Request) -> Archive:
    return _lasting(request)


async def _turn(request: Request) -> AsyncIterator[None]:
    """A turn at the archive: who waits for one holds no connection, and no thread."""
    async with request.app.state.turns:
        yield


def _opened(request: Request, _turn: Annotated[None, Depends(_turn, scope="function")]) -> Iterator[Archive]:
    with _every(request).moment() as moment:
        yield _lasting(request, moment)


async def _whole(request: Request) -> Archive:
    return _every(request)


def _every(request: Request) -> Archive:
    archive: Archive = request.app.state.archive
    return archive.again()


async def _pictures(request: Request) -> Pictures:
    pictures: Pictures = request.app.state.pictures
    return pictures


async def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


Lasting = Annotated[Archive, Depends(_shown)]
Opened = Annotated[Archive, Depends(_opened, scope="function")]
ChangeNumber = Annotated[
    int | None,
    Query(
        alias="change", ge=1, le=2**31 - 1, description="As this change of the record left it.", examples=[1]
    ),
]


def _then(request: Request, archive: Opened, number: ChangeNumber = None) -> Archive:
    if number is None:
        return archive
    request.state.then = archive.change(number)
    return archive.at(number)


Then = Annotated[Archive, Depends(_then)]
Whole = Annotated[Archive, Depends(_whole)]
Seated = Annotated[Desk, Depends(_desk)]
Pictured = Annotated[Pictures, Depends(_pictures)]


def asked_then(request: Request) -> Change | None:
    """The change that a page is shown at; null where it is shown as it is now."""
    return getattr(request.state, "then", None)


def ground_of(request: Request) -> Tiles | None:
    """The tile server that maps have their ground from; null where it is Marsad's own."""
    tiles: Tiles | None = request.app.state.tiles
    return tiles
