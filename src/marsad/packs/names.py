"""One automaton over every name of the packs: who and what a folded text names, and where.

    names = Names(packs)
    for hit in names.find(fold(text)):
        print(hit.start, hit.end, hit.id, hit.form)

Offsets are those of the folded text; `Folded.span` leads back to the source. The longest name wins: a name
within another is no hit. A name counts only where a word begins, or clitics that may stand before it, and
where a word ends.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal

import ahocorasick_rs
import msgspec

from marsad.language.ar.fold import fold
from marsad.packs.forms import adjective_forms
from marsad.packs.pack import EntryKind, Packs, kind_of
from marsad.packs.schema import Actor, Entry, Place

__all__ = ["Form", "NameHit", "Names", "Reading"]

Form = Literal["name", "adjective", "capital", "weak"]
_KINDS: tuple[EntryKind, ...] = ("actor", "person", "place", "agency")

# What may stand in the same word before a name; an article only before an adjective. «لل» is ل and ال.
# Before a name of few letters ف and ك more often begin another word: «كسرت» is no «سرت».
_BARE = re.compile(r"[وف]?[بلك]?")
_BEFORE_SHORT = re.compile(r"و?[بل]?")
_CONJUNCTION = re.compile(r"[وف]?")
_WITH_ARTICLE = re.compile(r"[وف]?(?:[بك]?ال|لل|[بلك])?")
_ARTICLE = re.compile(r"(?:ال|(?<=ل)ل)$")
_QUOTES = ("«»", '""', "“”")
_LONGEST_CLITICS = 4
_SHORT = 3


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


class _Pattern(msgspec.Struct, frozen=True):
    """A spelling: what it may mean, where the name begins in it (1 for «لل…»), what may stand before it."""

    readings: tuple[Reading, ...]
    offset: int
    before: re.Pattern[str]


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
                start = _begin(folded, stem, pattern.before)
            if start is not None:
                hits.append((start + pattern.offset, end, pattern))
        return [NameHit(start, end, pattern.readings) for start, end, pattern in _longest(hits)]


def _begin(text: str, start: int, before: re.Pattern[str]) -> int | None:
    """Where the name begins whose stem is at `start` within a word: at its article; null where it cannot."""
    low = start - 1
    while low > 0 and text[low - 1].isalnum():
        low -= 1
        if start - low > _LONGEST_CLITICS:
            return None
    clitics = text[low:start]
    if not before.fullmatch(clitics):
        return None
    article = _ARTICLE.search(clitics)
    return low + article.start() if article else start


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
    for hit in sorted(cluster, key=lambda hit: (hit[0] - hit[1], hit[0])):
        if all(hit[1] <= other[0] or other[1] <= hit[0] for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit[0])


def _meanings(packs: Packs) -> dict[str, list[Reading]]:
    """Every folded name and what it may mean, likeliest first."""
    theatres = {info.id for info in packs.theatres}
    found: dict[str, dict[str, tuple[tuple[object, ...], Reading]]] = defaultdict(dict)
    for entry in packs.entries.values():
        kind = kind_of(entry)
        apart = packs.where[entry.id].pack not in theatres
        people = entry.population if isinstance(entry, Place) else 0
        for name, form in _forms(entry):
            order = (form == "weak", form == "capital", _KINDS.index(kind), apart, -people, entry.id)
            found[name].setdefault(entry.id, (order, Reading(entry.id, kind, form)))
    return {name: [reading for _, reading in sorted(meant.values())] for name, meant in found.items()}


def _forms(entry: Entry) -> Iterator[tuple[str, Form]]:
    """The entry's folded names, each with its strongest form first."""
    called = entry.names
    seats = entry.seats if isinstance(entry, Actor) else ()
    own = {fold(name) for name in called.ar + called.contested + seats}
    yield from ((name, "name") for name in own)
    if isinstance(entry, Actor):
        for name, weak in adjective_forms(entry.adjective).items():
            yield name, "weak" if weak else "adjective"
        yield from ((fold(name), "capital") for name in entry.capital)
    yield from ((fold(name), "weak") for name in called.weak)


def _spellings(meanings: dict[str, list[Reading]]) -> Iterator[tuple[str, _Pattern]]:
    """What the automaton looks for. A name that has the article is written otherwise after ل: «للأمم».

    The press likes to put what follows a group's first word in quotation marks: تنظيم «الدولة».
    """
    for name, meant in meanings.items():
        readings = tuple(meant)
        yield name, _Pattern(readings, 0, _before(name, readings))
        if name.startswith("ال"):
            yield "لل" + name[2:].removeprefix("ل"), _Pattern(readings, 1, _CONJUNCTION)
        first, _, rest = name.partition(" ")
        if rest and readings[0].kind == "actor":
            quoted = (f"{first} {opening}{rest}{closing}" for opening, closing in _QUOTES)
            yield from ((spelling, _Pattern(readings, 0, _BARE)) for spelling in quoted)


def _before(name: str, readings: Iterable[Reading]) -> re.Pattern[str]:
    if any(_is_nationality(reading, name) for reading in readings):
        return _WITH_ARTICLE
    return _BEFORE_SHORT if len(name) <= _SHORT else _BARE


def _is_nationality(reading: Reading, name: str) -> bool:
    return reading.form == "adjective" and not name.startswith("ال")
