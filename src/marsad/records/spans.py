"""Where words stand in a text: spans in code points, and exact maps to UTF-16 units and UTF-8 bytes."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open stretch [start, end) of a text, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class Offsets:
    """Maps code-point offsets of one text to UTF-16 units (JavaScript) and UTF-8 bytes, both ways.

    Lone surrogates, which broken pages do carry, count as one UTF-16 unit and three bytes (`surrogatepass`).
    Not for single look-ups on long texts: building it walks the whole text once.
    """

    def __init__(self, text: str) -> None:
        self._utf16 = _table(text, lambda point: 2 if point > 0xFFFF else 1)
        self._utf8 = _table(text, _utf8_width)

    def to_utf16(self, offset: int) -> int:
        """The offset in UTF-16 units; raises IndexError beyond the text."""
        return self._utf16[offset]

    def to_bytes(self, offset: int) -> int:
        """The offset in UTF-8 bytes; raises IndexError beyond the text."""
        return self._utf8[offset]

    def from_utf16(self, offset: int) -> int:
        """The code point that holds this UTF-16 unit."""
        return bisect_right(self._utf16, offset) - 1

    def from_bytes(self, offset: int) -> int:
        """The code point that holds this UTF-8 byte."""
        return bisect_right(self._utf8, offset) - 1


def _table(text: str, width: Callable[[int], int]) -> Sequence[int]:
    return list(accumulate((width(ord(char)) for char in text), initial=0))


def _utf8_width(point: int) -> int:
    if point < 0x80:
        return 1
    if point < 0x800:
        return 2
    return 3 if point < 0x10000 else 4
