"""Stray commas: those that papers set between a verb's subject and what the verb is done to.

«قصفت مدفعية الجيش، تعزيزات للمسلحين»: the clause goes on behind the comma, which ends none.
"""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.arguments import Scan, scan, tells_apart
from marsad.language.ar.grammar.phrases.breaks import is_definite
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Role

_STRUCK = ("thing", "place")  # what may be told by name or with an article and yet is no apposition
_HIT: tuple[Role, ...] = ("on", "against", "to")


def is_bare(word: Word) -> bool:
    """Whether an indefinite noun without clitics stands there, as an object's head does."""
    return word.nominal and not (word.conj or word.prep or is_definite(word))


def past_stray(line: Line, seen: Scan, subject: Part | None, last: int) -> Scan:
    """The scan of a verb, gone on past the comma that parts it from its object; as it is where none does."""
    first = seen.end + 1
    if first >= last or line.words[seen.end].text != ar.COMMA or seen.with_role(*_HIT):
        return seen
    if any(part != subject for part in seen.bare) or not _may_be_object(line, first):
        return seen
    behind = scan(line, first, last)
    part = next(iter(behind.bare), None)
    if part is None or part[0] != first or line.tag(part[1]) == "verb" or not _is_struck(line, part):
        return seen
    return Scan((*seen.bare, *behind.bare), (*seen.placed, *behind.placed), behind.end)


def _may_be_object(line: Line, place: int) -> bool:
    word = line.words[place]
    return word.nominal and not (word.conj or word.prep or tells_apart(word))


def _is_struck(line: Line, part: Part) -> bool:
    """Whether a phrase behind a comma is no second name of the subject before it."""
    return is_bare(line.words[part[0]]) or class_of(line, *part) in _STRUCK
