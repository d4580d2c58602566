"""The API: JSON under one versioned prefix."""

from fastapi import APIRouter

from marsad.web.api import agreement, changes, disputes, incidents, log, profiles, reports, search, theatres

router = APIRouter()
for part in (theatres, incidents, disputes, reports, profiles, search, log, changes, agreement):
    router.include_router(part.router)

__all__ = ["router"]
