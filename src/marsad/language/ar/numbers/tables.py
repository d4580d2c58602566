"""The words of numbers.yaml, checked, and as tables over tokens."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.fold import fold
from marsad.language.ar.wordings import Wordings
from marsad.yamlfile import load

_NUMBERS = Path(__file__).parents[1] / "data" / "numbers.yaml"

Bound = Literal["about", "least", "most", "between"]


class Scale(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word that multiplies what stands before it, in its forms."""

    value: int
    one: list[str]
    two: list[str]
    two_or_one: list[str]
    many: list[str]


class Valued(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for one value."""

    value: float
    words: list[str]


class NumbersFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """numbers.yaml, where every list is explained."""

    units: list[list[str]]
    one_in_compounds: list[str]
    ten: list[str]
    tens: list[list[str]]
    hundreds: list[list[str]]
    scales: list[Scale]
    vague: list[Valued]
    fractions: list[Valued]
    never: list[str]
    approximately: list[str]
    at_least: list[str]
    at_most: list[str]
    between: list[str]
    at_least_behind: list[str]
    at_most_behind: list[str]
    approximately_behind: list[str]
    changes: list[str]
    percent: list[str]
    names: list[str]
    resolutions: list[str]
    clock_before: list[str]
    clock_behind: list[str]
    age_before: list[str]
    years: list[str]
    year_before: list[str]
    year_perhaps: list[str]


class NumberTables(msgspec.Struct, frozen=True):
    """The words around numbers: bounds, and what tells names, years, hours and ages from counts."""

    bounds: Wordings[Bound]
    behind: Wordings[Bound]
    percent: Wordings[bool]
    changes: frozenset[str]
    names: frozenset[str]
    resolutions: frozenset[str]
    clock_before: frozenset[str]
    clock_behind: frozenset[str]
    age_before: frozenset[str]
    years: frozenset[str]
    year_before: frozenset[str]
    year_perhaps: frozenset[str]


@cache
def numbers_file() -> NumbersFile:
    """numbers.yaml; raises LexiconError with file and line where it is broken."""
    file = load(_NUMBERS, NumbersFile, error=LexiconError)
    if (len(file.units), len(file.tens), len(file.hundreds)) != (9, 8, 9):
        raise LexiconError("needs nine units, eight tens, nine hundreds", file=_NUMBERS)
    return file


@cache
def number_tables() -> NumberTables:
    """The tables; raises LexiconError as `numbers_file` does."""
    file = numbers_file()
    bounds = _bounds(about=file.approximately, least=file.at_least, most=file.at_most, between=file.between)
    behind = _bounds(about=file.approximately_behind, least=file.at_least_behind, most=file.at_most_behind)
    return NumberTables(
        bounds=Wordings(bounds),
        behind=Wordings(behind),
        percent=Wordings((sign, True) for sign in file.percent),
        changes=_folded(file.changes),
        names=_folded(file.names),
        resolutions=_folded(file.resolutions),
        clock_before=_folded(file.clock_before),
        clock_behind=_folded(file.clock_behind),
        age_before=_folded(file.age_before),
        years=_folded(file.years),
        year_before=_folded(file.year_before),
        year_perhaps=_folded(file.year_perhaps),
    )


def _bounds(
    *, about: list[str], least: list[str], most: list[str], between: Iterable[str] = ()
) -> list[tuple[str, Bound]]:
    named: list[tuple[Bound, Iterable[str]]] = [
        ("about", about),
        ("least", least),
        ("most", most),
        ("between", between),
    ]
    return [(phrase, bound) for bound, phrases in named for phrase in phrases]


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(map(fold, words))
