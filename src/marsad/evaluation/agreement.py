"""How far two codings agree on the codes of the marks that both have: Krippendorff's alpha, nominal.

The units are the matched marks, fixed by where they stand; whether a mark is there at all is no code, and F1
says it.
"""

from collections.abc import Iterable, Sequence

import msgspec

from marsad.evaluation.breakdown import MEANS, QUOTE, STANCE, STATUS, TYPE, CodeSlot, code_of
from marsad.evaluation.krippendorff import Matrix, alpha, coincidences, summed
from marsad.evaluation.overlap import touch
from marsad.evaluation.resample import Draw, Interval, interval
from marsad.evaluation.score import Pair
from marsad.evaluation.shape import AnyMark

SLOTS = (STANCE, QUOTE, TYPE, STATUS, MEANS)
NO_UNITS = "no mark that both sides have"
ONE_CODE = "one code alone was given, so nothing could disagree"
# What alpha says nothing of, and which figure does.
ELSEWHERE = (
    ("finding a mark", "each side cuts its own units: see F1 of statements, events and ties found"),
    ("tie kind", "ties are matched by their kind, so it always agrees: see F1 of ties found"),
    ("names and phrases", "words of the page, not codes; compared by the words they share: see F1 by slot"),
    ("dates and numbers", "not nominal, and rarely on both sides: see F1 by slot"),
)


class Agreement(msgspec.Struct, frozen=True):
    """Of `units` marks, `alike` have the same code on both sides; `why` says why there is no alpha."""

    slot: CodeSlot
    units: int
    alike: int
    alpha: float | None
    interval: Interval | None
    why: str | None


def agreements(pages: Sequence[Sequence[Pair]], drawn: Sequence[Draw]) -> tuple[Agreement, ...]:
    """The agreement on each code over some pages' pairs, with intervals over the pages."""
    return tuple(_agreement(pages, slot, drawn) for slot in SLOTS)


def units(pairs: Iterable[Pair], slot: CodeSlot) -> list[tuple[str | None, str | None]]:
    """Both sides' codes of the marks that both have, where the slot is a question at all."""
    return [
        (code_of(pair.gold, slot), code_of(pair.given, slot))
        for pair in pairs
        if pair.kind == slot.kind and _asked(pair.gold, pair.given, slot)
    ]


def _asked(one: AnyMark | None, other: AnyMark | None, slot: CodeSlot) -> bool:
    if one is None or other is None:
        return False
    if slot is TYPE:
        # Events without a common cue were matched because their types agree.
        return touch(getattr(one, "cue", None), getattr(other, "cue", None))
    return slot is not MEANS or getattr(one, "kind", None) == "backs"


def _agreement(pages: Sequence[Sequence[Pair]], slot: CodeSlot, drawn: Sequence[Draw]) -> Agreement:
    by_page = [units(pairs, slot) for pairs in pages]
    matrices = [coincidences(found) if found else None for found in by_page]
    every = [unit for found in by_page for unit in found]
    value = alpha(coincidences(every))
    alike = sum(one == other for one, other in every)
    why = None if value is not None else ONE_CODE if every else NO_UNITS
    spread = None if value is None else interval(matrices, _alpha_of, drawn)
    return Agreement(slot, len(every), alike, value, spread, why)


def _alpha_of(parts: Sequence[tuple[Matrix, int]]) -> float | None:
    return alpha(summed(parts))
