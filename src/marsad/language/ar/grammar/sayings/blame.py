"""Blame: words that charge a party with a wrong, whatever the verb of saying.

إن باكستان انتهكت الهدنة       إن المتمردين يخططون لاحتلال المدينة       إن الطرفين متورطان في الهجوم
"""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.classes import DOERS
from marsad.language.ar.grammar.phrases.extents import acting, first_phrase
from marsad.language.ar.grammar.phrases.subjects import own_subject
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed

_AIM = 4  # words behind «تسعى» in which what is aimed at begins
_BY = 4  # words behind «متعمد» in which whose deed it is stands


def blames(line: Line, first: int, last: int) -> bool:
    """Whether the words [first, last) charge a party other than the speaker's with a wrong."""
    return any(_blames(line, place, first, last) for place in range(first, last))


def _blames(line: Line, place: int, first: int, last: int) -> bool:
    word = line.words[place]
    if word.tag == "verb":
        wrongs = word.has("wrongs") or (word.has("intends", "tries") and _aims_ill(line, place, last))
        return wrongs and line.tag(place - 1) != "neg" and _is_other(line, _doer(line, place, first, last))
    if word.may_be("masdar", "wrongs") and not word.article:
        return _is_other(line, _last_doer(line, place, first, last))
    if "at_fault" in word.heads:
        return _is_other(line, _told_of(line, place, first))
    return "deliberate" in word.heads and _is_done_by(line, place, last)


def _aims_ill(line: Line, place: int, last: int) -> bool:
    """Whether what is aimed at is a wrong in itself: «تسعى إلى زعزعة الاستقرار», «يخطط لاحتلال …»."""
    near = line.words[place + 1 : min(last, place + _AIM)]
    return any(word.stem in listed("ill_aims") for word in near)


def _doer(line: Line, place: int, first: int, last: int) -> Part | None:
    """Who does what the verb tells; of a deed («الهجمات تهدف إلى الاستفزاز») the deed."""
    part = own_subject(line, place, first, last)
    if part is not None or line.tag(first) != "comp":
        return part
    return first_phrase(line, first + 1, place)


def _last_doer(line: Line, place: int, first: int, last: int) -> Part | None:
    """Who does what the last verb before a wrong tells: «أقدم المسلحون على ارتكاب …»."""
    verb = next((at for at in range(place - 1, first - 1, -1) if line.tag(at) == "verb"), None)
    denied = verb is not None and line.tag(verb - 1) == "neg"
    return None if verb is None or denied else _doer(line, verb, first, last)


def _told_of(line: Line, place: int, first: int) -> Part | None:
    """The party right before the word at `place`: «إن البلدين متورطان»."""
    return first_phrase(line, first + 1, place) if line.tag(first) == "comp" else None


def _is_done_by(line: Line, place: int, last: int) -> bool:
    """Whether a deliberate wrong is told with its doer: «تخريبا متعمدا من الجانب الأوكراني»."""
    near = range(place + 1, min(last - 1, place + _BY))
    source = next((at for at in near if line.words[at].text == ar.FROM), None)
    part = first_phrase(line, source + 1, last) if source is not None else None
    return part is not None and _is_other(line, part)


def _is_other(line: Line, part: Part | None) -> bool:
    """Whether a phrase names a party, or its deed, that is not the speaker's own."""
    if part is None or any(_is_own(word) for word in line.words[part[0] : part[1]]):
        return False
    head = line.words[part[0]]
    return acting(line, *part).kind in DOERS or head.has("tells") or head.stem in listed("parties")


def _is_own(word: Word) -> bool:
    return "own_side" in word.heads or word.suffix == "نا"
