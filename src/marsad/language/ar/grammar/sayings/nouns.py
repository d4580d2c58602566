"""Nouns and participles of saying: «تعهد قواته», «بطلب من …», «قوله», «، مضيفا أن»."""

from collections.abc import Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.phrases.breaks import is_definite
from marsad.language.ar.grammar.phrases.speakers import Speaker, speaker_at
from marsad.language.ar.grammar.sayings.agreeing import agree, agreement_of, shown_by
from marsad.language.ar.grammar.sayings.before import ACTING, NAMED
from marsad.language.ar.grammar.sayings.carried import is_speech
from marsad.language.ar.grammar.sayings.content import content_at, names_blame
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.sayings.stances import voiced
from marsad.language.ar.grammar.sayings.voices import subject_so_far, voice_of
from marsad.language.ar.grammar.words.word import Word

_LOOK_BACK = 24
_CHARGED = 8  # words between «متهمة» and the deed, «معتبرا» and the judgement
_ADDRESSING = frozenset(("call-for", "warn", "threaten"))
_REJECTED = 5  # words between «رافضا» and the charge
_UNSURE = ("needs_content", "needs_object")  # words that say something only where words of speech follow


def is_circumstance(line: Line, place: int) -> bool:
    """Whether a participle tells what the speaker says besides: «، مضيفا أن», «قائلة»."""
    word = line.words[place]
    if word.article or word.prep or word.suffix:
        return False
    if not _is_saying_participle(word):
        return _rejects(line, place)
    if word.text.endswith(ar.ACCUSATIVE):
        return True
    plain = not word.has("places", "things", "bodies")
    return plain and word.text.endswith(("ه", "ين")) and _parts_from(line, place)


def _parts_from(line: Line, place: int) -> bool:
    """Whether a participle that may be an adjective's form is none: «، مضيفة أن», «الوزارة قائلة إن»."""
    word, before = line.words[place], line.words[place - 1]
    predicate = word.code("says") == "pledge" and before.suffix != ""
    if predicate and line.tag(place - 2) == "comp" and not word.conj:
        return False  # «إن قواته ملتزمة بالاتفاق»
    if word.conj or before.tag in ("sign", "close", "time"):
        return True
    return is_definite(before) and _goes_on(line, place, len(line))


def _rejects(line: Line, place: int) -> bool:
    """Whether a participle rejects a charge: «، رافضا الاتهامات», «، رافضة مزاعم المعارضة»."""
    word = line.words[place]
    if not word.may_be("active-participle", "refuses"):
        return False
    return any("charges" in other.heads for other in line.words[place + 1 : place + _REJECTED])


def _is_saying_participle(word: Word) -> bool:
    return word.may_be("active-participle", "says") and not word.has("buildings")  # «مقرا للحركة»


def participle_saying(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Spoken | None:
    """The saying of the participle at `place`, whose speaker is that of the last saying before.

    Where nobody spoke before, who did what the sentence tells speaks, if words of speech follow.
    """
    line, last, word = sentence.line, sentence.last, sentence.line.words[place]
    if word.code("says") == "accuse" and word.has("needs_object"):
        if not names_blame(line, place):
            return None  # «شاحنة محملة بالوقود»
    elif word.has("needs_content", "needs_object") and not _goes_on(line, place, last):
        return None
    if not said:
        return _beside_deed(sentence, place)
    stance = _participle_stance(line, place, last)
    covers = ((place + 1, last),)
    nearer = _other_subject(sentence, place, said[-1])
    same = None if nearer is not None else len(said) - 1
    return Spoken(place, stance, nearer, place, covers, same_as=same, asks=word.has("asks"))


def _participle_stance(line: Line, place: int, last: int) -> str:
    word = line.words[place]
    return (voiced(line, word, place + 1, last) or "state") if word.has("says") else "deny"


def _other_subject(sentence: Sentence, place: int, last: Spoken) -> Speaker | None:
    """Who did what is told before a participle that does not fit the last speaker: «وساندته روسيا قائلة»."""
    line = sentence.line
    shown = agreement_of(line.words[place])
    if last.speaker is None or agree(shown, shown_by(line, last.speaker)):
        return None
    verbs = (verb for verb in range(place - 1, last.place, -1) if line.tag(verb) == "verb")
    verb = next(verbs, None)
    speaker = voice_of(sentence.until(place), verb).speaker if verb is not None else None
    fits = speaker is not None and speaker.kind in ACTING and agree(shown, shown_by(line, speaker))
    return speaker if fits else None


def _beside_deed(sentence: Sentence, place: int) -> Spoken | None:
    """«نشر الوزير صورا قائلا إن …»."""
    line, last = sentence.line, sentence.last
    speech = content_at(line, place + 1, min(place + 2, last)) is not None
    if not (speech or _answers(line, place, last) or _addresses(line, place, last)):
        return None
    speaker = subject_so_far(sentence, place)
    stance = _participle_stance(line, place, last)
    before = line.words[place - 1]
    goes_on = before.conj == ar.AND and before.has("auxiliary")  # «ومضى قائلا إن …»
    if speaker is None and not goes_on:
        return None
    return Spoken(place, stance, speaker, place, ((place + 1, last),))


def _addresses(line: Line, place: int, last: int) -> bool:
    """Whether a call or a warning is made beside a deed: «نشر الجيش خرائط، داعيا السكان إلى …»."""
    word = line.words[place]
    circumstance = word.text.endswith(ar.ACCUSATIVE) or line.words[place - 1].text in ar.COMMAS
    if not circumstance or word.code("says") not in _ADDRESSING:
        return False
    near = line.words[place + 1 : min(last, place + _REJECTED)]
    return any(other.prep == ar.BY or other.tag == "prep" for other in near)


def _answers(line: Line, place: int, last: int) -> bool:
    """Whether a charge is denied or made beside a deed: «ردت الوزارة نافية المزاعم», «متهمة كينيا بقصف …»."""
    behind = line.words[min(place + 1, last - 1)]
    if _rejects(line, place):
        return True
    if line.words[place].code("says") == "deny":
        return not behind.heads.isdisjoint(("charges", "rumours"))
    return line.words[place].code("says") == "accuse" and _names_deed(line, place, last)


def _goes_on(line: Line, place: int, last: int) -> bool:
    """Whether speech or a preposition follows."""
    if content_at(line, place + 1, last) is not None or line.tag(place + 1) == "prep":
        return True
    accuses = line.words[place].code("says") == "accuse"
    if accuses and (_names_deed(line, place, last) or names_blame(line, place)):
        return True
    if line.words[place].has("names_it") and _judges(line, place, last):
        return True
    behind = line.words[min(place + 1, last - 1)]
    deed = line.words[place].has("needs_object") and any(a.part == "masdar" for _, a in behind.forms)
    return behind.prep != "" or deed  # «مدعيا القضاء على …»


def _judges(line: Line, place: int, last: int) -> bool:
    """Whether a judgement follows before another clause does: «معتبرا القصف جريمة حرب»."""
    for word in line.words[place + 1 : min(last, place + _CHARGED)]:
        if word.tag in ("verb", "comp", "start", "stop", "sign"):
            return False
        if "judgements" in word.under or word.listed("content") == "condemn":
            return True
    return False


def _names_deed(line: Line, place: int, last: int) -> bool:
    """Whether what someone is accused of follows: «متهمة السودان بتسليح …»."""
    for word in line.words[place + 1 : min(last, place + _CHARGED)]:
        if word.tag not in ("name", "noun", "open", "close"):
            return False
        if word.prep == ar.BY:
            return True
    return False


def noun_saying(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Spoken | None:
    """A noun of saying with a speaker of its own: «تعهد قواته», «نفي روسيا», «قوله», «بطلب من …»."""
    word = sentence.line.words[place]
    stance = _stance(word)
    if stance is None:
        return None
    if is_speech(word):
        return _speech(sentence, place, said)
    if word.article or sentence.line.tag(place - 1) == "source":
        return None
    if not word.suffix:
        return (
            _owned(sentence, place, stance)
            or _hastened(sentence, place, stance)
            or _passive(sentence, place, stance)
        )
    return _own_denial(sentence, place, said) if stance == "deny" else None


def _own_denial(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Spoken:
    """«جدد الوزير نفيه …»: who denies is who did what the sentence tells, else whoever spoke last."""
    covers = ((place + 1, sentence.last),)
    speaker = subject_so_far(sentence, place) if not said else None
    return Spoken(place, "deny", speaker, place, covers, nested=speaker is None)


def _hastened(sentence: Sentence, place: int, stance: str) -> Spoken | None:
    """«سارعت كييف إلى نفي ذلك», «بادرت الوزارة إلى إدانة الهجوم»: who hastens to say it."""
    line = sentence.line
    if line.words[place - 1].text != ar.TO:
        return None
    verbs = (verb for verb in range(place - 2, max(sentence.first, place - _LOOK_BACK) - 1, -1))
    verb = next((verb for verb in verbs if line.tag(verb) == "verb"), None)
    if verb is None or not line.words[verb].has("hastens"):
        return None
    voice = voice_of(sentence.until(place - 1), verb)
    if voice.speaker is None or voice.speaker.kind not in NAMED:
        return None
    return Spoken(place, stance, voice.speaker, voice.begins, ((place + 1, sentence.last),))


def _passive(sentence: Sentence, place: int, stance: str) -> Spoken | None:
    """«تم نفي الرواية من قبل الحكومة», «جرت إدانة القصف من جانب …»: who says it stands behind «من قبل»."""
    line, last = sentence.line, sentence.last
    if place == sentence.first or line.words[place - 1].code("light") != "happens":
        return None
    reach = range(place + 1, min(last, place + _LOOK_BACK))
    by = next((at for at in reach if "prepositions.by" in line.words[at].heads), None)
    speaker = speaker_at(line, by + 1, last) if by is not None else None
    if by is None or speaker is None or speaker.kind not in NAMED:
        return None
    return Spoken(place, stance, speaker, place, ((place + 1, by),))


def _stance(word: Word) -> str | None:
    """The stance of a noun that says something by itself."""
    if word.has("documents"):
        return None
    says = (entry for entry, a in word.forms if "says" in entry.codes and a.part in ("masdar", "noun"))
    entry = next(says, None)
    if entry is None or not entry.codes.keys().isdisjoint(_UNSURE):
        return None
    stance = entry.code("says")
    return None if stance == "voice" else stance


def _is_within_saying(line: Line, place: int, said: Sequence[Spoken]) -> bool:
    """Whether the nearest verb before is that of the last saying."""
    verbs = (verb for verb in range(place - 1, -1, -1) if line.tag(verb) == "verb")
    return bool(said) and next(verbs, None) == said[-1].place


def _owned(sentence: Sentence, place: int, stance: str) -> Spoken | None:
    """«تعهد قواته», «بطلب من …»: who speaks stands right behind the noun."""
    line, last = sentence.line, sentence.last
    after = _past_from(line, place + 1, last)
    speaker = speaker_at(line, after, last) if after < last and not line.words[after].prep else None
    if speaker is None or speaker.kind not in ACTING:
        return None
    asks = stance == "call-for" or line.words[place].has("asks")
    return Spoken(place, stance, speaker, place, ((speaker.end, last),), nested=True, asks=asks)


def _quoted_from(sentence: Sentence, place: int) -> Spoken | None:
    """«بعد ساعات من قول الرئيس إن …»: who speaks stands behind the noun, and then the words."""
    owned = _owned(sentence, place, "state")
    speaker = owned.speaker if owned is not None else None
    return owned if speaker is not None and _speaks_on(sentence.line, speaker.end) else None


def _speaks_on(line: Line, place: int) -> bool:
    return line.tag(place) in ("comp", "open") or (place < len(line) and line.words[place].text == ":")


def _past_from(line: Line, place: int, last: int) -> int:
    """Past «من», and an adjective before it: «بطلب عاجل من …»."""
    if place < last and line.words[place].text == ar.FROM:
        return place + 1
    adjective = place < last and line.words[place].has("adjectives")
    return place + 2 if adjective and line.words[min(place + 1, last - 1)].text == ar.FROM else place


def _speech(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Spoken | None:
    """«اكتفى س بالقول», «ذهب إلى القول»; behind a verb with a mark, «علق س بالقول», it is no second one."""
    line, first, word = sentence.line, sentence.first, sentence.line.words[place]
    governed = word.article and (word.prep == ar.BY or line.words[place - 1].text == ar.TO)
    if not (word.suffix or word.article):
        return _quoted_from(sentence, place)
    if not (word.suffix or governed) or _is_within_saying(line, place, said):
        return None
    if said and line.tag(said[-1].begins) == "source" and word.suffix and not said[-1].nested:
        return None  # «…، نقلا عن س قوله إن …»
    covers = ((place + 1, sentence.last),)
    for start in range(place - 1, max(first, place - _LOOK_BACK) - 1, -1):
        voice = voice_of(sentence.until(place), start) if line.tag(start) == "verb" else None
        if voice is not None and voice.speaker is not None:
            return Spoken(place, "state", voice.speaker, voice.begins, covers)
    return None
