"""The pages of a theatre: what happens in it, and its state on a day."""

from datetime import UTC, date, datetime
from typing import Annotated

import msgspec
from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from marsad.archive import Archive
from marsad.archive.lists import listing
from marsad.exporting.lists import MapPoint
from marsad.exporting.pictures import HELD, plain_state
from marsad.exporting.theatres import days
from marsad.records import Entry, State
from marsad.web.api.theatres import PartAsked, TheatreId, known, of_theatre
from marsad.web.asked import Lasting, Opened, Pictured, ground_of
from marsad.web.maps import Map, draw
from marsad.web.pages.incidents import incident_table, listed
from marsad.web.paging import cursor_of
from marsad.web.parameters import Cursor, Filtered, Limit, Ordered
from marsad.web.rendering import page
from marsad.web.tables import csv_answer

router = APIRouter()


@router.get("/theatres/{name}.csv")
def table(name: str, filters: Filtered, archive: Lasting, order: Ordered = "told") -> StreamingResponse:
    """The same incidents as a table."""
    return incident_table(archive, of_theatre(filters, known(archive, name)), order)


@router.get("/theatres/{name}")
def one(
    request: Request, name: str, filters: Filtered, archive: Opened,
    order: Ordered = "told", cursor: Cursor = None, limit: Limit = 50,
) -> HTMLResponse:  # fmt: skip
    """What happens in a theatre: on the map, along the time, and in a list."""
    theatre = known(archive, name)  # a theatre is a filter too, whose name the path must not take
    return listed(
        request, archive, of_theatre(filters, theatre), order, cursor, limit, _entry(archive, theatre)
    )


@router.get("/theatres/{theatre}/state.csv")
def holders(
    theatre: TheatreId, archive: Lasting, pictures: Pictured,
    at: Annotated[date | None, Query()] = None, known_by: Annotated[date | str | None, Query()] = None,
) -> StreamingResponse:  # fmt: skip
    """Who holds each place on a day as a table, all places."""
    found = pictures.state(archive, theatre, at or datetime.now(UTC).date(), _day(known_by))
    return csv_answer(f"{theatre}-{found.at}", HELD, plain_state(found)["places"])


@router.get("/theatres/{theatre}/state")
def state(
    request: Request, theatre: TheatreId, archive: Opened, pictures: Pictured, asked: PartAsked,
    at: Annotated[date | None, Query()] = None, known_by: Annotated[date | str | None, Query()] = None,
) -> HTMLResponse:  # fmt: skip
    """Who holds each place, who backs and leads whom on a day; today where none is given."""
    part = pictures.part(archive, theatre, at or datetime.now(UTC).date(), asked, _day(known_by))
    data = {
        "theatre": _entry(archive, theatre),
        "state": _open(part.state),
        "every": part.every,
        "cursor": cursor_of(part.next),
        "map": _map(request, archive, part.state),
        "days": days(archive, theatre),
    }
    return page(request, "state.html", data)


def _day(given: date | str | None) -> date | None:
    """An empty field of a form is no day."""
    return given if isinstance(given, date) else None


def _open(found: State) -> dict[str, object]:
    return {name: getattr(found, name) for name in found.__struct_fields__} | {
        "omitted": msgspec.structs.asdict(found.omitted)
    }


def _entry(archive: Archive, theatre: str) -> Entry:
    with archive.connect() as connection:
        return listing.entries(connection, [theatre])[theatre]


def _map(request: Request, archive: Archive, found: State) -> Map:
    with archive.connect() as connection:
        known = listing.entries(connection, [one.place for one in found.places])
    points = [MapPoint(known[one.place], 4) for one in found.places if one.place in known]
    return draw(points, {one.place: one.status for one in found.places}, ground_of(request))
