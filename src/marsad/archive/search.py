"""Search: lines by their words, with the marks that stand on them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection

from marsad.archive import index, rows
from marsad.archive.analysis import Term
from marsad.archive.beside import Line
from marsad.archive.listing import Filters
from marsad.archive.lit import lit
from marsad.archive.narrowing import narrowed
from marsad.archive.rows import kind_of, type_of
from marsad.archive.understanding import understood
from marsad.records import Span, Version
from marsad.records.marks import Mark


class Hit(msgspec.Struct, frozen=True):
    """A line that a search found and its marks; `exact`: every word stands in it as it was asked for; `key`:
    where it stands in the order of hits; `asked`: the words that were asked for, as spans of `text`.
    """

    version: Version
    line: int
    text: str
    marks: tuple[Mark, ...]
    exact: bool
    key: index.Key
    asked: tuple[Span, ...] = ()


def search(
    connection: Connection,
    query: str,
    filters: Filters,
    *,
    kind: str | None,
    of_type: str | None,
    after: index.Key | None,
    limit: int,
) -> list[Hit]:
    """The best `limit` lines behind the key `after`, of those that hold a mark as it is asked for."""
    asked, conditions = understood(connection, query), narrowed(filters, kind, of_type)
    ask = _Asking(connection, asked, conditions, limit)
    found = _hits(connection, asked, ask.places(after))
    if kind is not None or of_type is not None:
        found = (hit for hit in found if _holds(hit, kind, of_type))
    return list(islice(found, limit))


def lines(connection: Connection, query: str, filters: Filters, limit: int) -> list[Line]:
    """Where the best `limit` lines of a search stand."""
    ask = _Asking(connection, understood(connection, query), narrowed(filters, None, None), limit)
    return [(place.version, place.line) for place in islice(ask.places(None), limit)]


class _Asking(NamedTuple):
    """A query of the index, asked part by part."""

    connection: Connection
    asked: Sequence[Term]
    conditions: Sequence[ColumnElement[bool]]
    part: int

    def places(self, after: index.Key | None) -> Iterator[index.Place]:
        """All places behind a key, best first: where no line holds all the words, those that hold them
        apart.
        """
        together = self._parts(index.find, after)
        first = next(together, None)
        if first is not None:
            yield first
            yield from together
        elif after is None or after[0] >= index.APART:
            yield from self._parts(index.spread, after)

    def _parts(self, ask: Callable[..., list[index.Place]], after: index.Key | None) -> Iterator[index.Place]:
        while True:
            found = ask(self.connection, self.asked, self.part, *self.conditions, after=after)
            yield from found
            if len(found) < self.part:
                return
            after = found[-1].key


def _hits(connection: Connection, asked: Sequence[Term], places: Iterable[index.Place]) -> Iterator[Hit]:
    for place in places:
        version = rows.version(connection, place.version)
        if version is None or place.line not in version.lines:
            continue  # `verify` says so
        coding = rows.coding(connection, version)
        marks = tuple(mark for mark in coding.marks if mark.line == place.line) if coding else ()
        text = version.line_span(place.line).of(version.text)
        yield Hit(version, place.line, text, marks, place.exact, place.key, lit(text, asked))


def _holds(hit: Hit, kind: str | None, of_type: str | None) -> bool:
    return any(kind in (None, kind_of(mark)) and of_type in (None, type_of(mark)) for mark in hit.marks)
