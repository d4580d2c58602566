"""Drafts: a resolution that calls for something speaks itself: «مشروع قرار يدعو إلى …»."""

from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.speakers import speaker_at
from marsad.language.ar.grammar.sayings.before import Voice

_REACH = 7  # words between the draft and the verb that goes on with it
_CALLS = ("call-for", "condemn")
_BETWEEN = frozenset(("noun", "name", "prep", "rel", "particle", "latin"))


def draft_before(line: Line, place: int, first: int) -> Voice | None:
    """The draft that the verb at `place` is told of, where nothing but its own phrases parts them."""
    word = line.words[place]
    if word.conj or word.code("says") not in _CALLS:
        return None
    start = _head(line, place, first)
    speaker = speaker_at(line, start, place) if start is not None else None
    return Voice(speaker, start, place + 1) if speaker is not None and start is not None else None


def _head(line: Line, place: int, first: int) -> int | None:
    """Where the nearest draft before `place` begins: «مشروع | القرار» with the first of its words."""
    found: int | None = None
    for at in range(place - 1, max(first, place - _REACH) - 1, -1):
        word = line.words[at]
        drafted = "drafts" in word.heads
        if found is not None and not drafted:
            return found
        if word.tag not in _BETWEEN or word.conj:
            return None
        found = at if drafted else found
    return found
