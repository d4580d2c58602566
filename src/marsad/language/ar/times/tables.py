"""The words of times.yaml, checked, and as tables over tokens."""

from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.fold import fold
from marsad.language.ar.wordings import Wordings
from marsad.yamlfile import load

_TIMES = Path(__file__).parents[1] / "data" / "times.yaml"

Period = Literal["week", "month", "year"]
Preposition = Literal["since", "within", "ago", "after"]
_PREPOSITIONS: tuple[Preposition, ...] = ("since", "within", "ago", "after")


class _Day(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    shift: int
    words: list[str]


class _Period(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    step: Period
    words: list[str]


class _Feast(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    month: int
    day: int
    words: list[str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    days: list[_Day]
    no_today_behind: list[str]
    no_today_before: list[str]
    papers_of_today: list[str]
    periods: list[_Period]
    last: list[str]
    this: list[str]
    next: list[str]
    before_last: list[str]
    these: list[str]
    told_days: list[_Day]
    same: list[_Day]
    parts: list[str]
    nights: list[str]
    stretches: list[str]
    since: list[str]
    until: list[str]
    within: list[str]
    ago: list[str]
    after: list[str]
    that_time: list[str]
    feasts: list[_Feast]
    feast_days: list[str]
    about: list[str]
    open: list[str]
    few: list[str]
    names: list[str]
    before_month: list[str]
    apposed: list[str]
    clock: list[str]
    hours: list[str]
    hour_leads: list[str]
    hour_parts: list[str]
    day_leads: list[str]
    times_of_day: list[str]
    zones: list[str]
    minutes: list[str]


class TimeTables(msgspec.Struct, frozen=True):
    """What times.yaml says. `which`: how many steps away («الماضي»: -1), `feasts`: Hijri month and day."""

    days: Wordings[int]
    periods: Wordings[Period]
    which: Wordings[int]
    prepositions: Wordings[Preposition]
    doubts: Wordings[bool]
    that_time: Wordings[bool]
    apposed: Wordings[bool]
    feasts: Wordings[tuple[int, int]]
    no_today_behind: frozenset[str]
    no_today_before: frozenset[str]
    papers_of_today: frozenset[str]
    these: frozenset[str]
    told_days: Wordings[int]
    same: Wordings[int]
    leads: frozenset[tuple[str, ...]]
    nights: frozenset[str]
    since: frozenset[tuple[str, ...]]
    until: frozenset[tuple[str, ...]]
    few: frozenset[str]
    names: frozenset[str]
    before_month: frozenset[str]
    clock: frozenset[str]
    hours: Wordings[bool]
    hour_leads: frozenset[str]
    hour_parts: Wordings[bool]
    times_of_day: Wordings[bool]
    zones: frozenset[str]
    minutes: frozenset[str]


@cache
def time_tables() -> TimeTables:
    """The tables; raises LexiconError with file and line where times.yaml is broken."""
    file = load(_TIMES, _File, error=LexiconError)
    which = ((-1, file.last), (0, file.this), (1, file.next), (-2, file.before_last))
    doubts = ((True, file.about), (False, file.open))
    return TimeTables(
        days=Wordings((word, day.shift) for day in file.days for word in day.words),
        periods=Wordings((word, period.step) for period in file.periods for word in period.words),
        which=Wordings((word, shift) for shift, words in which for word in words),
        prepositions=Wordings((word, kind) for kind in _PREPOSITIONS for word in getattr(file, kind)),
        doubts=Wordings((word, named) for named, words in doubts for word in words),
        that_time=Wordings((word, True) for word in file.that_time),
        apposed=Wordings((word, True) for word in file.apposed),
        feasts=Wordings(
            (f"{counted} {word}", (feast.month, feast.day + later))
            for feast in file.feasts
            for word in feast.words
            for later, counted in enumerate(file.feast_days)
        ),
        no_today_behind=_folded(file.no_today_behind),
        no_today_before=_folded(file.no_today_before),
        papers_of_today=_folded(file.papers_of_today),
        these=_folded(file.these),
        told_days=Wordings((word, day.shift) for day in file.told_days for word in day.words),
        same=Wordings((word, day.shift) for day in file.same for word in day.words),
        leads=_phrases(file.parts + file.stretches),
        nights=_folded(file.nights),
        since=_phrases(file.since),
        until=_phrases(file.until),
        few=_folded(file.few),
        names=_folded(file.names),
        before_month=_folded(file.before_month),
        clock=_folded(file.clock),
        hours=Wordings((word, True) for word in file.hours),
        hour_leads=_folded(file.hour_leads),
        hour_parts=Wordings((word, True) for word in file.hour_parts),
        times_of_day=Wordings(
            (f"{lead} {word}", True) for lead in file.day_leads for word in file.times_of_day
        ),
        zones=_folded(file.zones),
        minutes=_folded(file.minutes),
    )


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _phrases(words: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(fold(word).split()) for word in words)
