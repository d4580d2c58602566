"""The pages: HTML of the same records that the API gives."""

from fastapi import APIRouter

from marsad.web.pages import incidents

router = APIRouter()
router.include_router(incidents.router)

__all__ = ["router"]
