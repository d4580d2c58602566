"""Placings: the words that tell where something is, round an event's word and elsewhere in its sentence."""

from collections.abc import Sequence

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.told import Told
from marsad.language.ar.grammar.line import Line, Part, Sentence
from marsad.language.ar.grammar.phrases.arguments import Place
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import joined_phrase, phrase
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed
from marsad.language.clauses import Role

_WHERE: tuple[Role, ...] = ("in", "on", "to", "object", "owner", "subject", "against", "between", "about")
_LIES: tuple[Role, ...] = ("in", "on", "object")
_LIE_IN = frozenset(("place", "state"))
_LEADING = ("prepositions.in", "prepositions.on", "prepositions.about")


class Search(msgspec.Struct, frozen=True):
    """An event whose place its sentence may tell, those before it with theirs, and all of the sentence."""

    sentence: Sentence
    event: Told
    before: Sequence[Told]
    events: Sequence[Told]

    @property
    def line(self) -> Line:
        """The sentence's line."""
        return self.sentence.line

    @property
    def place(self) -> int:
        """Where the event's word stands."""
        return self.event.place


def told_where(line: Line, event: Told) -> Part | None:
    """The first phrase round an event's word that says where it is."""
    return next((arg.part for arg in event.args if _tells_where(line, arg)), None)


def narrowest_first(line: Line, args: tuple[Place, ...]) -> tuple[Place, ...]:
    """The phrases, a place before the wider one that it lies in: «في إقليم الشمال، في بلدة …»."""
    told = [arg for arg in args if arg.role in _LIES and class_of(line, *arg.part) in _LIE_IN]
    if not told or told[0].role != "in" or not _is_wide(line, told[0]):
        return args
    narrow = next((arg for arg in told[1:] if not _is_wide(line, arg)), None)
    if narrow is None:
        return args
    at = args.index(told[0])
    return (*args[:at], narrow, *(arg for arg in args[at:] if arg is not narrow))


def _is_wide(line: Line, arg: Place) -> bool:
    word = line.words[arg.first]
    if word.name is not None:
        return word.name.kind == "state"
    if "directions" in word.under and arg.first + 1 < arg.last:
        return _is_wide(line, Place("in", arg.first + 1, arg.last))  # «شمال النيجر»
    return word.stem in listed("wide_places")


def _tells_where(line: Line, arg: Place) -> bool:
    kind = class_of(line, *arg.part)
    if arg.role in ("in", "on") and kind in ("state", "named"):
        return not arg.refers
    return kind == "place" and arg.role in _WHERE


def place_at(line: Line, at: int, last: int) -> Part | None:
    """The place that words at `at` tell: «في المدينة», «على الحدود», «بمدينة …», «غرب المدينة»."""
    part = _led(line, at, last)
    if part is None or class_of(line, *part) == "place":
        return part
    inside = "prepositions.in" in line.words[at].heads  # «في مستشفى», but «غارة على مستشفى»
    return part if inside and phrase(line, *part).built else None


def _led(line: Line, at: int, last: int) -> Part | None:
    """The phrase that words at `at` lead to as to a place."""
    word = line.words[at]
    if word.tag == "prep":
        leads = word.text == ar.THROUGH or any(head in word.heads for head in _LEADING)
        return joined_phrase(line, at + 1, last) if leads and at + 1 < last else None
    towns = word.prep == ar.BY and (word.name is not None or word.stem in listed("settlements"))
    return joined_phrase(line, at, last) if word.nominal and (towns or _is_direction(word)) else None


def _is_direction(word: Word) -> bool:
    bare = not (word.article or word.prep or word.text.endswith(ar.ACCUSATIVE))
    return bare and "directions" in word.under
