"""The single words that numbers are made of, by how they are written."""

from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from marsad.language.ar.fold import fold
from marsad.language.ar.numbers.tables import NumbersFile, numbers_file

_CLITICS, _AS = frozenset("وفبلك"), "ك"

Role = Literal["one", "unit", "ten", "tens", "hundred", "scale", "two", "either", "many", "vague", "part"]


class Atom(msgspec.Struct, frozen=True):
    """What a word adds to a number: its value, and its role in it."""

    role: Role
    value: float


@cache
def atoms() -> dict[str, Atom]:
    """Every number word, folded."""
    return {fold(word): atom for word, atom in _listed(numbers_file())}


@cache
def never() -> frozenset[str]:
    """Words that are spelled as a number with clitics and are none by themselves."""
    return frozenset(fold(word) for word in numbers_file().never)


def _listed(file: NumbersFile) -> Iterator[tuple[str, Atom]]:
    series: list[tuple[Role, int, list[list[str]]]] = [
        ("unit", 1, file.units),
        ("tens", 10, [[], *file.tens]),
        ("hundred", 100, file.hundreds),
    ]
    for role, step, words in series:
        for count, forms in enumerate(words, 1):
            yield from ((form, Atom(role, count * step)) for form in forms)
    yield from ((word, Atom("one", 1)) for word in file.one_in_compounds)
    yield from ((word, Atom("ten", 10)) for word in file.ten)
    for scale in file.scales:
        yield from ((word, Atom("scale", scale.value)) for word in scale.one)
        yield from ((word, Atom("two", scale.value)) for word in scale.two)
        yield from ((word, Atom("either", scale.value)) for word in scale.two_or_one)
        yield from ((word, Atom("many", scale.value)) for word in scale.many)
    yield from ((word, Atom("vague", few.value)) for few in file.vague for word in few.words)
    yield from ((word, Atom("part", part.value)) for part in file.fractions for word in part.words)


def is_number_word(word: str) -> bool:
    """Whether a folded word without clitics is a number's."""
    return word in atoms()


def atom_of(word: str) -> tuple[str, Atom] | None:
    """The clitics before a folded word and what it adds to a number; null where it is no number's."""
    known = atoms()
    found = known.get(word)
    if found is not None:
        return "", found
    if word[0] not in _CLITICS:
        return None
    for cut in (1, 2):
        if len(word) < cut + 2 or not _CLITICS.issuperset(word[:cut]):
            return None
        rest = word[cut:]
        found = known.get(rest) or (
            known.get("ا" + rest) if word[cut - 1] == "ل" and rest[:1] == "ل" else None
        )
        if found is not None and found.role == "vague" and word[0] == _AS:
            return None  # «كميات» is no «كـ» with «مئات»
        if found is not None:
            return word[:cut], found
    return None


def role_of(word: str) -> Role | None:
    """The role of a folded word without clitics in a number."""
    atom = atoms().get(word)
    return None if atom is None else atom.role
