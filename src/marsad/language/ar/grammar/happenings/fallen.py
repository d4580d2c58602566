"""Fallen: into whose hands a place falls, told behind it: «سقوط المطار في يد الفصائل»."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.arguments import Place
from marsad.language.ar.grammar.phrases.classes import DOERS, class_of
from marsad.language.ar.grammar.phrases.extents import joined_phrase

_REACH = 8
_ENDS = frozenset(("verb", "stop", "comp", "rel", "start"))


def fallen_to(line: Line, place: int, last: int) -> tuple[Place, ...]:
    """Who holds the place that falls behind the word at `place`; nobody where the clause tells none."""
    for at in range(place + 1, min(last - 1, place + _REACH)):
        word = line.words[at]
        if word.tag in _ENDS:
            break
        if "tie_words.controls_by" in word.heads and word.text.startswith((ar.IN, ar.BY)):
            part = joined_phrase(line, at + 1, last)
            return (Place("by", *part),) if part is not None and class_of(line, *part) in DOERS else ()
    return ()
