"""Hours: «الساعة 2:30 فجرا»، «في الخامسة والنصف صباحا بتوقيت بغداد». They name no day and no place.

find_hours(split(fold("هاجموا القرية عند الرابعة فجرا")))
"""

from collections.abc import Iterable, Sequence

from marsad.language.ar.times.tables import time_tables
from marsad.language.ar.words import Token, places

_CLITICS = frozenset("وفبلك")
_OF = "من"
_PARTS = 3  # «والنصف»، «وعشر دقائق»


def find_hours(tokens: Sequence[Token], rows: Iterable[int] | None = None) -> list[tuple[int, int]]:
    """The runs of tokens [first, last) of a folded list that name an hour, a part of the day or a zone.

    An hour in words counts only behind «الساعة» or before a part of the day or «بتوقيت»: «الثالثة» alone is
    the third of anything. The part of the day is a run of its own: it may belong to a day («مساء السبت»).
    `rows` are where `begins_hour` holds, for whoever knows them already.
    """
    found: list[tuple[int, int]] = []
    behind = 0
    for row in places(tokens, begins_hour) if rows is None else rows:
        if row < behind:
            continue
        last = (
            _hour_at(tokens, row)
            or _zone_at(tokens, row)
            or _part_at(tokens, row)
            or _time_of_day_at(tokens, row)
        )
        if last is not None:
            found.append((row, last))
            behind = last
    return found


def begins_hour(word: str) -> bool:
    """Whether an hour, a zone or a part of the day can begin with a word."""
    tables = time_tables()
    if word in tables.zones or _bare(word) in tables.clock:
        return True
    parts = (tables.hours, tables.hour_parts, tables.times_of_day)
    return any(table.may_begin(word) for table in parts)


def _zone_at(tokens: Sequence[Token], row: int) -> int | None:
    """Where «بتوقيت بغداد» that begins at `row` ends."""
    zone = tokens[row].text in time_tables().zones and row + 1 < len(tokens)
    return row + 2 if zone else None


def _part_at(tokens: Sequence[Token], row: int) -> int | None:
    """Where a part of the day that begins at `row` ends: «صباحا»; «من صباح» belongs to the day behind it."""
    part = time_tables().hour_parts.at(tokens, row)
    return None if part is None or tokens[row].text == _OF else part.last


def _time_of_day_at(tokens: Sequence[Token], row: int) -> int | None:
    """Where «قبيل الفجر», «حوالي الظهر» that begins at `row` ends."""
    found = time_tables().times_of_day.at(tokens, row, clitics=True)
    return None if found is None else found.last


def _hour_at(tokens: Sequence[Token], row: int) -> int | None:
    """Where the hour that begins at `row` ends; None where none does."""
    tables = time_tables()
    led = _bare(tokens[row].text) in tables.clock
    at = row + led
    if at >= len(tokens):
        return None
    if led and tokens[at].kind == "number":
        return at + 1
    hour = tables.hours.at(tokens, at, clitics=not led)
    if hour is None or not (led or _is_led(tokens, at, hour.clitic)):
        return None
    return _before_part_of_day(tokens, hour.last) or (hour.last if led else None)


def _is_led(tokens: Sequence[Token], row: int, clitic: str) -> bool:
    """Whether a preposition stands before an hour in words, as no noun does: «المرة الثالثة صباحا»."""
    return clitic.endswith("ب") or (row > 0 and _bare(tokens[row - 1].text) in time_tables().hour_leads)


def _before_part_of_day(tokens: Sequence[Token], row: int) -> int | None:
    """Past the minutes, where a part of the day or a zone follows, which makes a word an hour."""
    for at in range(row, min(len(tokens), row + _PARTS + 1)):
        if tokens[at].text in time_tables().zones or time_tables().hour_parts.at(tokens, at) is not None:
            return at
        if not _tells_minutes(tokens[at].text, begins=at == row):
            return None
    return None


def _tells_minutes(word: str, *, begins: bool) -> bool:
    """Whether a word behind an hour tells its minutes: «والنصف»، «وعشر | دقائق»، «إلا | ربعا»."""
    joined = word.startswith("و") or word == "الا"
    return joined if begins else word in time_tables().minutes


def _bare(word: str) -> str:
    """The word without a joined «و» or «ف»."""
    return word[1:] if word[:1] in _CLITICS and word[1:] in _led_words() else word


def _led_words() -> frozenset[str]:
    tables = time_tables()
    return tables.clock | tables.hour_leads
