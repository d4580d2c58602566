"""What a number on a page is: a count, a share, a year, an hour, an age, a part of a name («الكتيبة 604»)."""

from collections.abc import Sequence
from typing import Literal

from marsad.language.ar.numbers.tables import number_tables
from marsad.language.ar.numbers.units import unit_nouns
from marsad.language.ar.numbers.words import Value
from marsad.language.ar.times.calendar import calendar
from marsad.language.ar.words import Token

Kind = Literal["count", "share", "year", "age", "hour", "name"]

_FAR_YEAR = 2100
_RESOLUTION_REACH = 4
_JOINTS = frozenset(["و", "او", "الي", "-", "–"])


def kind_of(tokens: Sequence[Token], index: int, value: Value, behind_year: int) -> Kind:
    """What the number at `index` is. `behind_year` is the token behind the last year before it, or -1."""
    if number_tables().percent.at(tokens, value.last):
        return "share"
    if _is_age(tokens, index, value.last):
        return "age"
    if not value.digits or value.scale > 1:
        return "count"
    if _is_name(tokens, index, value.last):
        return "name"
    if _is_hour(tokens, index, value.last):
        return "hour"
    return "year" if _is_year(tokens, index, value, behind_year) else "count"


def _text(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].text if 0 <= index < len(tokens) else ""


def _is_age(tokens: Sequence[Token], index: int, last: int) -> bool:
    words = number_tables()
    if _text(tokens, last) not in words.years:
        return False
    in_brackets = _text(tokens, index - 1) == "(" and _text(tokens, last + 1) == ")"
    return in_brackets or not words.age_before.isdisjoint(
        (_text(tokens, index - 1), _text(tokens, index - 2))
    )


def _is_name(tokens: Sequence[Token], index: int, last: int) -> bool:
    text, before = tokens[index].text, _text(tokens, index - 1)
    if text[0] == "0" and text[1:2].isdigit():
        return True
    if not before:
        return _text(tokens, last) in ("-", ".", ")")
    return _is_glued(tokens, index, last) or before in number_tables().names or _is_resolution(tokens, index)


def _is_glued(tokens: Sequence[Token], index: int, last: int) -> bool:
    """«SU-35»، «إس-400»، «F 16»، «+218»: letters or signs that make one word with the digits."""
    token, before = tokens[index], tokens[index - 1]
    if before.text in "+#" or (before.kind == "latin" and token.start - before.end <= 1):
        return True
    if before.text in "-/_" and before.end == token.start:
        return (
            index > 1
            and tokens[index - 2].kind in ("latin", "word")
            and tokens[index - 2].end == before.start
        )
    behind = tokens[last] if last < len(tokens) and tokens[last].start == token.end else None
    return behind is not None and (behind.kind == "latin" or behind.text in "+#")


def _is_resolution(tokens: Sequence[Token], index: int) -> bool:
    """«قرار مجلس الأمن الدولي 1970»، «القرارين 1970 و1973»."""
    resolutions = number_tables().resolutions
    return any(token.text in resolutions for token in tokens[max(0, index - _RESOLUTION_REACH) : index])


def _is_hour(tokens: Sequence[Token], index: int, last: int) -> bool:
    words = number_tables()
    return _text(tokens, index - 1) in words.clock_before or _text(tokens, last) in words.clock_behind


def _is_year(tokens: Sequence[Token], index: int, value: Value, behind_year: int) -> bool:
    text = tokens[index].text
    if len(text) != 4 or not text.isdigit():
        return False
    words = number_tables()
    before, earlier = _text(tokens, index - 1), _text(tokens, index - 2)
    if before in words.year_before or earlier in words.year_before or calendar().eras.at(tokens, value.last):
        return True
    if not 1900 <= value.value < _FAR_YEAR:
        return False
    in_a_row = behind_year in (index - 1, index - 2) and before in _JOINTS
    in_brackets = before == "(" and _text(tokens, index + 1) in (")", "-", "–")
    return in_a_row or in_brackets or _is_dated(tokens, index) or _counts_nothing(tokens, index, value.last)


def _is_dated(tokens: Sequence[Token], index: int) -> bool:
    months = calendar().months
    return months.at(tokens, index - 1) is not None or months.at(tokens, index - 2) is not None


def _counts_nothing(tokens: Sequence[Token], index: int, last: int) -> bool:
    """«في 2015 سيطر»: a word that may lead a year before, and nothing to count behind."""
    following = _text(tokens, last)
    before = _text(tokens, index - 1)
    led = before in number_tables().year_perhaps or before.removeprefix("و") in number_tables().year_perhaps
    return led and following != "من" and following not in unit_nouns()
