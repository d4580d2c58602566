"""Single times against the article's day: «أمس الأحد»، «الخميس الماضي»، «سبتمبر الماضي»، «العام الجاري»."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from marsad.language.ar.numbers.kinds import kind_of
from marsad.language.ar.numbers.words import value_at
from marsad.language.ar.times.calendar import calendar, day_of
from marsad.language.ar.times.months import day_of_month_at
from marsad.language.ar.times.spans import month_of
from marsad.language.ar.times.tables import time_tables
from marsad.language.ar.times.told import Told
from marsad.language.ar.times.written import Toward, Written, written_at
from marsad.language.ar.words import Token
from marsad.records import Days

_WEEK = timedelta(weeks=1)
_DAY = timedelta(days=1)


def named_day_at(tokens: Sequence[Token], index: int, today: date | None) -> Told | None:
    """«أمس»، «اليوم الثلاثاء»، «أول أمس (الأحد)»، «غدا»; the weekday beside it wins where they differ."""
    found = time_tables().days.at(tokens, index, clitics=True)
    if found is None:
        return None
    apposed = _apposed(tokens, found.last)
    weekly = calendar().weekdays.at(tokens, apposed)
    if weekly is None and found.value == 0 and not _is_today(tokens, index, found.last):
        return None
    last = found.last if weekly is None else _closed(tokens, found.last, weekly.last)
    if today is None:
        return Told(last, None, clitic=found.clitic, named=True)
    day = today + timedelta(days=found.value)
    if weekly is not None:
        # the day that we count from is often the page's fetching: some days late, hardly ever early
        early = 5 if found.value <= 0 else 3
        day += timedelta(days=(weekly.value - day.weekday() + early) % 7 - early)
    return Told(last, Days.day(day), clitic=found.clitic, named=True)


def weekday_at(tokens: Sequence[Token], index: int, today: date | None) -> Told | None:
    """«الجمعة»، «الأربعاء الماضي»، «الثلاثاء المقبل»، «الأربعاء 27 نوفمبر 2019»."""
    found = calendar().weekdays.at(tokens, index, clitics=True)
    if found is None or tokens[index].kind == "latin":
        return None
    dated = _dated(tokens, found.last, found.value, today)
    if dated is not None:
        return msgspec.structs.replace(dated, clitic=found.clitic)
    which = time_tables().which.at(tokens, found.last)
    last = found.last if which is None else which.last
    if today is None:
        return Told(last, None, clitic=found.clitic, week=True)
    past = today - timedelta(days=(today.weekday() - found.value) % 7)
    future = today + timedelta(days=(found.value - today.weekday()) % 7)
    if which is None or which.value == 0:
        return Told(last, Days.day(past), Days.day(future), found.clitic, week=True)
    if which.value == 1:
        future += _WEEK if future == today else timedelta()
        return Told(last, Days.day(future), clitic=found.clitic, week=True)
    past -= _WEEK if past == today else timedelta()
    past -= _WEEK if which.value == -2 else timedelta()
    return Told(last, Days.day(past), clitic=found.clitic, week=True)


def told_day_at(tokens: Sequence[Token], index: int, told: date | None) -> Told | None:
    """«في اليوم نفسه»، «في اليوم التالي»: counted from the day that was told last; no time where none was."""
    found = None if told is None else time_tables().told_days.at(tokens, index, clitics=True)
    if told is None or found is None:
        return None
    day = told + timedelta(days=found.value)
    return Told(found.last, Days.day(day), clitic=found.clitic, named=True)


def date_at(tokens: Sequence[Token], index: int, today: date | None, told: date | None = None) -> Told | None:
    """A written date or month, with the word or the year's name behind it that says which one.

    `told` is the last day that was told, which «من العام نفسه» counts from.
    """
    written = _feast_at(tokens, index) or written_at(tokens, index)
    if written is None:
        return day_of_month_at(tokens, index, today, told)
    if not written.sure and not _is_month(tokens, index):
        return None
    clitic = tokens[index].text[0] if written.day is None and tokens[index].text[0] == "و" else ""
    which, last = _which_behind(tokens, written.last)
    if written.year is not None or which is None:
        return Told(written.last, *_unqualified(written, today), clitic, written)
    step, shift = which
    since = told if step == "same" else today
    days = None
    if since is not None and step != "one":
        written = msgspec.structs.replace(written, year=since.year + shift)
        days = written.days(since)
    elif since is not None:
        days = _which(written, since, shift)
    return Told(last, days, None, clitic, written)


def period_at(tokens: Sequence[Token], index: int, today: date | None) -> Told | None:
    """«الشهر الماضي»، «هذا العام»، «العام الجاري 2019»، and behind a lead «مطلع الأسبوع»."""
    tables = time_tables()
    this = tokens[index].text in tables.these
    found = tables.periods.at(tokens, index + this, clitics=not this)
    if found is None:
        return None
    which = tables.which.at(tokens, found.last)
    led = this or (index > 0 and (tokens[index - 1].text,) in tables.leads)
    if which is None and not led:
        return None
    last = found.last if which is None else which.last
    if found.value == "year" and (year := _year_value(tokens, last)) is not None:
        return Told(last + 1, Days.year(year))
    if today is None:
        return Told(last, None)
    return Told(last, _period(today, found.value, 0 if which is None else which.value))


def year_at(tokens: Sequence[Token], index: int, behind_year: int) -> Told | None:
    """A bare year: «عام 2014»، «في 2015», «1436هـ»."""
    if tokens[index].kind != "number":
        return None
    value = value_at(tokens, index)
    if value is None or value.last != index + 1 or kind_of(tokens, index, value, behind_year) != "year":
        return None
    era = calendar().eras.at(tokens, index + 1)
    last = index + 1 if era is None else era.last
    number = int(value.value)
    if 1300 <= number <= 1500:
        try:
            return Told(last, Days(day_of("hijri", number, 1, 1), day_of("hijri", number + 1, 1, 1), "range"))
        except (ValueError, OverflowError):
            return None
    return Told(last, Days.year(number)) if 1000 < number < 2200 else None


def _is_today(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Whether «اليوم» is today: not «في اليوم التالي»، «ذلك اليوم», nor «المصري اليوم» where no noun stands
    before that it qualifies («الجيش المصري اليوم»).
    """
    if not tokens[last - 1].text.endswith("اليوم") or last - index > 1:
        return True
    tables = time_tables()
    before = tokens[index - 1].text if index else ""
    behind = tokens[last].text if last < len(tokens) else ""
    if before in tables.papers_of_today:
        return index > 1 and tokens[index - 2].text.startswith("ال")
    return before not in tables.no_today_behind and behind not in tables.no_today_before


def _apposed(tokens: Sequence[Token], index: int) -> int:
    for _ in range(2):
        sign = time_tables().apposed.at(tokens, index)
        if sign is None:
            break
        index = sign.last
    return index


def _closed(tokens: Sequence[Token], begun: int, last: int) -> int:
    """Behind the sign that closes what an apposition opened: «أمس (السبت)»، «أول أمس، الأحد،»."""
    opening = tokens[begun].text if begun < last else ""
    closing = tokens[last].text if last < len(tokens) else ""
    return last + (opening == "(" and closing == ")")


def _dated(tokens: Sequence[Token], begun: int, weekday: int, today: date | None) -> Told | None:
    """The date beside a weekday, which tells the year where the date does not."""
    index = _apposed(tokens, begun)
    if index >= len(tokens) or tokens[index].kind == "sign":
        return None
    written = written_at(tokens, index)
    if written is None or written.day is None:
        told = day_of_month_at(tokens, index, today)
        return None if told is None else msgspec.structs.replace(told, last=_closed(tokens, begun, told.last))
    _, last = _which_behind(tokens, written.last)
    days = written.days(today, "nearest")
    if today is not None and written.year is None:
        near = [written.days(today, "past"), written.days(today, "future")]
        fitting = [run for run in near if run is not None and run.start.weekday() == weekday]
        days = min(fitting, key=lambda run: abs(run.start - today)) if fitting else days
    return Told(_closed(tokens, begun, last), days, written=written)


def _feast_at(tokens: Sequence[Token], index: int) -> Written | None:
    """«أول أيام عيد الفطر»: a Hijri day."""
    found = time_tables().feasts.at(tokens, index, clitics=True)
    return None if found is None else Written(index, found.last, "hijri", found.value[0], found.value[1])


def _is_month(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].text in time_tables().before_month


def _which_behind(tokens: Sequence[Token], index: int) -> tuple[tuple[str, int] | None, int]:
    """«الماضي», «من العام الماضي» or «من العام نفسه», and the token behind."""
    tables = time_tables()
    which = tables.which.at(tokens, index)
    if which is not None:
        return ("one", which.value), which.last
    at = index + (index < len(tokens) and tokens[index].text == "من")
    period = tables.periods.at(tokens, at)
    if period is None or period.value != "year":
        return None, index
    same = tables.same.at(tokens, period.last)
    if same is not None:
        return ("same", same.value), same.last
    which = tables.which.at(tokens, period.last)
    return (None, index) if which is None else (("year", which.value), which.last)


def _unqualified(written: Written, today: date | None) -> tuple[Days | None, Days | None]:
    """The days of a date with no word that says which, and those ahead; a month may be the current one."""
    if written.year is not None or today is None:
        return written.days(today), None
    toward: Toward = "past" if written.day is None else "nearest"
    days, ahead = written.days(today, toward), written.days(today, "future")
    return days, ahead if ahead != days else None


def _which(written: Written, today: date, shift: int) -> Days | None:
    """«سبتمبر الماضي» is over, «18 أوت الجاري» is of this month or year, «مارس المقبل» has not begun."""
    if shift == 0:
        runs = [
            run for run in (written.days(today, "past"), written.days(today, "future")) if run is not None
        ]
        this_year = [run for run in runs if run.start.year == today.year]
        return min(this_year or runs, key=lambda run: abs(run.start - today), default=None)
    if shift > 0:
        month_end = month_of(today, 1).start if written.day is None else today + _DAY
        return written.days(month_end, "future")
    before = (today.replace(day=1) if written.day is None else today) - _DAY
    run = written.days(before, "past")
    return run if shift == -1 or run is None else written.days(run.start - _DAY, "past")


def _year_value(tokens: Sequence[Token], index: int) -> int | None:
    text = tokens[index].text if index < len(tokens) else ""
    return int(text) if len(text) == 4 and text.isdigit() and 1900 <= int(text) < 2200 else None


def _period(today: date, step: str, shift: int) -> Days:
    """A week runs from Monday; the present one only up to today."""
    if step == "year":
        return Days.year(today.year + shift)
    if step == "month":
        return month_of(today, shift)
    monday = today - timedelta(days=today.weekday())
    if shift == 0:
        return Days.between(Days.day(monday), Days.day(today))
    return Days(monday + shift * _WEEK, monday + (shift + 1) * _WEEK, "range")
