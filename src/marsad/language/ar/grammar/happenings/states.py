"""States: participles that tell what was done to what they are said of: «الكهرباء مقطوعة»."""

from collections.abc import Sequence

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.arguments import Place
from marsad.language.ar.grammar.phrases.breaks import is_definite
from marsad.language.ar.grammar.words.word import Form, Word

_LASTING = frozenset(("arrest", "abduction", "siege", "shutdown", "destruction"))
_SUFFERING = ("5", "7")  # forms of verbs whose subject undergoes what they tell: «متضرر», «منقطع»
_PASSED_TAGS = frozenset(("particle", "time", "neg"))


def is_state(line: Line, place: int) -> bool:
    """Whether the word at `place` says in what state something is: «المدنيون محتجزون»."""
    word = line.words[place]
    if word.tag != "noun" or word.article or word.prep or word.suffix or word.conj:
        return False
    return any(map(_suffers, word.forms)) and _is_said_of_known(line, place) and not _has_object(line, place)


def said_of(line: Line, place: int, args: Sequence[Place]) -> tuple[Place, ...]:
    """The phrases of a state: what stands before it is what was done something to."""
    told = tuple(msgspec.structs.replace(arg, role="object") if arg.first < place else arg for arg in args)
    before = line.words[place - 1]
    if any(arg.role == "object" for arg in told) or not before.nominal:
        return told
    return (Place("object", place - 1, place), *told)


def _suffers(form: Form) -> bool:
    entry, analysis = form
    if _LASTING.isdisjoint(entry.codes.get("tells", ())):
        return False
    undergoes = analysis.part == "active-participle" and entry.form in _SUFFERING
    return analysis.part == "passive-participle" or undergoes


def _is_said_of_known(line: Line, place: int) -> bool:
    """Whether a definite or counted phrase, a pronoun or a verb of lasting stands right before."""
    at = place - 1
    while at >= 0 and line.tag(at) in _PASSED_TAGS and "back_pronouns" not in line.words[at].heads:
        at -= 1
    if at < 0:
        return False
    before = line.words[at]
    if before.tag == "verb":
        return before.has("auxiliary", "lasting")
    counted = before.tag == "count" and before.has("people", "things", "forces")
    return counted or "back_pronouns" in before.heads or (before.nominal and _is_known(before))


def _is_known(word: Word) -> bool:
    return is_definite(word) and not (word.prep and word.has("tells"))


def _has_object(line: Line, place: int) -> bool:
    """Whether it does something to what stands behind it: «تقدم الجيش محاصرا المدينة»."""
    behind = line.words[place + 1] if place + 1 < len(line) else None
    if behind is None or not behind.nominal or behind.prep or behind.conj or behind.tag == "latin":
        return False
    return not (behind.text.endswith(ar.ACCUSATIVE) and not behind.article)
