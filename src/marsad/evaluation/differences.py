"""Where two marks of a pair differ, slot by slot, and what that makes of the pair."""

from enum import StrEnum
from typing import Any

import msgspec

from marsad.evaluation.misses import plain_slots
from marsad.evaluation.overlap import agree
from marsad.evaluation.score import Pair
from marsad.evaluation.shape import MarkedEvent
from marsad.evaluation.slots import same_quantities

# Compared as they stand; all other slots by the words that they share.
_EXACT = {"stance", "quote", "type", "status", "date", "kind", "means"}


class Outcome(StrEnum):
    """What became of a mark."""

    only_first = "only-first"
    only_second = "only-second"
    wrong = "wrong"  # both have it, and it does not count as right
    slot = "slot"  # both have it and it counts as right, and a further slot differs
    alike = "alike"


class Slot(msgspec.Struct, frozen=True):
    """One slot of a pair, null where a side leaves it empty."""

    key: str
    first: Any
    second: Any
    alike: bool


def slots_of(pair: Pair) -> tuple[Slot, ...]:
    """Every slot that either side fills, by the gold's keys."""
    one, other = plain_slots(pair.gold) or {}, plain_slots(pair.given) or {}
    return tuple(
        Slot(key, one.get(key), other.get(key), _alike(pair, key, one.get(key), other.get(key)))
        for key in dict.fromkeys([*one, *other])
    )


def outcome(pair: Pair) -> Outcome:
    """What became of it."""
    if pair.given is None:
        return Outcome.only_first
    if pair.gold is None:
        return Outcome.only_second
    if not pair.right:
        return Outcome.wrong
    # The cue is no slot: marks are matched by it, or by more than it.
    differs = any(not slot.alike for slot in slots_of(pair) if slot.key != "cue")
    return Outcome.slot if differs else Outcome.alike


def _alike(pair: Pair, key: str, one: object, other: object) -> bool:
    if key == "quantities" and isinstance(pair.gold, MarkedEvent) and isinstance(pair.given, MarkedEvent):
        return same_quantities(pair.gold.quantities, pair.given.quantities)
    if key in _EXACT:
        return str(one) == str(other)
    return agree(one, other)
