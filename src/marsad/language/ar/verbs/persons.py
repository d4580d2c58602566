"""The finite forms: endings and prefixes for each person, in sounds (see `spelling`)."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from marsad.language.ar import patterns
from marsad.language.ar.patterns import Shape, Stem

Part = Literal["past", "present", "jussive"]


class Person(NamedTuple):
    """Person, gender (None: either) and number, as every finite form has them."""

    person: int
    gender: Literal["m", "f"] | None
    number: Literal["s", "d", "p"]


_HE, _SHE = Person(3, "m", "s"), Person(3, "f", "s")
_THEY_TWO, _THEY_TWO_F = Person(3, "m", "d"), Person(3, "f", "d")
_THEY, _THEY_F = Person(3, "m", "p"), Person(3, "f", "p")
_ME, _WE = Person(1, None, "s"), Person(1, None, "p")

_PAST = {
    _HE: "a",
    _SHE: "aت",
    _THEY_TWO: "A",
    _THEY_TWO_F: "aتA",
    _THEY: "UX",
    _THEY_F: "نa",
    _ME: "تu",
    _WE: "نA",
}
# What a defective verb puts after its middle radical; G is its glide, E its last ā.
_PAST_IN_A = {
    _HE: "E",
    _SHE: "aت",
    _THEY_TWO: "aGA",
    _THEY_TWO_F: "aتA",
    _THEY: "aوX",
    _THEY_F: "aGنa",
    _ME: "aGتu",
    _WE: "aGنA",
}
_PAST_IN_I = {
    _HE: "iيa",
    _SHE: "iيaت",
    _THEY_TWO: "iيA",
    _THEY_TWO_F: "iيaتA",
    _THEY: "UX",
    _THEY_F: "Iنa",
    _ME: "Iتu",
    _WE: "IنA",
}
_PREFIX = {
    _HE: "ي",
    _SHE: "ت",
    _THEY_TWO: "ي",
    _THEY_TWO_F: "ت",
    _THEY: "ي",
    _THEY_F: "ي",
    _ME: "ء",
    _WE: "ن",
}
# Endings of singular, dual, masculine and feminine plural: as a statement, and after لم and لن.
_Endings = tuple[tuple[str, str], tuple[str, str], tuple[str, str], tuple[str, str]]
_PRESENT: _Endings = (("u", ""), ("Aنi", "A"), ("Uنa", "UX"), ("نa", "نa"))
_PRESENT_DEFECTIVE: dict[str, _Endings] = {
    "u": (("U", "u"), ("uوAنi", "uوA"), ("Uنa", "UX"), ("Uنa", "Uنa")),
    "i": (("I", "i"), ("iيAنi", "iيA"), ("Uنa", "UX"), ("Iنa", "Iنa")),
    "a": (("E", "a"), ("aيAنi", "aيA"), ("aونa", "aوX"), ("aينa", "aينa")),
}


def finite(shape: Shape, *, passive: bool) -> Iterator[tuple[Part, Person, str]]:
    """Every finite form of one voice: its part, its person and its sounds."""
    stem = patterns.past(shape, passive=passive)
    for person, ending in _past_endings(shape, stem).items():
        yield "past", person, _joined(stem, ending)
    stem = patterns.present(shape, passive=passive)
    for person, prefix in _PREFIX.items():
        told, cut = _present_endings(shape, stem)[_row(person)]
        yield "present", person, prefix + _joined(stem, told)
        yield "jussive", person, prefix + _joined(stem, cut)


def _row(person: Person) -> int:
    if person.person == 1 or person.number == "s":
        return 0
    return 1 if person.number == "d" else 2 if person.gender == "m" else 3


def _joined(stem: Stem, ending: str) -> str:
    opens = ending[0] in "aAUu" if ending else stem.kind == "doubled"  # لم يردّ, not the rare لم يردد
    return (stem.open if opens else stem.closed) + ending


def _past_endings(shape: Shape, stem: Stem) -> dict[Person, str]:
    if stem.kind != "defective":
        return _PAST
    if stem.vowel != "a":
        return _PAST_IN_I
    by_alef = shape.form == 1 and shape.radicals[-1] == "و"
    glide = "و" if by_alef else "ي"
    last = "A" if by_alef or shape.radicals[-2] == "ي" else "Y"
    return {person: ending.replace("G", glide).replace("E", last) for person, ending in _PAST_IN_A.items()}


def _present_endings(shape: Shape, stem: Stem) -> _Endings:
    if stem.kind != "defective":
        return _PRESENT
    endings = _PRESENT_DEFECTIVE[stem.vowel]
    if stem.vowel != "a":
        return endings
    last = "A" if shape.radicals[-2] == "ي" else "Y"
    return ((last, "a"), *endings[1:])
