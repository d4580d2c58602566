"""Owners: words behind a phrase that tell whose it is, where it lies, what it is there for.

«مخيم للنازحين», «أحياء في حلب», «المنظمة الدولية للهجرة».
"""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.breaks import TYING
from marsad.language.ar.grammar.phrases.classes import ACTING_BODIES, class_of, head_of, is_place_by_next
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed


def is_owned(line: Line, first: int, place: int) -> bool:
    """Whether the word at `place` leads to whose the phrase is."""
    return _is_owned_by(line, first, place) or _is_tied(line, first, place)


def is_purpose(line: Line, first: int, place: int) -> bool:
    """Whether «لـ» tells what a body is there for: «اللجنة الوطنية لحقوق …», «المنظمة الدولية للهجرة»."""
    head, before, word = line.words[first], line.words[place - 1], line.words[place]
    if word.prep != ar.FOR or not (head.article and head.has("bodies")) or head.has("places"):
        return False
    named = before.article and place > first + 1
    return named and not word.has("people", "forces", "tells", "documents", "posts", "things")


def lies_in(line: Line, first: int, place: int, limit: int) -> bool:
    """Whether «في», «بـ» at `place` tells where a nameless place lies: «أحياء في حلب», «قرية بالجزيرة»."""
    at = head_of(line, first, place)
    head, word = line.words[at], line.words[place]
    if is_place_by_next(line, at, place) and not names_place(line, first, place):
        return _leads_to_place(line, place, limit)  # «الخطوط الأمامية في العاصمة»
    if head.article or head.suffix or head.name is not None:
        return False
    if not head.has("places") or head.has("things", "directions", "buildings"):
        return False
    if names_place(line, first, place):
        return False
    if word.tag == "prep" and "prepositions.in" in word.heads and place + 1 < limit:
        place += 1
    elif word.prep != ar.BY:
        return False
    return _is_named_place(line, place)


def _leads_to_place(line: Line, place: int, limit: int) -> bool:
    led = place + (line.tag(place) == "prep")
    leads = "prepositions.in" in line.words[place].heads or line.words[place].prep == ar.BY
    return leads and led < limit and class_of(line, led, led + 1) == "place"


def _is_named_place(line: Line, place: int) -> bool:
    """Whether a known place stands there, or a town with a name in no list: «مناطق في قرية نيامبو»."""
    word, after = line.words[place], line.words[place + 1] if place + 1 < len(line) else None
    if word.conj or word.name is not None:
        return word.name is not None and word.name.kind in ("place", "state") and not word.conj
    if after is None or word.article or word.stem not in listed("settlements"):
        return False
    return after.tag == "noun" and not (after.forms or after.conj or after.prep)


def names_place(line: Line, first: int, last: int) -> bool:
    """Whether a place's name stands among the words [first, last)."""
    return any(word.name is not None and word.name.kind == "place" for word in line.words[first:last])


def is_weapon(word: Word) -> bool:
    """Whether a word with «بـ» is what is fired or flown: «بصاروخ», «بطائرة مسيرة»."""
    return word.prep == ar.BY and "sharpen" in word.under


def _is_owned_by(line: Line, first: int, place: int) -> bool:
    """Whether «لـ» at `place` tells whose a nameless place or troop is: «مخيم للنازحين», «دورية للجيش»."""
    head, word = line.words[first], line.words[place]
    if word.prep != ar.FOR or word.conj or head.article or head.suffix or head.name is not None:
        return False
    if is_weapon(head):
        return False  # «هجوم بطائرة مسيرة للجيش»: whose the attack is
    if not head.has("places", "buildings", "forces") or names_place(line, first, place):
        return False
    owner = class_of(line, place, place + 1)
    return owner in ACTING_BODIES or (owner == "people" and not head.has("forces"))


def _is_tied(line: Line, first: int, place: int) -> bool:
    """Whether a preposition tells to whom fighters without a name are tied: «القوات المدعومة من أنقرة»."""
    if place != first + 2 or not line.words[place - 1].article or place + 1 >= len(line):
        return False
    head, word, after = line.words[first], line.words[place], line.words[place + 1]
    if head.name is not None or not head.has("forces", "people"):
        return False
    if TYING.isdisjoint(line.words[place - 1].heads) or word.conj:
        return False
    if word.tag == "prep":
        return after.nominal and not (after.conj or after.prep)
    return word.nominal and word.prep == ar.FOR
