"""Incidents: one with all its tellings."""

from typing import Annotated, Any

from fastapi import APIRouter, Path

from marsad.exporting.incidents import whole_incident
from marsad.exporting.plain import plain_whole
from marsad.web.asked import Opened
from marsad.web.errors import ERRORS

router = APIRouter(tags=["incidents"], responses=ERRORS)

IncidentId = Annotated[
    str,
    Path(description="An incident's id, or that of any of its marks.", examples=["e-0123456789abcdef"]),
]


@router.get("/incidents/{incident}", summary="One incident")
def one(incident: IncidentId, archive: Opened) -> dict[str, Any]:
    """What, who, where and when; each telling with its chain, who denies it, its figures side by side."""
    return plain_whole(whole_incident(archive, incident))
