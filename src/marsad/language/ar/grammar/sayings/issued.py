"""Issued texts: what someone says in a text that they are told to give out.

أصدر الجيش بيانا جاء فيه أن …          «جاء»: the army says it
صدر عن الوزارة تقرير، وفيه أن …        «صدر»: the ministry says it
جاء ذلك في تصريح للناطق باسم الحركة     «تصريح»: the spokesman said what is told before
"""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Sentence
from marsad.language.ar.grammar.phrases.speakers import Speaker, speaker_at
from marsad.language.ar.grammar.phrases.subjects import own_subject
from marsad.language.ar.grammar.sayings.before import NAMED, Voice
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.sayings.voices import is_in_document, source_speaker
from marsad.language.ar.grammar.sayings.ways import via_of

_LOOK_BACK = 24
_SOURCE_REACH = 6  # words between «صدر بيان» and «عن»
_VIA_REACH = 12


def issued_voice(sentence: Sentence, place: int) -> Voice | None:
    """The voice of whoever gives out the text that the verb at `place` is told of: «بيانا أكد فيه …»."""
    line = sentence.line
    text = False
    for before in range(place - 1, max(sentence.first, place - _LOOK_BACK) - 1, -1):
        word = line.words[before]
        text = text or word.has("documents")
        if word.tag in ("comp", "stop"):
            return None
        if word.tag == "verb":
            speaker = _issuer(sentence, before) if text and word.has("issues") else None
            return Voice(speaker, before, place + 1) if speaker is not None else None
    return None


def _issuer(sentence: Sentence, verb: int) -> Speaker | None:
    """Who gives out a text at the verb: its subject, or who stands behind «عن»: «صدر عن القيادة بيان»."""
    line, last = sentence.line, sentence.last
    part = own_subject(line, verb, sentence.first, last) if line.words[verb + 1].text != ar.OF else None
    subject = speaker_at(line, part[0], last) if part is not None else None
    if subject is not None and subject.kind != "document":
        return subject if subject.kind in NAMED else None
    reach = range(verb + 1, min(last - 1, verb + _SOURCE_REACH))
    source = next((place for place in reach if line.words[place].text == ar.OF), None)
    return source_speaker(line, source + 1, last) if source is not None else None


def issued_saying(sentence: Sentence, verb: int) -> Spoken | None:
    """«أصدرت الوزارة تقريرها، وفيه أن …»: giving out the text is the saying."""
    line, last = sentence.line, sentence.last
    told = (
        place
        for place in range(verb + 1, last - 1)
        if "back_pronouns" in line.words[place].heads
        and line.words[place].conj == ar.AND
        and line.tag(place + 1) == "comp"
    )
    place = next(told, None)
    speaker = _issuer(sentence, verb) if place is not None else None
    if place is None or speaker is None:
        return None
    return Spoken(verb, "state", speaker, verb, ((place + 1, last),))


def pointed_saying(sentence: Sentence, verb: int) -> Spoken | None:
    """«جاء ذلك في تصريح لفلان»: the noun is the cue, and what it says stands before."""
    line, last = sentence.line, sentence.last
    if not is_in_document(line.words[verb]) or verb + 3 >= last:
        return None
    pointed = "back_words" in line.words[verb + 1].heads and line.words[verb + 2].text == ar.IN
    text = verb + 3
    if not pointed or not (line.words[text].has("documents") or "talks" in line.words[text].heads):
        return None
    speaker = source_speaker(line, text, last)
    if speaker is None or speaker.kind not in NAMED:
        return None
    via = via_of(line, speaker.end - 1, min(last, speaker.end + _VIA_REACH), last)
    return Spoken(text, "state", speaker, text, (), via=via)
