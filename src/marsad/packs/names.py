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
from collections.abc import Callable, Iterator, Set
from operator import attrgetter
from typing import Literal

import ahocorasick_rs
import msgspec

from marsad.language.ar.cyrillic import folded_spellings
from marsad.language.ar.fold import fold
from marsad.language.ar.naming import (
    Before,
    after_lam,
    compound_spellings,
    foreign_spellings,
    name_begin,
    nationality_forms,
    proclitics,
)
from marsad.language.ar.placelists import headless, told_as_places
from marsad.language.ar.unitnames import numbered_spellings
from marsad.packs.pack import EntryKind, Packs, kind_of
from marsad.packs.schema import Actor, Entry, Place

__all__ = ["ARAB", "Form", "NameHit", "Names", "Reading"]

Form = Literal["name", "adjective", "capital", "weak"]
_START = attrgetter("start")
_KINDS: tuple[EntryKind, ...] = ("actor", "person", "place", "agency")

_Order = tuple[bool, bool, int, bool, int, str]
# where names are Arabic ones, of one spelling
ARAB = frozenset(
    ("AE", "BH", "DJ", "DZ", "EG", "EH", "IQ", "JO", "KM", "KW", "LB",
     "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TD", "TN", "YE")
)  # fmt: skip
_QUOTES = (("«", "»"), ('"', '"'), ("“", "”"))
# Halves of a surrogate pair, which broken pages carry and the automaton cannot take.
_LONE = re.compile("[\ud800-\udfff]")


class Reading(msgspec.Struct, frozen=True, cache_hash=True):
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
    """What a folded name may mean, likeliest first; `nationalities`: what it may mean after an article.

    `listed`: what it means besides where the words before it tell that a place is named.
    """

    readings: tuple[Reading, ...]
    nationalities: tuple[Reading, ...]
    listed: tuple[Reading, ...] = ()


class _Pattern(msgspec.Struct, frozen=True):
    """A spelling of a name: its meaning, where in it the name begins, what may stand before it."""

    meaning: _Meaning
    offset: int
    before: Before

    def hit(self, start: int, end: int, *, article: bool) -> NameHit:
        """The hit where the spelling stands."""
        return NameHit(start, end, self.meaning.nationalities if article else self.meaning.readings)


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
        found = self._automaton.find_matches_as_indexes(_LONE.sub("\ufffd", folded), overlapping=True)
        length = len(folded)
        patterns = self._patterns
        hits: list[NameHit] = []
        doubtful: list[NameHit] = []
        for index, stem, end in found:
            if end < length and folded[end].isalnum():
                continue
            pattern = patterns[index]
            start: int | None = stem
            if stem and folded[stem - 1].isalnum():
                start = name_begin(folded, stem, pattern.before)
            if start is None:
                continue
            meaning = pattern.meaning
            if meaning.readings:
                hits.append(pattern.hit(start + pattern.offset, end, article=start < stem))
            if meaning.listed:
                doubtful.append(NameHit(start + pattern.offset, end, meaning.readings + meaning.listed))
        if doubtful:
            hits = [*_told(folded, hits, doubtful), *hits]
        return list(_longest(hits))


def _told(folded: str, hits: list[NameHit], doubtful: list[NameHit]) -> Iterator[NameHit]:
    """Of names that are words of every day, too, those of which the words before tell that they are names."""
    spans = [(hit.start, hit.end) for hit in hits]
    towns = [(hit.start, hit.end) for hit in hits if hit.kind == "place" and hit.form != "adjective"]
    told = told_as_places(folded, spans, [(hit.start, hit.end) for hit in doubtful], towns)
    return (hit for hit in doubtful if (hit.start, hit.end) in told)


def _longest(hits: list[NameHit]) -> Iterator[NameHit]:
    """Of hits that overlap the longest, then the first; in order."""
    hits.sort(key=_START)
    cluster: list[NameHit] = []
    reach = -1
    for hit in hits:
        if hit.start >= reach:
            yield from cluster if len(cluster) < 2 else _settle(cluster)
            cluster = []
        cluster.append(hit)
        reach = max(reach, hit.end)
    yield from cluster if len(cluster) < 2 else _settle(cluster)


def _settle(cluster: list[NameHit]) -> list[NameHit]:
    kept: list[NameHit] = []
    first = cluster[0].start
    taken = bytearray(max(hit.end for hit in cluster) - first)
    for hit in sorted(cluster, key=lambda hit: (hit.start - hit.end, hit.start)):
        start, end = hit.start - first, hit.end - first
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            kept.append(hit)
    return sorted(kept, key=_START)


def _meanings(packs: Packs) -> dict[str, _Meaning]:
    """Every folded name and what it may mean."""
    theatres = {info.id for info in packs.theatres}
    found: dict[str, dict[str, tuple[_Order, Reading]]] = defaultdict(dict)
    nationalities: dict[str, dict[str, tuple[_Order, Reading]]] = defaultdict(dict)
    listed: dict[str, dict[str, tuple[_Order, Reading]]] = defaultdict(dict)
    for entry in packs.entries.values():
        order = _order(entry, packs.where[entry.id].pack in theatres)
        names = list(_names(entry))
        for name, form in names:
            found[name].setdefault(entry.id, (order(form), Reading(entry.id, kind_of(entry), form)))
        for name, form in _nationality(entry):
            reading = (order(form), Reading(entry.id, kind_of(entry), form))
            nationalities[name].setdefault(entry.id, reading)
            found[name].setdefault(entry.id, reading)
        for name in _bare({name for name, _ in names}) if isinstance(entry, Place) else ():
            listed[name][entry.id] = (order("weak"), Reading(entry.id, kind_of(entry), "weak"))
    return {
        name: _Meaning(*(_ordered(table.get(name, {})) for table in (found, nationalities, listed)))
        for name in found | listed
    }


def _order(entry: Entry, in_theatre: bool) -> Callable[[Form], _Order]:
    """How likely an entry is meant by a form of its name: the less, the likelier."""
    people = entry.population if isinstance(entry, Place) else 0
    rest = (_KINDS.index(kind_of(entry)), not in_theatre, -people, entry.id)
    return lambda form: (form == "weak", form == "capital", *rest)


def _ordered(meant: dict[str, tuple[_Order, Reading]]) -> tuple[Reading, ...]:
    pairs = meant.values()
    return tuple(reading for _, reading in (sorted(pairs, key=_first) if len(pairs) > 1 else pairs))


def _first(pair: tuple[_Order, Reading]) -> _Order:
    return pair[0]


def _names(entry: Entry) -> Iterator[tuple[str, Form]]:
    """The entry's folded names, its strong ones first."""
    foreign = entry.country is not None and entry.country not in ARAB
    for name, form in _given(entry):
        yield name, form
        if foreign:
            yield from ((other, form) for other in foreign_spellings(name))


def _given(entry: Entry) -> Iterator[tuple[str, Form]]:
    """The names that the pack gives, those of units with their numbers otherwise, those of Cyrillic ones."""
    called = entry.names
    yield from ((fold(name), "name") for name in called.ar + called.contested)
    if isinstance(entry, Actor):
        yield from ((fold(name), "name") for name in entry.seats)
        yield from ((fold(name), "capital") for name in entry.capital)
    yield from ((fold(name), "weak") for name in called.weak)
    if isinstance(entry, Actor):
        for name in map(fold, called.ar + called.weak):
            yield from ((other, "weak") for other in numbered_spellings(name))
    yield from ((one, "weak") for name in called.cyrillic for one in folded_spellings(name))


def _bare(names: Set[str]) -> Set[str]:
    """A place's names without the noun before them, where it does not go by them anywhere."""
    return {bare for name in names if (bare := headless(name)) is not None} - names


def nationalities(actor: Actor) -> Iterator[str]:
    """The sure forms of an actor's nationality, folded, without articles."""
    return (name for name, form in _nationality(actor) if form == "adjective")


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
        yield from _patterns(name, meaning)
        for other in compound_spellings(name):
            if other not in meanings:
                yield from _patterns(other, meaning)


def _patterns(name: str, meaning: _Meaning) -> Iterator[tuple[str, _Pattern]]:
    before = proclitics(name, nationality=bool(meaning.nationalities))
    yield name, _Pattern(meaning, 0, before)
    if (joined := after_lam(name)) is not None:
        yield joined, _Pattern(meaning, 1, "conjunction")
    first, _, rest = name.partition(" ")
    if rest and meaning.readings and meaning.readings[0].kind == "actor":
        for opening, closing in _QUOTES:
            yield f"{first} {opening}{rest}{closing}", _Pattern(meaning, 0, before)
