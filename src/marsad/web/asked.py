"""What every route works with: a handle on the archive for the one request, and the theatres' pictures."""

from typing import Annotated

from fastapi import Depends, Request

from marsad.archive import Archive
from marsad.flow import Desk, Pictures


def _handle(request: Request) -> Archive:
    archive: Archive = request.app.state.archive
    return archive.again()


def _pictures(request: Request) -> Pictures:
    pictures: Pictures = request.app.state.pictures
    return pictures


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


Opened = Annotated[Archive, Depends(_handle)]
Seated = Annotated[Desk, Depends(_desk)]
Pictured = Annotated[Pictures, Depends(_pictures)]
