"""Denials: a statement of stance `deny`, the events on its line that are told as denied, or both."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from marsad.linking.actors import Names
from marsad.linking.tellings import stems
from marsad.linking.told import Told
from marsad.records import Event, Mark, Statement

_SHORT = 2


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
    def statements(self) -> tuple[Statement, ...]:
        """The statements that deny."""
        return tuple(mark for mark in self.marks if isinstance(mark, Statement))

    @property
    def words(self) -> str | None:
        """What is denied, as written."""
        quoted = (mark.denies.text for mark in self.marks if isinstance(mark, Statement) and mark.denies)
        cues = (event.cue.of(self.told.version.text) for event in self.events)
        return next(quoted, None) or next(cues, None)

    @property
    def points_back(self) -> bool:
        """Whether it names nothing of what it denies: «denied it», «denied these reports»."""
        return bool(self.statements) and (self.words is None or self.words in self.told.charges)

    @property
    def stems(self) -> frozenset[str]:
        """The stems of what is denied, but for those of two letters at most: «of», «in», «not» stand
        everywhere.
        """
        found = stems(self.words, self.told) if self.words else frozenset()
        return frozenset(stem for stem in found if len(stem) > _SHORT)


def denials(told: Told, names: Names) -> list[Denial]:
    """The denials of one article, in the order of its lines."""
    found: defaultdict[tuple[int, frozenset[str]], list[Mark]] = defaultdict(list)
    for mark in told.coding.marks:
        if isinstance(mark, Statement) and mark.stance == "deny":
            found[mark.line, names.voices(told.version.id, mark.speaker)].append(mark)
        elif isinstance(mark, Event) and mark.status == "denied":
            found[mark.line, names.voices(told.version.id, mark.according_to)].append(mark)
    return [Denial(told, line, by, tuple(marks)) for (line, by), marks in sorted(found.items(), key=_at)]


def every(told: Iterable[Told], names: Names) -> list[Denial]:
    """The denials of a set of articles."""
    return [denial for one in told for denial in denials(one, names)]


def _at(item: tuple[tuple[int, frozenset[str]], list[Mark]]) -> tuple[int, list[str]]:
    (line, by), _ = item
    return line, sorted(by)
