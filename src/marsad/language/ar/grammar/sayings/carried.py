"""Carried words: «نقلت وكالة ص عن س قوله», «نسبت … إلى س قوله»: the carrier is the way, the other speaks."""

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.phrases.extents import noun_phrase, phrase
from marsad.language.ar.grammar.phrases.speakers import Speaker, speaker_at
from marsad.language.ar.grammar.sayings.content import content_at
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.sayings.stances import voiced
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Phrase

_REACH = 40
_CONTENT_TAGS = frozenset(("comp", "source", "stop"))
_PASSED_TAGS = frozenset(("time", "particle"))


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
        if line.tag(verb) == "verb" and line.words[verb].has("carries", "ascribes"):
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
    link = ar.TO if line.words[verb].has("ascribes") else ar.OF
    while end < limit and line.words[end].text != link:
        if line.tag(end) in _CONTENT_TAGS:
            return None
        end += 1
    speaker = speaker_at(line, end + 1, limit) if end + 1 < limit else None
    return Carried(verb, speaker, via) if speaker is not None else None


def carried_saying(sentence: Sentence, place: int) -> Spoken | None:
    """The saying that the verb at `place` carries, where no «قوله» behind it says so."""
    line, last, verb = sentence.line, sentence.last, sentence.line.words[place]
    if not (verb.has("ascribes") or any(entry.word.startswith(ar.CARRY) for entry, _ in verb.forms)):
        return None
    found = _carried(line, place, last)
    behind = found.speaker.end if found is not None and found.speaker is not None else place + 1
    if found is None or _spoken_behind(line, place, behind, last):
        return None
    content = content_at(line, behind, last)
    if content is None:
        return None
    return Spoken(place, "state", found.speaker, place, ((content, last),), via=found.via)


def ascribes_words(sentence: Sentence, place: int) -> bool:
    """Whether a verb that also accuses ascribes words: «نسبت وكالة … إلى مصدر قوله إن», «… إلى مصدر أن»."""
    line, last = sentence.line, sentence.last
    found = _carried(line, place, last) if line.words[place].has("ascribes") else None
    if found is None or found.speaker is None:
        return False
    end = found.speaker.end
    return line.tag(end) == "comp" or _spoken_behind(line, place, end, last)


def carried_noun(sentence: Sentence, place: int) -> Spoken | None:
    """«نقلت … عن س قوله»: the saying of the noun at `place`, which says how the words were spoken."""
    line, word = sentence.line, sentence.line.words[place]
    if not _tells_speech(word):
        return None
    found = carried_before(line, place, sentence.first)
    if found is None or not (is_speech(word) or _stands_at(line, found, place)):
        return None
    covers = ((place + 1, sentence.last),)
    stance = voiced(line, word, place + 1, sentence.last) or "state"
    return Spoken(place, stance, found.speaker, found.place, covers, via=found.via)


def _spoken_behind(line: Line, verb: int, place: int, last: int) -> bool:
    """Whether «قوله» stands behind the verb of carrying, or «تأكيده» behind who speaks, up to `place`."""
    words = line.words[verb + 1 : min(last, verb + _REACH)]
    if any((word.suffix or word.article) and is_speech(word) and _tells_speech(word) for word in words):
        return True
    while place < last and line.tag(place) in _PASSED_TAGS:
        place += 1
    return place < last and _tells_speech(line.words[place])


def _tells_speech(word: Word) -> bool:
    """Whether a noun tells how the words were spoken: «قوله», «القول», «تأكيده», «إدانته»."""
    if word.prep or word.tag != "noun":
        return False
    if word.article:
        return is_speech(word)
    return bool(word.suffix) and word.may_be("masdar", "says")


def _stands_at(line: Line, found: Carried, place: int) -> bool:
    """Whether nothing but times stands between the speaker and the noun at `place`."""
    end = found.speaker.end if found.speaker is not None else found.place + 1
    return all(line.tag(other) in _PASSED_TAGS for other in range(end, place))


def is_speech(word: Word) -> bool:
    """Whether a word is قول or its like: «قوله», «بالقول»."""
    return any(entry.word.startswith(ar.SAY) for entry, _ in word.forms)
