"""When a text says that things happened: times as runs of days against the article's day.

    find_times(split(fold("هاجموا البلدة فجر أمس الأحد")), today)

Of a time that may lie on either side of the day («الخميس»، «في مارس») `days` is the latest past one and
`ahead` the next, for what is told as planned. Hours are no times here. For a page's own date see `datelines`.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Literal

import msgspec

from marsad.language.ar.numbers.units import unit_nouns
from marsad.language.ar.times.calendar import calendar
from marsad.language.ar.times.joining import joined
from marsad.language.ar.times.leads import led_from, words_before
from marsad.language.ar.times.relative import (
    date_at,
    named_day_at,
    period_at,
    told_day_at,
    weekday_at,
    year_at,
)
from marsad.language.ar.times.spans import Stretch, back, forth, span_back, span_forth, stretch_at, window_at
from marsad.language.ar.times.tables import time_tables
from marsad.language.ar.times.time import Found, Kind, Time
from marsad.language.ar.times.told import Told
from marsad.language.ar.wordings import Wordings
from marsad.language.ar.words import Token, bared, places
from marsad.records import Days

_Begins = Literal["end", "stretch", "single"]

_ENDS = frozenset(".؟!?")
_MEMORY = 8


def find_times(tokens: Sequence[Token], today: date | None, rows: Iterable[int] | None = None) -> list[Time]:
    """The times of a folded token list, in order; without `today` only absolute ones have days.

    `rows` are where `begins_time` holds, for whoever knows them already.
    """
    found: list[Found] = []
    behind, behind_year, begun = 0, -1, 0
    for index in places(tokens, begins_time) if rows is None else rows:
        token, begins = tokens[index], _begins(tokens[index].text)
        if index < behind:
            continue
        if "end" in begins:
            begun = len(found)
            continue
        one: Found | None = None
        setting = _Setting(today, found[max(begun, len(found) - _MEMORY) :], found[-_MEMORY:])
        if "stretch" in begins:
            one = _stretch(tokens, index, setting)
        if one is None and "single" in begins:
            floor = found[-1].time.last if found else 0
            one = _single(tokens, index, setting, behind_year, floor)
        behind = index if one is None else one.time.last
        if one is None or _is_name(tokens, one):
            continue
        behind_year = behind if token.kind == "number" else behind_year
        run = joined(tokens, found[-1], one) if len(found) > begun else None
        if run is not None:
            found.pop()
        found.append(run or one)
    return [one.time for one in found]


def begins_time(word: str) -> bool:
    """Whether a time can begin with a word, or a sentence end with it."""
    return bool(_begins(word))


@lru_cache(maxsize=50_000)
def _begins(word: str) -> frozenset[_Begins]:
    """What a word begins: it or what its clitics hide is in a table; it may be the end of a sentence."""
    if word in _ENDS:
        return frozenset(("end",))
    if word[0].isdecimal():
        return frozenset(("single",))
    return frozenset(begins for form in bared(word) for begins in _form_begins(form))


def _form_begins(form: str) -> Iterator[_Begins]:
    tables, names = time_tables(), calendar()
    counted = unit_nouns().get(form) or unit_nouns().get(form[2:] if form.startswith("ال") else "")
    is_step = counted is not None and counted.noun.step is not None
    if is_step or form == "ال" or tables.prepositions.begins(form):
        yield "stretch"
    days: tuple[Wordings[Any], ...] = (
        tables.days,
        tables.told_days,
        tables.feasts,
        names.weekdays,
        names.months,
        names.days,
    )
    if form in tables.these or any(words.begins(form) for words in (*days, tables.periods)):
        yield "single"


def _stretch(tokens: Sequence[Token], index: int, setting: "_Setting") -> Found | None:
    """«قبل يومين»، «منذ 13 شهرا»، «منذ ذلك الحين»، «بعد أسبوع من»، «الأيام القليلة الماضية»."""
    tables, today = time_tables(), setting.today
    led = tables.prepositions.at(tokens, index, clitics=True)
    if led is None:
        stretch = window_at(tokens, index)
        return None if stretch is None else _within(tokens, index, stretch, today, definite=True)
    that = tables.that_time.at(tokens, led.last) if led.value == "since" else None
    if that is not None:
        days = next((one.time.days for one in reversed(setting.before) if one.time.days is not None), None)
        return _of(index, that.last, days, "since", _through(days, today))
    stretch = stretch_at(tokens, led.last)
    if stretch is None:
        return None
    if led.value == "within":
        return _within(tokens, index, stretch, today)
    if led.value == "since":
        days = back(today, stretch)
        return _of(index, stretch.last, days, "since", _through(days, today))
    return _before_or_after(tokens, index, led.value == "ago", stretch, setting)


def _before_or_after(
    tokens: Sequence[Token], index: int, ago: bool, stretch: Stretch, setting: "_Setting"
) -> Found | None:
    """«قبل يومين» is a day; «بعد يومين من القصف» dates the shelling; «بعد يومين» alone lies ahead.

    It lies ahead of a day that the line has told before («وبعد يومين، سقطت المدينة»), where one is.
    """
    last = stretch.last
    of_another = last < len(tokens) and tokens[last].text in ("من", "علي")
    if ago:
        return None if of_another else _of(index, last, back(setting.anchor(near=True), stretch), "at")
    if of_another:
        hours = stretch.step in ("minute", "hour")  # too few to tell the day
        return _of(index, last, None if hours else back(setting.anchor(near=False), stretch), "after")
    told = setting.last_told()
    days = None if told is None or told == setting.today else forth(told, stretch)
    return _of(index, last, days, "at", ahead=days or forth(setting.today, stretch))


def _within(
    tokens: Sequence[Token], index: int, stretch: Stretch, today: date | None, definite: bool = False
) -> Found | None:
    """«خلال 24 ساعة»، «اليومين الماضيين»: back or ahead, as the word behind says."""
    which = time_tables().which.at(tokens, stretch.last)
    if definite and (which is None or which.value == 0):
        return None
    last = stretch.last if which is None else which.last
    if which is not None and which.value < 0:
        return _of(index, last, span_back(today, stretch), "within")
    return _of(index, last, None, "within", ahead=span_forth(today, stretch))


class _Setting(msgspec.Struct, frozen=True):
    """The article's day and the times that the sentence and the line have told so far."""

    today: date | None
    before: Sequence[Found]
    line: Sequence[Found]

    def last_told(self) -> date | None:
        """The day on which the last time that the line has told began."""
        days = (one.time.days for one in reversed(self.line))
        return next((run.start for run in days if run is not None), None)

    def anchor(self, near: bool) -> date | None:
        """The day to count from: one that the sentence has told (`near`: as a weekday), or today."""
        for one in reversed(self.before):
            if one.time.days is None or one.time.kind != "at":
                continue
            if not near or one.told.named or one.told.week:
                return one.time.days.start
        return self.today


def _of(
    first: int,
    last: int,
    days: Days | None,
    kind: Kind,
    through: Days | None = None,
    ahead: Days | None = None,
) -> Found:
    return Found(Time(first, last, days, kind, through, ahead), Told(last, days, ahead))


def _through(days: Days | None, today: date | None) -> Days | None:
    if days is None or today is None or days.start > today:
        return None
    return Days.between(days, Days.day(today))


def _single(
    tokens: Sequence[Token], index: int, setting: "_Setting", behind_year: int, floor: int
) -> Found | None:
    """One time by itself, the part of the day or year before it, and what its preposition makes of it."""
    today, before = setting.today, setting.last_told()
    told = (
        told_day_at(tokens, index, before)
        or named_day_at(tokens, index, today)
        or weekday_at(tokens, index, today)
        or period_at(tokens, index, today)
        or date_at(tokens, index, today, before)
        or year_at(tokens, index, behind_year)
    )
    if told is None:
        return None
    first = led_from(tokens, index, floor)
    kind = _kind(tokens, first)
    through = _through(told.days, today) if kind == "since" else None
    return Found(Time(first, told.last, told.days, kind, through, told.ahead), told)


def _is_name(tokens: Sequence[Token], one: Found) -> bool:
    """«سوق الجمعة»، «مدينة 6 أكتوبر»: a word before that makes it a name, unless a year is told."""
    first, told = one.time.first, one.told
    if first == 0 or not (told.week or told.written is not None):
        return False
    if told.written is not None and told.written.year is not None:
        return False
    return words_before(tokens, first, 1)[0] in time_tables().names


def _kind(tokens: Sequence[Token], first: int) -> Kind:
    tables = time_tables()
    for count in (2, 1):
        words = words_before(tokens, first, count)
        if words in tables.since:
            return "since"
        if words in tables.until:
            return "until"
    return "at"
