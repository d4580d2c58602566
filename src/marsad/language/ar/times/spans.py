"""Stretches of time and where they lead: «ثلاثة أيام»، «13 شهرا»، «عامين», back and forth from a day."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from marsad.language.ar.numbers.units import Counted, Step, unit_nouns
from marsad.language.ar.numbers.words import digits, value_at
from marsad.language.ar.times.calendar import calendar
from marsad.language.ar.times.tables import time_tables
from marsad.language.ar.words import Token
from marsad.records import Days

_DAY = timedelta(days=1)


class Stretch(msgspec.Struct, frozen=True):
    """So many steps, and the token behind; `count` is null where no number is said («أيام»)."""

    step: Step
    count: float | None
    last: int


def stretch_at(tokens: Sequence[Token], index: int) -> Stretch | None:
    """The stretch of time that begins at `index`, words of doubt first; null where there is none."""
    doubt = time_tables().doubts.at(tokens, index)
    if doubt is not None:
        behind = stretch_at(tokens, doubt.last)
        return behind if behind is None or doubt.value else msgspec.structs.replace(behind, count=None)
    if index >= len(tokens):
        return None
    counted = unit_nouns().get(tokens[index].text)
    if counted is None or counted.noun.step is None:
        return _counted(tokens, index)
    return _uncounted(tokens, index, counted)


def window_at(tokens: Sequence[Token], index: int) -> Stretch | None:
    """A definite stretch: «اليومين»، «الأيام الثلاثة»، «الأسابيع القليلة»، «الـ48 ساعة»."""
    if tokens[index].text == "ال" and index + 1 < len(tokens):
        return _counted(tokens, index + 1)
    word = tokens[index].text
    counted = unit_nouns().get(word)
    if counted is None and word.startswith("ال"):
        counted = unit_nouns().get(word[2:])
    if counted is None or counted.noun.step is None or counted.form == "one" or not word.startswith("ال"):
        return None
    count, last = (2.0 if counted.form == "two" else None), index + 1
    if last + 1 < len(tokens) and tokens[last].text == "ال" and tokens[last + 1].kind == "number":
        return Stretch(counted.noun.step, digits(tokens[last + 1].text), last + 2)
    if last < len(tokens) and tokens[last].text in time_tables().few:
        return Stretch(counted.noun.step, None, last + 1)
    definite = _definite_number(tokens, last)
    return Stretch(counted.noun.step, *(definite or (count, last)))


def back(day: date | None, stretch: Stretch) -> Days | None:
    """That long before a day, no more exactly than it was said; null where no number or no day is."""
    return _moved(day, stretch, -1)


def forth(day: date | None, stretch: Stretch) -> Days | None:
    """That long after a day, as `back`."""
    return _moved(day, stretch, 1)


def span_back(day: date | None, stretch: Stretch) -> Days | None:
    """The run of days that long up to a day; hours reach into the day before."""
    if day is None:
        return None
    if stretch.step in ("minute", "hour"):
        return Days(day - _days_of(stretch), day + _DAY, "range")
    start = _moved(day, stretch, -1)
    return None if start is None else Days(start.start, day + _DAY, "range")


def span_forth(day: date | None, stretch: Stretch) -> Days | None:
    """The run of days that long from a day on; hours reach into the next day."""
    if day is None:
        return None
    if stretch.step in ("minute", "hour"):
        return Days(day, day + _days_of(stretch) + _DAY, "range")
    end = _moved(day, stretch, 1)
    return None if end is None else Days(day, end.end, "range")


def _days_of(stretch: Stretch) -> timedelta:
    return timedelta(days=max(1, round(min(stretch.count or 24, 10_000) / 24)))


def month_of(day: date, shift: int) -> Days:
    """The calendar month so many months from a day's."""
    years, month = divmod(day.year * 12 + day.month - 1 + shift, 12)
    return Days.month(years, month + 1)


def _counted(tokens: Sequence[Token], index: int) -> Stretch | None:
    value = value_at(tokens, index) if tokens[index].kind in ("number", "word") else None
    if value is None or value.last >= len(tokens):
        return None
    counted = unit_nouns().get(tokens[value.last].text)
    if counted is None or counted.noun.step is None:
        return None
    return Stretch(counted.noun.step, None if value.vague else value.value, value.last + 1)


def _uncounted(tokens: Sequence[Token], index: int, counted: Counted) -> Stretch | None:
    step, last = counted.noun.step, index + 1
    if step is None or tokens[index].text.startswith("ال"):
        return None
    if counted.form == "one" and _names_a_time(tokens, last):
        return None
    count = {"one": 1.0, "two": 2.0, "two_of": None, "many": None}[counted.form]
    following = tokens[last].text if last < len(tokens) else ""
    if counted.form == "one" and following in ("واحد", "واحده"):
        last += 1
    if following == "ونصف" and count is not None:
        halves: dict[Step, tuple[Step, float]] = {
            "year": ("month", 12),
            "day": ("hour", 24),
            "hour": ("minute", 60),
        }
        step, factor = halves.get(step, (step, 1))
        return Stretch(step, (count + 0.5) * factor if factor > 1 else None, last + 1)
    return Stretch(step, count, last)


def _names_a_time(tokens: Sequence[Token], index: int) -> bool:
    """«عام 2014»، «شهر رمضان»، «يوم الجمعة»: the noun begins a time of its own."""
    if index >= len(tokens):
        return False
    names = calendar()
    if tokens[index].kind == "number" or names.weekdays.at(tokens, index) or names.months.at(tokens, index):
        return True
    return time_tables().days.at(tokens, index) is not None


def _definite_number(tokens: Sequence[Token], index: int) -> tuple[float, int] | None:
    if index >= len(tokens) or not tokens[index].text.startswith("ال") or len(tokens[index].text) < 5:
        return None
    token = tokens[index]
    bare = Token(token.text[2:], token.start + 2, token.end, token.kind)
    value = value_at([bare], 0)
    return None if value is None or value.vague else (value.value, index + 1)


def _moved(day: date | None, stretch: Stretch, sign: int) -> Days | None:
    if day is None:
        return None
    if stretch.step in ("minute", "hour") and (stretch.count is None or stretch.count < 24):
        return Days.day(day)
    if stretch.count is None or stretch.count > 10_000:
        return None
    count = round(stretch.count) * sign
    try:
        return _run(day, stretch.step, count)
    except (ValueError, OverflowError):
        return None


def _run(day: date, step: Step, count: int) -> Days | None:
    if step == "hour":
        return Days.day(day + timedelta(days=round(count / 24)))
    if step == "day":
        return Days.day(day + timedelta(days=count))
    if step == "week":
        middle = day + timedelta(weeks=count)
        # «a week ago» is told of a day, «three weeks ago» of a week
        return Days.day(middle) if abs(count) == 1 else Days(middle - 3 * _DAY, middle + 4 * _DAY, "range")
    if step == "month":
        return month_of(day, count)
    return Days.year(day.year + count) if step == "year" else None
