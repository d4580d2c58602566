"""The dates that a page prints about itself: «الإثنين 25 أوت 2014 | 09:12»، «Date: Jun 6, 2020».

Only whole days are found, in any of the forms and languages that Arabic sites use. Which line of a page is
its date line, and which a banner of the crawl's day, is for `reading` to say. For running text see `times`.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Literal

import msgspec

from marsad.language.ar.fold import Folded
from marsad.language.ar.times.calendar import calendar
from marsad.language.ar.times.written import Written, written_at
from marsad.language.ar.wordings import Wordings
from marsad.language.ar.words import Token, split
from marsad.records import Days, Span

Label = Literal["published", "updated", "bare"]

_REACH = 6
_KEPT = 50_000  # pieces of text of which it is known whether they name a month
_NUMERIC = re.compile(r"\d\s*[-–—‐/\\.]\s*\d")


class Dateline(msgspec.Struct, frozen=True):
    """A day that a line prints, where it stands (its weekday included), and what the line calls it.

    `swapped` is the day of a numeric date read month first, where it may be that and no weekday tells.
    """

    days: Days
    span: Span
    label: Label
    swapped: Days | None = None

    def until(self, latest: date | None) -> Days:
        """The day, month first where only that is no later than `latest`."""
        other = self.swapped
        if latest is None or other is None or self.days.start <= latest:
            return self.days
        return other if other.start <= latest else self.days


class _Found(msgspec.Struct, frozen=True):
    written: Written
    days: Days
    first: int
    label: Label


def find_dates(line: str, today: date | None = None) -> list[Dateline]:
    """Every day printed on a line of a page, in order; a Hijri date beside its Gregorian twin counts once.

    Numeric dates are read day first, unless that cannot be or the weekday beside them says otherwise. A day
    and month without a year are found only where `today` is given: as a rule the latest before it.
    """
    folded = Folded(line)
    if not _may_date(folded.text):
        return []
    tokens = split(folded.text)
    found = _find(tokens, today)
    return [
        Dateline(
            one.days,
            folded.span(tokens[one.first].start, tokens[one.written.last - 1].end),
            one.label,
            _swapped(one),
        )
        for one in _without_twins(found)
    ]


def _swapped(found: _Found) -> Days | None:
    other = found.written.month_first() if found.first == found.written.first else None
    return None if other is None else other.days()


def _may_date(folded: str) -> bool:
    """Whether a date can stand in a text: it has two numbers with a sign between them, or a month's name."""
    return bool(_NUMERIC.search(folded)) or any(map(_may_name_month, folded.split()))


@lru_cache(maxsize=_KEPT)
def _may_name_month(piece: str) -> bool:
    """Whether a month's name can begin in what stands between two spaces, behind two clitics at most."""
    begins, words = calendar().months.begins, [token.text.lower() for token in split(piece)]
    return any(begins(word[cut:]) or begins("ا" + word[cut:]) for word in words for cut in range(3))


@lru_cache(maxsize=_KEPT)
def _may_begin(word: str) -> bool:
    """Whether a date can begin with a word, or it is one of those beside dates; most words are neither."""
    names = calendar()
    tables: tuple[Wordings[Any], ...] = (names.labels, names.weekdays, names.clock, names.days, names.months)
    return word[0].isdecimal() or any(table.may_begin(word) for table in tables)


def _find(tokens: Sequence[Token], today: date | None) -> list[_Found]:
    found: list[_Found] = []
    names = calendar()
    label: Label = "bare"
    reach, weekday, index = 0, -1, 0
    while index < len(tokens):
        begins = _may_begin(tokens[index].text)
        if begins and (labelled := names.labels.at(tokens, index)):
            label, index = labelled.value, labelled.last
            reach = _REACH if index < len(tokens) and tokens[index].text == ":" else 0
            continue
        if begins and (weekly := names.weekdays.at(tokens, index)):
            weekday, index = index, weekly.last
            continue
        written = written_at(tokens, index) if begins and tokens[index].kind != "sign" else None
        if written is not None and (dated := _dated(written, tokens, weekday, today)):
            first = weekday if 0 <= weekday >= index - 3 else index
            found.append(_Found(*dated, first, label))
            label, weekday, index = "bare", -1, written.last
            continue
        if tokens[index].kind in ("word", "latin") and not (begins and names.clock.at(tokens, index)):
            reach -= 1
            label = label if reach > 0 else "bare"
        index += 1
    return found


def _dated(
    written: Written, tokens: Sequence[Token], weekday: int, today: date | None
) -> tuple[Written, Days] | None:
    """The written date and its day, month first where only that fits the weekday told before it."""
    days = written.days(today, "nearest")
    if days is None or written.day is None or days.precision != "day":
        return None
    told = calendar().weekdays.at(tokens, weekday)
    swapped = written.month_first()
    if told is not None and swapped is not None and days.start.weekday() != told.value:
        other = swapped.days(today, "nearest")
        if other is not None and other.start.weekday() == told.value:
            return swapped, other
    return written, days


def _without_twins(found: Sequence[_Found]) -> list[_Found]:
    """One date where two calendars tell the same day next to each other; the moon may be seen a day apart."""
    kept: list[_Found] = []
    for one in found:
        last = kept[-1] if kept else None
        if last is None or one.written.system == last.written.system or not _same_day(one.days, last.days):
            kept.append(one)
            continue
        lead = one if one.written.system == "gregorian" else last
        whole = msgspec.structs.replace(lead.written, last=one.written.last)
        kept[-1] = _Found(whole, lead.days, last.first, last.label)
    return kept


def _same_day(one: Days, other: Days) -> bool:
    return abs(one.start - other.start) <= timedelta(days=2)
