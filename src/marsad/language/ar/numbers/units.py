"""The nouns that news counts, in every form, and the units that the codebook counts them in.

    unit_nouns()["طايرتين"]  →  Counted(Noun(unit="aircraft", singular="طائرة", …), form="two")

A table over folded words without clitics. Not a lexicon of Arabic: a noun that is not here is still counted
behind a number («28 مصنعا»), but its dual is not seen.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.fold import fold
from marsad.language.ar.wordings import Wordings
from marsad.yamlfile import load

Owner = Literal["none", "noun", "thing"]
Step = Literal["minute", "hour", "day", "week", "month", "year", "decade"]
Form = Literal["one", "two", "two_of", "many"]

OTHERS = ("آخر", "أخرى")
_UNITS = Path(__file__).parents[1] / "data" / "units.yaml"


class Noun(msgspec.Struct, frozen=True):
    """A counted noun: unit, dictionary form, whose its figures are, and its step where it measures time."""

    unit: str
    singular: str
    owner: Owner
    step: Step | None = None


class Counted(msgspec.Struct, frozen=True):
    """A form of a counted noun; `two` is a dual, `two_of` a dual in the construct («مذكرتي تفاهم»)."""

    noun: Noun
    form: Form


class _Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    unit: str | None
    owner: Owner
    nouns: dict[str, list[str]]
    step: Step | None = None


class _Qualified(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    unit: str
    nouns: list[str]
    words: list[str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    groups: list[_Group]
    construct_duals: list[str]
    construct_complements: list[str]
    not_dual: list[str]
    qualified: list[_Qualified]
    kinds: list[str]
    distances: list[str]
    wholes: list[str]
    numbers_of: list[str]
    relatives: list[str]
    members: list[str]
    fighting_members: list[str]
    fighting_bodies: list[str]
    parts: list[str]


class Units(msgspec.Struct, frozen=True):
    """What units.yaml says around nouns, as tables. `qualified` gives (nouns, unit) for a qualifier."""

    qualified: Wordings[tuple[frozenset[str], str]]
    kinds: Wordings[bool]
    members: frozenset[str]
    fighting_members: frozenset[str]
    fighting_bodies: frozenset[str]
    complements: frozenset[str]
    distances: frozenset[str]
    relatives: frozenset[str]
    parts: Wordings[bool]
    wholes: Wordings[bool]
    numbers_of: Wordings[bool]


@cache
def _file() -> _File:
    return load(_UNITS, _File, error=LexiconError)


@cache
def units() -> Units:
    """The tables of units.yaml; raises LexiconError with file and line where it is broken."""
    file = _file()
    return Units(
        qualified=Wordings(
            (word, (frozenset(change.nouns), change.unit))
            for change in file.qualified
            for word in change.words
        ),
        kinds=Wordings((word, True) for word in file.kinds),
        members=frozenset(map(fold, file.members)),
        fighting_members=frozenset(map(fold, file.fighting_members)),
        fighting_bodies=frozenset(map(fold, file.fighting_bodies)),
        complements=frozenset(map(fold, file.construct_complements)),
        distances=frozenset(map(fold, file.distances)),
        relatives=frozenset(map(fold, file.relatives)),
        parts=Wordings((word, True) for word in file.parts),
        wholes=Wordings((word, True) for word in file.wholes),
        numbers_of=Wordings((word, True) for word in file.numbers_of),
    )


@cache
def unit_nouns() -> dict[str, Counted]:
    """Every folded form of every counted noun, with and without the article; the first noun wins a form."""
    table: dict[str, Counted] = {}
    file = _file()
    construct, not_dual = set(file.construct_duals), set(map(fold, file.not_dual))
    for group in file.groups:
        for singular, plurals in group.nouns.items():
            noun = Noun(group.unit or singular, singular, group.owner, group.step)
            for form, word in _forms(singular, plurals, singular in construct):
                if form == "two" and word in not_dual:
                    continue
                table.setdefault(word, Counted(noun, form))
                if form in ("one", "many"):
                    table.setdefault("ال" + word, Counted(noun, form))
    return table


def stands_for_counted(word: str) -> bool:
    """Whether a word stands for what a figure before it counts: «آخرون», «أخرى»."""
    counted = unit_nouns().get(word)
    return counted is not None and counted.noun.singular in OTHERS


def one_of(word: str) -> tuple[Counted | None, int]:
    """The counted noun of which a word names one, and its clitic letters: «جندي», «وجندي»."""
    for cut in (0, 1):
        counted = unit_nouns().get(word[cut:]) if not cut or word[0] == "و" else None
        if counted is not None:
            return (counted, cut) if counted.form == "one" else (None, 0)
    return None, 0


def _forms(singular: str, plurals: list[str], construct: bool) -> Iterator[tuple[Form, str]]:
    one = fold(singular)
    many = list(_plurals(plurals))
    yield "one", one
    if one[-1] not in "هاي" or singular.endswith("ي"):
        yield "one", one + "ا"
    yield from (("many", word) for word in many)
    stem = one[:-1] + "ت" if singular.endswith("ة") else one
    for ending in ("ان", "ين"):
        if stem + ending not in many:
            yield "two", stem + ending
    if singular.endswith("ة"):
        yield from (("two_of", stem + ending) for ending in ("ا", "ي"))
    elif construct:
        yield "two_of", stem + "ي"


def _plurals(plurals: list[str]) -> Iterator[str]:
    """A sound masculine plural («مسلحون») also in its other case and in the construct («مسلحين»، «مسلحي»)."""
    for plural in plurals:
        word = fold(plural)
        yield word
        if word.endswith("ون") and len(word) > 4:
            yield word[:-2] + "ين"
            yield word[:-2] + "ي"
