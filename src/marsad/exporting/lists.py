"""Lists as pages of them are shown: costs what one page shows, whatever the archive holds."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

import msgspec
from sqlalchemy import Connection

from marsad.archive import Archive, shelves
from marsad.archive.lists import listing
from marsad.archive.lists.chosen import Chosen, Many, chosen
from marsad.archive.lists.listing import Counted, Filters, Order
from marsad.exporting.disputes import ToldDispute, told_dispute
from marsad.exporting.refs import Cited, Place, Refs
from marsad.exporting.reports import ToldReport, told_report
from marsad.records import Actor, Dispute, Entry, Facet, Listed, LogLine, Report

Item = TypeVar("Item")
Key = tuple[Any, ...]
FACETS: tuple[Facet, ...] = ("theatre", "actor", "target", "place", "side", "outlet", "agency", "status")
_MOST = 12  # values of a facet that are counted
_POINTS = 100  # places on a map: more lie on each other


class Part(msgspec.Struct, Generic[Item], frozen=True):
    """A part of a list: how many the whole list has, and the key of the last item where more follow."""

    items: tuple[Item, ...]
    count: int
    next: Key | None = None


class ListedIncident(msgspec.Struct, frozen=True):
    """An incident of a list, its place where a pack knows it, and a line that tells it."""

    listed: Listed
    place: Entry | None
    first: Cited | None


class MapPoint(msgspec.Struct, frozen=True):
    """A place on the map, and how many incidents happened there."""

    entry: Entry
    count: int


class Overview(msgspec.Struct, frozen=True):
    """The incidents that are asked for, counted: by facet, on the map, by month; what neither can show.

    `points` are the places of most incidents, of `places` in all.
    """

    count: int
    types: tuple[Counted, ...]
    labels: tuple[Counted, ...]
    facets: Mapping[Facet, tuple[Counted, ...]]
    points: tuple[MapPoint, ...]
    places: int
    unplaced: int
    months: tuple[Counted, ...]
    undated: int
    entries: Mapping[str, Entry]


def incident_list(
    archive: Archive, filters: Filters, order: Order = "told", after: Key | None = None, limit: int = 50
) -> Part[ListedIncident]:
    """Incidents that are asked for, in their order, behind the key `after`."""
    with archive.connect() as connection:
        filters = listing.rarest_first(connection, filters)
        counted = _counted(archive, connection, filters)
        found, count = counted.in_order(connection, order, after, limit + 1), counted.count(connection)
        places = listing.entries(connection, [one.place for one in found if one.place])
    refs = Refs.some(archive, marks=[one.id for one in found[:limit]], most=1)
    items = tuple(
        ListedIncident(one, places.get(one.place or ""), next(iter(refs.firsts([one.id])), None))
        for one in found[:limit]
    )
    more = len(found) > limit
    return Part(items, count, listing.key_of(items[-1].listed, order) if more else None)


def overview(archive: Archive, filters: Filters) -> Overview:
    """Everything that goes beside a list of incidents."""
    with archive.connect() as connection:
        filters = listing.rarest_first(connection, filters)
        counted = _counted(archive, connection, filters)
        facets = {facet: tuple(found) for facet, found in counted.by_facet(connection, FACETS, _MOST).items()}
        on_map, count = counted.on_map(connection, _POINTS), counted.count(connection)
        months = counted.by_month(connection)
        named = [one.value for found in facets.values() for one in found if one.value]
        return Overview(
            count,
            tuple(counted.by_type(connection, 99)),
            tuple(counted.by_label(connection, 99)),
            facets,
            tuple(MapPoint(*one) for one in on_map.points),
            on_map.places,
            count - on_map.incidents,
            tuple(one for one in months if one.value),
            sum(one.count for one in months if not one.value),
            listing.entries(connection, named),
        )


def _counted(archive: Archive, connection: Connection, filters: Filters) -> Chosen | Many:
    """The incidents of a list, of one moment found once for it and for what goes beside it."""
    return archive.once(("chosen", filters), lambda: chosen(connection, filters))


def dispute_list(archive: Archive, after: Key | None = None, limit: int = 50) -> Part[ToldDispute]:
    """Disputes by id."""
    found, count = _links(archive, Dispute, after, limit)
    refs = Refs.some(archive, marks=[mark for one in found for mark in (*one.claim, *one.against)])
    return _part([told_dispute(one, refs) for one in found], count, limit, lambda one: (one.dispute.id,))


def report_list(archive: Archive, after: Key | None = None, limit: int = 50) -> Part[ToldReport]:
    """Reports that several articles carry, by id."""
    found, count = _links(archive, Report, after, limit)
    refs = Refs.some(archive, articles=[article for one in found for article in one.carriers])
    return _part([told_report(one, refs) for one in found], count, limit, lambda one: (one.report.id,))


def actor_list(archive: Archive, after: Key | None = None, limit: int = 50) -> Part[Actor]:
    """Actors by id."""
    found, count = _links(archive, Actor, after, limit)
    return _part(found, count, limit, lambda one: (one.id,))


def article_list(archive: Archive, after: Key | None = None, limit: int = 50) -> Part[Place]:
    """Articles by the names of their pages."""
    with archive.connect() as connection:
        found = shelves.articles(connection, after, limit + 1)
        count = shelves.article_count(connection)
    places = [Place(page, position, version) for page, position, version in found]
    return _part(places, count, limit, lambda one: (one.page, one.position))


def log_list(archive: Archive, after: Key | None = None, limit: int = 50) -> Part[LogLine]:
    """The review log, the newest line first."""
    lines = archive.log()[::-1]
    found = [line for line in lines if after is None or line.number < after[0]]
    return _part(found, len(lines), limit, lambda one: (one.number,))


def _links(archive: Archive, kind: type[Item], after: Key | None, limit: int) -> tuple[list[Item], int]:
    with archive.connect() as connection:
        found = shelves.links(connection, kind, after[0] if after else "", limit + 1)
        return found, shelves.link_count(connection, kind)


def _part(found: Sequence[Item], count: int, limit: int, key: Callable[[Item], Key]) -> Part[Item]:
    kept = tuple(found[:limit])
    return Part(kept, count, key(kept[-1]) if len(found) > limit else None)
