"""Search: lines by their words, with the marks that stand on them."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection

from marsad.archive import index, rows
from marsad.archive.listing import Filters
from marsad.archive.narrowing import narrowed
from marsad.archive.rows import kind_of, type_of
from marsad.archive.understanding import understood
from marsad.records import Version
from marsad.records.marks import Mark

_DEEPER = 2  # how many more lines are looked at, where another coder's marks may have let some through


class Hit(msgspec.Struct, frozen=True):
    """A line that a search found and its marks; `exact`: every word stands in it as it was asked for."""

    version: Version
    line: int
    text: str
    marks: tuple[Mark, ...]
    exact: bool


def search(
    connection: Connection,
    query: str,
    filters: Filters,
    *,
    kind: str | None,
    of_type: str | None,
    limit: int,
) -> list[Hit]:
    """The best `limit` lines, of those that hold a mark as it is asked for."""
    filtered = kind is not None or of_type is not None
    asked, most = understood(connection, query), limit * _DEEPER if filtered else limit
    conditions = narrowed(filters, kind, of_type)
    places = index.find(connection, asked, most, *conditions)
    if not places:
        places = index.spread(connection, asked, most, *conditions)
    found = (hit for hit in _hits(connection, places) if not filtered or _holds(hit, kind, of_type))
    return [hit for hit, _ in zip(found, range(limit), strict=False)]


def _hits(connection: Connection, places: list[index.Place]) -> Iterator[Hit]:
    for place in places:
        version = rows.version(connection, place.version)
        if version is None or place.line not in version.lines:
            continue  # `verify` says so
        coding = rows.coding(connection, version)
        marks = tuple(mark for mark in coding.marks if mark.line == place.line) if coding else ()
        text = version.line_span(place.line).of(version.text)
        yield Hit(version, place.line, text, marks, place.exact)


def _holds(hit: Hit, kind: str | None, of_type: str | None) -> bool:
    return any(kind in (None, kind_of(mark)) and of_type in (None, type_of(mark)) for mark in hit.marks)
