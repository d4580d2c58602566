"""Verbs of saying: whether one speaks here, in what stance, and what its words cover."""

from collections.abc import Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, Sentence
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.speakers import Speaker, speaker_at
from marsad.language.ar.grammar.phrases.subjects import last_subject
from marsad.language.ar.grammar.sayings.content import content_at, has_quoted_speech, via_of
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.sayings.stances import voiced
from marsad.language.ar.grammar.sayings.voices import Voice, main_speaker, voice_of
from marsad.language.ar.grammar.words.word import Word

_CONTENT_REACH = 24
_COUNT_REACH = 7
_NAMELESS = 8
_VIA_REACH = 16
_OBJECT_PREPOSITIONS = (ar.OF, ar.TO, ar.ON, ar.IN)
_OUTSIDE_TAGS = frozenset(("start", "stop", "sign", "particle"))


def verb_saying(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Spoken | None:
    """The saying of the verb at `place`, behind those `said` before; None where it says nothing."""
    line, last, word = sentence.line, sentence.last, sentence.line.words[place]
    if place > sentence.first and line.tag(place - 1) == "neg":
        return None
    if word.forms[0][1].person == 1:
        return _first_person(sentence, place, said)
    if line.tag(place - 1) == "source" or _is_what_was_said(line, place):
        return None
    voice = voice_of(sentence, place, said)
    content = content_at(line, voice.after, last)
    if not _speaks(sentence, place, voice, content, said):
        return None
    stance = voiced(line, word, voice.after, last)
    if stance is None:
        return None
    quoted = _quoted_before(sentence, place) if content is None else None
    return Spoken(
        place,
        stance,
        voice.speaker or _main_speaker(sentence, place, voice, said),
        quoted[0] if quoted is not None else voice.begins,
        (quoted,) if quoted is not None else ((voice.after, last),),
        via=via_of(
            line, place, content if content is not None else min(last, voice.after + _VIA_REACH), last
        ),
        nested=_is_nested(sentence, word, voice.begins),
        asks=word.has("asks"),
    )


def _quoted_before(sentence: Sentence, place: int) -> Part | None:
    """The words quoted right before the verb at `place`: «"لن نستسلم"، قال القائد»."""
    line, end = sentence.line, place
    while end > sentence.first and (line.words[end - 1].text in ar.COMMAS or line.tag(end - 1) == "particle"):
        end -= 1
    if end - 1 <= sentence.first or line.tag(end - 1) != "close":
        return None
    quoted = next(((first, last) for first, last in line.quoted if last == end - 1), None)
    return quoted if quoted is not None and has_quoted_speech(line, *quoted) else None


def _first_person(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Spoken | None:
    """«ندعو …» in another's words: the speaker speaks again, where the verb is more than «نقول»."""
    stance = sentence.line.words[place].code("says") or "state"
    if not said or stance in ("state", "voice"):
        return None
    covers = ((place + 1, sentence.last),)
    return Spoken(place, stance, None, place, covers, nested=True, same_as=len(said) - 1)


def _is_what_was_said(line: Line, place: int) -> bool:
    """«ما قاله», «ما أعلنته» after a source preposition belong to it."""
    what = place >= 2 and line.words[place - 1].text in (ar.WHAT, ar.OF_WHAT)
    return what and line.tag(place - 2) == "source"


def _is_nested(sentence: Sentence, word: Word, begins: int) -> bool:
    """Whether the saying stands inside another's words: nothing sets its clause off from them."""
    return not word.conj and begins > sentence.first and sentence.line.tag(begins - 1) not in _OUTSIDE_TAGS


def _main_speaker(sentence: Sentence, place: int, voice: Voice, said: Sequence[Spoken]) -> Speaker | None:
    """Who speaks at a relative verb without a subject («، الذي قال …»): the sentence's subject.

    At a joined verb of asking the one before does: «حاصرت القوات المستشفى وطالبت النازحين بإخلائه».
    """
    line, word = sentence.line, sentence.line.words[place]
    back = voice.after < sentence.last and "back_pronouns" in line.words[voice.after].heads
    relative = word.suffix or line.tag(place - 1) == "rel" or (back and not word.conj)
    if word.conj and word.code("says") in ("call-for", "accuse") and not said:
        subject = last_subject(sentence, place)
        return speaker_at(line, subject[0], place) if subject is not None else None
    return main_speaker(sentence, place) if relative else None


def _speaks(
    sentence: Sentence, place: int, voice: Voice, content: int | None, said: Sequence[Spoken]
) -> bool:
    """Whether the verb at `place` says something here."""
    line, word = sentence.line, sentence.line.words[place]
    nobody, nothing = voice.speaker is None, content is None
    nameless = word.has("asks") and _asks_to_be_nameless(line, place)
    of_last = voice.after < sentence.last and "back_pronouns" in line.words[voice.after].heads
    if nameless or (word.has("in_document") and ((nobody and not of_last) or nothing)):
        return False
    if nobody and (_is_hearsay(line, place) or _is_passive(word) or _is_of_news(line, place)):
        return False
    if nobody and nothing and _has_plain_object(sentence, voice.after):
        return False
    if not _has_content(line, place, voice, content, said):
        return False
    stance = word.code("says") or "state"
    if nobody and nothing and stance in ("state", "deny") and not said and not word.conj:
        return False
    goes_on = word.conj and all(analysis.tense == "past" for _, analysis in word.forms)  # «وتعهدت بـ…»
    return goes_on or not (stance == "pledge" and word.has("intends") and _is_told(place, said))


def _asks_to_be_nameless(line: Line, place: int) -> bool:
    """«طلب عدم الكشف عن هويته»: it is told of a source, and no call."""
    return any("anonymity" in word.heads for word in line.words[place + 1 : place + _NAMELESS])


def _is_hearsay(line: Line, place: int) -> bool:
    return "hearsay" in line.words[place].heads and line.tag(place + 1) == "comp"


def _is_of_news(line: Line, place: int) -> bool:
    """«معلومات تفيد بأن …»: the verb only says what indefinite news is about."""
    before = line.words[place - 1] if place else None
    plain = before is not None and before.tag == "noun" and not (before.article or before.suffix)
    present = all(analysis.tense == "present" for _, analysis in line.words[place].forms)
    return plain and present and not line.words[place].conj and before is not None and before.has("other")


def _is_passive(word: Word) -> bool:
    """Whether the verb can only be passive: «قيل», «أُعلن» with its vowel is not told from «أعلن» here."""
    return all(analysis.voice == "passive" for _, analysis in word.forms)


def _has_plain_object(sentence: Sentence, place: int) -> bool:
    """Whether a place or a thing stands where the speaker would: the verb then does something to it."""
    if place >= sentence.last or not sentence.line.words[place].nominal:
        return False
    return class_of(sentence.line, place, place + 1) in ("place", "thing")


def _is_told(place: int, said: Sequence[Spoken]) -> bool:
    """Whether what stands at `place` is within another's words."""
    return any(saying.covers and saying.covers[0][0] <= place < saying.covers[0][1] for saying in said)


def _has_content(line: Line, place: int, voice: Voice, content: int | None, said: Sequence[Spoken]) -> bool:
    """Whether words of speech follow a verb that may also say something else."""
    word = line.words[place]
    entry = word.entry("says")
    if entry is not None and word.code("says") == "accuse" and "needs_object" in entry.codes:
        return _blames(line, place)
    if content is not None or entry is None or (word.suffix and word.has("names_it")):
        return True
    if entry.codes.keys().isdisjoint(("needs_content", "needs_object")):
        return True
    if _blames(line, place) or (word.has("names_it") and _names(line, place)):
        return True
    if "needs_content" in entry.codes:
        return False
    known = voice.speaker.kind not in ("named", "other", "thing") if voice.speaker else said or word.conj
    return bool(known) and _has_object(
        line, voice.after + 1 if line.tag(voice.after) == "particle" else voice.after
    )


def _blames(line: Line, place: int) -> bool:
    """Whether «المسؤولية», «اللوم» stand behind «حمل», «ألقى», «وجه»: such a verb accuses by them only."""
    return any("content_words" in word.heads for word in line.words[place + 1 : place + _CONTENT_REACH])


def _names(line: Line, place: int) -> bool:
    """«وصف … ما جرى بأنه …»: whether the name that is given to it follows."""
    behind = line.words[place + 1 : place + _CONTENT_REACH]
    return any(word.tag == "comp" and word.text.startswith(ar.BY) for word in behind)


def _has_object(line: Line, after: int) -> bool:
    """Whether at `after` something follows that can be spoken of: a figure, an event, «عن …», «بـ…»."""
    if after >= len(line):
        return False
    follows = line.words[after]
    if any(other.tag == "count" for other in line.words[after : after + _COUNT_REACH]):
        return True
    governed = (follows.tag == "prep" and follows.text in _OBJECT_PREPOSITIONS) or follows.prep == ar.BY
    return governed or (not follows.prep and follows.has("tells", "hurts"))
