"""Denials, and the marks that tell what they deny.

A denial is a statement of stance `deny`, the events on its line that are told as denied, or both. What it
denies is sought on firm grounds first: told by another on the same line, or of the same incident; else ties
and events of the lines before whose words the denial repeats; else an accusation on its line; else what
another speaker tells last on its line before it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from marsad.linking.actors import Names
from marsad.linking.tellings import Telling, family, slot, stems
from marsad.linking.told import Theatres, Told
from marsad.records import Event, Mark, Mention, Statement, Tie

REPEATED = 0.5  # share of the denied words that a mark must repeat
LINES = 3  # how many of the article's lines back a denied tie may stand


class Denial(msgspec.Struct, frozen=True):
    """One denial in one article: its marks, who denies, the words that name what is denied."""

    told: Told
    line: int
    by: frozenset[str]
    marks: tuple[Mark, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        """The events that are told as denied."""
        return tuple(mark for mark in self.marks if isinstance(mark, Event))

    @property
    def words(self) -> str | None:
        """What is denied, as written."""
        quoted = (mark.denies.text for mark in self.marks if isinstance(mark, Statement) and mark.denies)
        cues = (event.cue.of(self.told.version.text) for event in self.events)
        return next(quoted, None) or next(cues, None)


class Ground(msgspec.Struct, frozen=True):
    """What is known of a whole set of articles when its denials are looked at."""

    names: Names
    theatres: Theatres
    tellings: Mapping[str, Telling]
    incident: Mapping[str, tuple[str, ...]]


def denials(told: Told, names: Names) -> list[Denial]:
    """The denials of one article, in the order of its lines."""
    found: defaultdict[tuple[int, frozenset[str]], list[Mark]] = defaultdict(list)
    for mark in told.coding.marks:
        if isinstance(mark, Statement) and mark.stance == "deny":
            found[mark.line, names.whos(told.version.id, mark.speaker)].append(mark)
        elif isinstance(mark, Event) and mark.status == "denied":
            found[mark.line, names.whos(told.version.id, mark.according_to)].append(mark)
    return [Denial(told, line, by, tuple(marks)) for (line, by), marks in sorted(found.items(), key=_at)]


def claims(denial: Denial, ground: Ground) -> set[str]:
    """The ids of the marks that tell what is denied; empty where none is found."""
    near = set(_same_line(denial, ground))
    told = set(_same_incident(denial, ground))
    further = (_repeated, _accusation, _before)
    return near | told or next((ids for look in further if (ids := set(look(denial, ground)))), set())


def _same_line(denial: Denial, ground: Ground) -> Iterator[str]:
    families = {family(event.type) for event in denial.events}
    for mark in _others(denial, ground):
        alike = isinstance(mark, Event) and family(mark.type) in families
        if mark.line == denial.line and (alike or _repeats(mark, denial, ground)):
            yield mark.id


def _accusation(denial: Denial, ground: Ground) -> Iterator[str]:
    """An accusation on the denial's line whose content no other mark gives."""
    others = [mark for mark in _others(denial, ground) if mark.line == denial.line]
    told = {_tellers(mark, denial, ground) for mark in others if not isinstance(mark, Statement)}
    for mark in others:
        accused = isinstance(mark, Statement) and mark.stance == "accuse"
        if accused and _tellers(mark, denial, ground) not in told:
            yield mark.id


def _same_incident(denial: Denial, ground: Ground) -> Iterator[str]:
    for event in denial.events:
        denied = ground.tellings[event.id]
        for mark in ground.incident.get(event.id, ()):
            other = ground.tellings[mark]
            told = other.status == "actual" and not _one_voice(denial, other.tellers, ground)
            if told and _alike(denied, other):
                yield mark


def _repeated(denial: Denial, ground: Ground) -> Iterator[str]:
    """Ties and events of the lines before it that repeat the denied words; ties also where they are the
    denier's.
    """
    lines = denial.told.version.lines
    at = lines.index(denial.line) if denial.line in lines else 0
    before = set(lines[max(0, at - LINES) : at + 1])
    for mark in _others(denial, ground):
        if mark.line in before and not isinstance(mark, Statement) and _repeats(mark, denial, ground):
            yield mark.id


def _before(denial: Denial, ground: Ground) -> Iterator[str]:
    """The last event before the denial, on its line, that a speaker tells."""
    cue = min(mark.cue.start for mark in denial.marks)
    told = [
        mark
        for mark in _others(denial, ground)
        if isinstance(mark, Event) and mark.line == denial.line and mark.cue.start < cue and mark.according_to
    ]
    if told:
        yield max(told, key=lambda mark: (mark.cue, mark.id)).id


def _others(denial: Denial, ground: Ground) -> Iterator[Mark]:
    """The marks of the article that another voice tells as so."""
    version = denial.told.version.id
    for mark in denial.told.coding.marks:
        tellers = ground.names.whos(
            version, mark.speaker if isinstance(mark, Statement) else mark.according_to
        )
        told = not isinstance(mark, Event) or mark.status == "actual"
        if told and mark not in denial.marks and not _one_voice(denial, tellers, ground):
            yield mark


def _tellers(mark: Mark, denial: Denial, ground: Ground) -> frozenset[str]:
    speakers = mark.speaker if isinstance(mark, Statement) else mark.according_to
    return ground.names.whos(denial.told.version.id, speakers)


def _one_voice(denial: Denial, tellers: frozenset[str], ground: Ground) -> bool:
    """Whether the denier, or another of the denier's side, tells it too: then it is not what is denied."""
    if denial.by & tellers:
        return True
    day = denial.told.version.day
    ours = frozenset(side for who in denial.by for side in ground.theatres.sides_of(who, day))
    theirs = frozenset(side for who in tellers for side in ground.theatres.sides_of(who, day))
    return bool(ours & theirs)


def _alike(denied: Telling, other: Telling) -> bool:
    """Whether a mark of the denied event's incident says so much that it can be what is denied."""
    slots = ((denied.place, other.place), (denied.target, other.target), (denied.actor, other.actor))
    return any(one.likeness(two) for one, two in slots) or (other.bare and denied.version == other.version)


def _repeats(mark: Mark, denial: Denial, ground: Ground) -> bool:
    """Whether a mark's words are the denied words, for the most part."""
    told = denial.told
    denied = stems(denial.words, told) if denial.words else frozenset()
    if len(denied) < 2:
        return False
    parts: list[Mention] = []
    match mark:
        case Event():
            parts = [*mark.actor, *mark.target, *mark.place]
        case Tie():
            parts = [mark.source, mark.target]
        case Statement():
            return False
    said = slot(parts, told, ground.names).stems | stems(mark.cue.of(told.version.text), told)
    return len(said & denied) >= REPEATED * len(denied)


def _at(item: tuple[tuple[int, frozenset[str]], list[Mark]]) -> tuple[int, list[str]]:
    (line, by), _ = item
    return line, sorted(by)


def every(told: Iterable[Told], names: Names) -> list[Denial]:
    """The denials of a set of articles."""
    return [denial for one in told for denial in denials(one, names)]
