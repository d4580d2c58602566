"""Antecedents: what a pronoun or a relative clause points back to."""

from collections.abc import Container

from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.agreement import may_stand_for
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import first_phrase, joined_phrase


def antecedent(
    line: Line, place: int, kinds: Container[str], skip: Part = (0, 0), pronoun: str = ""
) -> Part | None:
    """The nearest phrase before `place`, in its sentence, whose head is of one of these classes, and which
    the pronoun may stand for by gender and number.
    """
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
        if head is None:
            continue
        if class_of(line, *head) in kinds:
            if may_stand_for(line, head, pronoun):
                return joined_phrase(line, start, place)
            continue
        inner = first_phrase(line, start + 1, place) if word.has("tells") and not word.article else None
        done_to = inner is not None and inner[1] == head[1] and class_of(line, *inner) in kinds
        if inner is not None and done_to and may_stand_for(line, inner, pronoun):
            return joined_phrase(line, start + 1, place)  # «إزالة الألغام التي زرعها …»
    return None


def _opens_phrase(line: Line, place: int) -> bool:
    """Whether a phrase may begin at a nominal word: it has a clitic, or no nominal word stands before it."""
    word = line.words[place]
    if word.conj or word.prep or place == 0:
        return True
    before = line.words[place - 1]
    whole = before.article or (before.name is not None and not before.name.adjective)
    if before.has("adjectives") and word.name is not None and word.name.kind == "place":
        return True  # «قصفت طائرات حربية إدلب، معقل …»
    object_ = whole and not word.article and word.name is None  # «الدفاع الجوي | صاروخا»
    return object_ or not before.nominal
