"""How the name of a unit with a number is written otherwise: «اللواء 35», «اللواء الخامس والثلاثون».

All texts are folded.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.fold import fold
from marsad.language.ar.numbers.tables import numbers_file
from marsad.yamlfile import load

__all__ = ["numbered_spellings"]

_FILE = Path(__file__).parent / "data" / "unitnames.yaml"
_THE, _AND = "ال", "و"
_TEN, _MOST = 10, 99
_DIGITS = re.compile(r"\(?(?:ال)?(\d{1,3})\)?(?= |$)")
_MASCULINE, _FEMININE = 0, 1


class _UnitNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    masculine: tuple[str, ...]
    feminine: tuple[str, ...]
    ordinals: tuple[tuple[str, str], ...]
    first_in_compounds: tuple[str, str]
    ten: tuple[str, str]


def numbered_spellings(name: str) -> list[str]:
    """The other spellings of a unit's name that begins with its noun and a number; of other names none.

    Its number in digits and, up to 99, in words, and what stands behind the number as it is.
    """
    head, _, rest = name.partition(" ")
    noun = head.removeprefix(_THE)
    gender = _genders().get(noun)
    if gender is None:
        return []
    found = _number(rest, gender)
    if found is None:
        return []
    number, behind = found
    return [spelt for spelt in dict.fromkeys(_spelt(noun, number, behind, gender)) if spelt != name]


def _spelt(noun: str, number: int, behind: str, gender: int) -> Iterator[str]:
    for digits in (f"{number}", f"{_THE}{number}", f"({number})"):
        yield f"{_THE}{noun} {digits}{behind}"
    yield f"{noun} {number}{behind}"
    yield from (f"{_THE}{noun} {words}{behind}" for words in _ordinals(number, gender))


def _number(rest: str, gender: int) -> tuple[int, str] | None:
    """The number with which the words begin, and what is behind it."""
    digits = _DIGITS.match(rest)
    if digits is not None:
        return int(digits[1]), rest[digits.end() :]
    words = rest.split(" ")
    for length in (2, 1):
        number = _numbers(gender).get(" ".join(words[:length]))
        if number is not None:
            return number, "".join(f" {word}" for word in words[length:])
    return None


@cache
def _numbers(gender: int) -> dict[str, int]:
    """Numbers by their ordinals of a gender."""
    return {words: number for number in range(1, _MOST + 1) for words in _ordinals(number, gender)}


@cache
def _ordinals(number: int, gender: int) -> tuple[str, ...]:
    """A number's ordinal of a gender, in each case; none above 99."""
    if not 1 <= number <= _MOST:
        return ()
    told = _told()
    tens, ones = divmod(number, _TEN)
    if number <= _TEN:
        return (fold(told.ordinals[number - 1][gender]),)
    one = fold((told.first_in_compounds if ones == 1 else told.ordinals[ones - 1])[gender]) if ones else ""
    if tens == 1:
        return (f"{one} {fold(told.ten[gender])}",)
    every = (f"{_THE}{fold(ten)}" for ten in numbers_file().tens[tens - 2])
    return tuple(f"{one} {_AND}{ten}" if one else ten for ten in every)


@cache
def _genders() -> dict[str, int]:
    told = _told()
    pairs = ((told.masculine, _MASCULINE), (told.feminine, _FEMININE))
    return {fold(noun): gender for nouns, gender in pairs for noun in nouns}


@cache
def _told() -> _UnitNames:
    return load(_FILE, _UnitNames, LexiconError)
