"""The page of changes: when the record changed and by what, and its releases."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from marsad.web.asked import Opened
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Limit
from marsad.web.rendering import page

router = APIRouter()


@router.get("/changes")
def many(request: Request, archive: Opened, cursor: Cursor = None, limit: Limit = 50) -> HTMLResponse:
    """The changes of the record, the newest first, each with what leads to what it altered."""
    key = key_of(cursor, tuple[int])
    found = archive.last_changes(key[0] if key else None, limit=limit + 1)
    data = {
        "changes": found[:limit],
        "cursor": cursor_of((found[limit - 1].number,) if len(found) > limit else None),
        "releases": archive.releases()[::-1],
    }
    return page(request, "changes.html", data)
