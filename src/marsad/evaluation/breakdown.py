"""The marks by their codes: how well each code was found, and which was taken for which."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from marsad.codebook import load
from marsad.evaluation.score import MissKind, Pair
from marsad.evaluation.shape import AnyMark
from marsad.evaluation.tally import Score

NO_CODE = "(none)"


class CodeSlot(msgspec.Struct, frozen=True):
    """A slot that holds a code: of which kind of marks, its key, and what it is called."""

    kind: MissKind
    key: str
    name: str


TYPE = CodeSlot("events", "type", "event type")
STATUS = CodeSlot("events", "status", "event status")
STANCE = CodeSlot("statements", "stance", "stance")
TIE_KIND = CodeSlot("ties", "kind", "tie kind")
MEANS = CodeSlot("ties", "means", "tie means")
QUOTE = CodeSlot("statements", "quote", "quote")
LISTED = (TYPE, STATUS, STANCE, TIE_KIND)
# A tie is matched by its kind, so kinds cannot be confused.
CONFUSABLE = (TYPE, STATUS, STANCE)


class Confusion(msgspec.Struct, frozen=True):
    """Which code of one side stands beside which of the other.

    `cells` gives the positions of the pairs by both codes, null where that side lacks the mark.
    """

    slot: CodeSlot
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: dict[tuple[str | None, str | None], tuple[int, ...]]


def code_of(mark: AnyMark | None, slot: CodeSlot) -> str | None:
    """The code that a mark has in a slot, NO_CODE where it has none there; null where there is no mark."""
    if mark is None:
        return None
    value = getattr(mark, slot.key)
    if slot is QUOTE:
        return "quoted" if value else "not quoted"
    return NO_CODE if value is None else str(value)


def by_code(pairs: Iterable[Pair], slot: CodeSlot) -> dict[str, Score]:
    """For each code that occurs, in the codebook's order: right are the pairs that have it on both sides."""
    right: dict[str, int] = {}
    gold: dict[str, int] = {}
    given: dict[str, int] = {}
    for one, other in _codes(pairs, slot):
        for counts, code in ((gold, one), (given, other), (right, one if one == other else None)):
            if code is not None:
                counts[code] = counts.get(code, 0) + 1
    return {
        code: Score(right.get(code, 0), gold.get(code, 0), given.get(code, 0))
        for code in in_order(slot, gold | given)
    }


def confusion(pairs: Sequence[Pair], slot: CodeSlot) -> Confusion:
    """The confusion of one slot's codes; marks of one side alone stand beside null."""
    cells: dict[tuple[str | None, str | None], tuple[int, ...]] = {}
    for at, pair in enumerate(pairs):
        if pair.kind == slot.kind:
            key = code_of(pair.gold, slot), code_of(pair.given, slot)
            cells[key] = (*cells.get(key, ()), at)
    rows, columns = ({key[side] for key in cells} - {None} for side in (0, 1))
    return Confusion(slot, in_order(slot, rows), in_order(slot, columns), cells)


def in_order(slot: CodeSlot, codes: Iterable[str | None]) -> tuple[str, ...]:
    """Codes in the codebook's order, those that it lacks behind them by name."""
    known = list(_listed(slot))
    rank = {code: at for at, code in enumerate(known)}
    found = {code for code in codes if code is not None}
    return tuple(sorted(found, key=lambda code: (rank.get(code, len(known)), code)))


def _codes(pairs: Iterable[Pair], slot: CodeSlot) -> Iterator[tuple[str | None, str | None]]:
    for pair in pairs:
        if pair.kind == slot.kind:
            yield code_of(pair.gold, slot), code_of(pair.given, slot)


def _listed(slot: CodeSlot) -> Iterable[str]:
    codebook = load()
    lists: dict[str, Iterable[str]] = {
        "type": codebook.event_types,
        "status": codebook.statuses,
        "stance": codebook.stances,
        "kind": codebook.tie_kinds,
        "means": codebook.means,
    }
    return lists.get(slot.key, ())
