"""Records that sort, fields that may be null included."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Self, TypeVar

import msgspec

Record = TypeVar("Record", bound="Ordered")


class Ordered(msgspec.Struct, frozen=True):
    """Sorts by its fields in turn, null before everything. msgspec's own order cannot compare nulls."""

    def __lt__(self, other: Self) -> bool:
        """Whether it comes first."""
        return _key(self) < _key(other)


def in_order(records: Iterable[Record]) -> list[Record]:
    """Records as `sorted` sorts them; of thousands, each is looked into once."""
    return sorted(records, key=_key)


def put_in(records: Iterable[Record], record: Record) -> list[Record]:
    """Records that are in order, with one more in its place; as they are where it is among them."""
    found = list(records)
    at = bisect_left(found, _key(record), key=_key)
    return found if found[at : at + 1] == [record] else [*found[:at], record, *found[at:]]


def _key(record: msgspec.Struct) -> tuple[tuple[bool, object], ...]:
    return tuple((field is not None, field) for field in msgspec.structs.astuple(record))
