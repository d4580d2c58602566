"""Written dates: «18 أوت»، «الرابع من أبريل 2019»، «22/06/2018»، «8 أو 9 يناير»، «أبريل/نيسان 2023».

`written_at` reads the one date that begins at a token; `Written.days` resolves it, where it has no year
against a day. Neither knows of «أمس» or «الماضي»: see `times`.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

import msgspec

from marsad.language.ar.times.calendar import System, calendar, day_of, hijri_year, month_at
from marsad.language.ar.wordings import Wordings
from marsad.language.ar.words import Token
from marsad.records import Days

Toward = Literal["past", "nearest", "future"]

_DASHES = frozenset("-–—‐/\\.")
_SLASHED = re.compile(
    r"(\d{1,2})([./])(\d{1,2})\2((?:19|20|1[34])\d\d)(?=\d{1,2}:\d|$)|(\d{1,2})/(\d{1,2})/(\d\d)$"
)
_YEAR_FIRST = re.compile(r"(\d{4})([./])(\d{1,2})\2(\d{1,2})$")
_FAR = timedelta(days=300)


class Written(msgspec.Struct, frozen=True):
    """A date as written over tokens [first, last); what is not said is null. `last_day` ends a run of days.

    `sure` is false for a month's name that stands alone and may be another word. `swapped` is the other
    reading of a numeric date (month first), where there is one.
    """

    first: int
    last: int
    system: System
    month: int
    day: int | None = None
    year: int | None = None
    last_day: int | None = None
    sure: bool = True
    swapped: tuple[int, int] | None = None

    def days(self, today: date | None = None, toward: Toward = "past") -> Days | None:
        """The run of days; null where there is no such date, or no year is said and `today` is null.

        Without a year: the latest that began on or before `today` (`past`), the first that ends after it
        (`future`), or the past one unless that lies far back and the next one is near (`nearest`).
        """
        if self.year is not None:
            return self._in_year(self.year)
        if today is None:
            return None
        past, future = self._around(today)
        if toward == "nearest" and past is not None and future is not None:
            far = today - past.start > _FAR and (future.start - today) * 4 < today - past.start
            return future if far else past
        return future if toward == "future" else past

    def month_first(self) -> "Written | None":
        """A numeric date read with the month first, or null where it cannot be."""
        if self.swapped is None:
            return None
        return msgspec.structs.replace(self, day=self.swapped[0], month=self.swapped[1], swapped=None)

    def _around(self, today: date) -> tuple[Days | None, Days | None]:
        year = today.year if self.system == "gregorian" else hijri_year(today)
        runs = [run for offset in (-1, 0, 1) if (run := self._in_year(year + offset)) is not None]
        past = [run for run in runs if run.start <= today]
        future = [run for run in runs if run.end > today]
        return (past[-1] if past else None), (future[0] if future else None)

    def _in_year(self, year: int) -> Days | None:
        try:
            if self.day is None:
                return _month(self.system, year, self.month)
            start = day_of(self.system, year, self.month, self.day)
            end = day_of(self.system, year, self.month, self.last_day or self.day)
        except (ValueError, OverflowError):
            return None
        return Days.between(Days.day(start), Days.day(end))


def _month(system: System, year: int, month: int) -> Days:
    if system == "gregorian":
        return Days.month(year, month)
    start = day_of("hijri", year, month, 1)
    return Days(start, day_of("hijri", year + month // 12, month % 12 + 1, 1), "range")


def written_at(tokens: Sequence[Token], index: int) -> Written | None:
    """The date, month or run of days that is written from `index` on, as long as can be; else null."""
    token = tokens[index]
    if token.kind == "number":
        return numeric_at(tokens, index) or _year_first(tokens, index) or _day_and_month(tokens, index)
    if token.kind == "sign":
        return None
    return _day_and_month(tokens, index) or _month_first(tokens, index)


def numeric_at(tokens: Sequence[Token], index: int) -> Written | None:
    """A date all in digits: 22/06/2018, 2020-06-06, 27 - 11 - 2024; day first unless that cannot be."""
    text = tokens[index].text
    if found := _SLASHED.match(text):
        parts = found.group(1, 3, 4) if found.group(1) else found.group(5, 6, 7)
        return _numeric(index, _era_behind(tokens, index + 1), *parts)
    if found := _YEAR_FIRST.match(text):
        return _numeric(index, _era_behind(tokens, index + 1), *found.group(4, 3, 1))
    five = tokens[index : index + 5]
    if len(five) < 5 or five[1].text not in _DASHES or five[3].text != five[1].text:
        return None
    numbers = [five[0].text, five[2].text, five[4].text]
    if not all(number.isascii() and number.isdigit() for number in numbers):
        return None
    if len(numbers[0]) == 4:
        numbers.reverse()
    if len(numbers[2]) != 4 or len(numbers[0]) > 2 or len(numbers[1]) > 2:
        return None
    return _numeric(index, _era_behind(tokens, index + 5), *numbers)


def _numeric(first: int, last: int, day: str, month: str, year: str) -> Written | None:
    number = int(year) + (2000 if len(year) == 2 else 0)
    system: System = "hijri" if 1300 <= number <= 1500 else "gregorian"
    one, two = int(day), int(month)
    if not (1 <= one <= 31 and 1 <= two <= 31 and (one <= 12 or two <= 12)):
        return None
    if two > 12:
        one, two = two, one
    swapped = (two, one) if one <= 12 and one != two else None
    return Written(first, last, system, two, one, number, swapped=swapped)


def _day_and_month(tokens: Sequence[Token], index: int) -> Written | None:
    """«18 أوت»، «الرابع من أبريل 2019»، «07/يناير/2020»، «8 أو 9 يناير»."""
    begun = _day_at(tokens, index)
    if begun is None:
        return None
    day, after = begun
    last_day: int | None = None
    until = _until_day(tokens, after)
    if until is not None:
        last_day, after = until
    named = month_at(tokens, _skip(calendar().before_month, tokens, _past_dash(tokens, after)))
    if named is None:
        return None
    month, after = named
    year, last, system = year_at(tokens, after, month.system)
    if last_day is not None and last_day <= day:
        return None
    return Written(index, last, system, month.number, day, year, last_day)


def _day_at(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A day of a month and the token behind it."""
    if not 0 <= index < len(tokens):
        return None
    token = tokens[index]
    if token.kind == "number":
        if len(token.text) > 2 or not 1 <= int(token.text) <= 31:
            return None
        ordinal = index + 1 < len(tokens) and tokens[index + 1].text in ("st", "nd", "rd", "th")
        comma = ordinal and index + 2 < len(tokens) and tokens[index + 2].text == ","  # «17th, February»
        return int(token.text), index + 1 + ordinal + comma
    found = calendar().days.at(tokens, index, clitics=True)
    return None if found is None else (found.value, found.last)


def _until_day(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The end of a run of days: «- 10»، «أو 9»، «إلى 10»، «و7»."""
    if index + 1 >= len(tokens):
        return None
    text = tokens[index].text
    if text in ("و", "او", "الي", "حتي", "-", "–", "—"):
        return _day_at(tokens, index + 1)
    if text.startswith("وال"):
        found = calendar().days.at(tokens, index, clitics=True)
        return None if found is None else (found.value, found.last)
    return None


def _month_first(tokens: Sequence[Token], index: int) -> Written | None:
    """«أبريل 2023»، «سبتمبر»، «Jun 6, 2020»، «ديسمبر 26, 2019»."""
    named = month_at(tokens, index, clitics=True)
    if named is None:
        return None
    month, after = named
    if dated := _day_and_year(tokens, after):
        return Written(index, dated[2], month.system, month.number, dated[0], dated[1])
    year, last, system = year_at(tokens, after, month.system)
    return Written(index, last, system, month.number, None, year, sure=month.sure or year is not None)


def _day_and_year(tokens: Sequence[Token], index: int) -> tuple[int, int, int] | None:
    begun = _day_at(tokens, index) if index < len(tokens) and tokens[index].kind == "number" else None
    if begun is None:
        return None
    day, after = begun
    if after < len(tokens) and tokens[after].text in (",", "،"):
        after += 1
    year, last, _ = year_at(tokens, after, "gregorian")
    return None if year is None else (day, year, last)


def _year_first(tokens: Sequence[Token], index: int) -> Written | None:
    """«2019 نوفمبر 27»."""
    year = _year(tokens[index].text)
    named = month_at(tokens, _past_dash(tokens, index + 1)) if year is not None else None
    if named is None:
        return None
    month, after = named
    begun = _day_at(tokens, _past_dash(tokens, after))
    if begun is None or month_at(tokens, begun[1]) is not None:
        return None
    return Written(index, begun[1], month.system, month.number, begun[0], year)


def year_at(tokens: Sequence[Token], index: int, system: System) -> tuple[int | None, int, System]:
    """The year behind a month, the token behind the year, and its calendar; null and `index` if none."""
    at = _past_dash(tokens, index)
    if at == index:
        at = _skip(calendar().before_year, tokens, index)
    if at == index and index + 1 < len(tokens) and tokens[index].text in (",", "،"):
        at = index + 1
    year = _year(tokens[at].text) if at < len(tokens) and tokens[at].kind == "number" else None
    if year is None or (system == "gregorian") != (year > 1500):
        return None, index, system
    return year, _era_behind(tokens, at + 1), system


def _era_behind(tokens: Sequence[Token], index: int) -> int:
    found = calendar().eras.at(tokens, index)
    return index if found is None else found.last


def _year(text: str) -> int | None:
    """A year of either calendar; a clock that lost its space behind one (202411:20) is cut off."""
    found = re.match(r"((?:19|20|1[34])\d\d)(?=\d{1,2}:\d|$)", text)
    return int(found[1]) if found else None


def _past_dash(tokens: Sequence[Token], index: int) -> int:
    return index + (index < len(tokens) and tokens[index].text in _DASHES)


def _skip(words: Wordings[bool], tokens: Sequence[Token], index: int) -> int:
    found = words.at(tokens, index)
    return index if found is None else found.last
