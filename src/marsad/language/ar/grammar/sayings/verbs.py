"""Verbs of saying: whether one speaks here, in what stance, and what its words cover."""

from collections.abc import Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, Sentence
from marsad.language.ar.grammar.phrases.before_verbs import past_commas
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import noun_phrase
from marsad.language.ar.grammar.phrases.names import name_end
from marsad.language.ar.grammar.phrases.speakers import Speaker
from marsad.language.ar.grammar.phrases.subjects import has_subject_ending
from marsad.language.ar.grammar.sayings.before import Voice, has_other_subject
from marsad.language.ar.grammar.sayings.content import (
    content_at,
    has_quoted_speech,
    names_blame,
    past_asides,
)
from marsad.language.ar.grammar.sayings.nouns import is_circumstance
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.sayings.stances import voiced
from marsad.language.ar.grammar.sayings.voices import is_in_document, main_speaker, subject_so_far, voice_of
from marsad.language.ar.grammar.sayings.ways import carrier, is_outlet, opening_talk, via_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Phrase

_COUNT_REACH = 7
_JUDGED = 16
_NAMELESS = 8
_VIA_REACH = 16
_LONG_ENOUGH = 5  # letters: «باسل» is a name
_OBJECT_PREPOSITIONS = (ar.OF, ar.TO, ar.ON, ar.IN)
_OUTSIDE_TAGS = frozenset(("start", "stop", "sign", "particle"))


def verb_saying(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Spoken | None:
    """The saying of the verb at `place`, behind those `said` before; None where it says nothing."""
    line, word = sentence.line, sentence.line.words[place]
    if place > sentence.first and line.tag(place - 1) == "neg":
        return None
    if word.forms[0][1].person == 1:
        return _first_person(sentence, place, said)
    if line.tag(place - 1) == "source" or _is_what_was_said(line, place):
        return None
    return _spoken(sentence, place, said, voice_of(sentence, place, said))


def _spoken(sentence: Sentence, place: int, said: Sequence[Spoken], voice: Voice) -> Spoken | None:
    line, last, word = sentence.line, sentence.last, sentence.line.words[place]
    named = voice.speaker is not None and (_says_of_it(line, voice.after) or _points_at(line, place))
    if voice.begins == place and not named and has_other_subject(line, place, sentence.first):
        return None
    content = content_at(line, voice.after, last)
    if not _speaks(sentence, place, voice, content, said):
        return None
    stance = voiced(line, word, voice.after, last)
    if stance is None:
        return None
    again = _speaks_again(sentence, place, said) if voice.speaker is None else None
    speaker = voice.speaker
    if speaker is None and again is None:
        speaker = _main_speaker(sentence, place, voice)
        if speaker is None and not said and not word.has("goes_on"):
            speaker = subject_so_far(sentence, place)
        if speaker is None and content is None and not said and not word.conj:
            return None
    quoted = _quoted_before(sentence, place, voice, said)
    goes_on = not quoted or _says_at(line, past_asides(line, voice.after, last))
    if not quoted and content is None and not said and _closes(sentence, place, voice):
        quoted, goes_on = ((sentence.first, place),), False
    return Spoken(
        place,
        stance,
        speaker,
        voice.begins,
        (*quoted, (voice.after, last)) if goes_on else quoted,
        via=_via(sentence, place, voice, content),
        nested=_is_nested(sentence, word, voice.begins, said),
        same_as=again,
        asks=word.has("asks"),
        quoted_first=bool(quoted),
    )


def _says_of_it(line: Line, place: int) -> bool:
    """Whether «أنه» stands at `place`, told of what stands before the clause: «جماعة تقول كابول إنها …»."""
    return line.tag(place) == "comp" and line.words[place].text.endswith(ar.SUBJECT_ENDINGS)


def _points_at(line: Line, place: int) -> bool:
    """Whether a pronoun behind the verb points to what its clause is told of: «أرقام تشكك فيها الحكومة»."""
    return place + 1 < len(line) and "back_pronouns" in line.words[place + 1].heads


def _quoted_before(sentence: Sentence, place: int, voice: Voice, said: Sequence[Spoken]) -> tuple[Part, ...]:
    """The words quoted right before the saying's clause, «"…"، قال س»; none that another says."""
    line = sentence.line
    end = past_commas(line, voice.begins, sentence.first) - 1
    if line.words[place].conj or end < sentence.first or line.tag(end) != "close":
        return ()
    quoted = next((part for part in line.quoted if part[1] == end and part[0] > sentence.first), None)
    if quoted is None or _is_told(quoted[0], said) or not has_quoted_speech(line, *quoted):
        return ()
    return (quoted,)


def _closes(sentence: Sentence, place: int, voice: Voice) -> bool:
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


def _says_at(line: Line, place: int) -> bool:
    """Whether words of speech begin at `place`."""
    return line.tag(place) in ("comp", "open") or (place < len(line) and line.words[place].text == ":")


def _via(sentence: Sentence, place: int, voice: Voice, content: int | None) -> Phrase | None:
    """The way of the words between the verb and what is said; it is not the speaker itself."""
    line, last = sentence.line, sentence.last
    if voice.speaker is not None and voice.after < last and is_outlet(line, voice.after):
        return carrier(line, voice.after, last)  # «أفاد مصدر وكالة …»
    until = content if content is not None else min(last, voice.after + _VIA_REACH)
    via = via_of(line, place, until, last)
    if via is None and opening_talk(line, sentence.first, voice.begins):
        via = via_of(line, sentence.first, voice.begins, voice.begins)  # «وفي تصريح لقناة …، قال س»
    return None if via is not None and voice.speaker and via.span == voice.speaker.phrases[0].span else via


def _speaks_again(sentence: Sentence, place: int, said: Sequence[Spoken]) -> int | None:
    """Which saying before has the same speaker, by where the verb stands.

    The last one: behind «لكنه», for the name that it gives a thing («ما سماه»), behind «و» in one quotation
    with it or behind its relative clause.
    """
    line = sentence.line
    if not said:
        return None
    word, before, last = line.words[place], line.words[place - 1], said[-1]
    if before.tag == "start" and before.text.endswith(ar.SUBJECT_ENDINGS):
        return next((row for row in range(len(said) - 1, -1, -1) if not said[row].nested), None)
    if word.suffix and word.has("names_it"):
        return len(said) - 1
    if word.conj != ar.AND:
        return None
    quoted = any(first <= last.place and place < end for first, end in line.quoted)
    relative = line.tag(last.place - 1) == "rel" and last.begins < last.place
    return len(said) - 1 if quoted or relative else None


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


def _is_nested(sentence: Sentence, word: Word, begins: int, said: Sequence[Spoken]) -> bool:
    """Whether the saying stands inside another's words: nothing sets its clause off from them."""
    return bool(said) and not word.conj and sentence.line.tag(begins - 1) not in _OUTSIDE_TAGS


def _main_speaker(sentence: Sentence, place: int, voice: Voice) -> Speaker | None:
    """Who speaks at a relative verb without a subject («، الذي قال …»): the sentence's subject."""
    line, word = sentence.line, sentence.line.words[place]
    back = voice.after < sentence.last and "back_pronouns" in line.words[voice.after].heads
    relative = line.tag(place - 1) == "rel" or ((word.suffix or back) and not word.conj)
    return main_speaker(sentence, place) if relative else None


def _speaks(
    sentence: Sentence, place: int, voice: Voice, content: int | None, said: Sequence[Spoken]
) -> bool:
    """Whether the verb at `place` says something here."""
    line, word = sentence.line, sentence.line.words[place]
    nobody, nothing = voice.speaker is None, content is None
    of_text = is_in_document(word) and (nobody or nothing or _is_part(line, place, content))
    if of_text or _asks_to_be_nameless(line, place) or _only_names(line, place, said):
        return False
    if nobody and (_is_hearsay(line, place) or _is_passive(word)):
        return False
    if nobody and (_is_of_other(sentence, voice.after, content) or _is_told_of_self(line, place)):
        return False
    closes = not said and _closes(sentence, place, voice)
    if not closes and not _has_content(line, place, voice, content, said):
        return False
    stance = word.code("says") or "state"
    if nobody and nothing and stance in ("state", "deny") and not said and not word.conj:
        return _is_in_own_text(line, place)
    set_off = word.conj or line.tag(place - 1) == "start"
    return not (stance == "pledge" and word.has("intends") and not set_off and _is_told(place, said))


def _only_names(line: Line, place: int, said: Sequence[Spoken]) -> bool:
    """Whether «يدعى» only names who speaks already: «قالت باحثة تدعى فلانة إن …»."""
    entry = line.words[place].entry("says")
    if entry is None or not entry.word.startswith(ar.CLAIM) or not said:
        return False
    names = name_end(line, place + 1, len(line), sure=True) > place + 1
    return names and content_at(line, said[-1].place + 1, place) is None


def _is_in_own_text(line: Line, place: int) -> bool:
    """«أصدر الجيش بيانا أعلن فيه انسحاب …»: the subject of its sentence speaks in it."""
    following = line.words[place + 1] if place + 1 < len(line) else None
    return following is not None and "back_pronouns" in following.heads and line.words[place - 1].nominal


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


def _is_told(place: int, said: Sequence[Spoken]) -> bool:
    """Whether what stands at `place` is within another's words."""
    return any(saying.covers and saying.covers[0][0] <= place < saying.covers[0][1] for saying in said)


def _has_content(line: Line, place: int, voice: Voice, content: int | None, said: Sequence[Spoken]) -> bool:
    """Whether words of speech follow a verb that may also say something else."""
    word = line.words[place]
    entry = word.entry("says")
    blames = entry is not None and "needs_object" in entry.codes and word.code("says") == "accuse"
    if blames:
        return names_blame(line, place)
    told_by = line.tag(place - 1) == "rel" and line.words[place - 2].text == ar.ON  # «على ما أوردت الوكالة»
    if told_by or content is not None or entry is None or (word.suffix and word.has("names_it", "claims")):
        return True
    if entry.codes.keys().isdisjoint(("needs_content", "needs_object")):
        return True
    judges = word.has("names_it") and _judges(line, voice.after)
    feels = "needs_content" not in entry.codes and _feels(line, past_asides(line, voice.after, len(line)))
    if judges or feels or names_blame(line, place):
        return True
    if "needs_content" in entry.codes:
        return False
    known = voice.speaker.kind not in ("named", "other", "thing") if voice.speaker else said or word.conj
    behind = line.words[min(place + 1, len(line) - 1)]
    pointed = _points_at(line, place)
    between = voice.speaker is not None and behind.article and behind.has("tells")  # «تبنت الهجوم حركة …»
    return bool(known) and (
        pointed or between or _has_object(line, past_asides(line, voice.after, len(line)))
    )


def _judges(line: Line, after: int) -> bool:
    """Whether a judgement follows a verb of naming: «اعتبرت الوزارة القصف "انتهاكا صارخا"»."""
    return any("judgements" in word.under for word in line.words[after : after + _JUDGED])


def _feels(line: Line, place: int) -> bool:
    """Whether the speaker's own feeling or call stands there: «جدد غيبريسوس دعوته»."""
    return place < len(line) and "feelings" in line.words[place].under and line.words[place].suffix != ""


def _has_object(line: Line, after: int) -> bool:
    """Whether at `after` something follows that can be spoken of: a figure, an event, «عن …», «بـ…»."""
    if after >= len(line):
        return False
    follows = line.words[after]
    if any(other.tag == "count" for other in line.words[after : after + _COUNT_REACH]):
        return True
    about = follows.text in _OBJECT_PREPOSITIONS or "prepositions.about" in follows.heads
    asked = follows.article and after + 1 < len(line) and line.words[after + 1].prep == ar.BY
    by = follows.prep == ar.BY or _may_be_by(follows) or asked  # «أمر الرئيس الجيش بالهجوم»
    governed = (follows.tag == "prep" and about) or by or "disclosed" in follows.heads
    return governed or (not follows.prep and follows.has("tells", "hurts", "claims"))


def _may_be_by(word: Word) -> bool:
    """Whether an unlisted word may be a masdar behind «بـ»: «أوصى بمحاسبة …»."""
    unlisted = word.tag == "noun" and not word.forms and word.name is None
    return unlisted and word.text.startswith(ar.BY) and len(word.text) > _LONG_ENOUGH
