"""Lists of incidents by what they are about, part by part; see `counting` for what goes beside them.

Nothing here walks the archive: every question is answered from indexed columns.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Literal

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, exists, or_, select
from sqlalchemy.sql.expression import nulls_last

from marsad.archive import schema
from marsad.archive.keeping import among, batched
from marsad.archive.lists import tallies
from marsad.archive.packing import unpacked
from marsad.archive.searching.analysis import words_of
from marsad.records import Entry, Facet, Listed

Order = Literal["told", "newest"]
_TABLE, _FACETS, _MAPPED = schema.incidents, schema.facets, schema.entries
_ENTRIES = select(_MAPPED.c.payload).where(among(_MAPPED.c.id, "ids"))
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
    query = _following(select(_TABLE).where(*conditions(filters)), order, after)
    return [_listed(row) for row in connection.execute(query.limit(limit))]


def some_incidents(
    connection: Connection, ids: Sequence[str], order: Order, after: Sequence[Any] | None, limit: int | None
) -> list[Listed]:
    """As `incidents`, of those with these ids."""
    query = _following(select(_TABLE).where(among(_TABLE.c.id, "ids")), order, after)
    return [_listed(row) for row in connection.execute(query.limit(limit), {"ids": list(ids)})]


def _following(query: Select[Any], order: Order, after: Sequence[Any] | None) -> Select[Any]:
    """Incidents in an order, behind the one with the key `after`."""
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
    return query


def ids(connection: Connection, filters: Filters) -> list[str]:
    """The ids of all incidents that are asked for, in order."""
    query = select(_TABLE.c.id).where(*conditions(filters))
    return list(connection.scalars(query.order_by(_TABLE.c.id)))


def key_of(listed: Listed, order: Order) -> tuple[Any, ...]:
    """Where an incident stands in a list of this order."""
    if order == "told":
        return listed.tellers + listed.deniers, listed.id
    return listed.first.isoformat() if listed.first else None, listed.id


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


def rarest_first(connection: Connection, filters: Filters) -> Filters:
    """The same filters, the facet that fewest incidents have before the others: see `conditions`."""
    if len(filters.facets) < 2:
        return filters
    number = tallies.numbers(connection, filters.facets)
    return msgspec.structs.replace(
        filters, facets=tuple(sorted(filters.facets, key=lambda one: (number.get(one, 0), one)))
    )


@lru_cache(maxsize=256)
def conditions(filters: Filters, *, each: bool = False) -> Sequence[ColumnElement[bool]]:
    """What must hold of a row of `incidents`; empty where all are asked for. Incidents with the first facet
    are taken, and asked for the others; with `each`, where few incidents are left, these are asked for all.
    """
    table = _TABLE.c
    found: list[ColumnElement[bool]] = [
        _has(facet, value, among=not (at or each or facet == "theatre"))
        for at, (facet, value) in enumerate(filters.facets)
    ]
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


def _has(facet: str, value: str, *, among: bool) -> ColumnElement[bool]:
    """Whether an incident has a facet: among those that have it, or each looked up by itself, as where most
    may have it, of a theatre: not by `exists`, which PostgreSQL answers by finding all that have it.
    """
    asked = _FACETS.alias()
    if among:
        return _TABLE.c.id.in_(select(asked.c.incident).where(asked.c.facet == facet, asked.c.value == value))
    own = select(asked.c.value).where(asked.c.incident == _TABLE.c.id, asked.c.facet == facet)
    return own.where(asked.c.value == value).limit(1).scalar_subquery().is_not(None)


def _older(first: str | None, last: str) -> ColumnElement[bool]:
    """What follows in the order of days, undated ones last."""
    if first is None:
        return and_(_TABLE.c.first.is_(None), _TABLE.c.id > last)
    same = and_(_TABLE.c.first == first, _TABLE.c.id > last)
    return or_(_TABLE.c.first < first, same, _TABLE.c.first.is_(None))


def whole(filters: Filters) -> str | None:
    """The theatre all of whose incidents are asked for, `tallies.ALL` for all of all; else null."""
    if filters == Filters():
        return tallies.ALL
    ((facet, value), *others) = filters.facets or (("", ""),)
    only = Filters(facets=filters.facets)
    return value if facet == "theatre" and not others and filters == only else None


def _listed(row: Row[Any]) -> Listed:
    days = (date.fromisoformat(day) if day else None for day in (row.first, row.end))
    first, end = days
    return Listed(
        row.id, row.type, row.label, row.place, first, end,
        row.known, row.upper, row.tellers, row.deniers, row.marks,
    )  # fmt: skip
