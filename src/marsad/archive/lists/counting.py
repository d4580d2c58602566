"""Incidents counted by what they are about: for facets, maps and timelines.

Of all incidents of a theatre the numbers are kept, see `tallies`; of others they are counted from indexed
columns. Where few are left, these are found once: see `chosen`.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, func, select

from marsad.archive import schema
from marsad.archive.lists import tallies
from marsad.archive.lists.listing import Counted, Filters, Mapped, conditions, whole
from marsad.archive.packing import unpacked
from marsad.records import Entry, Facet

Column = Literal["type", "label"]
_TABLE, _FACETS, _MAPPED = schema.incidents, schema.facets, schema.entries


def count(connection: Connection, filters: Filters) -> int:
    """How many incidents are asked for."""
    theatre = whole(filters)
    if theatre is not None:
        return tallies.every(connection, theatre)
    return connection.scalar(select(func.count()).select_from(_TABLE).where(*conditions(filters))) or 0


def facet_counts(connection: Connection, filters: Filters, facet: Facet, limit: int) -> list[Counted]:
    """The commonest values of a facet among the incidents that are asked for."""
    theatre = whole(filters)
    if theatre is not None:
        return [Counted(*row) for row in tallies.tallied(connection, theatre, facet, limit)]
    wanted = select(_TABLE.c.id).where(*conditions(filters))
    query = select(_FACETS.c.value, func.count().label("number")).where(
        _FACETS.c.facet == facet, _FACETS.c.incident.in_(wanted)
    )
    return _counted(connection, query.group_by(_FACETS.c.value), limit)


def facets_counts(
    connection: Connection, filters: Filters, facets: Sequence[Facet], limit: int
) -> dict[Facet, list[Counted]]:
    """As `facet_counts`, of several facets in one walk over what is asked for."""
    theatre = whole(filters)
    if theatre is not None:
        return {
            facet: [Counted(*row) for row in rows]
            for facet, rows in tallies.tallied_each(connection, theatre, facets, limit).items()
        }
    wanted = _FACETS.c.incident.in_(select(_TABLE.c.id).where(*conditions(filters)))
    return facets_among(connection, wanted, facets, limit)


def facets_among(
    connection: Connection,
    wanted: ColumnElement[bool],
    facets: Sequence[Facet],
    limit: int,
    given: Mapping[str, Any] | None = None,
) -> dict[Facet, list[Counted]]:
    """As `facets_counts`, of the rows of facets of which this is true."""
    number = func.count().label("number")
    query = select(_FACETS.c.facet, _FACETS.c.value, number).where(wanted)
    found: dict[Facet, list[Counted]] = {facet: [] for facet in facets}
    ordered = query.group_by(_FACETS.c.facet, _FACETS.c.value).order_by(number.desc(), _FACETS.c.value)
    for row in connection.execute(ordered, given).all():
        if row.facet in found and len(found[row.facet]) < limit:
            found[row.facet].append(Counted(row.value, row.number))
    return found


def column_counts(connection: Connection, filters: Filters, column: Column, limit: int) -> list[Counted]:
    """The commonest types or standings among the incidents that are asked for."""
    theatre = whole(filters)
    if theatre is not None:
        return [Counted(*row) for row in tallies.tallied(connection, theatre, column, limit)]
    value = _TABLE.c[column].label("value")
    query = select(value, func.count().label("number")).where(*conditions(filters)).group_by(value)
    return _counted(connection, query, limit)


def mapped(connection: Connection, filters: Filters, limit: int) -> Mapped:
    """The places where most of the incidents are that are asked for."""
    theatre = whole(filters)
    there = places_of(*conditions(filters)) if theatre is None else tallies.placed(theatre)
    return mapped_at(connection, there, limit)


def places_of(*wanted: ColumnElement[bool]) -> Select[Any]:
    """The places of the incidents of which this is true, and how many of these each has."""
    return select(_TABLE.c.place, func.count().label("number")).where(*wanted).group_by(_TABLE.c.place)


def mapped_at(
    connection: Connection, placed: Select[Any], limit: int, given: Mapping[str, Any] | None = None
) -> Mapped:
    """As `mapped`, of incidents whose places a query finds."""
    there = placed.subquery()
    known = _MAPPED.join(there, there.c.place == _MAPPED.c.id)
    on_map = _MAPPED.c.lat.is_not(None)
    most = select(_MAPPED.c.payload, there.c.number).select_from(known).where(on_map)
    found = connection.execute(most.order_by(there.c.number.desc(), there.c.place).limit(limit), given)
    points = tuple((unpacked(row.payload, Entry), row.number) for row in found)
    every = select(func.count().label("places"), func.sum(there.c.number).label("incidents"))
    whole = connection.execute(every.select_from(known).where(on_map), given).one()
    return Mapped(points, whole.places, int(whole.incidents or 0))


def months(connection: Connection, filters: Filters) -> list[Counted]:
    """How many incidents begin in each month (as 2020-06); null counts those without a day. In order."""
    theatre = whole(filters)
    if theatre is not None:
        rows = tallies.tallied(connection, theatre, "month")
        return sorted((Counted(value or None, number) for value, number in rows), key=in_order)
    month = func.substr(_TABLE.c.first, 1, 7).label("value")
    query = select(month, func.count().label("number")).where(*conditions(filters)).group_by(month)
    found = [Counted(row.value, row.number) for row in connection.execute(query)]
    return sorted(found, key=in_order)


def in_order(one: Counted) -> tuple[bool, str]:
    """Where a month stands in their order, what has none last."""
    return one.value is None, one.value or ""


def _counted(connection: Connection, query: Select[Any], limit: int) -> list[Counted]:
    ordered = query.order_by(func.count().desc(), query.selected_columns[0]).limit(limit)
    return [Counted(row.value, row.number) for row in connection.execute(ordered)]
