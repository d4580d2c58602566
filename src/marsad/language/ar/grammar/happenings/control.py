"""Control: who does what an event noun without an owner tells, and where, by the word that governs it.

A masdar shares the subject of its governor («يعتزم الجيش تكثيف الهجوم»). Behind a preposition of time it
shares that of the clause, and its place («سيطر الجيش على البلدة بعد معارك»), where both can be of one hand.
"""

from collections.abc import Iterator

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.told import light_of
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.phrases.arguments import Place, scan, tells_apart
from marsad.language.ar.grammar.phrases.classes import DOERS, OWNERS, class_of
from marsad.language.ar.grammar.phrases.speakers import spoken_for
from marsad.language.ar.grammar.phrases.subjects import subject_of
from marsad.language.clauses import Class

_SIDES: frozenset[Class] = OWNERS | {"named"}
_ADVERBIAL = ("prepositions.in", "prepositions.besides")
_REACH = 14
_ASIDE = 9
_PREDICATES = ("verb", "stop", "start", "comp", "rel", "source")

# What who does the one may have done in the same breath, by the verb's type.
_FOUGHT = frozenset(("clash",))
_MOVED = _FOUGHT | {"offensive", "territory-gained", "deployment", "withdrawal"}
_BESIEGED = frozenset(("siege", "air-strike", "shelling"))
_SAME_HAND = {
    "territory-gained": _MOVED | _BESIEGED,
    "offensive": _MOVED | _BESIEGED,
    "deployment": _MOVED,
    "clash": _MOVED,
    "withdrawal": _FOUGHT | {"siege"},
    "air-strike": _FOUGHT,
    "shelling": _FOUGHT,
    "arrest": _FOUGHT | {"offensive"},
}
_SAME_PLACE = frozenset(("clash", "offensive", "air-strike", "shelling", "siege"))
_PLACED_BY = frozenset(("territory-gained", "withdrawal", "offensive"))


def controlled(sentence: Sentence, place: int, kind: str | None) -> Iterator[Place]:
    """The doer and the place that the event noun at `place`, of this type, has from its governor."""
    found = _governor(sentence, place)
    if found is None:
        return
    governor, apart = found
    line, word = sentence.line, sentence.line.words[governor]
    if word.tag == "noun" and word.code("light") == "sufferer":
        yield from (Place("object", *part) for part in scan(line, governor + 1, place).bare[:1])
    elif word.tag == "noun":
        yield from (Place("subject", *part) for part in scan(line, governor + 1, place).bare[:1])
    elif kind == "military-aid":
        yield from _of_helped(sentence, governor)
    elif kind == "meeting" if apart else word.has("tries", "intends"):
        yield from _of_will(sentence, governor, place)  # «قال الرئيس خلال لقاء مع نظيره»
    elif apart and kind is not None:
        yield from _of_clause(sentence, governor, place, kind)


def ends_clause(line: Line, place: int) -> bool:
    """Whether nothing before `place` can govern what is behind; a time between commas is passed."""
    word = line.words[place]
    if word.text == ar.COMMA:
        return line.tag(place - 1) != "time" and line.tag(place + 1) != "time"
    sign = word.tag == "sign" and word.text not in ar.BRACKETS
    return sign or word.tag in ("stop", "comp", "start", "rel")


def past_asides(sentence: Sentence, place: int) -> int:
    """The comma before the asides that the comma at `place` closes; `place` itself where it closes none.

    «تمكن الجيش، مدعوما بالطيران، أمس الاثنين، من تحرير …»: the verb still governs what is behind them.
    """
    at = place
    while (opening := _opening(sentence, at)) is not None:
        at = opening
    return at


def _opening(sentence: Sentence, place: int) -> int | None:
    """The comma that opens the aside that the comma at `place` closes: one without a predicate of its own."""
    for at in range(place - 1, max(sentence.first, place - _ASIDE) - 1, -1):
        word = sentence.line.words[at]
        if word.text == ar.COMMA:
            return at if at + 1 < place and not sentence.line.words[at + 1].conj else None
        if word.tag in _PREDICATES:
            return None
    return None


def parts_from(line: Line, place: int) -> bool:
    """Whether a preposition says when or amid what, and so parts a verb from what is behind: «بعد», «في».

    One that leads a time does not: «شهدت المدينة خلال الشهر الجاري هجمات».
    """
    word = line.words[place]
    adverbial = word.tag == "prep" and not word.heads.isdisjoint(_ADVERBIAL)
    return adverbial and line.tag(place + 1) != "time"


def _governor(sentence: Sentence, place: int) -> tuple[int, bool] | None:
    """The verb or noun of trying that governs the noun at `place`; whether «بعد» or its like parts them."""
    line, apart = sentence.line, False
    other = place
    while (other := other - 1) >= max(sentence.first, place - _REACH):
        word = line.words[other]
        if word.text == ar.COMMA and (opening := past_asides(sentence, other)) < other:
            other = opening
            continue
        if ends_clause(line, other):
            return None
        if word.tag == "verb" or (word.tag == "noun" and not apart and _governs(line, other, place)):
            return other, apart
        apart = apart or (parts_from(line, other) and not line.words[place].prep)
    return None


def _governs(line: Line, noun: int, place: int) -> bool:
    """Whether a noun gives its party to the event behind it.

    «محاولة القوات اقتحام», «تعرض البلدة لهجوم», «شن الطائرات غارات», «قيام القوات بقصف».
    """
    word = line.words[noun]
    if word.has("tries", "intends") or word.code("light") == "sufferer":
        return True
    if light_of(word, line.words[place]) != "doer" or word.article or word.has("bodies", "forces"):
        return False
    return any(a.part == "masdar" for _, a in word.forms) and bool(scan(line, noun + 1, place).bare)


def _of_helped(sentence: Sentence, verb: int) -> Iterator[Place]:
    """Who is helped in what they do: «استعاد الجيش البلدة بإسناد جوي من حلفائه»."""
    subject = subject_of(sentence, verb)
    if subject is not None and class_of(sentence.line, *subject) in _SIDES:
        yield Place("for", *subject)


def _of_will(sentence: Sentence, verb: int, place: int) -> Iterator[Place]:
    """Who tries or means to do it; of an order («أمر القوات بالانسحاب») the one ordered."""
    line, subject = sentence.line, subject_of(sentence, verb)
    ordered = scan(line, verb + 1, place).bare if line.words[place].prep else ()
    for part in ordered:
        if (subject is None or part[0] >= subject[1]) and class_of(line, *part) in DOERS:
            yield Place("subject", *part)
            return
    if subject is not None and class_of(line, *subject) in DOERS:
        yield Place("subject", *(spoken_for(line, subject) or subject))


def _of_clause(sentence: Sentence, verb: int, place: int, kind: str) -> Iterator[Place]:
    """The subject and the place of the clause that the noun stands in, where they can be its own."""
    line, word = sentence.line, sentence.line.words[verb]
    told = word.code("tells") or _carried(line, verb, place)
    subject = subject_of(sentence, verb)
    if (
        subject is not None
        and kind in _SAME_HAND.get(told or "", ())
        and class_of(line, *subject) in _SIDES
        and not all(analysis.voice == "passive" for _, analysis in word.forms)
    ):
        yield Place("subject", *subject)
    if told in _PLACED_BY and kind in _SAME_PLACE:
        seen = scan(line, verb + 1, place)
        parts = (*seen.bare, *(arg.part for arg in seen.placed))
        yield from (Place("in", *part) for part in parts if class_of(line, *part) == "place")


def _carried(line: Line, verb: int, place: int) -> str | None:
    """The type of the event noun that a light verb carries before `place`: «بسطت سيطرتها … بعد معارك»."""
    if line.words[verb].code("light") != "doer":
        return None
    nouns = (word for word in line.words[verb + 1 : place] if word.tag == "noun" and tells_apart(word))
    return next((code for word in nouns if (code := word.code("tells"))), None)
