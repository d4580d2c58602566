"""The changes of the record, and its releases."""

from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Query

from marsad.exporting.changes import alterations, plain_alterations
from marsad.flow import tombstones_since
from marsad.web.asked import Opened, Whole
from marsad.web.errors import ERRORS
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Limit

router = APIRouter(tags=["changes"], responses=ERRORS)
Since = Annotated[
    int, Query(ge=0, le=2**31 - 1, description="What came after this change; 0: everything.", examples=[0])
]


@router.get("/changes", summary="What was altered")
def many(
    archive: Opened, whole: Whole, since: Since = 0, cursor: Cursor = None, limit: Limit = 50
) -> dict[str, Any]:
    """Everything that was added, changed or removed since a change, oldest first, and the tombstones of what
    was withheld or deleted meanwhile. A reader who asks again from `last` keeps a copy that misses nothing.
    """
    part = alterations(archive, since, key_of(cursor, tuple[int, str, str]), limit)
    stones = msgspec.to_builtins(tombstones_since(whole, since))
    return plain_alterations(archive, part, cursor_of(part.next)) | {"tombstones": stones}


@router.get("/releases", summary="Releases")
def releases(archive: Opened) -> dict[str, Any]:
    """Every numbered release: which change it froze, when, its title, and the hash of its files."""
    return {"items": msgspec.to_builtins(archive.releases())}
