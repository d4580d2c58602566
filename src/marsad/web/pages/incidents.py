"""The pages of incidents."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from marsad.exporting.incidents import whole_incident
from marsad.web.asked import Opened
from marsad.web.rendering import page

router = APIRouter()


@router.get("/incidents/{incident}")
def one(request: Request, incident: str, archive: Opened) -> HTMLResponse:
    """One incident with all its tellings."""
    return page(request, "incident.html", {"whole": whole_incident(archive, incident)})
