"""Misses in context: the line of the page, and the gold beside what was given."""

from collections.abc import Iterator

import msgspec

from marsad.evaluation.score import Pair
from marsad.evaluation.shape import AnyMark

Slots = dict[str, object]


def tell(miss: Pair) -> str:
    """A miss as a person reads it: where, the line, then what is missing, too much or different.

    Where both sides have the mark, only the slots that differ are shown, the gold's value first.
    """
    return "\n".join([f"{miss.document}:{miss.line}  {miss.text or ''}".rstrip(), *_rows(miss)])


def plain(miss: Pair) -> Slots:
    """The same as data."""
    return {
        "kind": miss.kind,
        "document": miss.document,
        "line": miss.line,
        "text": miss.text,
        "gold": slots(miss.gold),
        "given": slots(miss.given),
    }


def slots(mark: AnyMark | None) -> Slots | None:
    """A mark's filled slots by the gold's keys, without its line; null for no mark."""
    if mark is None:
        return None
    plain_mark: Slots = msgspec.to_builtins(mark)
    return {
        key: value
        for key, value in plain_mark.items()
        if key != "line" and value not in (None, (), [], False)
    }


def _rows(miss: Pair) -> Iterator[str]:
    gold, given = slots(miss.gold), slots(miss.given)
    if gold is None or given is None:
        what = "missed" if given is None else "given "
        yield f"    {what}  {_listed(gold or given or {})}"
        return
    same = {key: value for key, value in gold.items() if given.get(key) == value}
    yield f"    alike   {_listed(same)}"
    for key in dict.fromkeys([*gold, *given]):
        if key not in same:
            yield f"    {key}: gold {_one(gold.get(key))} | given {_one(given.get(key))}"


def _listed(filled: Slots) -> str:
    return " · ".join(f"{key} {_one(value)}" for key, value in filled.items())


def _one(value: object) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
