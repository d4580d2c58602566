"""Whereabouts ahead: where an event is, told behind what parts it from the event's own phrases.

A relative clause («ناقلة ترفع علم بنما في البحر»), a quoted name, what something is for.
"""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.placings import Search, place_at
from marsad.language.ar.grammar.happenings.told import VIOLENT
from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.asides import past_gloss
from marsad.language.ar.grammar.phrases.breaks import is_definite
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import joined_phrase
from marsad.language.ar.grammar.words.word import Word

_ENDS = frozenset(("stop", "comp", "start", "source"))
_REACH = 24


def ahead(search: Search) -> Part | None:
    """Behind what parts it from its event, in the rest of the clause."""
    line, away, aside = search.line, False, False
    last = min(search.sentence.last, search.place + _REACH)
    others = {other.place for other in search.events if line.tag(other.place) != "verb"}
    lacks = line.tag(search.place) == "verb" and not any(arg.role == "object" for arg in search.event.args)
    attack = search.event.type in VIOLENT and line.tag(search.place) != "verb"
    at = search.place + 1
    while at < last and at not in others and not _ends_clause(line, at, hit=attack):
        word = line.words[at]
        if word.tag == "prep":
            away = _leads_away(line, at) or (away and "prepositions.in" in word.heads)
        aside = aside or word.tag == "verb"
        part = None if away else place_at(line, at, search.sentence.last)
        bare = joined_phrase(line, at, search.sentence.last) if word.nominal and not word.prep else None
        if bare is not None and ((lacks and aside) or _is_entered(line, bare)):
            part = bare if class_of(line, *bare) == "place" else None
        if part is not None:
            return part
        at = _behind(line, at, bare)
    return None


def _is_entered(line: Line, part: Part) -> bool:
    """Whether a place stands behind a verb of entering it, said of a thing: «مسيرات | اخترقت الأجواء»."""
    verb, told = line.words[part[0] - 1], part[1] > part[0] + 1 or is_definite(line.words[part[0]])
    return (_hits(verb) or (verb.tag == "verb" and verb.has("enters") and not verb.suffix)) and told


def _behind(line: Line, at: int, bare: Part | None) -> int:
    """Behind the phrase at `at`, bare or with a preposition that leads to no place, or behind a gloss."""
    if line.words[at].text == "(":
        return past_gloss(line, at, len(line))
    led = joined_phrase(line, at + 1, len(line)) if line.tag(at) == "prep" else bare
    return max(at + 1, led[1]) if led is not None else at + 1


def _ends_clause(line: Line, at: int, *, hit: bool) -> bool:
    """Whether another clause begins: no verb of what was just told («سيارة | كانت تقل جنودا»), and none of
    what an attack goes on to hit («هجوم نسب إلى الحركة | واستهدف قرية»).
    """
    word, before = line.words[at], line.words[at - 1]
    suspects = word.tag == "comp" and "suspects" in before.heads  # «مسلحون يشتبه بأنهم متطرفون»
    if (word.tag in _ENDS and not suspects) or word.has("results", "apart", "parting"):
        return True
    if hit and _hits(word):
        return False
    anew = word.conj != "" or before.text == ar.COMMA
    return anew and (word.tag == "verb" or word.has("says", "tells"))


def _hits(word: Word) -> bool:
    return word.tag == "verb" and word.has("vague", "object_first") and not word.suffix


def _leads_away(line: Line, at: int) -> bool:
    """Whether it leads to where something comes from, whose own place may follow: «من قاعدة في الجنوب»."""
    after = line.words[min(at + 1, len(line) - 1)]
    return "prepositions.from" in line.words[at].heads and after.name is None
