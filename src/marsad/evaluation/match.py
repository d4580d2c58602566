"""Which mark of a coder answers which mark of the gold: one to one, best first."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from marsad.evaluation.overlap import touch
from marsad.evaluation.shape import MarkedArticle, MarkedEvent, MarkedStatement, MarkedTie

T = TypeVar("T")
Affinity = Callable[[T, T], float]


def pair_up(gold: Sequence[T], given: Sequence[T], affinity: Affinity[T]) -> list[tuple[int, int]]:
    """Positions in `gold` and `given` of the pairs, greedily by affinity; those of affinity 0 stay alone.

    Ties go to the later mark, as the outside scorer has it.
    """
    options = sorted(
        (
            (value, i, j)
            for i, a in enumerate(gold)
            for j, b in enumerate(given)
            if (value := affinity(a, b)) > 0
        ),
        reverse=True,
    )
    used_gold: set[int] = set()
    used_given: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for _, i, j in options:
        if i not in used_gold and j not in used_given:
            used_gold.add(i)
            used_given.add(j)
            pairs.append((i, j))
    return pairs


def articles(gold: MarkedArticle, given: MarkedArticle) -> float:
    """How many body lines they share."""
    return len(set(gold.body_lines) & set(given.body_lines))


def statements(gold: MarkedStatement, given: MarkedStatement) -> float:
    """On one line, and the cue or the speaker is the same."""
    if gold.line != given.line:
        return 0
    cue, speaker = touch(gold.cue, given.cue), touch(gold.speaker, given.speaker)
    if not (cue or speaker):
        return 0
    return 2 * cue + 2 * speaker + 0.5 * (gold.stance == given.stance)


def events(gold: MarkedEvent, given: MarkedEvent) -> float:
    """On one line, and the cue is the same, or the type and one of actor, target and place."""
    if gold.line != given.line:
        return 0
    cue, same = touch(gold.cue, given.cue), gold.type == given.type
    slots = touch(gold.actor, given.actor) + touch(gold.target, given.target) + touch(gold.place, given.place)
    return 3 * cue + 2 * same + slots if cue or (same and slots) else 0


def ties(gold: MarkedTie, given: MarkedTie) -> float:
    """On one line, of one kind, and both ends are the same."""
    alike = gold.line == given.line and gold.kind == given.kind
    return float(alike and touch(gold.source, given.source) and touch(gold.to, given.to))
