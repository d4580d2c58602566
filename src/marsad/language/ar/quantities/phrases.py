"""The phrase that a number counts, once it is found."""

import msgspec

from marsad.language.ar.numbers.units import OTHERS, Counted, Step


class Phrase(msgspec.Struct, frozen=True):
    """A counted noun phrase over [first, last): unit, step, and the tokens of its own owner."""

    first: int
    last: int
    unit: str
    step: Step | None = None
    owner: tuple[int, int] | None = None
    other: bool = False
    thing: bool = False


def named(first: int, last: int, counted: Counted) -> Phrase:
    """The phrase over [first, last) of a noun that units.yaml knows."""
    noun = counted.noun
    owner = (first, last) if noun.owner == "noun" else None
    other = noun.singular in OTHERS
    return Phrase(first, last, noun.unit, noun.step, owner, other, noun.owner == "thing")
