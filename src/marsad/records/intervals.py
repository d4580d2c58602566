"""Dates and numbers that never pretend precision: half-open runs of days, and ranges that may be open."""

from datetime import date, timedelta
from typing import Literal, Self

import msgspec

from marsad.records.ordered import Ordered

Precision = Literal["day", "month", "year", "range"]
# How many characters of an ISO date say a day, a month, a year; a range's own ends are written as days.
_WRITTEN: dict[Precision, int] = {"day": 10, "month": 7, "year": 4, "range": 10}


class Days(msgspec.Struct, frozen=True, order=True):
    """The half-open run of days [start, end), and how exactly the text gave it.

    Of a range, `begins` and `ends` tell how exactly its ends were given: «since December» begins with a
    month.
    Not for instants: news gives days, months and years.
    """

    start: date
    end: date
    precision: Precision = "day"
    begins: Precision = "day"
    ends: Precision = "day"

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"an empty run of days: {self.start} to {self.end}")

    @classmethod
    def day(cls, value: date) -> Self:
        """One day."""
        return cls(value, value + timedelta(days=1), "day")

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """One calendar month; raises ValueError where there is none such."""
        after = date(year + month // 12, month % 12 + 1, 1)
        return cls(date(year, month, 1), after, "month")

    @classmethod
    def year(cls, year: int) -> Self:
        """One calendar year."""
        return cls(date(year, 1, 1), date(year + 1, 1, 1), "year")

    @classmethod
    def between(cls, first: "Days", last: "Days") -> "Days":
        """From the first day of `first` to the last day of `last`; they may be given in either order."""
        if first == last:
            return first
        early, late = (
            min(first, last, key=lambda days: days.start),
            max(first, last, key=lambda days: days.end),
        )
        begins = early.begins if early.precision == "range" else early.precision
        ends = late.ends if late.precision == "range" else late.precision
        return Days(early.start, late.end, "range", begins, ends)

    def overlaps(self, other: "Days") -> bool:
        """Whether they share a day."""
        return self.start < other.end and other.start < self.end

    def __str__(self) -> str:
        """As the codebook writes it: 2020-05-22, 2020-05, 2020 or FIRST..LAST (inclusive)."""
        if self.precision != "range":
            return self.start.isoformat()[: _WRITTEN[self.precision]]
        last = self.end - timedelta(days=1)
        return f"{self.start.isoformat()[: _WRITTEN[self.begins]]}..{last.isoformat()[: _WRITTEN[self.ends]]}"

    @classmethod
    def parse(cls, text: str) -> "Days":
        """Read what `str` writes (a range's ends may be months or years); raises ValueError otherwise."""
        first, dots, last = text.partition("..")
        if dots:
            early, late = cls.parse(first), cls.parse(last)
            return Days(early.start, late.end, "range", early.precision, late.precision)
        parts = [int(part) for part in first.split("-")]
        if len(parts) == 1:
            return cls.year(parts[0])
        return cls.month(*parts) if len(parts) == 2 else cls.day(date(*parts))


class Range(Ordered, frozen=True):
    """A number as told: [low, high], either end null where the text leaves it open, never both."""

    low: float | None = None
    high: float | None = None

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("a range needs one end at least")
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValueError(f"a range that ends before it begins: {self.low} to {self.high}")

    @classmethod
    def exactly(cls, value: float) -> Self:
        """One number."""
        return cls(value, value)

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    def overlaps(self, other: "Range") -> bool:
        """Whether one number could satisfy both."""
        low = max((end for end in (self.low, other.low) if end is not None), default=None)
        high = min((end for end in (self.high, other.high) if end is not None), default=None)
        return low is None or high is None or low <= high

    def plain(self) -> float | int | list[float | int | None]:
        """As the codebook writes it: a number, or [low, high] with null for an open end."""
        if self.exact and self.low is not None:
            return _plain(self.low)
        return [None if end is None else _plain(end) for end in (self.low, self.high)]

    def __str__(self) -> str:
        """In words: «40», «at least 140», «up to 500», «10 to 20»."""
        low, high = (None if end is None else str(_plain(end)) for end in (self.low, self.high))
        if self.exact or (low and high):
            return low if self.exact and low else f"{low} to {high}"
        return f"at least {low}" if low else f"up to {high}"


def _plain(value: float) -> float | int:
    return int(value) if float(value).is_integer() else value
