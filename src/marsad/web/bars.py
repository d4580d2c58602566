"""The bars of a timeline: months, or years where the months are too many for a finger to hit."""

import calendar
from collections import Counter
from collections.abc import Sequence

import msgspec

from marsad.archive.lists.listing import Counted

_MOST = 16


class Bar(msgspec.Struct, frozen=True):
    """A month (2020-06) or a year (2020): how many incidents begin in it, and how high its bar is, in
    hundredths of the highest; `since` and `until` are its first and its last day.
    """

    span: str
    count: int
    height: int
    since: str
    until: str


def bars(months: Sequence[Counted]) -> list[Bar]:
    """The bars of the last months or years that have any incident, without a gap."""
    counts = Counter({one.value: one.count for one in months if one.value})
    if not counts:
        return []
    spans = _months(min(counts), max(counts))
    if len(spans) > _MOST:
        years: Counter[str] = Counter()
        for month, count in counts.items():
            years[month[:4]] += count
        counts, spans = years, [f"{year:04d}" for year in range(int(min(years)), int(max(years)) + 1)]
    shown = spans[-_MOST:]
    highest = max(counts[span] for span in shown)
    return [_bar(span, counts[span], highest) for span in shown]


def _bar(span: str, count: int, highest: int) -> Bar:
    first, last = (f"{span}-01", f"{span}-12") if len(span) == 4 else (span, span)
    year, month = map(int, last.split("-"))
    until = f"{last}-{calendar.monthrange(year, month)[1]}"
    return Bar(span, count, round(100 * count / highest), f"{first}-01", until)


def _months(first: str, last: str) -> list[str]:
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return [f"{at // 12:04d}-{at % 12 + 1:02d}" for at in range(start, end + 1)]
