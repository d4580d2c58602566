"""Doers of event nouns that a pronoun or a participle points to: «انسحابهم», «بمهاجمة القرى ونهبها»."""

from collections.abc import Iterator

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.told import ATTACKS, VIOLENT
from marsad.language.ar.grammar.line import Line, Part, Sentence
from marsad.language.ar.grammar.phrases.arguments import Place, scan
from marsad.language.ar.grammar.phrases.before_verbs import subject_before
from marsad.language.ar.grammar.phrases.classes import DOERS, OWNERS, class_of
from marsad.language.ar.grammar.phrases.extents import first_phrase
from marsad.language.ar.grammar.phrases.subjects import last_subject
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Role

_MASDAR_REACH = 8


def is_participle(word: Word) -> bool:
    """Whether a word is a participle and can be no masdar: «مغادرة» is rather a leaving."""
    if not word.forms or any(analysis.part == "masdar" for _, analysis in word.forms):
        return False
    return word.forms[0][1].part in ("active-participle", "passive-participle")


def of_participle(sentence: Sentence, place: int) -> Iterator[Place]:
    """A participle qualifies the phrase before it, which does or suffers what it tells."""
    word = sentence.line.words[place]
    before = subject_before(sentence.line, place, sentence.first) if not word.conj else None
    if before is not None:
        yield Place("subject" if word.forms[0][1].part == "active-participle" else "object", *before)


def of_pronoun(sentence: Sentence, place: int, *, does: bool) -> Place:
    """Whose «انسحابهم» is, or whom «مقتله» tells of; one that `does` it has what it is done to behind it."""
    line = sentence.line
    shared = _done_to_before(line, place, sentence.first) if line.words[place].conj and not does else None
    if shared is not None:
        return Place("object", *shared)  # «بمهاجمة القرى ونهبها»
    by = line.words[min(place + 1, len(line) - 1)].text in (ar.FROM, "من قبل")
    done_by_other = by and line.words[place].code("tells") in ATTACKS  # «قصفه من الحركة»
    suffers = not does and (done_by_other or line.words[place].has("object_first", "hurts"))
    role: Role = "subject" if does else "object" if suffers else "owner"
    owner = _owner(sentence, place)
    return Place(role, *owner) if owner is not None else Place(role, place, place + 1, refers=True)


def does_to(line: Line, place: int) -> bool:
    """Whether «لـ» behind a masdar with a pronoun tells what is attacked or repelled: «تصديها لهجمات»."""
    word, after = line.words[place], line.words[min(place + 1, len(line) - 1)]
    return after.prep == ar.FOR and word.code("tells") in VIOLENT | {"interception"}


def _done_to_before(line: Line, place: int, first: int) -> Part | None:
    """What the masdar that «و» joins one with a pronoun to is done to."""
    for at in range(place - 1, max(first, place - _MASDAR_REACH) - 1, -1):
        word = line.words[at]
        if word.tag in ("verb", "stop", "sign", "comp", "start", "rel"):
            return None
        if word.tag == "noun" and word.has("tells") and word.has("object_first") and not word.suffix:
            return next((part for part in scan(line, at + 1, place).bare), None)
    return None


def _owner(sentence: Sentence, place: int) -> Part | None:
    """The subject of the verb before the noun, else the nearest actor before it."""
    line = sentence.line
    subject = last_subject(sentence, place)
    if subject is not None and class_of(line, *subject) in DOERS:
        return subject
    for start in range(place - 1, sentence.first - 1, -1):
        if start > sentence.first and _is_attribute(line, start):
            continue  # «التنظيم | المتطرف»
        if line.words[start].nominal and class_of(line, start, start + 1) in OWNERS:
            found = first_phrase(line, start, place)
            if found is not None:
                return found
    return None


def _is_attribute(line: Line, place: int) -> bool:
    """Whether a definite adjective stands right behind a definite noun."""
    word, before = line.words[place], line.words[place - 1]
    return word.article and word.has("adjectives") and before.article and before.tag == "noun"
