"""Agreement: how far two codings of the archive say the same."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from marsad.exporting.agreement import between, coders, plain_between
from marsad.web.asked import Opened
from marsad.web.errors import ERRORS

router = APIRouter(tags=["agreement"], responses=ERRORS)


def _key(which: str) -> object:
    told = f"The {which} coding: coder@packs, as `/v1/codings` names it."
    return Query(max_length=200, description=told, examples=["grammar/1@0123456789ab"])


One = Annotated[str, _key("first")]
Other = Annotated[str, _key("second")]


@router.get("/codings", summary="Codings")
def codings(archive: Opened) -> dict[str, Any]:
    """Everybody who coded in the archive: coders, the packs that each had, and people (`+review`)."""
    return {"items": [{"coding": one.key, "versions": one.versions} for one in coders(archive)]}


@router.get("/agreement", summary="Agreement of two codings")
def agreement(one: One, other: Other, archive: Opened) -> dict[str, Any]:
    """F1 of what both found, Krippendorff's alpha of the codes that both gave, and every mark of which they
    say different things, on the pages that both coded.
    """
    return plain_between(between(archive, one, other))
