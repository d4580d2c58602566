"""What every route works with: a handle on the archive for the one request, and the theatres' pictures.

`Opened` is the archive as readers may see it: all that is shown comes from there. `Whole` has what is
withheld, too, for what reviewers say and for who they are.
"""

from typing import Annotated

from fastapi import Depends, Request

from marsad.archive import Archive
from marsad.archive.quoting import Publish
from marsad.flow import Desk, Pictures, Readers
from marsad.web.tokens import who


def _handle(request: Request) -> Archive:
    readers: Readers = request.app.state.readers
    publish: Publish = request.app.state.publish
    known = publish == "text" or who(request, _whole(request)) is not None
    return readers.handle("text" if known else publish)


def _whole(request: Request) -> Archive:
    archive: Archive = request.app.state.archive
    return archive.again()


def _pictures(request: Request) -> Pictures:
    pictures: Pictures = request.app.state.pictures
    return pictures


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


Opened = Annotated[Archive, Depends(_handle)]
Whole = Annotated[Archive, Depends(_whole)]
Seated = Annotated[Desk, Depends(_desk)]
Pictured = Annotated[Pictures, Depends(_pictures)]
