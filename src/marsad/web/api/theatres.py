"""Theatres: which there are, and the state and the network of one on a day."""

from datetime import date
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Depends, Path, Query

from marsad.archive.lists.listing import Filters
from marsad.errors import MissingError
from marsad.exporting.lists import incident_list, overview
from marsad.exporting.pictures import plain_network, plain_state_part
from marsad.exporting.plain import plain_entry, plain_overview, plain_part, plain_row
from marsad.exporting.theatres import theatres
from marsad.flow import Asked
from marsad.web.api.incidents import KEYS
from marsad.web.asked import Opened, Pictured
from marsad.web.errors import ERRORS
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Day, Filtered, Limit, Ordered

router = APIRouter(tags=["theatres"], responses=ERRORS)


def known(
    archive: Opened,
    theatre: Annotated[str, Path(description="A theatre's id.", examples=["libya"])],
) -> str:
    """The theatre of an address. Raises MissingError where no pack is this theatre."""
    ids = [one.entry.id for one in theatres(archive)]
    if theatre not in ids:
        raise MissingError(f"there is no theatre `{theatre}`", remedy=f"there are: {', '.join(ids)}")
    return theatre


TheatreId = Annotated[str, Depends(known)]
At = Annotated[date, Query(description="The day that is asked about.", examples=["2020-06-06"])]


async def _asked(cursor: Cursor = None, limit: Limit = 100) -> Asked:
    return Asked(limit, key_of(cursor, tuple[str, str]))


PartAsked = Annotated[Asked, Depends(_asked)]


@router.get("/theatres", summary="Theatres")
def many(archive: Opened) -> dict[str, Any]:
    """Every theatre that a pack knows, with its sides and how many incidents belong to it."""
    return {
        "items": [
            plain_entry(one.entry) | {"count": one.count, "sides": [plain_entry(side) for side in one.sides]}
            for one in theatres(archive)
        ]
    }


@router.get("/theatres/{name}", summary="One theatre")
def one(
    name: Annotated[str, Path(description="A theatre's id.", examples=["libya"])],
    filters: Filtered,
    archive: Opened,
    order: Ordered = "told",
    cursor: Cursor = None,
    limit: Limit = 50,
) -> dict[str, Any]:
    """The theatre's incidents that are asked for, a part at a time, and their counts by type, standing and
    facet, on the map and by month.
    """
    theatre = known(archive, name)  # a theatre is a filter too, whose name the path must not take
    within = of_theatre(filters, theatre)
    part = incident_list(archive, within, order, key_of(cursor, KEYS[order]), limit)
    return plain_part(part, plain_row, cursor_of(part.next)) | {
        "theatre": theatre,
        "overview": plain_overview(overview(archive, within)),
    }


def of_theatre(filters: Filters, theatre: str) -> Filters:
    """What is asked for, of one theatre."""
    return msgspec.structs.replace(filters, facets=(*filters.facets, ("theatre", theatre)))


@router.get("/theatres/{theatre}/state", summary="The state of a theatre on a day")
def state(
    theatre: TheatreId,
    at: At,
    archive: Opened,
    pictures: Pictured,
    asked: PartAsked,
    known_by: Day = None,
) -> dict[str, Any]:
    """Who holds each place, who backs and leads whom, which agreements stand: as claims, each with its
    standing; as known by a day, where one is given. Places come in parts, by name; of the rest the first
    `limit`.
    """
    part = pictures.part(archive, theatre, at, asked, known_by)
    return plain_state_part(part) | {"next": cursor_of(part.next)}


@router.get("/theatres/{theatre}/network", summary="The network of a theatre")
def network(
    theatre: TheatreId, archive: Opened, pictures: Pictured, at: Day = None, known_by: Day = None
) -> dict[str, Any]:
    """Who backs, leads, is part of or fights whom up to a day, or ever."""
    return plain_network(pictures.network(archive, theatre, at, known_by))
