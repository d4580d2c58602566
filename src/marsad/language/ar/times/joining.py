"""Two times that are the ends of one run: «بين السبت والأحد»، «من مارس إلى يونيو 2019»."""

from collections.abc import Sequence
from datetime import timedelta

import msgspec

from marsad.language.ar.times.leads import words_before
from marsad.language.ar.times.tables import time_tables
from marsad.language.ar.times.time import Found, Kind, Time
from marsad.language.ar.words import Token
from marsad.records import Days

_TO = frozenset(["الي", "حتي", "او", "-", "–", "/", "علي"])
_PAIRS = frozenset(["بين", "يومي", "ليلتي", "عامي", "سنتي", "شهري", "مابين"])


def joined(tokens: Sequence[Token], before: Found, one: Found) -> Found | None:
    """Two times that are the ends of one run: «من … إلى»، «بين … و»، «8 أو 9»، «ليلة الجمعة إلى السبت»."""
    night = before.told.week and one.told.week and _is_night(tokens, before.time)
    if not (night or _are_ends(tokens, before, one)):
        return None
    start, end = _start_with_year(before, one), one.time.days
    if start is not None and end is not None:
        if end.start < start.start and one.told.week and (end.start - start.start) > timedelta(days=-8):
            end = Days.day(end.start + timedelta(weeks=1))
        start = Days.between(start, end) if start.start <= end.start else None
    joint = tokens[before.time.last].text if before.time.last < one.time.first else ""
    kind: Kind = "at" if night or joint == "او" else "within"
    ends_open = start is None or end is None
    time = Time(before.time.first, one.time.last, None if ends_open else start, kind)
    return Found(time, msgspec.structs.replace(one.told, days=time.days, ahead=None))


def _is_night(tokens: Sequence[Token], time: Time) -> bool:
    return any(
        words_before(tokens, index + 1, 1)[0] in time_tables().nights
        for index in range(time.first, time.last)
    )


def _are_ends(tokens: Sequence[Token], before: Found, one: Found) -> bool:
    gap = [token.text for token in tokens[before.time.last : one.time.first]]
    lead = words_before(tokens, before.time.first, 1)
    opened = lead[0] if lead else ""
    within = {token.text for token in tokens[before.time.first : before.time.last]}
    if gap == ["و"] or (not gap and one.told.clitic == "و"):
        return opened in _PAIRS or not _PAIRS.isdisjoint(within) or _are_neighbours(before, one)
    if len(gap) != 1 or gap[0] not in _TO:
        return False
    if gap[0] in ("الي", "حتي"):
        dated = before.told.written is not None and one.told.written is not None
        return dated or opened in ("من", "بين") or before.time.kind == "since"
    return before.told.week == one.told.week and before.told.named == one.told.named


def _are_neighbours(before: Found, one: Found) -> bool:
    """«مواجهات الأربعاء والخميس»: one day of the week and the next."""
    start, end = before.time.days, one.time.days
    if not (before.told.week and one.told.week) or start is None or end is None:
        return False
    return start.precision == end.precision == "day" and end.start - start.start == timedelta(days=1)


def _start_with_year(before: Found, one: Found) -> Days | None:
    """The first end, in the year that only the second tells: «بين مارس ويونيو 2019»."""
    first, second = before.told.written, one.told.written
    if first is None or second is None or first.year is not None or second.year is None:
        return before.time.days
    days = msgspec.structs.replace(first, year=second.year).days()
    end = second.days()
    if days is not None and end is not None and days.start > end.start:
        return msgspec.structs.replace(first, year=second.year - 1).days()
    return days
