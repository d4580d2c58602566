"""What a coding says once people have reviewed it: a pure function of the coding and the decisions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from marsad.records import (
    REVIEWED,
    Addition,
    Coding,
    Correction,
    Decision,
    Event,
    Mark,
    Removal,
    Siding,
    Statement,
    Tie,
    Withholding,
)


class Held(msgspec.Struct, frozen=True):
    """Decisions by what they are about, of one question the newest.

    `corrected`: by mark, what stands in which slot; `added`: by version; `sides`: by actor and theatre;
    `withheld`: pages of which nothing is made, removed ones among them.
    """

    rejected: frozenset[str] = frozenset()
    corrected: Mapping[str, tuple[Correction, ...]] = {}
    added: Mapping[str, tuple[Mark, ...]] = {}
    irrelevant: frozenset[str] = frozenset()
    sides: Mapping[tuple[str, str], str] = {}
    withheld: frozenset[str] = frozenset()


def held(decisions: Iterable[Decision]) -> Held:
    """What holds of decisions in the order of the log."""
    rejected: set[str] = set()
    irrelevant: set[str] = set()
    withheld: set[str] = set()
    corrected: defaultdict[str, dict[str, Correction]] = defaultdict(dict)
    added: defaultdict[str, dict[str, Mark]] = defaultdict(dict)
    sides: dict[tuple[str, str], str] = {}
    for one in decisions:
        match one.deed:
            case Correction():
                corrected[one.mark][one.deed.slot] = one.deed
            case Addition():
                added[one.deed.version][one.deed.mark.id] = one.deed.mark
                rejected.discard(one.deed.mark.id)
            case Siding():
                sides[one.mark, one.deed.theatre] = one.deed.side
            case Withholding("page") | Removal():
                withheld.add(one.mark)
        if one.action == "reject":
            rejected.add(one.mark)
        elif one.action == "accept":
            rejected.discard(one.mark)
        elif one.action == "irrelevant":
            irrelevant.add(one.mark)
    return Held(
        frozenset(rejected),
        {mark: tuple(slots.values()) for mark, slots in corrected.items()},
        {version: tuple(marks.values()) for version, marks in added.items()},
        frozenset(irrelevant),
        sides,
        frozenset(withheld),
    )


def reviewed(coding: Coding, article: str, holds: Held) -> Coding | None:
    """A coding as people left it, under a name that says so; null where nobody touched it."""
    before = {mark.id: mark for mark in coding.marks}
    after = {} if article in holds.irrelevant else _after(before, coding.version, holds)
    if before == after:
        return None
    marks = sorted(after.values(), key=lambda mark: (mark.cue, mark.id))
    return Coding(
        coding.version,
        coding.coder + REVIEWED,
        coding.packs,
        tuple(mark for mark in marks if isinstance(mark, Statement)),
        tuple(mark for mark in marks if isinstance(mark, Event)),
        tuple(mark for mark in marks if isinstance(mark, Tie)),
    )


def _after(marks: Mapping[str, Mark], version: str, holds: Held) -> dict[str, Mark]:
    found = {**marks, **{mark.id: mark for mark in holds.added.get(version, ())}}
    kept = {key: mark for key, mark in found.items() if key not in holds.rejected}
    return {key: _corrected(mark, holds.corrected.get(key, ())) for key, mark in kept.items()}


def _corrected(mark: Mark, changes: Iterable[Correction]) -> Mark:
    fitting = {one.slot: getattr(one.mark, one.slot) for one in changes if isinstance(one.mark, type(mark))}
    return msgspec.structs.replace(mark, **fitting) if fitting else mark
