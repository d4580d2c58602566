"""Voices: who speaks at a verb of saying, and at a source preposition."""

from collections.abc import Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import first_phrase
from marsad.language.ar.grammar.phrases.speakers import Speaker, speaker_at
from marsad.language.ar.grammar.phrases.spoken_of import SPEAKERS
from marsad.language.ar.grammar.phrases.subjects import has_subject_ending, last_subject, own_subject
from marsad.language.ar.grammar.sayings.agreeing import agree, agreement_of, shown_by
from marsad.language.ar.grammar.sayings.before import ACTING, NAMED, Voice, voice_before
from marsad.language.ar.grammar.sayings.drafts import draft_before
from marsad.language.ar.grammar.sayings.pointing import is_told_of, points_back
from marsad.language.ar.grammar.sayings.reaching import before_speaker, past_tie
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.words.word import Figure, Word
from marsad.language.clauses import Class

_SPEAKING: frozenset[Class] = NAMED | {"document", "other"}
_RAISED: frozenset[Class] = frozenset(("body", "official", "person"))  # who go on to speak of what they did
_NOBODY: frozenset[Class] = frozenset(("other", "named", "document", "thing"))
_MUTE_UNITS = frozenset(("killed", "wounded", "bodies"))
_EMPTY = frozenset(("denied_openings", "content_words"))  # «ووجه اتهاما …»: nobody is named
_OWNER_REACH, _ISSUER_REACH = 10, 3


def voice_of(sentence: Sentence, place: int, said: Sequence[Spoken] = ()) -> Voice:
    """The voice at the verb at `place`, behind the sayings `said` of its sentence."""
    line = sentence.line
    before = draft_before(line, place, sentence.first) or voice_before(line, place, sentence.first)
    if before is not None and not (points_back(line, place, before) or is_told_of(line, place, before)):
        return before
    after = before_speaker(line, place + 1, sentence.last)
    if is_in_document(line.words[place]) and not _answers(line, after):
        return _document(sentence, place, after)
    speaker = _voice_behind(sentence, place, after, said)
    if speaker is None and before is not None:
        return before
    return Voice(speaker, place, past_tie(line, speaker.end, sentence.last) if speaker else place + 1)


def _answers(line: Line, after: int) -> bool:
    """Whether one who can speak stands where a text would: «وردت الخارجية بأن …», which folding blurs."""
    part = first_phrase(line, after, len(line)) if after < len(line) and not line.words[after].prep else None
    return part is not None and class_of(line, *part) in ACTING and line.tag(part[1]) == "comp"


def is_in_document(word: Word) -> bool:
    """Whether a verb's speaker is a text, by its likeliest reading («ورد», and not «أورد»)."""
    return bool(word.forms) and "in_document" in word.forms[0][0].codes


def _document(sentence: Sentence, place: int, after: int) -> Voice:
    """«جاء في بيان …»: who speaks is whose the document is."""
    line, last = sentence.line, sentence.last
    if line.tag(after) != "prep" or not line.words[min(after + 1, last - 1)].has("documents"):
        return Voice(None, place, after)
    speaker = source_speaker(line, after + 1, last)
    return Voice(speaker, place, speaker.end if speaker else after)


def _voice_behind(sentence: Sentence, place: int, after: int, said: Sequence[Spoken]) -> Speaker | None:
    line, word = sentence.line, sentence.line.words[place]
    if after >= sentence.last or not _may_be_subject(line.words[after]) or _has_subject(line, place):
        return None
    speaker = speaker_at(line, after, _before_asked(sentence, word, after))
    if speaker is None or not _can_speak(
        line.words[after], speaker, quoted=_is_quoted_speaker(line, after, speaker)
    ):
        return None
    if word.code("says") == "deny" and line.words[after].suffix and speaker.kind == "other":
        return None  # «نفى صلته بالحادث»
    known = speaker.kind == "named" or (speaker.kind == "other" and line.words[after].article)
    relative = line.tag(place - 1) == "rel" and known  # «وهو ما نفته أسمرة», «التي تنفيها الأخيرة»
    if (word.suffix and speaker.kind not in ACTING and not relative) or _is_asked(
        line, word, after, speaker, said
    ):
        return None
    return _issuer(sentence, after, speaker) or _without_object(line, place, speaker) or speaker


def _without_object(line: Line, verb: int, speaker: Speaker) -> Speaker | None:
    """The post alone, where what looks like its bearer's name is what the verb has behind «ب»:
    «أشاد القائد | بصمود الجنود»; a second «ب», as in «أشاد القائد بصير كوناتي بجنوده», makes it a name.
    """
    person = speaker.person
    if person is None or person.role is None or person.role[0] >= person.first:
        return None
    name = line.words[person.first]
    listed = name.name is not None or "given_names" in name.heads
    if listed or not name.text.startswith(ar.BY) or not line.words[verb].has("takes_by"):
        return None
    behind = line.words[person.last] if person.last < len(line) else None
    if behind is not None and (behind.tag in ("comp", "sign", "open") or behind.prep == ar.BY):
        return None
    return speaker_at(line, person.role[0], person.first)


def _has_subject(line: Line, verb: int) -> bool:
    """Whether a pronoun is the verb's subject, so that none stands behind it: «ينفون», «لكنه اتهم إيران»."""
    before = line.words[verb - 1] if verb else None
    starts = before is not None and before.tag == "start" and "asides" not in before.heads
    if before is not None and starts and before.text.endswith(ar.SUBJECT_ENDINGS):
        return True
    return has_subject_ending(line, verb - 1) or has_own_subject(line.words[verb])


def has_own_subject(verb: Word) -> bool:
    """Whether a verb's form holds its subject, as none of many has one behind it: «ينفون», «قالا»."""
    return bool(verb.forms) and all(a.person == 3 and a.number != "s" for _, a in verb.forms)


def _before_asked(sentence: Sentence, verb: Word, after: int) -> int:
    """Where the words end that may name who asks: «طلبت الحكومة من …»."""
    if verb.code("says") != "call-for":
        return sentence.last
    words = sentence.line.words
    places = range(after + 1, min(sentence.last, after + _OWNER_REACH))
    return next((place for place in places if words[place].text == ar.FROM), sentence.last)


def _issuer(sentence: Sentence, after: int, speaker: Speaker) -> Speaker | None:
    """Whose an indefinite text is: «بيان صادر عن …», «بيان أصدرته …», «تقرير للأمم المتحدة»."""
    if speaker.kind != "document" or sentence.line.words[after].article:
        return None
    line, last = sentence.line, sentence.last
    for place in range(after + 1, min(last, speaker.end + _ISSUER_REACH)):
        word = line.words[place]
        if word.tag == "verb":
            tells = word.suffix or word.has("says") or line.tag(place - 1) == "rel"
            return speaker_at(line, place + 1, last) if tells else None  # «وفقا للمعلومات الأولية قُتل …»
        if word.tag in ("sign", "stop", "comp", "rel"):
            return None
        behind = word.prep == ar.FOR or line.tag(place - 1) == "prep"
        if behind and word.nominal and class_of(line, place, place + 1) in ACTING:
            return speaker_at(line, place, last)
    return None


def _may_be_subject(word: Word) -> bool:
    if "so_called" in word.heads:
        return True
    circumstance = word.has("says") and not (word.article or word.has("posts"))
    circumstance = circumstance and word.forms[0][1].part == "active-participle"
    return (word.nominal or word.tag == "open") and not word.prep and not circumstance


def _tells_how(word: Word) -> bool:
    """Whether a participle may only tell how it was said: «قال متوجها إلى …», «قالت مخاطبة الوفدين»."""
    parts = {analysis.part for _, analysis in word.forms}
    accusative = word.text.endswith(ar.ACCUSATIVE) and "active-participle" in parts
    return not word.article and (accusative or parts == {"masdar", "active-participle", "passive-participle"})


def _is_quoted_speaker(line: Line, after: int, speaker: Speaker) -> bool:
    """Whether a name stands quoted between the verb and words of speech: «أفادت "منصة الحكومة" بأن …»."""
    if line.tag(after) != "open" or line.tag(speaker.end - 1) != "close":
        return False
    comma = speaker.end < len(line) and line.words[speaker.end].text == ar.COMMA
    return line.tag(speaker.end + comma) == "comp"


def _can_speak(word: Word, speaker: Speaker, *, quoted: bool) -> bool:
    if speaker.kind not in _SPEAKING and not quoted:
        return False
    mute = word.has("tells", "hurts") or (word.forms and all(a.part == "masdar" for _, a in word.forms))
    mute = (mute or _tells_how(word)) and speaker.person is None and not word.has(*SPEAKERS)
    empty = not word.heads.isdisjoint(_EMPTY) and not word.has("documents")
    if mute or empty or "feelings" in word.under:
        return False
    return word.quantity is None or _speaks(word.quantity, speaker.kind)


def _speaks(figure: Figure, kind: Class) -> bool:
    """Whether a figure is one of people who can speak: «ثلاثة مسؤولين», and no toll."""
    return kind in ("people", "official", "document", "force") and figure.unit not in _MUTE_UNITS


def _is_asked(line: Line, verb: Word, after: int, speaker: Speaker, said: Sequence[Spoken]) -> bool:
    """Whether the phrase behind «دعا», «اتهم» is whom they ask or accuse, the speaker standing before."""
    names = verb.has("names_it")
    if verb.code("says") not in ("call-for", "accuse", "warn") and not names:
        return False
    if names and line.tag(after) == "open":
        return True  # «ما سماه "العدوان"»
    word = line.words[after]
    if word.suffix not in ("", ar.OWN) and not word.has("bodies", "posts"):
        return True
    if not (said or _has_verb(line, after - 1)) or not verb.conj or verb.suffix:
        return False
    if _speaks_anew(line, verb, after, speaker, said):
        return False
    part = first_phrase(line, speaker.end, len(line))
    return part is None or _is_no_second_party(line.words[part[0]])


def _speaks_anew(line: Line, verb: Word, after: int, speaker: Speaker, said: Sequence[Spoken]) -> bool:
    """Whether a joined verb fits who stands behind it and not who spoke before: «وطالب الائتلاف بأن …»."""
    shown = agreement_of(verb)
    if not agree(shown, shown_by(line, speaker)):
        return False
    told = next((spoken.speaker for spoken in reversed(said) if spoken.speaker is not None), None)
    if told is not None:
        return not agree(shown, shown_by(line, told))
    before = next((line.words[at] for at in range(after - 2, -1, -1) if line.tag(at) == "verb"), None)
    return not said and before is not None and not agree(shown, agreement_of(before))


def _is_no_second_party(word: Word) -> bool:
    """Whether a word leaves the phrase before it the only party: «… بوقف القصف», «… المسؤولية», «… تجنيب»."""
    masdar = any(analysis.part == "masdar" for _, analysis in word.forms)
    return word.prep != "" or "content_words" in word.heads or masdar


def _has_verb(line: Line, place: int) -> bool:
    """Whether another verb stands before `place` in its sentence."""
    for before in range(place - 1, -1, -1):
        if line.tag(before) in ("verb", "stop"):
            return line.tag(before) == "verb"
    return False


def main_speaker(sentence: Sentence, limit: int) -> Speaker | None:
    """The subject of the sentence's first verb before `limit`."""
    line = sentence.line
    verb = next((place for place in range(sentence.first, limit) if line.tag(place) == "verb"), None)
    return voice_of(sentence.until(limit), verb).speaker if verb is not None else None


def main_doer(sentence: Sentence) -> Speaker | None:
    """Who does what the first verb of a sentence tells, where they can speak."""
    line, first, last = sentence.line, sentence.first, sentence.last
    verb = next((place for place in range(first, last) if line.tag(place) == "verb"), None)
    part = own_subject(line, verb, first, last) if verb is not None else None
    speaker = speaker_at(line, part[0], last) if part is not None else None
    return speaker if speaker is not None and speaker.kind in _RAISED else None


def subject_so_far(sentence: Sentence, place: int) -> Speaker | None:
    """Who did what the sentence told before `place`: «صنف المجلس …، وأعلن أن», «جدد الوزير نفيه»."""
    line = sentence.line
    part = last_subject(sentence, place)
    speaker = speaker_at(line, part[0], place) if part is not None else None
    if speaker is None or speaker.kind not in ACTING:
        return None
    word = line.words[place]
    fits = word.tag != "verb" or agree(agreement_of(word), shown_by(line, speaker))
    return speaker if fits else None


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
        if word.tag in ("sign", "stop", "comp") or word.has("hurts"):
            return None
        if word.nominal and line.words[start].forms and class_of(line, place, place + 1) in ACTING:
            return speaker_at(line, place, last)
    return None
