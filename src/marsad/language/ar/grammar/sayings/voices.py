"""Voices: who speaks at a verb of saying, and at a source preposition."""

from collections.abc import Sequence

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import first_phrase
from marsad.language.ar.grammar.phrases.speakers import Speaker, speaker_at, speaker_until
from marsad.language.ar.grammar.phrases.subjects import past_commas
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Class

ACTING: frozenset[Class] = frozenset(("force", "body", "official", "person", "people", "state", "media"))
NAMED: frozenset[Class] = ACTING | {"named"}
_SPEAKING: frozenset[Class] = NAMED | {"document", "other"}
_NOBODY: frozenset[Class] = frozenset(("other", "named", "document", "thing"))
_OPENING_TAGS = frozenset(("sign", "start", "comp", "particle", "verb", "time", "close", "latin"))
_LOOK_BACK = 24
_OWNER_REACH = 10


class Voice(msgspec.Struct, frozen=True):
    """The speaker at a verb, where the verb's clause begins, and where the words behind both go on."""

    speaker: Speaker | None
    begins: int
    after: int


def voice_of(sentence: Sentence, place: int, said: Sequence[Spoken] = ()) -> Voice:
    """The voice at the verb at `place`, behind the sayings `said` of its sentence."""
    line = sentence.line
    before = voice_before(line, place, sentence.first)
    if before is not None and not _is_told_of(sentence, place, before, said):
        return before
    after = place + 1
    while after < sentence.last and line.tag(after) in ("particle", "time"):
        after += 1
    if line.words[place].has("in_document"):
        return _document(sentence, place, after)
    speaker = _voice_behind(sentence, place, after, said)
    return Voice(speaker, place, speaker.end if speaker else place + 1)


def _is_told_of(sentence: Sentence, place: int, before: Voice, said: Sequence[Spoken]) -> bool:
    """«مزاعم كذبها سكان»: what stands before is what the verb's pronoun points to, the speaker is behind."""
    word = sentence.line.words[place]
    if not word.suffix or before.speaker is None or before.speaker.kind in ACTING:
        return False
    behind = _voice_behind(sentence, place, place + 1, said)
    return behind is not None and behind.kind in ACTING


def voice_before(line: Line, place: int, first: int) -> Voice | None:
    """The speaker whose phrase stands right before the verb: a nominal clause, or «كان … قد قال»."""
    end = place
    while end > first and line.tag(end - 1) in ("particle", "time"):
        end -= 1
    if end > first and line.tag(end - 1) == "rel":
        end = past_commas(line, end - 1, first)
    for start in range(end - 1, max(first, end - _LOOK_BACK) - 1, -1):
        speaker = clause_speaker(line, start, end, first) if not line.words[start].prep else None
        if speaker is not None:
            return Voice(speaker, start, place + 1)
    return None


def clause_speaker(line: Line, start: int, end: int, first: int) -> Speaker | None:
    """The actor whose phrase takes the words [start, end), where a clause may begin with it."""
    if not line.words[start].nominal or not _may_open(line, start, first):
        return None
    speaker = speaker_until(line, start, end)
    return speaker if speaker is not None and speaker.kind in NAMED else None


def _may_open(line: Line, place: int, first: int) -> bool:
    """Whether a clause may begin at `place`."""
    return place == first or line.words[place].conj != "" or line.words[place - 1].tag in _OPENING_TAGS


def _document(sentence: Sentence, place: int, after: int) -> Voice:
    """«جاء في بيان …»: who speaks is whose the document is."""
    line, last = sentence.line, sentence.last
    if line.tag(after) != "prep" or not line.words[min(after + 1, last - 1)].has("documents"):
        return Voice(None, place, after)
    speaker = source_speaker(line, after + 1, last)
    if (
        speaker is not None
        and speaker.kind == "document"
        and "back_pronouns" in line.words[min(speaker.end, last - 1)].heads
    ):
        return Voice(None, place, speaker.end)  # «جاء في بيان صادر عنه»: whoever spoke last
    return Voice(speaker, place, speaker.end if speaker else after)


def _voice_behind(sentence: Sentence, place: int, after: int, said: Sequence[Spoken]) -> Speaker | None:
    line, word = sentence.line, sentence.line.words[place]
    if after >= sentence.last or not _may_be_subject(line.words[after]):
        return None
    if word.suffix and word.has("names_it") and line.tag(after) == "open":
        return None  # «ما سمته "العدوان"»: the name that it gives
    speaker = speaker_at(line, after, sentence.last)
    if speaker is None or not _can_speak(line.words[after], speaker):
        return None
    if (word.suffix and speaker.kind not in ACTING) or _is_asked(line, word, after, speaker, said):
        return None
    return speaker


def _may_be_subject(word: Word) -> bool:
    if "so_called" in word.heads:
        return True
    participle = word.has("says") and word.forms[0][1].part == "active-participle"
    circumstance = participle and not word.article and not word.has("posts", "people")  # «قال متحدث …»
    return (word.nominal or word.tag == "open") and not word.prep and not circumstance


def _can_speak(word: Word, speaker: Speaker) -> bool:
    if speaker.kind not in _SPEAKING:
        return False
    if word.quantity is not None and word.quantity.unit in ("killed", "wounded", "bodies"):
        return False
    tells = word.has("tells", "hurts") and not word.has("posts", "forces", "people", "bodies")
    return not tells and (word.tag != "count" or speaker.kind in ("people", "official", "document", "force"))


def _is_asked(line: Line, verb: Word, after: int, speaker: Speaker, said: Sequence[Spoken]) -> bool:
    """Whether the phrase behind «دعا», «اتهم» is whom they ask or accuse, the speaker standing before."""
    if verb.code("says") not in ("call-for", "accuse", "warn"):
        return False
    word = line.words[after]
    if word.suffix not in ("", ar.OWN) and not word.has("bodies", "posts"):
        return True
    asks = verb.code("says") in ("call-for", "accuse")
    if not verb.conj or not (said or (asks and _has_verb_before(line, verb))):
        return False
    part = first_phrase(line, speaker.end, len(line))
    return part is None or line.words[part[0]].prep != "" or (verb.has("asks") and speaker.kind == "people")


def _has_verb_before(line: Line, verb: Word) -> bool:
    """Whether another verb of its sentence stands before: «حاصروا … وطالبوا الأهالي بـ…»."""
    for word in line.words[: line.words.index(verb)][::-1]:
        if word.tag in ("stop", "verb"):
            return word.tag == "verb"
    return False


def main_speaker(sentence: Sentence, limit: int) -> Speaker | None:
    """The subject of the sentence's first verb before `limit`."""
    line = sentence.line
    verb = next((place for place in range(sentence.first, limit) if line.tag(place) == "verb"), None)
    return voice_of(sentence.until(limit), verb).speaker if verb is not None else None


def source_speaker(line: Line, place: int, last: int) -> Speaker | None:
    """Whom a source preposition names: past «حصيلة نشرها», «تقديرات», «بيان» to the one whose they are."""
    start = place + 1 if place < last and line.words[place].text == ar.FOR else place
    speaker = speaker_at(line, start, last)
    if speaker is None or speaker.kind not in _NOBODY or speaker.person is not None:
        return speaker
    return _owner(line, start, last) or speaker


def _owner(line: Line, start: int, last: int) -> Speaker | None:
    """The one whose the document or the figure at `start` is."""
    for place in range(start + 1, min(last, start + _OWNER_REACH)):
        word = line.words[place]
        if word.tag == "verb":
            return speaker_at(line, place + 1, last)
        if word.tag in ("sign", "stop", "comp"):
            return None
        if word.nominal and line.words[start].forms and class_of(line, place, place + 1) in ACTING:
            return speaker_at(line, place, last)
    return None
