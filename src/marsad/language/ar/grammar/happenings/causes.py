"""Causes: which event of a sentence killed or wounded those whom a word or a figure tells of."""

from collections.abc import Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.told import Told
from marsad.language.ar.grammar.line import Line

_RESULT_REACH = 8
_CLAUSE_TAGS = frozenset(("comp", "start", "rel", "stop", "source"))


def cause_of(line: Line, toll: Told, causes: Sequence[Told]) -> Told | None:
    """The cause of a toll: what is told to have led to it, else the nearest.

    What is only wrecked in an attack kills less than the attack itself.
    """
    return min(causes, key=lambda cause: _farness(line, cause, toll), default=None)


def before_result(line: Line, place: int, events: Sequence[Told]) -> Sequence[Told]:
    """The events that may have led to what stands at `place`: behind a verb of result those before it.

    «هجوم … أوقع 18 قتيلا بعد أيام من كمين»: the ambush killed others. All, where none stands there.
    """
    verb = result_of(line, place)
    return [event for event in events if event.place < verb] if verb is not None else events


def _farness(line: Line, cause: Told, toll: Told) -> tuple[bool, bool, int]:
    verb = result_of(line, toll.place)
    led = (verb is not None and cause.place < verb) or governed(line, toll.place, cause.place)
    return cause.type == "destruction", not led, abs(cause.place - toll.place)


def result_of(line: Line, place: int) -> int | None:
    """The verb of result whose clause `place` stands in: «ما أدى إلى مقتل …»."""
    for at in range(place, max(-1, place - _RESULT_REACH), -1):
        word = line.words[at]
        if word.tag == "verb" and not (at == place and word.has("hurts")):
            return at if word.has("results") else None
        if word.tag in _CLAUSE_TAGS:
            return None
    return None


def governed(line: Line, toll: int, cause: int) -> bool:
    """Whether a preposition leads from what came of it to its cause: «قتل ثلاثة وأصيب آخر، أمس، في هجوم»."""
    led = line.words[cause].prep == ar.BY or line.tag(cause - 1) == "prep"
    between = line.words[toll + 1 : cause]
    return led and toll < cause and all(_goes_on(word.tag, hurts=word.has("hurts")) for word in between)


def _goes_on(tag: str, *, hurts: bool) -> bool:
    return tag not in _CLAUSE_TAGS and (tag != "verb" or hurts)
