"""The pages of incidents: a list with its map and its timeline, and one incident."""

from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from marsad.archive import Archive
from marsad.archive.lists import listing
from marsad.archive.lists.listing import Filters, Order
from marsad.exporting.explained import Most
from marsad.exporting.incidents import WholeIncident, by_name, whole_incident
from marsad.exporting.lists import incident_list, overview
from marsad.exporting.reasons import why_incident
from marsad.exporting.tables import TABLES, incident_items
from marsad.records import Entry
from marsad.web.api.incidents import KEYS
from marsad.web.asked import Lasting, Opened, Then, ground_of
from marsad.web.bars import bars
from marsad.web.citing import citation
from marsad.web.maps import draw
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Filtered, Limit, Ordered
from marsad.web.rendering import language_of, page
from marsad.web.showing import labels
from marsad.web.strips import strips
from marsad.web.tables import csv_answer

router = APIRouter()


@router.get("/incidents")
def many(
    request: Request, filters: Filtered, archive: Opened,
    order: Ordered = "told", cursor: Cursor = None, limit: Limit = 50,
) -> HTMLResponse:  # fmt: skip
    """Incidents, on the map, along the time, and in a list."""
    return listed(request, archive, filters, order, cursor, limit)


@router.get("/incidents.csv")
def table(filters: Filtered, archive: Lasting, order: Ordered = "told") -> StreamingResponse:
    """The same incidents as a table, all of them."""
    return incident_table(archive, filters, order)


@router.get("/incidents/{incident}")
def one(request: Request, incident: str, archive: Then) -> HTMLResponse:
    """One incident with its tellings."""
    whole = whole_incident(archive, incident, Most())
    standing = whole.incident.standing
    data = {
        "whole": whole,
        "strips": strips(whole.figures),
        "why": why_incident(whole.incident),
        "entries": _entries(archive, whole),
        "told_by": by_name(standing.tell),
        "denied_by": by_name(standing.deny),
        "citation": citation(request, archive, f"Incident {whole.incident.id}"),
    }
    return page(request, "incident.html", data)


def incident_table(archive: Archive, filters: Filters, order: Order) -> StreamingResponse:
    """Incidents as CSV, all that are asked for."""
    return csv_answer("incidents", TABLES["incidents"].columns, incident_items(archive, filters, order))


def _entries(archive: Archive, whole: WholeIncident) -> Mapping[str, Entry]:
    """The packs' entries that the page of an incident names: actors, its place, the sides of its roots."""
    standing = whole.incident.standing
    sides = [side for root in standing.tell | standing.deny for side in (root.side or "").split(",")]
    ids = [one.id for one in (*whole.actors, *whole.targets)]
    with archive.connect() as connection:
        return listing.entries(connection, [one for one in (*ids, *sides, whole.incident.place) if one])


def listed(
    request: Request, archive: Archive, filters: Filters, order: Order, cursor: str | None, limit: int,
    theatre: Entry | None = None,
) -> HTMLResponse:  # fmt: skip
    """The page of a list of incidents, of one theatre where it is given."""
    part = incident_list(archive, filters, order, key_of(cursor, KEYS[order]), limit)
    seen = overview(archive, filters)
    data = {
        "theatre": theatre,
        "part": part,
        "seen": seen,
        "order": order,
        "cursor": cursor_of(part.next),
        "names": labels(seen.entries, language_of(request)),
        "map": draw(seen.points, server=ground_of(request)),
        "bars": bars(seen.months),
    }
    return page(request, "incidents.html", data)
