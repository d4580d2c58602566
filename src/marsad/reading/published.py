"""When an article was published, by what its page prints about it."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from marsad.language.ar.fold import fold
from marsad.language.ar.times.calendar import calendar
from marsad.language.ar.times.datelines import Dateline, find_dates
from marsad.language.ar.words import split
from marsad.reading.cutting import Cut
from marsad.reading.roles import Role
from marsad.reading.rows import Row
from marsad.records import Days

_ELSEWHERE: frozenset[Role] = frozenset(
    {"caption", "inline", "related", "listed", "comments", "copyright", "prose"}
)
_ENDS: frozenset[Role] = frozenset({"comments", "related"})
_NEAR = timedelta(days=14)
_LEAD = 20
_BEHIND = re.compile(r" [-–—\u0640]+ |[^\W\d]- |[):/] |\|")  # what parts a dateline from the text


class _Told(msgspec.Struct, frozen=True, order=True):
    """A date of the page and how far it is to be trusted (least is best)."""

    rank: int
    distance: int
    days: Days


def published(
    rows: Sequence[Row], cut: Cut, after: Cut | None, *, first: bool, fetched: date | None
) -> Days | None:
    """The day that the page gives for the article `cut`; null where it gives none.

    In order: what is labelled as published, a bare date under the title, a bare date above it (a
    newspaper's, if it is not the day of the crawl), one under the text, the first line's own dateline, an
    update. `after` is the page's next article. A date above the title counts for the page's first article
    only. A numeric date that is later than the fetch is read month first.
    """
    latest = fetched + timedelta(days=1) if fetched is not None else None  # somewhere it is tomorrow
    told = [*_above(rows, cut, latest, first=first), *_below(rows, cut, after, latest)]
    body = [rows[number - 1] for number in cut.body]
    good = [one for one in told if one.rank != _BANNER or not _is_banner(one.days, body, latest)]
    if good and min(good).rank < _UPDATED:
        return min(good).days
    return _dateline(body) or (min(good).days if good else None)


_LABELLED, _LABELLED_BELOW, _UNDER, _BANNER, _BARE_BELOW, _UPDATED = range(6)
_BELOW = {"published": _LABELLED_BELOW, "bare": _BARE_BELOW, "updated": _UPDATED}


def _above(rows: Sequence[Row], cut: Cut, latest: date | None, *, first: bool) -> Iterable[_Told]:
    title = cut.title[0] if cut.title else cut.head[1]
    begin = cut.head[0] if first or not cut.title else _head_begins(rows, cut)
    for row in rows[begin - 1 : cut.head[1] - 1]:
        if row.role in _ELSEWHERE or row.number in cut.title:
            continue
        for found in row.dates:
            rank = _rank(found, under=row.number > title)
            yield _Told(rank, abs(row.number - title), found.until(latest))


def _head_begins(rows: Sequence[Row], cut: Cut) -> int:
    """The first line above a further article's title that may belong to it: its own date or source."""
    number = cut.title[0]
    while number - 1 > cut.head[0] and rows[number - 2].role in ("date", "source", "byline", "blank"):
        number -= 1
    return number


def _rank(found: Dateline, *, under: bool) -> int:
    if found.label == "published":
        return _LABELLED
    if found.label == "updated":
        return _UPDATED
    return _UNDER if under else _BANNER


def _below(rows: Sequence[Row], cut: Cut, after: Cut | None, latest: date | None) -> Iterable[_Told]:
    """Dates under the text, before comments, links and the next article."""
    until = after.title[0] if after is not None and after.title else cut.tail[1]
    for row in rows[cut.tail[0] - 1 : until - 1]:
        if row.role in _ENDS:
            return
        for found in row.dates:
            if row.role == "date" or (found.label != "bare" and row.role not in _ELSEWHERE):
                yield _Told(_BELOW[found.label], row.number, found.until(latest))


def _is_banner(day: Days, body: Sequence[Row], latest: date | None) -> bool:
    """Whether a bare date above a title is the day of the crawl: after the fetch, or against the text's
    own days."""
    if latest is not None and day.start > latest:
        return True
    told = [
        found.days for row in body[:_LEAD] for found in find_dates(row.text) if _has_weekday(found, row.text)
    ]
    return bool(told) and all(abs(day.start - one.start) > _NEAR for one in told)


def _has_weekday(found: Dateline, text: str) -> bool:
    """Whether the text names the weekday too, as it does for days of the week's news."""
    tokens = split(fold(found.span.of(text)))
    return bool(tokens) and calendar().weekdays.at(tokens, 0) is not None


def _dateline(body: Sequence[Row]) -> Days | None:
    """«بغداد، 17 تشرين الأول 2017 (رويترز) -», «عطبرة 3 مايو 2024 ــ» at the head of the first paragraph."""
    for row in body[:3]:
        if row.role != "prose":
            continue
        for found in find_dates(row.text[:80]):
            if _BEHIND.search(row.text[found.span.end : found.span.end + 25]):
                return found.days if found.span.start < 40 else None
        return None
    return None
