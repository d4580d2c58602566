"""Held places: who holds them, by the tie words that say so.

المدينة الخاضعة لسيطرة الجيش          controls: الجيش → المدينة
صعدة، معقل الحوثيين                  controls: الحوثيين → صعدة
"""

from collections.abc import Iterator

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, Sentence
from marsad.language.ar.grammar.phrases.antecedents import antecedent
from marsad.language.ar.grammar.phrases.before_verbs import subject_before
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.relations.tied import Tied, holder_at, left_of, past_adjectives, plain


def held_by(sentence: Sentence, place: int, behind: int) -> Iterator[Tied]:
    """«المدينة الخاضعة لسيطرة …», «في قبضة …»."""
    line, first = sentence.line, sentence.first
    lasts = line.tag(place - 1) == "verb" and line.words[place - 1].has("lasting", "auxiliary")
    held = subject_before(line, place - 1, first) if lasts else left_of(line, place, first)
    if held is not None and held[1] > held[0] + 1 and sentence.line.words[held[1] - 1].has("ties"):
        held = (held[0], held[1] - 1)
    yield from _controls(sentence, place, behind, held)


def stronghold_of(sentence: Sentence, place: int, behind: int) -> Iterator[Tied]:
    """«…، معقل الحوثيين»."""
    behind = past_adjectives(sentence, behind)
    if any("former" in word.heads for word in sentence.line.words[place + 1 : behind]):
        return  # «المعقل السابق للمتمردين»
    held = antecedent(sentence.line, place, ("place",)) or left_of(sentence.line, place, sentence.first)
    yield from _controls(sentence, place, behind, held)


def _controls(sentence: Sentence, place: int, behind: int, held: Part | None) -> Iterator[Tied]:
    line = sentence.line
    holder = holder_at(line, behind, sentence.last)
    there = _place_in(line, held) if held is not None else None
    if there is not None and holder is not None:
        yield Tied(place, "controls", plain(line, holder), there)


def _place_in(line: Line, part: Part) -> Part | None:
    """The place that a phrase names, or ends with: «رئيس وزراء | ولاية جامو»."""
    first, last = part
    starts = (start for start in range(first, last) if line.words[start].nominal)
    return next(((start, last) for start in starts if class_of(line, start, last) == "place"), None)


def subject_to(sentence: Sentence, place: int, _: int) -> Iterator[Tied]:
    """«الإقليم الخاضع للإدارة الهندية»; «الخاضع لسيطرة …» is told by «لسيطرة»."""
    line = sentence.line
    behind = line.words[place + 1] if place + 1 < sentence.last else None
    if behind is not None and behind.prep == ar.FOR and "tie_words" not in behind.under:
        yield from _controls(sentence, place, place + 1, left_of(line, place, sentence.first))
