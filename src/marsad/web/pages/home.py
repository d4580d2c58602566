"""The first page: the theatres, and what is told most."""

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from marsad.archive.lists.listing import Filters
from marsad.exporting.lists import incident_list
from marsad.exporting.theatres import theatres
from marsad.web.asked import Opened
from marsad.web.rendering import page

router = APIRouter()
_MOST = 12


@router.get("/")
def home(request: Request, archive: Opened) -> HTMLResponse:
    """The theatres with how much belongs to each, and the incidents that are told most."""
    return page(
        request,
        "home.html",
        {
            "stats": msgspec.structs.asdict(archive.stats()),
            "theatres": theatres(archive),
            "most": incident_list(archive, Filters(), limit=_MOST),
        },
    )
