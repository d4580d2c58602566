"""Search: lines by their words, with the marks that stand on them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import count, islice
from typing import NamedTuple, Self

import msgspec
from sqlalchemy import Connection

from marsad.archive import rows
from marsad.archive.lists.listing import rarest_first
from marsad.archive.rows import kind_of, type_of
from marsad.archive.searching import index
from marsad.archive.searching.analysis import Term
from marsad.archive.searching.lit import lit
from marsad.archive.searching.narrowing import Narrowing
from marsad.archive.searching.understanding import understood
from marsad.records import Span, Version
from marsad.records.marks import Mark

_FEW = 1_000  # lines that are looked at one by one sooner than all texts are found that may be asked for
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
        narrowing = msgspec.structs.replace(narrowing, filters=rarest_first(connection, narrowing.filters))
        terms = understood(connection, query)
        within = None if index.few(connection, terms, _FEW) else narrowing.within(connection)
        return cls(terms, narrowing, within)


_Ask = Callable[..., list[index.Place]]


class Looked(NamedTuple):
    """A place of the index that was looked at: whether it holds such a mark as is asked for, and which of the
    incidents that are asked for it tells; with all that is asked for, neither is looked up.
    """

    place: index.Place
    kept: bool
    tells: frozenset[str] = frozenset()


class Lines:
    """The places of a query, best first: who asks for more of them goes on where another stopped.

    Where no line that holds all the words is kept, those that hold them apart follow.
    """

    def __init__(
        self, connection: Connection, asked: Asked, part: int, after: index.Key | None = None
    ) -> None:
        """Places behind a key, of which `part` are asked for at once at first."""
        self._connection, self._asked, self._part, self._after = connection, asked, part, after
        self._found: list[Looked] = []
        self._left = self._looked()

    def __iter__(self) -> Iterator[Looked]:
        """All of them, from the best on."""
        for at in count():
            if at == len(self._found):
                if (one := next(self._left, None)) is None:
                    return
                self._found.append(one)
            yield self._found[at]

    def _looked(self) -> Iterator[Looked]:
        kept = False
        for one in self._parts(index.find):
            kept |= one.kept
            yield one
        if not kept and (self._after is None or self._after[0] >= index.APART):
            yield from self._parts(index.spread)

    def _parts(self, ask: _Ask) -> Iterator[Looked]:
        """The places, part by part: where few of the best are kept, more are looked at at once."""
        after, part, narrowing = self._after, self._part, self._asked.narrowing
        within = self._asked.within
        while within is None or within:
            found = ask(self._connection, self._asked.terms, part, within=within, after=after)
            if narrowing == Narrowing():
                yield from (Looked(place, kept=True) for place in found)
            else:
                told = narrowing.told(self._connection, {(place.version, place.line) for place in found})
                for place in found:
                    tells = told.get((place.version, place.line))
                    yield Looked(place, tells is not None, tells or frozenset())
            if len(found) < part:
                return
            after, part = found[-1].key, max(part, min(4 * part, _WIDEST))


def search(connection: Connection, asked: Asked, lines: Lines, limit: int) -> list[Hit]:
    """The best `limit` of some lines that hold a mark as it is asked for."""
    kind, of_type = asked.narrowing.kind, asked.narrowing.of_type
    found = _hits(connection, asked.terms, (one.place for one in lines if one.kept), limit)
    if kind is not None or of_type is not None:
        found = (hit for hit in found if _holds(hit, kind, of_type))
    return list(islice(found, limit))


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
