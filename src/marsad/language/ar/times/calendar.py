"""The calendar's names: months in every naming tradition, weekdays, days in words; and Hijri days.

What a page writes with them is read by `written` (dates), `relative` («أمس»، «الشهر الماضي») and
`datelines` (a page's own date).
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.wordings import Wordings
from marsad.language.ar.words import Token
from marsad.yamlfile import load

System = Literal["gregorian", "hijri"]

_MONTHS = Path(__file__).parents[1] / "data" / "months.yaml"


class _Gregorian(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    number: int
    egypt_and_gulf: list[str]
    levant_and_iraq: list[str]
    algeria_and_tunisia: list[str]
    morocco: list[str]
    latin: list[str]


class _Hijri(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    number: int
    names: list[str]


class _Weekday(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    arabic: list[str]
    latin: list[str]


class _Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    published: list[str]
    updated: list[str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    gregorian: list[_Gregorian]
    hijri: list[_Hijri]
    shy: list[str]
    month_tails: list[str]
    before_month: list[str]
    before_year: list[str]
    gregorian_era: list[str]
    hijri_era: list[str]
    days: list[list[str]]
    weekdays: list[_Weekday]
    labels: _Labels
    clock: list[str]


class MonthName(msgspec.Struct, frozen=True):
    """A month's name: number and calendar; `sure` is false where it is also a word or a person's name."""

    number: int
    system: System
    sure: bool


class Calendar(msgspec.Struct, frozen=True):
    """The names, as tables over tokens."""

    months: Wordings[MonthName]
    tails: Wordings[bool]
    before_month: Wordings[bool]
    before_year: Wordings[bool]
    eras: Wordings[System]
    days: Wordings[int]
    weekdays: Wordings[int]
    labels: Wordings[Literal["published", "updated"]]
    clock: Wordings[bool]


@cache
def calendar() -> Calendar:
    """The calendar's names from months.yaml; raises LexiconError with file and line where it is broken."""
    file = load(_MONTHS, _File, error=LexiconError)
    if len(file.days) != 31 or len(file.weekdays) != 7:
        raise LexiconError("needs 31 days and 7 weekdays", file=_MONTHS)
    labels: list[tuple[str, Literal["published", "updated"]]] = [
        (name, "published") for name in file.labels.published
    ]
    labels += [(name, "updated") for name in file.labels.updated]
    eras: list[tuple[str, System]] = [(name, "gregorian") for name in file.gregorian_era]
    eras += [(name, "hijri") for name in file.hijri_era]
    return Calendar(
        months=Wordings(_month_names(file)),
        tails=Wordings((name, True) for name in file.month_tails),
        before_month=Wordings((name, True) for name in file.before_month),
        before_year=Wordings((name, True) for name in file.before_year),
        eras=Wordings(eras),
        days=Wordings((name, day) for day, names in enumerate(file.days, 1) for name in names),
        weekdays=Wordings(
            (name, number) for number, day in enumerate(file.weekdays) for name in (*day.arabic, *day.latin)
        ),
        labels=Wordings(labels),
        clock=Wordings((name, True) for name in file.clock),
    )


def _month_names(file: _File) -> Iterator[tuple[str, MonthName]]:
    shy = set(file.shy)
    for month in file.gregorian:
        arabic = {*month.egypt_and_gulf, *month.levant_and_iraq, *month.algeria_and_tunisia, *month.morocco}
        for name in sorted(arabic):
            yield name, MonthName(month.number, "gregorian", name not in shy)
        for name in month.latin:
            yield name, MonthName(month.number, "gregorian", False)
    for lunar in file.hijri:
        for name in lunar.names:
            yield name, MonthName(lunar.number, "hijri", False)


def day_of(system: System, year: int, month: int, day: int) -> date:
    """The day of a date of either calendar; raises ValueError or OverflowError where there is none.

    Hijri is Umm al-Qura's, 1343 to 1500. The thirtieth of a month that it gives 29 days, as countries that
    watch the moon may have it, is the day after.
    """
    if system == "gregorian":
        return date(year, month, day)
    from hijridate import Hijri

    if day == 30 and Hijri(year, month, 1).month_length() == 29:
        return _plain(Hijri(year, month, 29).to_gregorian()) + timedelta(days=1)
    return _plain(Hijri(year, month, day).to_gregorian())


def _plain(day: date) -> date:
    """A date and no subclass of it, which records compare and print by their type."""
    return date(day.year, day.month, day.day)


def hijri_year(today: date) -> int:
    """The Hijri year of a day, roughly so beyond the table of Umm al-Qura."""
    from hijridate import Gregorian

    try:
        return Gregorian(today.year, today.month, today.day).to_hijri().year
    except OverflowError:
        return today.year - 579


def month_at(tokens: Sequence[Token], index: int, clitics: bool = False) -> tuple[MonthName, int] | None:
    """The month named at `index` and the token behind it; told twice («نوفمبر/تشرين الثاني») it is one."""
    names = calendar().months
    found = names.at(tokens, index, clitics)
    if found is None:
        return None
    month, last = found.value, found.last
    if tail := calendar().tails.at(tokens, last):
        last = tail.last
    again = last
    closing = ""
    if again < len(tokens) and tokens[again].text in ("/", "(", "-", "\\"):
        closing = ")" if tokens[again].text == "(" else ""
        again += 1
    twin = names.at(tokens, again)
    if twin is None or (twin.value.number, twin.value.system) != (month.number, month.system):
        return month, last
    behind = twin.last + (twin.last < len(tokens) and tokens[twin.last].text == closing != "")
    return MonthName(month.number, month.system, True), behind
