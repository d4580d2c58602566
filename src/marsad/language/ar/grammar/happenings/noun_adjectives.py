"""Adjectives of event nouns: which words behind one only qualify it, and name nobody and nothing."""

from collections.abc import Iterator, Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.told import ATTACKS
from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.agreement import genders
from marsad.language.ar.grammar.phrases.arguments import tells_apart
from marsad.language.ar.grammar.phrases.breaks import is_compound
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.words.word import Word

_THINGS = ("things", "places", "media", "documents")


def without_adjectives(line: Line, place: int, bare: Sequence[Part]) -> Iterator[Part]:
    """The phrases behind an event noun without its adjectives: «معارك ضارية», «الغارة الجوية»."""
    at = place + 1
    counts = at < len(line) and "partitives" in line.words[at].heads  # «تعليق جميع الرحلات»
    for first, last in bare:
        start = first
        if first == at and not counts:
            while start < last and (step := _qualifying(line, place, start)):
                start += step
            at = last
        if start == first or (start < last and not tells_apart(line.words[start])):
            yield start, last


def _qualifying(line: Line, noun: int, place: int) -> int:
    """How many words at `place` only qualify the noun: an adjective, or two as one («واسعة النطاق»)."""
    return 2 if is_compound(line, place) else int(qualifies(line, noun, place))


def qualifies(line: Line, noun: int, place: int) -> bool:
    """Whether the word is an adjective of the noun: as definite as it is, and naming nothing itself."""
    word = line.words[place]
    nisba = word.text.endswith(ar.OWN) and word.has("adjectives") and not word.name  # «قصف صاروخي»
    if nisba and word.article == line.words[noun].article:
        return word.article or not _owns_next(line, place)
    if word.article != line.words[noun].article or word.suffix or word.tag == "count":
        return _qualifies_whole(line.words[noun], word)
    accusative = word.text.endswith(ar.ACCUSATIVE) and line.words[noun].text.endswith(ar.ACCUSATIVE)
    if accusative and word.tag == "noun" and not word.has("forces", "people"):
        return True  # «شنت قصفا مركزا»
    if word.name is not None:
        return word.name.adjective and not word.article
    if word.has("forces") and genders(line, noun) == {"m"} and genders(line, place) == {"f"}:
        return False  # «استهداف مسيرة سيارة»
    names = _names_things(word)  # «إيقاف صادرات النفط»
    names = names or (word.has("bodies") and _owns_next(line, place))  # «قوي» and «قوى» fold alike
    adjective = (word.has("adjectives") and not names) or _may_be_participle(line, noun, place)
    return adjective or class_of(line, place, place + 1) in ("other", "named")


def _may_be_participle(line: Line, noun: int, place: int) -> bool:
    """Whether one man, who is named by a participle, stands behind an attack, whose adjective it rather is.

    «هجوم منسق», «عمليات منسقة»; but «استهداف منسق الحملة», «اغتيال منسق».
    """
    attack, word = line.words[noun], line.words[place]
    if attack.article or attack.has("object_first", "hurts") or attack.code("tells") not in ATTACKS:
        return False
    parts = {analysis.part for _, analysis in word.forms if analysis.number == "s"}
    if _names_things(word) or word.has("forces", "bodies", "people"):
        return False  # «ضربة مبنى»
    return "passive-participle" in parts and not _owns_next(line, place)


def _qualifies_whole(noun: Word, word: Word) -> bool:
    """Whether a definite adjective tells of a set phrase that ends definite: «إطلاق النار المستمر»."""
    whole = "tells_words" in noun.under and noun.text.rpartition(" ")[2].startswith(ar.ARTICLE)
    return whole and word.article and word.has("adjectives")


def _names_things(word: Word) -> bool:
    """Whether a word names things, and not as «two guns of» or «my gun»: «مدفعي» is an adjective."""
    codes = (
        entry.codes
        for entry, a in word.forms
        if not (a.suffix or (a.number == "d" and a.state == "construct"))
    )
    return any(not code.keys().isdisjoint(_THINGS) for code in codes)


def _owns_next(line: Line, place: int) -> bool:
    """Whether the word is in the construct with a definite one: «قوى الحرية»."""
    following = line.words[place + 1] if place + 1 < len(line) else None
    return line.words[place].article or (following is not None and following.article and not following.prep)
