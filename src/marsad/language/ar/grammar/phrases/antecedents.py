"""Antecedents: what a pronoun or a relative clause points back to."""

from collections.abc import Container

from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import first_phrase, joined_phrase


def antecedent(line: Line, place: int, kinds: Container[str], skip: Part = (0, 0)) -> Part | None:
    """The nearest phrase before `place`, in its sentence, whose head is of one of these classes."""
    for start in range(place - 1, -1, -1):
        word = line.words[start]
        if word.tag == "stop":
            return None
        if (
            not word.nominal
            or skip[0] <= start < skip[1]
            or word.tag == "count"
            or not _opens_phrase(line, start)
        ):
            continue
        head = first_phrase(line, start, place)
        if head is not None and class_of(line, *head) in kinds:
            return joined_phrase(line, start, place)
        inner = first_phrase(line, start + 1, place) if word.has("tells") and not word.article else None
        if inner is not None and head is not None and inner[1] == head[1] and class_of(line, *inner) in kinds:
            return joined_phrase(line, start + 1, place)  # «إزالة الألغام التي زرعها …»
    return None


def _opens_phrase(line: Line, place: int) -> bool:
    """Whether a phrase may begin at a nominal word: it has a clitic, or no nominal word stands before it."""
    word = line.words[place]
    if word.conj or word.prep or place == 0:
        return True
    before = line.words[place - 1]
    object_ = before.article and word.text.endswith("ا") and not word.article  # «الدفاع الجوي | صاروخا»
    return object_ or not before.nominal
