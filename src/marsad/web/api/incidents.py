"""Incidents: lists by what they are about, counts beside a list, and one with all its tellings."""

from typing import Annotated, Any

from fastapi import APIRouter, Path

from marsad.exporting.explained import Most
from marsad.exporting.incidents import whole_incident
from marsad.exporting.lists import incident_list, overview
from marsad.exporting.plain import plain_overview, plain_part, plain_row, plain_whole
from marsad.web.asked import Opened, Then
from marsad.web.errors import ERRORS
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Filtered, Limit, Ordered

router = APIRouter(tags=["incidents"], responses=ERRORS)
KEYS: dict[str, Any] = {"told": tuple[int, str], "newest": tuple[str | None, str]}

IncidentId = Annotated[
    str,
    Path(description="An incident's id, or that of any of its marks.", examples=["e-0123456789abcdef"]),
]


@router.get("/incidents", summary="Incidents")
def many(
    filters: Filtered, archive: Opened, order: Ordered = "told", cursor: Cursor = None, limit: Limit = 50
) -> dict[str, Any]:
    """The incidents that are asked for, a part at a time: `next` is the cursor of the part that follows."""
    part = incident_list(archive, filters, order, key_of(cursor, KEYS[order]), limit)
    return plain_part(part, plain_row, cursor_of(part.next))


@router.get("/overview", summary="Counts of incidents")
def counts(filters: Filtered, archive: Opened) -> dict[str, Any]:
    """The incidents that are asked for, counted by type, standing and facet, on the map and by month."""
    return plain_overview(overview(archive, filters))


@router.get("/incidents/{incident}", summary="One incident")
def one(incident: IncidentId, archive: Then) -> dict[str, Any]:
    """What, who, where and when; each telling with its chain, who denies it, its figures side by side: of a
    hundred marks at most, `count` is how many there are.
    """
    return plain_whole(whole_incident(archive, incident, Most()))
