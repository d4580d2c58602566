"""One automaton over every name of the packs: who and what a folded text names, and where.

    names = Names(packs)
    for hit in names.find(fold(text)):
        print(hit.start, hit.end, hit.id, hit.form)

Offsets are those of the folded text; `Folded.span` leads back to the source. The longest name wins: a name
within another is no hit. A name counts only where a word begins, or clitics that may stand before it, and
where a word ends.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

import ahocorasick_rs
import msgspec

from marsad.language.ar.fold import fold
from marsad.language.ar.naming import Before, after_lam, name_begin, nationality_forms, proclitics
from marsad.packs.pack import EntryKind, Packs, kind_of
from marsad.packs.schema import Actor, Entry, Place

__all__ = ["Form", "NameHit", "Names", "Reading"]

Form = Literal["name", "adjective", "capital", "weak"]
_KINDS: tuple[EntryKind, ...] = ("actor", "person", "place", "agency")

_QUOTES = (("«", "»"), ('"', '"'), ("“", "”"))


class Reading(msgspec.Struct, frozen=True):
    """One entry that a name may mean, and as what: its name, nationality, capital, or a weak name of it."""

    id: str
    kind: EntryKind
    form: Form


class NameHit(msgspec.Struct, frozen=True):
    """A name at [start, end) of the folded text: without clitics, with its article (of «لل» the second ل).

    `readings` are all that it may mean, likeliest first where nothing is known of the article; `id`, `kind`
    and `form` are the first's. `choose` picks by the article's setting: a `weak` name means nothing without.
    """

    start: int
    end: int
    readings: tuple[Reading, ...]

    @property
    def id(self) -> str:
        """The likeliest entry's id."""
        return self.readings[0].id

    @property
    def kind(self) -> EntryKind:
        """The likeliest entry's kind."""
        return self.readings[0].kind

    @property
    def form(self) -> Form:
        """As what the likeliest entry is named."""
        return self.readings[0].form

    @property
    def candidates(self) -> tuple[str, ...]:
        """The ids of all that it may mean."""
        return tuple(reading.id for reading in self.readings)


class _Meaning(msgspec.Struct, frozen=True):
    """What a folded name may mean, likeliest first; `nationality`: whether an article may precede it."""

    readings: tuple[Reading, ...]
    nationality: bool


class _Pattern(msgspec.Struct, frozen=True):
    """A spelling: what it may mean, where in it the name begins, what may stand before it."""

    readings: tuple[Reading, ...]
    offset: int
    before: Before


class Names:
    """The names of packs, ready to be found. Building takes a moment: make one and keep it."""

    def __init__(self, packs: Packs) -> None:
        """Build the automaton over every Arabic name of `packs`."""
        table = dict(_spellings(_meanings(packs)))
        self._patterns = list(table.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(table), store_patterns=False) if table else None

    def find(self, folded: str) -> list[NameHit]:
        """The hits in a folded text, in order, none overlapping another."""
        if self._automaton is None:
            return []
        found = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        length = len(folded)
        patterns = self._patterns
        hits: list[tuple[int, int, _Pattern]] = []
        for index, stem, end in found:
            if end < length and folded[end].isalnum():
                continue
            pattern = patterns[index]
            start: int | None = stem
            if stem and folded[stem - 1].isalnum():
                start = name_begin(folded, stem, pattern.before)
            if start is not None:
                hits.append((start + pattern.offset, end, pattern))
        return [NameHit(start, end, pattern.readings) for start, end, pattern in _longest(hits)]


def _longest(hits: list[tuple[int, int, _Pattern]]) -> Iterator[tuple[int, int, _Pattern]]:
    """Of hits that overlap the longest, then the first; in order."""
    hits.sort(key=lambda hit: (hit[0], -hit[1]))
    cluster: list[tuple[int, int, _Pattern]] = []
    reach = -1
    for hit in hits:
        if hit[0] >= reach:
            yield from _settle(cluster)
            cluster = []
        cluster.append(hit)
        reach = max(reach, hit[1])
    yield from _settle(cluster)


def _settle(cluster: list[tuple[int, int, _Pattern]]) -> list[tuple[int, int, _Pattern]]:
    if len(cluster) < 2:
        return cluster
    kept: list[tuple[int, int, _Pattern]] = []
    first = cluster[0][0]
    taken = bytearray(max(hit[1] for hit in cluster) - first)
    for hit in sorted(cluster, key=lambda hit: (hit[0] - hit[1], hit[0])):
        start, end = hit[0] - first, hit[1] - first
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit[0])


def _meanings(packs: Packs) -> dict[str, _Meaning]:
    """Every folded name and what it may mean."""
    theatres = {info.id for info in packs.theatres}
    found: dict[str, dict[str, tuple[tuple[object, ...], Reading]]] = defaultdict(dict)
    nationalities: set[str] = set()
    for entry in packs.entries.values():
        kind = kind_of(entry)
        apart = packs.where[entry.id].pack not in theatres
        people = entry.population if isinstance(entry, Place) else 0
        for name, form in (*_names(entry), *(nationality := tuple(_nationality(entry)))):
            order = (form == "weak", form == "capital", _KINDS.index(kind), apart, -people, entry.id)
            found[name].setdefault(entry.id, (order, Reading(entry.id, kind, form)))
        nationalities.update(name for name, _ in nationality)
    return {
        name: _Meaning(tuple(reading for _, reading in sorted(meant.values())), name in nationalities)
        for name, meant in found.items()
    }


def _names(entry: Entry) -> Iterator[tuple[str, Form]]:
    """The entry's folded names, its strong ones first."""
    called = entry.names
    yield from ((fold(name), "name") for name in called.ar + called.contested)
    if isinstance(entry, Actor):
        yield from ((fold(name), "name") for name in entry.seats)
        yield from ((fold(name), "capital") for name in entry.capital)
    yield from ((fold(name), "weak") for name in called.weak)


def _nationality(entry: Entry) -> Iterator[tuple[str, Form]]:
    """The forms of an actor's nationality, folded."""
    if isinstance(entry, Actor):
        adjective = entry.adjective
        yield from ((form, "adjective") for name in adjective.ar for form in nationality_forms(fold(name)))
        yield from ((fold(name), "adjective") for name in adjective.plural)
        yield from ((form, "weak") for name in adjective.weak for form in nationality_forms(fold(name)))


def _spellings(meanings: dict[str, _Meaning]) -> Iterator[tuple[str, _Pattern]]:
    """What the automaton looks for: a name as it stands, as written after a preposition, and partly quoted.

    The press likes to put what follows a group's first word in quotation marks.
    """
    for name, meaning in meanings.items():
        readings = meaning.readings
        before = proclitics(name, nationality=meaning.nationality)
        yield name, _Pattern(readings, 0, before)
        if (joined := after_lam(name)) is not None:
            yield joined, _Pattern(readings, 1, "conjunction")
        first, _, rest = name.partition(" ")
        if rest and readings[0].kind == "actor":
            for opening, closing in _QUOTES:
                yield f"{first} {opening}{rest}{closing}", _Pattern(readings, 0, before)
