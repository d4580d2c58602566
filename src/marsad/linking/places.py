"""Where a text or a mark stands among all others in time, as numbers: what buckets are ordered by, in memory
and in an archive alike.
"""

from datetime import date

from marsad.linking.text import number

Place = tuple[int, int]
"""A moment, and the node that stands there."""

_TIE = 40  # bits of a moment behind those of its day
_AFTER_ALL = 1 << 22  # days that no calendar has
_OFFSET = 17  # bits for a place in a text


def node(*names: str) -> int:
    """The number of what has these names."""
    return number("\n".join(names))


def moment(day: date | None, name: str, *, undated_last: bool = False) -> int:
    """A place in time: the day before all, then what the name decides. What has no day is first or last."""
    at = day.toordinal() if day else _AFTER_ALL if undated_last else 0
    return at << _TIE | number(name) >> 63 - _TIE


def moment_in(day: date | None, name: str, offset: int) -> int:
    """The moment of what stands in a text: after `moment`, by its offset in code points."""
    return moment(day, name) >> _OFFSET << _OFFSET | min(offset, (1 << _OFFSET) - 1)


def day_of(place: Place) -> int | None:
    """The ordinal of the day of a place whose undated ones come first; null where it has none."""
    return (place[0] >> _TIE) or None
