"""Speaking: whether a verb of saying says something where it stands, and speaks with its clause's speaker."""

from collections.abc import Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.phrases.breaks import is_definite
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import noun_phrase
from marsad.language.ar.grammar.phrases.names import name_end
from marsad.language.ar.grammar.phrases.subjects import has_subject_ending
from marsad.language.ar.grammar.sayings.before import Voice
from marsad.language.ar.grammar.sayings.content import content_at, past_asides
from marsad.language.ar.grammar.sayings.nouns import is_circumstance
from marsad.language.ar.grammar.sayings.objects import has_content
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.sayings.voices import is_in_document
from marsad.language.ar.grammar.sayings.ways import is_outlet
from marsad.language.ar.grammar.words.word import Word

_NAMELESS = 8


def speaks(sentence: Sentence, place: int, voice: Voice, content: int | None, said: Sequence[Spoken]) -> bool:
    """Whether the verb at `place` says something here."""
    line, word = sentence.line, sentence.line.words[place]
    nobody, nothing = voice.speaker is None, content is None
    of_text = is_in_document(word) and (nobody or nothing or _is_part(line, place, content))
    beside = _asks_to_be_nameless(line, place) or _is_seen_by(line, place, voice)
    beside = beside or _only_talks_to(line, place, said)
    if of_text or beside or _only_names(line, place, said):
        return False
    if nobody and (_is_hearsay(line, place) or _is_passive(word)):
        return False
    if nobody and (_is_of_other(sentence, voice.after, content) or _is_told_of_self(line, place)):
        return False
    closing = not said and closes(sentence, place, voice)
    if not closing and not has_content(line, place, voice, content, said):
        return False
    stance = word.code("says") or "state"
    if nobody and nothing and stance in ("state", "deny") and not said and not word.conj:
        return _is_in_own_text(line, place)
    set_off = word.conj or line.tag(place - 1) == "start"
    return not (stance == "pledge" and word.has("intends") and not set_off and is_told(place, said))


def _is_seen_by(line: Line, place: int, voice: Voice) -> bool:
    """Whether an outlet only had a text, or carried it: «في بيان اطلعت عليه الأناضول», «أوردته وكالة س»."""
    pointed = place + 1 < len(line) and "back_pronouns" in line.words[place + 1].heads
    media = voice.speaker is not None and voice.speaker.kind == "media" and voice.begins == place
    carried = line.words[place].suffix != "" and line.words[place].has("carries")
    text = any(word.has("documents") for word in line.words[max(0, place - 2) : place])
    return media and (pointed or carried) and text


def _only_talks_to(line: Line, place: int, said: Sequence[Spoken]) -> bool:
    """Whether a verb only tells whom a speaker talked to: «قال سكان تحدثوا إلى رويترز إن …»."""
    behind = line.words[place + 1] if place + 1 < len(line) else None
    if not said or behind is None or line.words[place].conj or line.tag(place - 1) == "sign":
        return False
    return behind.text in (ar.TO, ar.WITH) and is_outlet(line, place + 2)


def closes(sentence: Sentence, place: int, voice: Voice) -> bool:
    """Whether the verb and its speaker close what is said: «…، على ما أفاد مصدر», «…، قال الوزير في بيان»."""
    line = sentence.line
    if voice.speaker is None or voice.begins != place or line.words[place].code("says") != "state":
        return False
    rest = past_asides(line, voice.after, sentence.last)
    if rest < sentence.last and not (
        line.tag(rest) == "prep" or line.words[rest].prep or is_outlet(line, rest)
    ):
        return False
    before = line.words[place - 1] if place > sentence.first + 1 else None
    return (
        before is not None and (before.text in (ar.COMMA, ar.JUST_AS, ar.WHAT)) and not line.words[place].conj
    )


def is_told(place: int, said: Sequence[Spoken]) -> bool:
    """Whether what stands at `place` is within another's words."""
    return any(saying.covers and saying.covers[0][0] <= place < saying.covers[0][1] for saying in said)


def _only_names(line: Line, place: int, said: Sequence[Spoken]) -> bool:
    """Whether «يدعى» only names who speaks already: «قالت باحثة تدعى فلانة إن …», «جماعة تدعى "…"»."""
    entry = line.words[place].entry("says")
    if entry is None or not entry.word.startswith(ar.CLAIM):
        return False
    before = line.words[place - 1] if place else None
    if before is not None and before.nominal and not is_definite(before) and line.tag(place + 1) == "open":
        return True
    names = name_end(line, place + 1, len(line), sure=True) > place + 1
    if names and before is not None and before.nominal and line.tag(place - 2) != "comp":
        return True  # «نشر متحدث يدعى فلان …»
    if not said:
        return False
    return names and content_at(line, said[-1].place + 1, place) is None


def _is_in_own_text(line: Line, place: int) -> bool:
    """«أصدر الجيش بيانا أعلن فيه انسحاب …»: the subject of its sentence speaks in it."""
    following = line.words[place + 1] if place + 1 < len(line) else None
    before = line.words[place - 1]
    behind = before.nominal or before.text == ar.COMMA  # «أصدر الرئيس مرسوما، مساء الأربعاء، أعلن فيه …»
    return following is not None and "back_pronouns" in following.heads and behind


def _is_told_of_self(line: Line, place: int) -> bool:
    """«قال إنه يرى أن»: the speaker speaks of itself and no second time."""
    return has_subject_ending(line, place - 1) and line.words[place].code("says") == "state"


def _asks_to_be_nameless(line: Line, place: int) -> bool:
    """«طلب عدم الكشف عن هويته»: it is told of a source, and no call."""
    behind = line.words[place + 1 : place + _NAMELESS]
    return line.words[place].has("asks") and any("anonymity" in word.heads for word in behind)


def _is_hearsay(line: Line, place: int) -> bool:
    return "hearsay" in line.words[place].heads and line.tag(place + 1) == "comp"


def _is_passive(word: Word) -> bool:
    """Whether the verb can only be passive: «قيل», «أُعلن» with its vowel is not told from «أعلن» here."""
    return all(analysis.voice == "passive" for _, analysis in word.forms)


def _is_part(line: Line, place: int, content: int | None) -> bool:
    """Whether «ما ورد في التقرير» only names something, no words of speech being behind it."""
    return line.tag(place - 1) == "rel" and (content is None or line.tag(content) != "comp")


def _is_of_other(sentence: Sentence, place: int, content: int | None) -> bool:
    """Whether what stands where the speaker would is none.

    A place or a thing, to which the verb does something, or what shows what follows: «يشير سقوطها إلى أن».
    """
    line = sentence.line
    if place >= sentence.last or not line.words[place].nominal or line.words[place].prep:
        return False
    if is_circumstance(line, place):
        return False  # «وأضاف طالبا عدم كشف اسمه أن»
    if content is None:
        return class_of(line, place, place + 1) in ("place", "thing")
    end = noun_phrase(line, place, sentence.last)
    return line.tag(content) == "comp" and content == end + (line.tag(end) == "prep")
