"""Menaces: words that foretell harm which the speaker's own side will do, whatever the verb of saying.

ستواصل القوات عملياتها        لن نتوقف عن استهداف السفن
الرد قادم لا محالة            سيدفع العدو الثمن
"""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.subjects import own_subject
from marsad.language.ar.smallwords import listed

HARM = frozenset(("air-strike", "shelling", "bombing", "offensive", "clash"))
_OTHERS = ("state", "person", "people", "official", "media")
_OBJECT, _ANSWER, _PRICE = 6, 5, 4  # words behind the verb in which harm, an answer and its price are named


def menaces(line: Line, first: int, last: int) -> bool:
    """Whether the words [first, last) foretell harm of the speaker's own side."""
    return any(_menaces(line, place, first, last) for place in range(first, last))


def _menaces(line: Line, place: int, first: int, last: int) -> bool:
    word = line.words[place]
    if "retaliation" in word.heads:
        return _answers(line, place, first, last)
    if word.tag != "verb":
        return False
    if _is_negated(line, place):
        goes_on = word.has("relents") and names_harm(line, place + 1, min(last, place + _OBJECT))
        return goes_on and _is_own(line, place, first, last)
    if not _is_future(line, place):
        return False
    if any("prices" in other.heads for other in line.words[place + 1 : min(last, place + _PRICE)]):
        return word.has("pays")
    return word.has("keeps_on") and _harms_on(line, place, first, last)


def names_harm(line: Line, first: int, last: int) -> bool:
    """Whether an attack stands among the words."""
    told = ((word.code("tells") or word.listed("tells_words")) for word in line.words[first:last])
    return any(kind in HARM for kind in told)


def _harms_on(line: Line, place: int, first: int, last: int) -> bool:
    """Whether harm goes on or grows: «سنواصل القصف», «هجماتنا ستتصاعد»."""
    part = own_subject(line, place, first, last)
    if part is not None and names_harm(line, part[0], part[0] + 1):
        return line.words[part[0]].code("tells") != "clash"  # «القتال سيستمر» is foretold by anyone
    return names_harm(line, place + 1, min(last, place + _OBJECT)) and _is_own(line, place, first, last)


def _is_own(line: Line, place: int, first: int, last: int) -> bool:
    """Whether the verb's subject may be the speaker's own side: no other state or man, and no «enemy»."""
    if any(analysis.person == 1 for _, analysis in line.words[place].forms[:1]):
        return True
    part = own_subject(line, place, first, last)
    if part is None:
        return True
    head = line.words[part[0]]
    return class_of(line, *part) not in _OTHERS and head.stem not in listed("enemies")


def _answers(line: Line, place: int, first: int, last: int) -> bool:
    """Whether an answer is foretold: «الرد قادم», «سيكون ردنا», «سيقابل برد حاسم»."""
    near = line.words[place + 1 : min(last, place + _ANSWER)]
    if not line.words[place].prep and any("impending" in word.heads for word in near):
        return True
    before = range(max(first, place - _ANSWER), place)
    return any(_is_met(line, at) for at in before)


def _is_met(line: Line, place: int) -> bool:
    """Whether a word foretells how something is met: «سيقابل», «سيواجه», «سيكون»."""
    word = line.words[place]
    return "meets_with" in word.heads and not _is_negated(line, place)


def _is_negated(line: Line, place: int) -> bool:
    return line.tag(place - 1) == "neg"


def _is_future(line: Line, place: int) -> bool:
    """Whether a verb is of what will be: «ستواصل», «سوف تواصل»."""
    future = any(analysis.tense == "future" for _, analysis in line.words[place].forms)
    return future or line.words[place - 1].text.lstrip(ar.JOINING) in listed("future_particles")
