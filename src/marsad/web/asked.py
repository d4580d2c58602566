"""What every route works with: a handle on the archive for the one request."""

from typing import Annotated

from fastapi import Depends, Request

from marsad.archive import Archive


def _handle(request: Request) -> Archive:
    archive: Archive = request.app.state.archive
    return archive.again()


Opened = Annotated[Archive, Depends(_handle)]
