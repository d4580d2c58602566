"""The pages: HTML of the same records that the API gives."""

from fastapi import APIRouter

from marsad.web.pages import (
    agreement,
    changes,
    disputes,
    home,
    incidents,
    profiles,
    reports,
    review,
    search,
    theatres,
)

router = APIRouter()
for part in (home, incidents, theatres, disputes, reports, profiles, search, review, agreement, changes):
    router.include_router(part.router)

__all__ = ["router"]
