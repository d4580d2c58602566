"""The API: JSON under one versioned prefix."""

from fastapi import APIRouter

from marsad.web.api import incidents

router = APIRouter()
router.include_router(incidents.router)

__all__ = ["router"]
