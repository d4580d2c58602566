"""Carried words: «نقلت وكالة ص عن س قوله»: the carrier is the way, the other speaks."""

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.phrases.extents import noun_phrase, phrase
from marsad.language.ar.grammar.phrases.speakers import Speaker, speaker_at
from marsad.language.ar.grammar.sayings.content import content_at
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Phrase

_REACH = 40
_CONTENT_TAGS = frozenset(("comp", "source", "stop"))


class Carried(msgspec.Struct, frozen=True):
    """The verb of carrying at `place`, whose words it carries, and who carries them.

    `speaker` None: the one who spoke last, «نقلت عنه وكالة …».
    """

    place: int
    speaker: Speaker | None
    via: Phrase | None


def carried_before(line: Line, place: int, first: int) -> Carried | None:
    """What the nearest verb of carrying before `place` carries up to there."""
    for verb in range(place - 1, max(first, place - _REACH) - 1, -1):
        if line.tag(verb) == "verb" and line.words[verb].has("carries"):
            return _carried(line, verb, place)
    return None


def carried_from(sentence: Sentence, verb: int) -> Carried | None:
    """Whose words the verb of carrying at `verb` carries: «وفق ما نقلت وكالة … عن مصدر»."""
    return _carried(sentence.line, verb, sentence.last)


def _carried(line: Line, verb: int, limit: int) -> Carried | None:
    if verb + 1 < limit and line.words[verb + 1].text.startswith(ar.OF) and line.tag(verb + 1) == "particle":
        end = noun_phrase(line, verb + 2, limit)
        return Carried(verb, None, phrase(line, verb + 2, end)) if end > verb + 2 else None
    end = noun_phrase(line, verb + 1, limit)
    via = phrase(line, verb + 1, end) if end > verb + 1 else None
    while end < limit and line.words[end].text != ar.OF:
        if line.tag(end) in _CONTENT_TAGS:
            return None
        end += 1
    speaker = speaker_at(line, end + 1, limit) if end + 1 < limit else None
    return Carried(verb, speaker, via) if speaker is not None else None


def carried_saying(sentence: Sentence, place: int) -> Spoken | None:
    """The saying that the verb at `place` carries, where no «قوله» behind it says so."""
    line, last = sentence.line, sentence.last
    if not any(entry.word.startswith(ar.CARRY) for entry, _ in line.words[place].forms):
        return None
    if any(word.suffix and is_speech(word) for word in line.words[place + 1 : min(last, place + _REACH)]):
        return None
    found = _carried(line, place, last)
    behind = found.speaker.end if found is not None and found.speaker is not None else place + 1
    content = content_at(line, behind, last) if found else None
    if found is None or content is None:
        return None
    return Spoken(place, "state", found.speaker, place, ((content, last),), via=found.via)


def is_speech(word: Word) -> bool:
    """Whether a word is قول or its like: «قوله», «بالقول»."""
    return any(entry.word.startswith(ar.SAY) for entry, _ in word.forms)
