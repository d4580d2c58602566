"""How many incidents of a theatre have a value, counted when they are listed and not when somebody asks.

What else is asked for is counted from the rows that it leaves: see `listing`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Connection,
    Select,
    and_,
    bindparam,
    delete,
    func,
    or_,
    select,
    union_all,
    update,
)

from marsad.archive import schema
from marsad.archive.keeping import keep, replace
from marsad.records import Facet

Row = Mapping[str, Any]
Key = tuple[str, str, str]
ALL = ""  # for all theatres, and for no value
_TABLE = schema.tallies.c
_EVERY = select(func.sum(_TABLE.number)).where(
    _TABLE.theatre == bindparam("theatre"), _TABLE.facet == "label"
)


def replace_tallies(connection: Connection, incidents: Iterable[Row], facets: Iterable[Row]) -> None:
    """The tallies of these rows, in the place of what is kept."""
    replace(
        connection, schema.tallies, [_row(key, number) for key, number in _counts(incidents, facets).items()]
    )


def change_tallies(
    connection: Connection,
    gone: tuple[Iterable[Row], Iterable[Row]],
    come: tuple[Iterable[Row], Iterable[Row]],
) -> None:
    """Count what has come, and count no more what is gone: each rows of incidents and of their facets."""
    moved = _counts(*come)
    moved.subtract(_counts(*gone))
    table = schema.tallies
    keep(connection, table, [_row(key, 0) for key, number in moved.items() if number > 0])
    same = [table.c[name] == bindparam(f"of_{name}") for name in ("theatre", "facet", "value")]
    changed = [
        {"of_theatre": key[0], "of_facet": key[1], "of_value": key[2], "more": number}
        for key, number in moved.items()
        if number
    ]
    if changed:
        more = update(table).where(*same).values(number=table.c.number + bindparam("more"))
        connection.execute(more, changed)
        connection.execute(delete(table).where(*same, table.c.number == 0), changed)


def tallied(
    connection: Connection, theatre: str, facet: str, limit: int | None = None
) -> list[tuple[str, int]]:
    """The commonest values of a facet among the incidents of a theatre, or of all."""
    found = connection.execute(_tallied(limit), {"theatre": theatre, "facet": facet})
    return [(row.value, row.number) for row in found]


def tallied_each(
    connection: Connection, theatre: str, facets: Sequence[Facet], limit: int
) -> dict[Facet, list[tuple[str, int]]]:
    """As `tallied`, of several facets at once."""
    found: dict[Facet, list[tuple[str, int]]] = {facet: [] for facet in facets}
    for row in connection.execute(_tallied_each(tuple(facets), limit), {"theatre": theatre}):
        found[row.facet].append((row.value, row.number))
    return {facet: sorted(rows, key=lambda row: (-row[1], row[0])) for facet, rows in found.items()}


@lru_cache
def _tallied(limit: int | None) -> Select[Any]:
    query = select(_TABLE.value, _TABLE.number).where(
        _TABLE.theatre == bindparam("theatre"), _TABLE.facet == bindparam("facet")
    )
    return query.order_by(_TABLE.number.desc(), _TABLE.value).limit(limit)


@lru_cache
def _tallied_each(facets: Sequence[Facet], limit: int) -> CompoundSelect[Any]:
    return union_all(
        *(
            select(
                select(_TABLE.facet, _TABLE.value, _TABLE.number)
                .where(_TABLE.theatre == bindparam("theatre"), _TABLE.facet == facet)
                .order_by(_TABLE.number.desc(), _TABLE.value)
                .limit(limit)
                .subquery()
            )
            for facet in facets
        )
    )


def numbers(connection: Connection, facets: Sequence[tuple[Facet, str]]) -> dict[tuple[Facet, str], int]:
    """How many of all incidents have each of some values."""
    if not facets:
        return {}
    asked = or_(*(and_(_TABLE.facet == facet, _TABLE.value == value) for facet, value in facets))
    query = select(_TABLE.facet, _TABLE.value, _TABLE.number).where(_TABLE.theatre == ALL, asked)
    return {(facet, value): number for facet, value, number in connection.execute(query)}


def placed(theatre: str) -> Select[Any]:
    """The places of a theatre's incidents, or of all, and how many of these each has."""
    table = schema.tallies.c
    return select(table.value.label("place"), table.number).where(
        table.theatre == theatre, table.facet == "at"
    )


def every(connection: Connection, theatre: str) -> int:
    """How many incidents a theatre has, or all have."""
    return int(connection.scalar(_EVERY, {"theatre": theatre}) or 0)


def _counts(incidents: Iterable[Row], facets: Iterable[Row]) -> Counter[Key]:
    said: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in facets:
        said[row["incident"]].append((row["facet"], row["value"]))
    found: Counter[Key] = Counter()
    for row in incidents:
        own = said[row["id"]]
        about = [("type", row["type"]), ("label", row["label"])]
        about += [("at", row["place"] or ALL), ("month", (row["first"] or ALL)[:7])]
        for theatre in (ALL, *(value for facet, value in own if facet == "theatre")):
            found.update((theatre, facet, value) for facet, value in (*own, *about))
    return found


def _row(key: Key, number: int) -> dict[str, Any]:
    theatre, facet, value = key
    return {"theatre": theatre, "facet": facet, "value": value, "number": number}
