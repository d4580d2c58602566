"""Records that sort, fields that may be null included."""

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


def _key(record: msgspec.Struct) -> tuple[tuple[bool, object], ...]:
    return tuple((field is not None, field) for field in msgspec.structs.astuple(record))
