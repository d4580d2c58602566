"""The fields of forms: a mark's slots that words can correct, with what stands in them."""

from collections.abc import Sequence

import msgspec

from marsad.codebook import load
from marsad.records import Days, Event, Mark, Mention, Statement, Tie, Version

_SLOTS: dict[type[Mark], tuple[str, ...]] = {
    Statement: ("stance", "speaker", "role", "via", "denies"),
    Event: (
        "type", "status", "actor", "target", "place", "origin", "destination", "date", "according_to",
    ),
    Tie: ("kind", "source", "target", "means", "according_to"),
}  # fmt: skip


class Field(msgspec.Struct, frozen=True):
    """A slot, what stands in it, and the codes that may stand there: none where words of the text do."""

    slot: str
    words: str
    codes: tuple[str, ...] = ()


def slots_of(mark: Mark, version: Version) -> list[Field]:
    """The fields of a mark."""
    return [Field(slot, _words(getattr(mark, slot), version), codes(slot)) for slot in _SLOTS[type(mark)]]


def codes(slot: str) -> tuple[str, ...]:
    """The codes of a slot."""
    book = load()
    lists = {
        "stance": book.stances,
        "type": book.event_types,
        "status": book.statuses,
        "kind": book.tie_kinds,
        "means": book.means,
    }
    return tuple(lists.get(slot, ()))


CODES = (
    ("statement", "stance", codes("stance")),
    ("event", "type", codes("type")),
    ("tie", "tie", codes("kind")),
)
"""The codes of each kind of mark, with the list that they stand in."""


def _words(value: object, version: Version) -> str:
    match value:
        case Mention():
            return value.span.of(version.text)
        case Days():
            return str(value)
        case str():
            return value
        case Sequence():
            return "; ".join(_words(one, version) for one in value)
    return ""
