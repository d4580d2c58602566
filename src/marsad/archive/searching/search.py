"""Search: lines by their words, with the marks that stand on them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, Self

import msgspec
from sqlalchemy import Connection

from marsad.archive import rows
from marsad.archive.rows import kind_of, type_of
from marsad.archive.searching import index
from marsad.archive.searching.analysis import Term
from marsad.archive.searching.lit import lit
from marsad.archive.searching.narrowing import Line, Narrowing
from marsad.archive.searching.understanding import understood
from marsad.records import Span, Version
from marsad.records.marks import Mark

LOOKED = 2_000  # lines that are looked at to count those that hold what is asked for
_WIDEST = 20_000  # lines that are looked at at once


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


class Asked(msgspec.Struct, frozen=True):
    """What a search asks for, as an archive can answer it: its terms, what must be true of the lines, and the
    only versions in which these stand, where these are few enough to be found first.
    """

    terms: Sequence[Term]
    narrowing: Narrowing
    within: Collection[str] | None

    @classmethod
    def of(cls, connection: Connection, query: str, narrowing: Narrowing) -> Self:
        """What a query asks for."""
        return cls(understood(connection, query), narrowing, narrowing.within(connection))


def search(connection: Connection, asked: Asked, *, after: index.Key | None, limit: int) -> list[Hit]:
    """The best `limit` lines behind the key `after`, of those that hold a mark as it is asked for."""
    kind, of_type = asked.narrowing.kind, asked.narrowing.of_type
    found = _hits(connection, asked.terms, _Asking(connection, asked, limit).places(after), limit)
    if kind is not None or of_type is not None:
        found = (hit for hit in found if _holds(hit, kind, of_type))
    return list(islice(found, limit))


def lines(connection: Connection, asked: Asked, limit: int) -> tuple[list[Line], bool]:
    """Where the best `limit` lines of a search stand, and whether there may be more; where many incidents are
    asked for, those among the best `LOOKED` lines that hold the words.
    """
    narrowing = asked.narrowing
    if asked.within is not None or narrowing == Narrowing():
        places = _Asking(connection, asked, limit + 1).places(None)
        found = [(place.version, place.line) for place in islice(places, limit + 1)]
        return found[:limit], len(found) > limit
    for ask in (index.find, index.spread):
        best = [(place.version, place.line) for place in ask(connection, asked.terms, LOOKED + 1)]
        kept = narrowing.kept(connection, best[:LOOKED])
        found = [line for line in best if line in kept]
        if found or len(best) > LOOKED:
            break
    return found[:limit], len(best) > LOOKED or len(found) > limit


_Ask = Callable[..., list[index.Place]]


class _Asking(NamedTuple):
    """A query of the index, asked part by part."""

    connection: Connection
    asked: Asked
    part: int

    def places(self, after: index.Key | None) -> Iterator[index.Place]:
        """All places behind a key, best first: where no line holds all the words, those that hold them
        apart.
        """
        together = self._kept(index.find, after)
        first = next(together, None)
        if first is not None:
            yield first
            yield from together
        elif after is None or after[0] >= index.APART:
            yield from self._kept(index.spread, after)

    def _kept(self, ask: _Ask, after: index.Key | None) -> Iterator[index.Place]:
        """The places behind a key that are asked for: where few of the best are, more are looked at at
        once.
        """
        within, narrowing, part = self.asked.within, self.asked.narrowing, self.part
        free = narrowing == Narrowing()
        while within is None or within:
            found = ask(self.connection, self.asked.terms, part, within=within, after=after)
            lines = [(place.version, place.line) for place in found]
            kept = None if free else narrowing.kept(self.connection, lines)
            yield from (place for place in found if kept is None or (place.version, place.line) in kept)
            if len(found) < part:
                return
            after, part = found[-1].key, part if free else min(4 * part, _WIDEST)


def _hits(
    connection: Connection, asked: Sequence[Term], places: Iterable[index.Place], part: int
) -> Iterator[Hit]:
    """The lines at some places; what is read of their texts is read for `part` of them at once."""
    waiting = iter(places)
    while some := list(islice(waiting, part)):
        versions = rows.versions_by_key(connection, (place.version for place in some))
        codings = rows.codings(connection, list(versions.values()))
        coded = dict(zip(versions, codings, strict=True))
        for place in some:
            version, coding = versions.get(place.version), coded.get(place.version)
            if version is None or place.line not in version.lines:
                continue  # `verify` says so
            marks = tuple(mark for mark in coding.marks if mark.line == place.line) if coding else ()
            text = version.line_span(place.line).of(version.text)
            yield Hit(version, place.line, text, marks, place.exact, place.key, lit(text, asked))


def _holds(hit: Hit, kind: str | None, of_type: str | None) -> bool:
    return any(kind in (None, kind_of(mark)) and of_type in (None, type_of(mark)) for mark in hit.marks)
