"""Days of a month that is told by its distance: «18 من الشهر الجاري»، «14 الجاري»، «الأول من الشهر ذاته»."""

from collections.abc import Sequence
from datetime import date

from marsad.language.ar.times.calendar import calendar
from marsad.language.ar.times.spans import month_of
from marsad.language.ar.times.tables import time_tables
from marsad.language.ar.times.told import Told
from marsad.language.ar.words import Token
from marsad.records import Days

_OF = "من"


def day_of_month_at(
    tokens: Sequence[Token], index: int, today: date | None, told: date | None = None
) -> Told | None:
    """The day at `index` of this month or one so far from it; `told` is a day of «الشهر ذاته»."""
    begun = _day_number(tokens, index)
    if begun is None:
        return None
    day, last = begun
    found = _month_at(tokens, last + (last < len(tokens) and tokens[last].text == _OF), today, told)
    if found is None:
        return None
    month, behind = found
    if month is None:
        return Told(behind, None)
    try:
        return Told(behind, Days.day(month.start.replace(day=day)))
    except ValueError:
        return None


def _month_at(
    tokens: Sequence[Token], index: int, today: date | None, told: date | None
) -> tuple[Days | None, int] | None:
    """The month that the words at `index` point to, null where no day to count from is known."""
    tables = time_tables()
    this = index < len(tokens) and tokens[index].text in tables.these
    period = tables.periods.at(tokens, index + this)
    if period is None:
        only = tables.which.at(tokens, index)
        return None if only is None or only.value != 0 else (_from(today, 0), only.last)
    if period.value != "month":
        return None
    if which := tables.which.at(tokens, period.last):
        return _from(today, which.value), which.last
    if same := tables.same.at(tokens, period.last):
        return _from(told, same.value), same.last
    return (_from(today, 0), period.last) if this else None


def _from(day: date | None, shift: int) -> Days | None:
    return None if day is None else month_of(day, shift)


def _day_number(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    token = tokens[index]
    if token.kind == "number":
        day = int(token.text) if token.text.isdigit() and len(token.text) <= 2 else 0
        return (day, index + 1) if 1 <= day <= 31 else None
    found = calendar().days.at(tokens, index, clitics=True)
    return None if found is None else (found.value, found.last)
