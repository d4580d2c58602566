"""Who stands before a verb of saying: «الجيش قال», «كان …، في حديث له، قد قال», «…، الذي قال»."""

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.before_verbs import past_commas
from marsad.language.ar.grammar.phrases.speakers import Speaker, speaker_at, speaker_until
from marsad.language.ar.grammar.sayings.agreeing import agree, agreement_of, shown_by
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Class

ACTING: frozenset[Class] = frozenset(("force", "body", "official", "person", "people", "state", "media"))
NAMED: frozenset[Class] = ACTING | {"named"}
_SUBJECTS: frozenset[Class] = NAMED | {"document"}
_OPENING_TAGS = frozenset(("sign", "start", "comp", "particle", "verb", "time", "close", "latin"))
_HOLDING_TAGS = _OPENING_TAGS | {"source", "prep", "open"}  # before what a relative clause is told of
_LEADING_TAGS = frozenset(("comp", "start"))  # they wait for a verb, over commas too
_PASSED_TAGS = frozenset(("particle", "time"))
_LOOK_BACK, _GAP = 24, 3


class Voice(msgspec.Struct, frozen=True):
    """The speaker at a verb, where the verb's clause begins, and where the words behind both go on."""

    speaker: Speaker | None
    begins: int
    after: int


def voice_before(line: Line, place: int, first: int) -> Voice | None:
    """The speaker whose phrase stands before the verb at `place`, in a sentence that begins at `first`."""
    end = place
    while end > first and line.tag(end - 1) in _PASSED_TAGS:
        end -= 1
    if end > first and line.tag(end - 1) == "rel":
        return _voice_until(line, place, past_commas(line, end - 1, first), first, relative=True)
    verb = line.words[place]
    if end > first and line.words[end - 1].text == ar.COMMA:
        if verb.conj == ar.AND:
            return None
        return _apposed(line, place, end - 1, first) or _awaiting(line, place, end - 1, first)
    found = _voice_until(line, place, end, first)
    if verb.conj == ar.AND:
        acts = found is not None and found.speaker is not None and found.speaker.kind in ACTING
        return found if acts else None  # «بأنه مؤسف ودعا إلى …»
    return found if found is not None else _awaiting(line, place, end, first)


def _apposed(line: Line, place: int, comma: int, first: int) -> Voice | None:
    """A name with its post in apposition before the verb: «فلان، رئيس الوكالة، قال إن …»."""
    for start in range(comma - 1, max(first, comma - _LOOK_BACK) - 1, -1):
        speaker = clause_speaker(line, start, comma, first)
        person = speaker.person if speaker is not None else None
        if person is not None and person.role and person.role[0] >= person.last:
            return Voice(speaker, start, place + 1)
    return None


def _voice_until(line: Line, place: int, end: int, first: int, *, relative: bool = False) -> Voice | None:
    found: Voice | None = None
    for start in range(end - 1, max(first, end - _LOOK_BACK) - 1, -1):
        if line.words[start].prep and not relative:
            continue
        speaker = clause_speaker(line, start, end, first, relative=relative)
        if speaker is None or (found is not None and speaker.person is None):
            continue
        found = Voice(speaker, start, place + 1)
        if not relative or speaker.person is not None:
            return found  # a relative clause is told of the name before a post: «س، الناطق باسم …، الذي قال»
    return found


def _awaiting(line: Line, place: int, end: int, first: int) -> Voice | None:
    """«كان س، … ، قد قال», «إلا أن س …، نفى», «أما س فقال»: more than the speaker stands before the verb."""
    verb = line.words[place]
    for lead in range(end - 1, max(first - 1, end - _LOOK_BACK), -1):
        word = line.words[lead]
        if word.tag == "verb" and line.tag(lead - 1) != "rel":
            return None
        if _leads(word, verb):
            speaker = speaker_at(line, lead + 1, end)
            own = word.tag == "comp" and word.text.endswith(ar.SUBJECT_ENDINGS)
            speaks = _SUBJECTS if verb.conj else ACTING  # «أما التقرير، فأشار إلى أن …»
            if own or speaker is None or speaker.kind not in speaks:
                return None
            return _if_agrees(line, place, speaker, lead + 1)
    return _opening(line, place, end, first)


def _opening(line: Line, place: int, end: int, first: int) -> Voice | None:
    """Who opens the sentence, where little else stands before the verb: «الوزارة في صنعاء كانت قد قالت»."""
    if line.words[place].conj or line.tag(end) not in ("particle", "verb") or line.words[first].prep:
        return None
    if line.tag(end - 1) == "sign":
        return None  # «صنعاء - أبلغت مصادر …»: where it was written
    speaker = speaker_at(line, first, end) if first < end and line.words[first].nominal else None
    if speaker is None or speaker.kind not in ACTING or end - speaker.end > _GAP:
        return None
    return _if_agrees(line, place, speaker, first)


def _if_agrees(line: Line, place: int, speaker: Speaker, begins: int) -> Voice | None:
    fits = agree(agreement_of(line.words[place]), shown_by(line, speaker))
    return Voice(speaker, begins, place + 1) if fits else None


def _leads(word: Word, verb: Word) -> bool:
    """Whether a word waits for a subject and a verb: «إن», «كان»; «أما» for one with «ف»."""
    if verb.conj:
        return word.text.lstrip(ar.JOINING) == ar.AS_FOR
    return word.tag in _LEADING_TAGS or "auxiliaries" in word.heads


def clause_speaker(line: Line, start: int, end: int, first: int, *, relative: bool = False) -> Speaker | None:
    """The actor whose phrase takes the words [start, end), where a clause may begin with it.

    `relative` says that the clause behind it is told of it, wherever it stands: «بحسب الوزارة، التي قالت».
    """
    quoted = line.tag(start) == "open" and (relative or start == first)  # «"طالبان" تتبنى …»
    opens = line.words[start].nominal or quoted
    if not opens or not _may_open(line, start, first, relative=relative):
        return None
    speaker = speaker_until(line, start, end)
    if speaker is None or (speaker.kind == "document" and not line.words[start].article):
        return None
    return speaker if speaker.kind in (ACTING if relative else _SUBJECTS) else None


def _may_open(line: Line, place: int, first: int, *, relative: bool) -> bool:
    """Whether a clause may begin at `place`, or a phrase that one is told of."""
    word = line.words[place]
    if place == first or word.conj != "" or (relative and word.prep != ""):
        return True
    if line.words[place - 1].text == ar.IN_THE_NAME_OF:
        return False
    if relative and (line.words[place - 1].has("documents") or "one_of" in word.heads):
        return True  # «تصريحات الوزير الذي قال», «مقطع أحد السكان الذي قال»
    return line.tag(place - 1) in (_HOLDING_TAGS if relative else _OPENING_TAGS)


def has_other_subject(line: Line, place: int, first: int) -> bool:
    """Whether what is no speaker stands as the verb's subject: «أن استمرار القصف يؤكد …», «قرار يهدد …».

    A phrase behind «أن» waits for its verb; an indefinite one before a present verb is what it is told of.
    """
    word = line.words[place]
    if line.tag(place - 1) == "rel":
        return _describes_other(line, place, first)
    start = place
    while start > first and _is_bare_noun(line.words[start - 1]):
        start -= 1
    if start == place or word.conj or word.suffix:
        return False
    shown = start - (start > first and line.tag(start - 1) == "particle")  # «أن | هذه | الادعاءات تعد …»
    if shown > first and line.tag(shown - 1) == "comp":
        return True
    if not _agrees(line, place, start):
        return False  # «هجوم تتهم واشنطن …»
    told_of = line.words[start:place]
    known = any(other.article or other.suffix or other.name is not None for other in told_of)
    return not known and all(analysis.tense == "present" for _, analysis in word.forms)


def _describes_other(line: Line, place: int, first: int) -> bool:
    """Whether a relative clause is told of no speaker: «تقارير، التي تفيد بأن»; not «الذي قالت إنه»."""
    following = line.words[place + 1] if place + 1 < len(line) else None
    if line.words[place - 1].text in ar.HEADLESS:
        return False
    if following is not None and following.tag == "comp" and following.text.endswith(ar.SUBJECT_ENDINGS):
        return False
    end = past_commas(line, place - 1, first)
    start = end
    while start > first and _is_bare_noun(line.words[start - 1]):
        start -= 1
    return start < end and not line.words[place].suffix and _agrees(line, place, start)


def _agrees(line: Line, verb: int, head: int) -> bool:
    return agree(agreement_of(line.words[verb]), agreement_of(line.words[head]))


def _is_bare_noun(word: Word) -> bool:
    return word.nominal and not word.conj
