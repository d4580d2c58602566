"""Roots: the radicals of a verb, and which of them behave like any other consonant.

Two verbs whose letters behave alike share one paradigm, so that a paradigm is worked out once and filled in
with letters: a radical that nothing happens to is written as its number («1», «2», «3», «4»); one that
something may happen to (و ي, hamza, the ت or ن that merges with an ending, a first radical that
assimilates) stays as it is.
"""

from marsad.errors import LexiconError

WEAK = "وي"
HAMZA = "ء"
_HAMZAS = str.maketrans(dict.fromkeys("أإؤئآ", HAMZA))
_CONSONANTS = frozenset("ءبتثجحخدذرزسشصضطظعغفقكلمنهوي")
_ASSIMILATING = "تثدذزصضطظ"  # the first radicals that change, or change the ت of, form VIII
_TAKEN_WITH_T = ("ء", "خ", "ذ")  # اتخذ: the one hamza that form VIII makes a ت


def radicals(root: str) -> tuple[str, ...]:
    """The letters of a root, «ق و ل» or «قول». Raises LexiconError unless they are 3 or 4 consonants."""
    letters = tuple("".join(root.split()).translate(_HAMZAS))
    if len(letters) not in {3, 4} or not _CONSONANTS.issuperset(letters):
        raise LexiconError(f"«{root}» is no root", remedy="write three or four consonants, as in «ق و ل»")
    return letters


def abstract(letters: tuple[str, ...], form: int) -> tuple[str, ...]:
    """The radicals with those that behave like any other consonant replaced by their numbers."""
    if form == 8 and letters == _TAKEN_WITH_T:
        letters = ("ت", *letters[1:])
    found: list[str] = []
    for place, letter in enumerate(letters):
        twin = place > 0 and letter == letters[place - 1]
        found.append(found[-1] if twin else letter if _behaves(letters, place, form) else str(place + 1))
    if letters[-2] == letters[-1]:  # a doubled last radical merges with the ending as a single one does
        found[-2] = found[-1] = letters[-1] if letters[-1] in "تن" else found[-2]
    return tuple(found)


def filling(letters: tuple[str, ...]) -> dict[int, str]:
    """What `str.translate` needs to put the radicals back where a paradigm says their numbers."""
    return {ord(str(place + 1)): letter for place, letter in enumerate(letters)}


def _behaves(letters: tuple[str, ...], place: int, form: int) -> bool:
    """Whether something may happen to the radical at this place in this form."""
    letter = letters[place]
    if letter == HAMZA:
        return True
    if letter in WEAK:  # a quadriliteral's second glide is sound: news writes سُيطر, not سوطر
        return len(letters) == 3 or place > 1
    if place == len(letters) - 1:
        return letter in "تن"
    return place == 0 and ((form == 8 and letter in _ASSIMILATING) or (form == 7 and letter == "ن"))
