"""Which lines of a log hold, and where two people disagree: a pure function of its lines."""

from collections.abc import Hashable, Iterable, Sequence

import msgspec

from marsad.records import Correction, Decision, LogLine, Siding, Undoing, Withholding

_ONE_WORD = {"accept": "verdict", "reject": "verdict", "add": "verdict"}


class Conflict(msgspec.Struct, frozen=True):
    """Two people's decisions of one question that cannot both hold: the newer one does."""

    older: Decision
    newer: Decision


def holding(lines: Sequence[LogLine]) -> tuple[LogLine, ...]:
    """The lines that nobody has undone, in their order; undoing an undoing brings the line back."""
    undone: set[int] = set()
    for line in sorted(lines, key=lambda line: -line.number):
        deed = line.decision.deed
        if isinstance(deed, Undoing) and line.number not in undone and deed.line < line.number:
            undone.add(deed.line)
    return tuple(
        line
        for line in sorted(lines, key=lambda line: line.number)
        if line.number not in undone and line.decision.action != "undo"
    )


def conflicts(decisions: Iterable[Decision]) -> tuple[Conflict, ...]:
    """Where the last two words on one question are two people's, and differ; in the order of the log."""
    last: dict[Hashable, Decision] = {}
    found: dict[Hashable, Conflict] = {}
    for one in decisions:
        question = _question(one)
        before = last.get(question)
        if before is not None and before.reviewer != one.reviewer and _answer(before) != _answer(one):
            found[question] = Conflict(before, one)
        elif before is not None and before.reviewer != one.reviewer:
            found.pop(question, None)
        last[question] = one
    return tuple(found.values())


def _question(one: Decision) -> Hashable:
    """What a decision is about."""
    match one.deed:
        case Correction():
            return "slot", one.mark, one.deed.slot
        case Siding():
            return "side", one.mark, one.deed.theatre
        case Withholding():
            return "withhold", one.mark, one.deed.names
    if one.other:
        return one.action.removeprefix("not-"), frozenset((one.mark, one.other))
    return _ONE_WORD.get(one.action, one.action), one.mark


def _answer(one: Decision) -> Hashable:
    match one.deed:
        case Correction():
            return repr(getattr(one.deed.mark, one.deed.slot))
        case Siding():
            return one.deed.side
        case Withholding():
            return one.deed.instead
    return "accept" if one.action == "add" else one.action
