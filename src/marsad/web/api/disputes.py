"""Disputes: the ledger of what cannot both be true."""

from typing import Annotated, Any

from fastapi import APIRouter, Path

from marsad.exporting.disputes import whole_dispute
from marsad.exporting.explained import Most
from marsad.exporting.lists import dispute_list
from marsad.exporting.plain import plain_dispute, plain_disputed, plain_part
from marsad.web.asked import Opened, Then
from marsad.web.errors import ERRORS
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Limit

router = APIRouter(tags=["disputes"], responses=ERRORS)
DisputeId = Annotated[str, Path(description="A dispute's id.", examples=["d-0123456789abcdef"])]


@router.get("/disputes", summary="Disputes")
def many(archive: Opened, cursor: Cursor = None, limit: Limit = 50) -> dict[str, Any]:
    """Each with the lines that claim and those that deny or tell otherwise; by id."""
    part = dispute_list(archive, key_of(cursor, tuple[str]), limit)
    return plain_part(part, plain_dispute, cursor_of(part.next))


@router.get("/disputes/{dispute}", summary="One dispute")
def one(dispute: DisputeId, archive: Then) -> dict[str, Any]:
    """The sentences of either side: of a hundred marks at most; `count` is how many there are."""
    return plain_disputed(whole_dispute(archive, dispute, Most()))
