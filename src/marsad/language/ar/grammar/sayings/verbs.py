"""Verbs of saying: whether one speaks here, in what stance, and what its words cover."""

from collections.abc import Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, Sentence
from marsad.language.ar.grammar.phrases.asides import past_relative
from marsad.language.ar.grammar.phrases.before_verbs import past_commas
from marsad.language.ar.grammar.phrases.speakers import Speaker, speaker_at
from marsad.language.ar.grammar.sayings.agreeing import agree, agreement_of, shown_by
from marsad.language.ar.grammar.sayings.before import Voice, has_other_subject
from marsad.language.ar.grammar.sayings.content import content_at, has_quoted_speech, names_blame, past_asides
from marsad.language.ar.grammar.sayings.issued import issued_voice
from marsad.language.ar.grammar.sayings.objects import points_at
from marsad.language.ar.grammar.sayings.speaking import closes, is_told, speaks
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.sayings.stances import voiced
from marsad.language.ar.grammar.sayings.voices import has_own_subject, main_speaker, subject_so_far, voice_of
from marsad.language.ar.grammar.sayings.ways import carrier, is_outlet, opening_talk, via_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Class, Phrase

_VIA_REACH = 16
_PASSED_ON: frozenset[Class] = frozenset(("person", "official", "people", "document"))
_OUTSIDE_TAGS = frozenset(("start", "stop", "sign", "particle"))


def verb_saying(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Spoken | None:
    """The saying of the verb at `place`, behind those `said` before; None where it says nothing."""
    line, word = sentence.line, sentence.line.words[place]
    denied = place > sentence.first and line.tag(place - 1) == "neg"
    if (denied and not word.has("affirms_negated")) or _is_of_women(word):
        return None
    if word.forms and word.forms[0][1].person == 1:
        return _first_person(sentence, place, said)
    if line.tag(place - 1) == "source" or _is_what_was_said(line, place) or _is_led_to(line, place):
        return None
    if "prices" in word.heads and line.words[place - 1].has("pays"):
        return None  # «سيدفع العدو | ثمن جرائمه»
    aside = past_relative(line, place - 2, sentence.last) if line.tag(place - 1) == "rel" else 0
    inside = sentence.until(aside - 1) if aside > place else sentence  # «الوزير، الذي أعلن العدو مقتله، إن …»
    return _spoken(inside, place, said, _voice(inside, place, said))


def _is_of_women(word: Word) -> bool:
    """Whether the form is that of many women alone, which news hardly has: «مهاجمين | اثنين» is none."""
    return all(a.gender == "f" and a.number == "p" for _, a in word.forms)


def _voice(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Voice:
    """The voice at the verb; of many, where none of those who spoke before fits, who did what is told."""
    voice, word = voice_of(sentence, place, said), sentence.line.words[place]
    if voice.speaker is None or voice.speaker.kind == "document":
        voice = issued_voice(sentence, place) or voice
    if voice.speaker is not None or not has_own_subject(word):
        return voice
    before = (other.speaker for other in said if other.speaker is not None)
    if any(agree(agreement_of(word), shown_by(sentence.line, speaker)) for speaker in before):
        return voice
    return Voice(subject_so_far(sentence, place), voice.begins, voice.after)


def _spoken(sentence: Sentence, place: int, said: Sequence[Spoken], told: Voice) -> Spoken | None:
    line, last, word = sentence.line, sentence.last, sentence.line.words[place]
    voice = _passed_on(line, told, last) or told
    named = voice.speaker is not None and (_says_of_it(line, voice.after) or points_at(line, place))
    if voice.begins == place and not named and has_other_subject(line, place, sentence.first):
        return None
    content = content_at(line, voice.after, last)
    if not speaks(sentence, place, voice, content, said):
        return None
    denied = word.code("says") == "deny" and line.tag(place - 1) == "neg"  # «لم ينف الوزير علمه بالهجوم»
    stance = "state" if denied else voiced(line, word, voice.after, last)
    if stance is None:
        return None
    again = _speaks_again(sentence, place, said) if voice.speaker is None else None
    speaker = voice.speaker
    if speaker is None and _tells_rumour(line, place):
        return None
    if speaker is None and again is None:
        speaker = _main_speaker(sentence, place, voice)
        if speaker is None and not said and not word.has("goes_on"):
            speaker = subject_so_far(sentence, place)
        if speaker is None and content is None and not said and not word.conj:
            return None
    quoted = _quoted_before(sentence, place, voice, said)
    goes_on = not quoted or _says_at(line, past_asides(line, voice.after, last))
    if not quoted and content is None and not said and closes(sentence, place, voice):
        quoted, goes_on = ((sentence.first, place),), False
    return Spoken(
        place,
        stance,
        speaker,
        voice.begins,
        (*quoted, (voice.after, last)) if goes_on else quoted,
        via=_via(sentence, place, voice, content) if voice is told else _outlet(told),
        nested=_is_nested(sentence, word, voice.begins, said),
        same_as=again,
        asks=word.has("asks"),
        quoted_first=bool(quoted),
    )


def _passed_on(line: Line, voice: Voice, last: int) -> Voice | None:
    """The voice of whom an outlet only passes on: «أفادت الوكالة عن مصدر أمني بأن …»."""
    outlet = voice.speaker
    if outlet is None or outlet.kind != "media" or voice.after + 1 >= last:
        return None
    if line.words[voice.after].text != ar.OF:
        return None
    speaker = speaker_at(line, voice.after + 1, last)
    if speaker is None or speaker.kind not in _PASSED_ON or line.tag(speaker.end) != "comp":
        return None
    return Voice(speaker, voice.begins, speaker.end)


def _outlet(voice: Voice) -> Phrase | None:
    return voice.speaker.phrases[0] if voice.speaker is not None else None


def _tells_rumour(line: Line, place: int) -> bool:
    """Whether a relative verb only tells what a charge or a rumour is: «الأنباء التي تحدثت عن …»."""
    if place < 2 or line.tag(place - 1) != "rel":
        return False
    return not line.words[place - 2].heads.isdisjoint(("charges", "rumours"))


def _says_of_it(line: Line, place: int) -> bool:
    """Whether «أنه» stands at `place`, told of what stands before the clause: «جماعة تقول كابول إنها …»."""
    return line.tag(place) == "comp" and line.words[place].text.endswith(ar.SUBJECT_ENDINGS)


def _quoted_before(sentence: Sentence, place: int, voice: Voice, said: Sequence[Spoken]) -> tuple[Part, ...]:
    """The words quoted right before the saying's clause, «"…"، قال س»; none that another says."""
    line = sentence.line
    end = past_commas(line, voice.begins, sentence.first) - 1
    if line.words[place].conj or end < sentence.first or line.tag(end) != "close":
        return ()
    quoted = next((part for part in line.quoted if part[1] == end and part[0] > sentence.first), None)
    if quoted is None or is_told(quoted[0], said) or not has_quoted_speech(line, *quoted):
        return ()
    return (quoted,)


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
        own = (row for row in range(len(said) - 1, -1, -1) if not (word.conj and said[row].nested))
        return next(own, len(said) - 1)  # «رفضت الوزارة اتهامات المعارضة ووصفتها …»
    if word.conj != ar.AND:
        return None
    quoted = any(first <= last.place and place < end for first, end in line.quoted)
    return len(said) - 1 if quoted or _goes_on_behind(line, word, last) else None


def _goes_on_behind(line: Line, word: Word, last: Spoken) -> bool:
    """Whether who spoke in a relative clause speaks on behind it: «وهو ما تنفيه كيغالي وتقول إن …»."""
    if line.tag(last.place - 1) != "rel":
        return False
    if last.begins < last.place:
        return True
    return last.speaker is not None and agree(agreement_of(word), shown_by(line, last.speaker))


def _first_person(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Spoken | None:
    """«ندعو …» in another's words: the speaker speaks again, where the verb is more than «نقول»."""
    line, word = sentence.line, sentence.line.words[place]
    stance = word.code("says") or "state"
    if not said or stance in ("state", "voice"):
        return None
    if stance == "accuse" and word.has("needs_object") and not names_blame(line, place):
        return None  # «ألقينا القبض على …»
    covers = ((place + 1, sentence.last),)
    return Spoken(place, stance, None, place, covers, nested=True, same_as=len(said) - 1)


def _is_what_was_said(line: Line, place: int) -> bool:
    """«ما قاله», «ما أعلنته» after a source preposition belong to it."""
    what = place >= 2 and line.words[place - 1].text in (ar.WHAT, ar.OF_WHAT)
    return what and line.tag(place - 2) == "source"


def _is_led_to(line: Line, place: int) -> bool:
    """Whether someone is only led to do something: «مما دعا الرئيس إلى إعلان …»."""
    return line.words[place - 1].text == ar.OF_WHICH and line.words[place].has("asks")


def _is_nested(sentence: Sentence, word: Word, begins: int, said: Sequence[Spoken]) -> bool:
    """Whether the saying stands inside another's words: nothing sets its clause off from them."""
    return bool(said) and not word.conj and sentence.line.tag(begins - 1) not in _OUTSIDE_TAGS


def _main_speaker(sentence: Sentence, place: int, voice: Voice) -> Speaker | None:
    """Who speaks at a relative verb without a subject («، الذي قال …»): the sentence's subject."""
    line, word = sentence.line, sentence.line.words[place]
    back = voice.after < sentence.last and "back_pronouns" in line.words[voice.after].heads
    relative = line.tag(place - 1) == "rel" or ((word.suffix or back) and not word.conj)
    return main_speaker(sentence, place) if relative else None
