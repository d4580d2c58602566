"""Where a place that no pack knows lies, by the words round it in its sentence.

«قرى ساكي والسكر في ريف حلب», «بلدة ساكي، شمال حلب», «وفي ريف حلب قصفت الطائرات قرية ساكي».
"""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, once
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Class

_HOLD: frozenset[Class] = frozenset(("place", "state"))
_IN = "prepositions.in"
_FAR = 7  # words from the preposition to the known place: «في منطقة ساكي بمديرية …»
_MEMBER = 3  # words of one member of a list
_APART = ("tells", "hurts", "says", "people", "forces", "posts", "documents")


@once
def lies_within(line: Line, first: int, last: int) -> str | None:
    """The pack id of the known place in which the words round it say that the phrase [first, last) lies."""
    return _behind(line, last) or _before(line, first)


def _behind(line: Line, place: int) -> str | None:
    """The known place told right behind a phrase, or behind the list that it opens."""
    while place < len(line):
        if line.words[place].text in ar.COMMAS:
            place += 1
        elif _leads(line.words[place]):
            return _known_from(line, place)
        elif (after := _past_member(line, place)) > place:
            place = after
        else:
            return None
    return None


def _before(line: Line, first: int) -> str | None:
    """The known place with which the sentence opens, where nobody speaks between it and the phrase."""
    opening = next((start for start, end in line.sentences if start <= first < end), first)
    if opening == first or not _leads(line.words[opening], joined=True):
        return None
    between = line.words[opening + 1 : first]
    return None if any(word.has("says") for word in between) else _known_from(line, opening, first)


def _leads(word: Word, *, joined: bool = False) -> bool:
    """Whether a word leads to where something lies: «في», «بريف», «شمال»."""
    if word.conj and not joined:
        return False
    if word.tag == "prep":
        return _IN in word.heads
    placed = word.has("places", "directions") or _holds(word)
    return (
        placed and not word.article and (word.prep == ar.BY or (not word.prep and "directions" in word.under))
    )


def _known_from(line: Line, place: int, limit: int | None = None) -> str | None:
    """The first known place from the word that leads to it on, past nouns and names of smaller ones."""
    for word in line.words[place : min(limit or len(line), place + _FAR)]:
        if _holds(word):
            return word.name.id if word.name is not None else None
        if word.name is not None and not word.name.adjective:
            return None
        passing = word.tag == "prep" and _IN in word.heads
        if not passing and not (word.prep in ("", ar.BY) and _may_name(word)):
            return None
    return None


def _past_member(line: Line, place: int) -> int:
    """Past «و» and a further place of the list; `place` where none stands there."""
    word = line.words[place]
    if word.conj != ar.AND or not _is_of_list(word):
        return place
    end = place + 1
    while end < min(len(line), place + _MEMBER) and _is_of_list(line.words[end]) and not line.words[end].conj:
        if _leads(line.words[end]):
            break
        end += 1
    return end


def _is_of_list(word: Word) -> bool:
    """Whether a word may be of a place's name."""
    return not word.prep and word.quantity is None and _may_name(word)


def _may_name(word: Word) -> bool:
    """Whether a word may be a noun of places, or of a place's own name."""
    if "compound_names" in word.under or word.has("places"):
        return True
    return word.nominal and not word.has(*_APART)


def _holds(word: Word) -> bool:
    name = word.name
    return name is not None and not name.adjective and name.kind in _HOLD
