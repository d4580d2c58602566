"""Misses in context: the line of the page, and the gold beside what was given."""

from collections.abc import Iterator

import msgspec

from marsad.evaluation.score import Pair
from marsad.evaluation.shape import AnyMark
from marsad.evaluation.sides import AGAINST_GOLD, Sides

Slots = dict[str, object]


def tell(miss: Pair, sides: Sides = AGAINST_GOLD) -> str:
    """A miss as a person reads it: where, the line, then what is missing, too much or different.

    Where both sides have the mark, only the slots that differ are shown, the gold's value first.
    """
    rows = _rows(miss, sides)
    return "\n".join([f"{miss.document}:{miss.line}  {miss.text or ''}".rstrip(), *rows])


def plain(miss: Pair, sides: Sides = AGAINST_GOLD) -> Slots:
    """The same as data, each side's slots under its name."""
    return {
        "kind": miss.kind,
        "document": miss.document,
        "line": miss.line,
        "text": miss.text,
        sides.first: plain_slots(miss.gold),
        sides.second: plain_slots(miss.given),
    }


def plain_slots(mark: AnyMark | None) -> Slots | None:
    """A mark's filled slots by the gold's keys, without its line; null for no mark."""
    if mark is None:
        return None
    plain_mark: Slots = msgspec.to_builtins(mark)
    return {
        key: value
        for key, value in plain_mark.items()
        if key != "line" and value not in (None, (), [], False)
    }


def _rows(miss: Pair, sides: Sides) -> Iterator[str]:
    gold, given = plain_slots(miss.gold), plain_slots(miss.given)
    if gold is None or given is None:
        what = sides.only_first if given is None else sides.only_second
        yield f"    {what}  {_listed(gold or given or {})}"
        return
    same = {key: value for key, value in gold.items() if given.get(key) == value}
    yield f"    alike   {_listed(same)}"
    for key in dict.fromkeys([*gold, *given]):
        if key not in same:
            one, other = _one(gold.get(key)), _one(given.get(key))
            yield f"    {key}: {sides.first} {one} | {sides.second} {other}"


def _listed(filled: Slots) -> str:
    return " · ".join(f"{key} {_one(value)}" for key, value in filled.items())


def _one(value: object) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
