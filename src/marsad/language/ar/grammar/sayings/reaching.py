"""Reaching the speaker: what stands between a verb of saying and who says it, and behind the speaker."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import first_phrase, joined_phrases, noun_phrase
from marsad.language.ar.grammar.phrases.spoken_of import SPEAKERS
from marsad.language.ar.grammar.sayings.agreeing import agree, agreement_of
from marsad.language.ar.grammar.sayings.before import ACTING
from marsad.language.ar.grammar.words.word import Word


def before_speaker(line: Line, place: int, last: int) -> int:
    """Where a speaker may begin from `place` on, right behind the verb: past times, asides and an object."""
    while place < last and _is_passed(line, place):
        place += 1
    return _past_object(line, place, last)


def past_tie(line: Line, place: int, last: int) -> int:
    """Past what tells who the speaker is tied to, «نفى التحالف بقيادة …»: it is no part of the words."""
    if place + 1 >= last or "tie_words" not in line.words[place].under:
        return place
    behind = place + 1 + (line.tag(place + 1) == "prep")
    parts = joined_phrases(line, behind, last)
    return parts[-1][1] if parts else place


def _past_object(line: Line, place: int, last: int) -> int:
    """Past what stands between a verb and «كل من»: «رحبت بالاتفاق كل من مصر وقطر»."""
    if place >= last:
        return place
    if not (line.words[place].prep or line.tag(place) == "prep"):
        return _past_deed(line, place, last)
    end = noun_phrase(line, place + (line.tag(place) == "prep"), last)
    each = place < end < last and line.words[end].text == ar.EACH_OF
    return end + 1 if each else place


def _past_deed(line: Line, place: int, last: int) -> int:
    """Past a deed that stands before who speaks of it: «تبنت الهجوم حركة …», «نفى الاتهام متحدث باسم …»."""
    word, verb = line.words[place], line.words[place - 1]
    if not word.article or not (word.has("tells") or "charges" in word.heads) or word.has(*SPEAKERS):
        return place
    end = noun_phrase(line, place, last)
    alone = end == place + 1 and verb.tag == "verb"
    while end < last and line.tag(end) in ("particle", "time"):
        end += 1  # «تبنت العملية أيضا حركة …»
    part = first_phrase(line, end, last) if alone else None
    speaks = part is not None and part[0] == end and class_of(line, *part) in ACTING
    return end if speaks and agree(agreement_of(verb), agreement_of(line.words[end])) else place


def _is_passed(line: Line, place: int) -> bool:
    """Whether a word may part a verb from its subject: a time, «سابق» of one, the outlet spoken to."""
    word = line.words[place]
    if line.tag(place - 1) in ("time", "particle") and _is_bare_adjective(word):
        return True
    if word.prep == ar.FOR and word.name is not None and word.name.kind == "media":
        return True
    return word.tag in ("particle", "time") and "so_called" not in word.heads


def _is_bare_adjective(word: Word) -> bool:
    return word.has("adjectives") and not (word.article or word.name or word.prep or word.has(*SPEAKERS))
