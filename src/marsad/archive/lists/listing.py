"""Lists of incidents by what they are about: pages of them, counts for facets, maps and timelines.

Nothing here walks the archive: every question is answered from indexed columns.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Literal

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, exists, func, or_, select
from sqlalchemy.sql.expression import nulls_last

from marsad.archive import schema
from marsad.archive.keeping import batched, several
from marsad.archive.lists import tallies
from marsad.archive.packing import unpacked
from marsad.archive.searching.analysis import words_of
from marsad.records import Entry, Facet, Listed

Order = Literal["told", "newest"]
Column = Literal["type", "label"]
_TABLE, _FACETS, _MAPPED = schema.incidents, schema.facets, schema.entries
_ENTRIES = select(_MAPPED.c.payload).where(_MAPPED.c.id.in_(several("ids")))
_OF_KIND = select(_MAPPED.c.payload).where(_MAPPED.c.kind == bindparam("kind")).order_by(_MAPPED.c.id)


class Filters(msgspec.Struct, frozen=True):
    """Which incidents are asked for; null, and an empty tuple, ask for all.

    `facets` must all hold. `since` and `until` are days, both included: an undated incident is in no span of
    days. `independent`: how many independent roots it must have at least, the unknown ones not counted.
    """

    type: str | None = None
    label: str | None = None
    facets: tuple[tuple[Facet, str], ...] = ()
    since: date | None = None
    until: date | None = None
    denied: bool | None = None
    independent: int = 0
    place: str | None = None
    undated: bool = False
    unplaced: bool = False


class Counted(msgspec.Struct, frozen=True):
    """A value, and how many incidents have it."""

    value: str | None
    count: int


class Mapped(msgspec.Struct, frozen=True):
    """Where incidents are, as far as a map can show it: the places of most incidents with how many each, how
    many places there are in all, and how many incidents on them.
    """

    points: tuple[tuple[Entry, int], ...]
    places: int
    incidents: int


def incidents(
    connection: Connection, filters: Filters, order: Order, after: Sequence[Any] | None, limit: int | None
) -> list[Listed]:
    """The incidents that follow the one with the key `after`, all or `limit` at most; see `key_of`."""
    query = select(_TABLE).where(*conditions(filters))
    if order == "told":
        query = query.order_by(_TABLE.c.weight.desc(), _TABLE.c.id)
        if after is not None:
            weight, last = after
            query = query.where(
                or_(_TABLE.c.weight < weight, and_(_TABLE.c.weight == weight, _TABLE.c.id > last))
            )
    else:
        query = query.order_by(nulls_last(_TABLE.c.first.desc()), _TABLE.c.id)
        if after is not None:
            query = query.where(_older(*after))
    return [_listed(row) for row in connection.execute(query.limit(limit))]


def ids(connection: Connection, filters: Filters) -> list[str]:
    """The ids of all incidents that are asked for, in order."""
    query = select(_TABLE.c.id).where(*conditions(filters))
    return list(connection.scalars(query.order_by(_TABLE.c.id)))


def key_of(listed: Listed, order: Order) -> tuple[Any, ...]:
    """Where an incident stands in a list of this order."""
    if order == "told":
        return listed.tellers + listed.deniers, listed.id
    return listed.first.isoformat() if listed.first else None, listed.id


def count(connection: Connection, filters: Filters) -> int:
    """How many incidents are asked for."""
    theatre = _whole(filters)
    if theatre is not None:
        return tallies.every(connection, theatre)
    return connection.scalar(select(func.count()).select_from(_TABLE).where(*conditions(filters))) or 0


def facet_counts(connection: Connection, filters: Filters, facet: Facet, limit: int) -> list[Counted]:
    """The commonest values of a facet among the incidents that are asked for."""
    theatre = _whole(filters)
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
    theatre = _whole(filters)
    if theatre is not None:
        return {
            facet: [Counted(*row) for row in rows]
            for facet, rows in tallies.tallied_each(connection, theatre, facets, limit).items()
        }
    wanted = select(_TABLE.c.id).where(*conditions(filters))
    number = func.count().label("number")
    query = select(_FACETS.c.facet, _FACETS.c.value, number).where(_FACETS.c.incident.in_(wanted))
    found: dict[Facet, list[Counted]] = {facet: [] for facet in facets}
    ordered = query.group_by(_FACETS.c.facet, _FACETS.c.value).order_by(number.desc(), _FACETS.c.value)
    for row in connection.execute(ordered):
        if row.facet in found and len(found[row.facet]) < limit:
            found[row.facet].append(Counted(row.value, row.number))
    return found


def column_counts(connection: Connection, filters: Filters, column: Column, limit: int) -> list[Counted]:
    """The commonest types or standings among the incidents that are asked for."""
    theatre = _whole(filters)
    if theatre is not None:
        return [Counted(*row) for row in tallies.tallied(connection, theatre, column, limit)]
    value = _TABLE.c[column].label("value")
    query = select(value, func.count().label("number")).where(*conditions(filters)).group_by(value)
    return _counted(connection, query, limit)


def mapped(connection: Connection, filters: Filters, limit: int) -> Mapped:
    """The places where most of the incidents are that are asked for."""
    theatre = _whole(filters)
    if theatre is None:
        number = func.count().label("number")
        there = select(_TABLE.c.place, number).where(*conditions(filters)).group_by(_TABLE.c.place).subquery()
    else:
        there = tallies.placed(theatre).subquery()
    known = _MAPPED.join(there, there.c.place == _MAPPED.c.id)
    on_map = _MAPPED.c.lat.is_not(None)
    most = select(_MAPPED.c.payload, there.c.number).select_from(known).where(on_map)
    found = connection.execute(most.order_by(there.c.number.desc(), there.c.place).limit(limit))
    points = tuple((unpacked(row.payload, Entry), row.number) for row in found)
    every = select(func.count().label("places"), func.sum(there.c.number).label("incidents"))
    whole = connection.execute(every.select_from(known).where(on_map)).one()
    return Mapped(points, whole.places, int(whole.incidents or 0))


def months(connection: Connection, filters: Filters) -> list[Counted]:
    """How many incidents begin in each month (as 2020-06); null counts those without a day. In order."""
    theatre = _whole(filters)
    if theatre is not None:
        rows = tallies.tallied(connection, theatre, "month")
        return sorted((Counted(value or None, number) for value, number in rows), key=_by_month)
    month = func.substr(_TABLE.c.first, 1, 7).label("value")
    query = select(month, func.count().label("number")).where(*conditions(filters)).group_by(month)
    found = [Counted(row.value, row.number) for row in connection.execute(query)]
    return sorted(found, key=_by_month)


def entries(connection: Connection, ids: Sequence[str]) -> Mapping[str, Entry]:
    """The entries of these ids, as far as they are kept."""
    found = connection.scalars(_ENTRIES, {"ids": sorted(set(ids))}) if ids else ()
    return {entry.id: entry for entry in (unpacked(payload, Entry) for payload in found)}


def meant(connection: Connection, facet: Facet, name: str) -> list[str]:
    """The values of a facet that a name, or the value itself, stands for; in order."""
    names, value = schema.names.c, _FACETS.c.value
    called = select(names.entry).where(names.name == " ".join(words_of(name)))
    query = select(value).distinct().where(_FACETS.c.facet == facet, or_(value == name, value.in_(called)))
    return list(connection.scalars(query.order_by(value)))


def entries_of(connection: Connection, kind: str) -> list[Entry]:
    """Every entry of a kind, by id."""
    return [unpacked(payload, Entry) for payload in connection.scalars(_OF_KIND, {"kind": kind})]


def having(connection: Connection, incidents: Iterable[str], facet: Facet, value: str) -> set[str]:
    """Those of some incidents that have a value of a facet."""
    query = select(_FACETS.c.incident).where(_FACETS.c.facet == facet, _FACETS.c.value == value)
    return {
        one
        for some in batched(incidents)
        for one in connection.scalars(query.where(_FACETS.c.incident.in_(some)))
    }


@lru_cache(maxsize=256)
def conditions(filters: Filters) -> Sequence[ColumnElement[bool]]:
    """What must hold of a row of `incidents`; empty where all are asked for."""
    table = _TABLE.c
    found: list[ColumnElement[bool]] = [_has(facet, value) for facet, value in filters.facets]
    for column, value in (
        (table.type, filters.type),
        (table.label, filters.label),
        (table.place, filters.place),
    ):
        if value is not None:
            found.append(column == value)
    if filters.since is not None:
        found.append(table.end > filters.since.isoformat())
    if filters.until is not None:
        found.append(table.first <= filters.until.isoformat())
    if filters.denied is not None:
        found.append(table.deniers > 0 if filters.denied else table.deniers == 0)
    if filters.independent:
        found.append(table.known >= filters.independent)
    if filters.undated:
        found.append(table.first.is_(None))
    if filters.unplaced:
        found.append(~exists().where(_MAPPED.c.id == table.place, _MAPPED.c.lat.is_not(None)))
    return found


def _has(facet: str, value: str) -> ColumnElement[bool]:
    """Of a theatre, which most incidents may be of, each is asked; of what is rarer, those are taken."""
    asked = _FACETS.alias()
    if facet != "theatre":
        return _TABLE.c.id.in_(select(asked.c.incident).where(asked.c.facet == facet, asked.c.value == value))
    return exists().where(asked.c.incident == _TABLE.c.id, asked.c.facet == facet, asked.c.value == value)


def _older(first: str | None, last: str) -> ColumnElement[bool]:
    """What follows in the order of days, undated ones last."""
    if first is None:
        return and_(_TABLE.c.first.is_(None), _TABLE.c.id > last)
    same = and_(_TABLE.c.first == first, _TABLE.c.id > last)
    return or_(_TABLE.c.first < first, same, _TABLE.c.first.is_(None))


def _whole(filters: Filters) -> str | None:
    """The theatre all of whose incidents are asked for, `tallies.ALL` for all of all; else null."""
    if filters == Filters():
        return tallies.ALL
    ((facet, value), *others) = filters.facets or (("", ""),)
    only = Filters(facets=filters.facets)
    return value if facet == "theatre" and not others and filters == only else None


def _by_month(one: Counted) -> tuple[bool, str]:
    return one.value is None, one.value or ""


def _counted(connection: Connection, query: Select[Any], limit: int) -> list[Counted]:
    ordered = query.order_by(func.count().desc(), query.selected_columns[0]).limit(limit)
    return [Counted(row.value, row.number) for row in connection.execute(ordered)]


def _listed(row: Row[Any]) -> Listed:
    days = (date.fromisoformat(day) if day else None for day in (row.first, row.end))
    first, end = days
    return Listed(
        row.id, row.type, row.label, row.place, first, end,
        row.known, row.upper, row.tellers, row.deniers, row.marks,
    )  # fmt: skip
