"""Sources: «بحسب س», «وفقا لما أعلنه س»; those who said nothing; the speaker before a headline's colon."""

from collections.abc import Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, Sentence
from marsad.language.ar.grammar.phrases.speakers import speaker_at
from marsad.language.ar.grammar.sayings.before import ACTING, NAMED, Voice, clause_speaker, voice_before
from marsad.language.ar.grammar.sayings.carried import carried_from
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.sayings.voices import main_speaker, source_speaker, voice_of
from marsad.language.ar.grammar.sayings.ways import via_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed
from marsad.language.clauses import Class, Phrase

_REFUSED = 9  # words between refusing and the comment refused
_HEADLINE = 16  # words; in a longer line a colon is no headline's
_OPENING, _OUTLET = 8, 7  # words, of a speaker who opens a longer line before a colon, and of an outlet
_VIA_REACH = 8
_SOURCES: frozenset[Class] = frozenset(("person", "official", "people", "document", "body"))
_CLAIMED = 4  # words in which an attack is owned
_OWNED = ("ه", "ها", "هم")  # a pronoun ends a word in no list: «بحسب ظروفه»


def source_saying(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Spoken | None:
    """What a source is given for: the words before it to the sentence's beginning, or those after it."""
    line, last = sentence.line, sentence.last
    if "according.own_words" in line.words[place].heads:
        return _own_words(sentence, place, said)
    after = place + 1
    if after < last and line.words[after].text == ar.TO:
        after += 1
    if after < last and line.words[after].text in (ar.WHAT, ar.OF_WHAT):
        after += 1
    told = after < last and (line.tag(after) == "verb" or _tells_as(line, place))
    carried = carried_from(sentence, after) if told and line.words[after].has("carries") else None
    if carried is not None and carried.speaker is not None:
        covers = _covers(sentence, place, carried.speaker.end)
        return Spoken(after, "state", carried.speaker, place, covers, via=carried.via)
    voice = _telling(sentence, place, after) if told else _named(sentence, place, after)
    if voice is None:
        return None
    if not told and (passed := _passed_on(sentence, place, voice)) is not None:
        return passed
    cue = after if told else place
    spoke_to = _spoke_to(sentence, cue, voice, told=told)
    return Spoken(
        cue,
        "state",
        voice.speaker,
        place,
        _covers(sentence, place, voice.after),
        via=spoke_to,
    )


def _spoke_to(sentence: Sentence, cue: int, voice: Voice, *, told: bool) -> Phrase | None:
    """The way of a source's words: «بحسب ما قال فلان لرويترز», «وفقا لمصدر تحدث إلى وكالة س»,
    «وفقا لإفادة مصدر لرويترز»."""
    line, last = sentence.line, sentence.last
    uttered = line.words[cue + 1].has("says", "documents") if cue + 1 < last else False
    if not told and voice.after < last and line.words[voice.after].suffix:
        return via_of(
            line, voice.after - 1, min(last, voice.after + _VIA_REACH), last
        )  # «بيان للجيش نقلته …»
    if not told and line.tag(voice.after) != "verb" and not uttered:
        return None
    return via_of(line, cue if told else voice.after, min(last, voice.after + _VIA_REACH), last)


def _tells_as(line: Line, place: int) -> bool:
    """Whether a verb that is written as its masdar is stands behind «حسبما»: «حسبما ذكر ناطق»."""
    return line.words[place].text.endswith(ar.WHAT) and line.words[place + 1].may_be("masdar", "says")


def _passed_on(sentence: Sentence, place: int, voice: Voice) -> Spoken | None:
    """«بحسب وكالة ص عن مصدر أمني»: the source speaks, the outlet is the way."""
    line, outlet = sentence.line, voice.speaker
    of = voice.after < sentence.last - 1 and line.words[voice.after].text == ar.OF
    speaker = speaker_at(line, voice.after + 1, sentence.last) if of else None
    if speaker is None or outlet is None or outlet.kind != "media" or speaker.kind not in _SOURCES:
        return None
    return Spoken(
        place, "state", speaker, place, _covers(sentence, place, speaker.end), via=outlet.phrases[0]
    )


def _own_words(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Spoken:
    """«…، على حد قوله»: whoever speaks speaks still; where nobody does, the words before are told so."""
    if said:
        return Spoken(place, "state", None, place, (), same_as=len(said) - 1)
    return Spoken(place, "state", None, place, ((sentence.first, place),))


def _telling(sentence: Sentence, place: int, verb: int) -> Voice | None:
    """The voice of «وفقا لما أعلنه س»."""
    word = sentence.line.words[verb]
    voice = voice_of(sentence.since(verb), verb)
    speaker = voice.speaker or (main_speaker(sentence, place) if word.suffix else None)
    return Voice(speaker, place, voice.after)


def _named(sentence: Sentence, place: int, after: int) -> Voice | None:
    """The voice of «بحسب س»."""
    speaker = source_speaker(sentence.line, after, sentence.last)
    if speaker is None or speaker.kind in ("other", "thing", "place"):
        return None
    if speaker.kind == "named" and sentence.line.words[speaker.head].text.endswith(_OWNED):
        return None
    return Voice(speaker, place, speaker.end)


def _covers(sentence: Sentence, place: int, end: int) -> tuple[Part, ...]:
    line, first, last = sentence.line, sentence.first, sentence.last
    if place <= first + 1:
        return ((end, last),)
    if line.tag(place - 1) == "verb" and end < last and not _ends_clause(line, end):
        return ((place - 1, place), (end, last))  # «أسفرت بحسب س عن مقتل …»: of its own verb alone
    parenthetical = _is_parenthetical(line, place, end, last)
    return ((first, place), (end, last)) if parenthetical else ((first, place),)


def _ends_clause(line: Line, place: int) -> bool:
    return line.tag(place) in ("stop", "sign") or line.words[place].text in ar.COMMAS


def _is_parenthetical(line: Line, place: int, end: int, last: int) -> bool:
    """Whether the source stands between commas, inside its words."""
    if line.words[place - 1].text != ar.COMMA or end >= last or line.words[end].text != ar.COMMA:
        return False
    return line.tag(min(end + 1, last - 1)) in ("prep", "verb", "noun")


def refusal(sentence: Sentence, place: int, said: Sequence[Spoken] = ()) -> Spoken | None:
    """Who refuses to comment, «رفض المتحدث التعليق», or denies, «رفض المزاعم»; else None."""
    words = sentence.line.words
    if (charge := _charge_before(sentence, place)) is not None:
        return charge
    for end in range(place + 1, min(sentence.last, place + _REFUSED)):
        if "comments" in words[end].heads:
            return silence(sentence, place, end)
        if "charges" in words[end].heads:
            voice = voice_of(sentence.until(end), place)
            covers = ((end, sentence.last),)
            goes_on = voice.speaker is None and words[place].conj != "" and bool(said)
            speaks = goes_on or (voice.speaker is not None and voice.speaker.kind in NAMED)
            return Spoken(place, "deny", voice.speaker, voice.begins, covers) if speaks else None
    return None


def _charge_before(sentence: Sentence, place: int) -> Spoken | None:
    """Who rejects a charge named before the verb: «وهو اتهام ترفضه الحركة», «المزاعم التي رفضتها»."""
    line, word = sentence.line, sentence.line.words[place]
    before = place - 1 - (line.tag(place - 1) == "rel")
    if not word.suffix or before < sentence.first or "charges" not in line.words[before].heads:
        return None
    voice = voice_of(sentence, place)
    named = voice.speaker is not None and voice.speaker.kind in NAMED
    return Spoken(place, "deny", voice.speaker, place, ((place + 1, sentence.last),)) if named else None


def silence(sentence: Sentence, place: int, last: int) -> Spoken | None:
    """Who is said to have said nothing, behind the verb at `place` and before `last`, or before the verb."""
    line = sentence.line
    after = place + 1
    if line.tag(place - 1) == "neg" or (after < last and "untold" in line.words[after].heads):
        return None
    while after < last and _is_of_silence(line.words[after]):
        after += 1
    near = line.words[place + 1 : min(last, after + _CLAIMED)]
    if any("claims" in word.heads or "anonymity" in word.heads for word in near):
        return None  # «لم تعلن أي جهة مسؤوليتها عن الهجوم», «لم يكشف عن هويته»: nobody is asked
    behind_prep = line.tag(after - 1) == "prep"
    quoted = behind_prep and line.tag(after) == "open"  # «تعليق من قبل "الحوثيين"»
    begins = after < last and (line.words[after].nominal or quoted)
    speaker = speaker_at(line, after, last) if begins else None
    if speaker is not None and (speaker.kind in NAMED or (behind_prep and speaker.kind == "other")):
        return Spoken(place, "no-comment", speaker, place, ())
    before = voice_before(line, place, sentence.first)
    return Spoken(place, "no-comment", before.speaker, before.begins, ()) if before is not None else None


def _is_of_silence(word: Word) -> bool:
    """Whether a word only says what was not given: «أي تعليق», «بيان»."""
    if word.tag in ("particle", "prep", "time") or word.has("documents"):
        return True
    return word.text in listed("no_comment_objects")


def headline_saying(sentence: Sentence, place: int) -> Spoken | None:
    """«روسيا: …» in a title or a subhead."""
    line, first, last = sentence.line, sentence.first, sentence.last
    opening = place - first <= _OPENING
    if not (line.title or len(line) <= _HEADLINE or opening) or place + 1 >= last:
        return None
    end, via = _before_outlet(line, first, place)
    for start in range(end - 1, first - 1, -1):
        speaker = clause_speaker(line, start, end, first)
        if speaker is not None:
            sure = line.title or len(line) <= _HEADLINE or (start == first and speaker.kind in ACTING)
            return Spoken(place, "state", speaker, start, ((place + 1, last),), via=via) if sure else None
    return None


def _before_outlet(line: Line, first: int, colon: int) -> tuple[int, Phrase | None]:
    """Where the speaker before a colon ends, and the outlet spoken to: «مصدر عسكري للجزيرة: …»."""
    for place in range(colon - 1, max(first, colon - _OUTLET), -1):
        word = line.words[place]
        if ar.FOR in (word.prep, word.text) and (via := via_of(line, place - 1, place + 1, colon)):
            return place, via
    return colon, None
