"""The page of agreement: two codings side by side."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from marsad.exporting.agreement import between, coders
from marsad.web import codings
from marsad.web.asked import Opened
from marsad.web.rendering import page

router = APIRouter()


@router.get("/agreement")
def agreement(
    request: Request, archive: Opened, one: str | None = None, other: str | None = None
) -> HTMLResponse:
    """How far two codings agree; without two of them, which there are."""
    of = between(archive, one, other) if one and other else None
    data = {"coders": coders(archive), "of": of, "chosen": (one, other), "codings": codings}
    return page(request, "agreement.html", data)
