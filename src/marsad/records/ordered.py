"""Records that sort, fields that may be null included."""

from typing import Self

import msgspec


class Ordered(msgspec.Struct, frozen=True):
    """Sorts by its fields in turn, null before everything. msgspec's own order cannot compare nulls."""

    def __lt__(self, other: Self) -> bool:
        """Whether it comes first."""
        return _key(self) < _key(other)


def _key(record: msgspec.Struct) -> tuple[tuple[bool, object], ...]:
    return tuple((field is not None, field) for field in msgspec.structs.astuple(record))
