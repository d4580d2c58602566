"""Clauses behind an event noun: what they say of whose the event is, where it was and what it was to take."""

from collections.abc import Iterator, Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.told import ATTACKS, told_in
from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.arguments import Place, scan
from marsad.language.ar.grammar.phrases.classes import DOERS, class_of
from marsad.language.ar.grammar.phrases.extents import joined_phrase
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Class, Role

_STRUCK: frozenset[Class] = frozenset(("thing", "place", "people", "force", "person", "official"))
_GOAL_REACH = 2


def of_relative_clause(line: Line, noun: int, end: int, last: int) -> Iterator[Place]:
    """The clause that says whose the event is: «هجوم شنته قوات …», «القصف الذي طال …».

    It begins at `end`, behind the phrases of the noun.
    """
    place = _past_comma(line, noun, end)
    if place < last and line.tag(place) == "rel":
        place += 1
    if place + 1 < last and line.tag(place) == "neg" and line.words[place + 1].has("auxiliary"):
        place += 2  # «غارات لا يزال يشنها …»
    if place >= last or line.tag(place) != "verb" or line.words[place].conj:
        return
    word = line.words[place]
    done_with = word.code("light") == "doer" and "back_pronouns" in line.words[min(place + 1, last - 1)].heads
    seen = scan(line, place + 1 + done_with, last)  # «غارة قامت بها طائرات»
    if (word.suffix or done_with) and seen.bare and word.has("light", "says", "tells"):
        if told_in(line, seen.bare[0]) is None:
            yield Place(_role_of_subject(line, word, seen.bare[0]), *seen.bare[0])
        yield from seen.placed
    elif word.has("light") and (word.suffix or (word.code("light") == "doer" and not seen.bare)):
        yield from seen.placed  # «الغارات التي شُنت على المدينة»
    elif not word.suffix and _acts_apart(line, place, seen.bare):  # «في غارة ثانية استهدفت طائرة مخزنا»
        yield Place("subject", *seen.bare[0])
        yield Place("object", *seen.bare[1])
        yield from seen.placed
    elif not word.suffix and (word.code("light") == "happens" or word.has("object_first")):
        yield from (Place("object", *part) for part in seen.bare[:1])
        yield from seen.placed


def _acts_apart(line: Line, verb: int, bare: Sequence[Part]) -> bool:
    """Whether a verb of attack behind an event noun has its own subject, and what it hits behind that."""
    if len(bare) < 2 or line.words[verb].code("tells") not in ATTACKS | {"destruction"}:
        return False
    return class_of(line, *bare[0]) in DOERS and class_of(line, *bare[1]) in _STRUCK


def _role_of_subject(line: Line, verb: Word, subject: Part) -> Role:
    """Whether the subject of a clause behind an event does it or sees it: «هجمات شهدتها البلاد»."""
    if verb.code("light") != "sufferer":
        return "subject"
    return "on" if class_of(line, *subject) == "state" else "object"


def _past_comma(line: Line, noun: int, end: int) -> int:
    """Past a comma behind an event noun without an article, before a verb of it: «هجوم آخر، استهدف موقعا»."""
    if end + 1 >= len(line) or line.words[end].text != ar.COMMA or line.words[noun].article:
        return end
    verb = line.words[end + 1]
    if verb.tag == "verb" and not verb.conj and verb.suffix and verb.code("light") == "doer":
        return end + 1  # «هجوم قرب الحدود، نفذته جماعة مسلحة»
    told = verb.has("vague", "object_first") or verb.code("light") == "happens"  # «…، اندلعت بين …»
    return end + 1 if verb.tag == "verb" and not verb.conj and told else end


def behind_result(line: Line, place: int, last: int) -> Iterator[Place]:
    """Where it happened, told behind what came of it: «غارة أسفرت عن مقتل شخصين في بلدة عيترون»."""
    verbs = (at for at in range(place, last) if line.tag(at) == "verb")
    result = next((at for at in verbs if line.words[at].has("results") or line.words[at].conj), None)
    if result is None or not line.words[result].has("results"):
        return
    for at in range(result + 1, last):
        word = line.words[at]
        if word.tag in ("verb", "stop", "start", "comp"):
            return
        told_in = line.tag(at - 1) == "prep" and "prepositions.in" in line.words[at - 1].heads
        if (told_in or word.prep == ar.BY) and class_of(line, at, at + 1) == "place":
            found = joined_phrase(line, at, last)
            if found is not None:
                yield Place("in", *found)
            return


def to_be_taken(line: Line, noun: int, end: int) -> Iterator[Place]:
    """Where an attack goes, by what it is to take: «عملية للسيطرة على المدينة»."""
    for at in range(noun + 1, min(len(line) - 2, end + _GOAL_REACH)):
        word = line.words[at]
        if word.tag == "noun" and word.prep == ar.FOR and word.code("tells") == "territory-gained":
            part = joined_phrase(line, at + 2, len(line)) if line.tag(at + 1) == "prep" else None
            if part is not None and class_of(line, *part) == "place":
                yield Place("on", *part)
            return
