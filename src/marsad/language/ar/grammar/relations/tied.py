"""What a relation is while its sentence is read, and what all rules for relations ask."""

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, Sentence
from marsad.language.ar.grammar.phrases.arguments import scan
from marsad.language.ar.grammar.phrases.classes import DOERS, class_of
from marsad.language.ar.grammar.phrases.extents import first_phrase

_LEFT_REACH = 10
_MEANS_REACH = 6
_ACCUSED = 12  # words between the accusing word and the deed


class Tied(msgspec.Struct, frozen=True):
    """A relation in places of the line: the phrase on the left does `kind` to the one on the right."""

    place: int
    kind: str
    left: Part
    right: Part
    means: str | None = None


def holds(line: Line, part: Part | None) -> bool:
    """Whether a phrase is one that can back, hold or lead."""
    return part is not None and (class_of(line, *part) in DOERS or _is_government(line, part))


def _is_government(line: Line, part: Part) -> bool:
    """Whether a phrase is a capital alone, which stands for its government: «المدعومة من دمشق»."""
    name = line.words[part[0]].name
    return part[1] == part[0] + 1 and name is not None and name.government is not None


def holder_at(line: Line, place: int, last: int) -> Part | None:
    """The phrase at `place`, where it is one that can back, hold or lead."""
    part = first_phrase(line, place, last)
    return part if holds(line, part) else None


def left_of(line: Line, place: int, first: int) -> Part | None:
    """The phrase that a participle or an apposition qualifies: the one that ends right before it."""
    end = place
    while end > first and (line.words[end - 1].text in _PASSED or line.tag(end - 1) in ("close", "rel")):
        end -= 1
    for start in range(end - 1, max(first, end - _LEFT_REACH) - 1, -1):
        word = line.words[start]
        if not (word.nominal or word.tag in ("open", "close")):
            return None
        opens = start == first or word.conj or word.prep or _may_precede(line, start - 1)
        if opens and word.nominal:
            quoted = line.tag(end) == "close" and any(line.tag(at) == "open" for at in range(start, end))
            return _last_phrase(line, start, end + quoted)
    return None


def _may_precede(line: Line, place: int) -> bool:
    """Whether a phrase may begin behind the word at `place`: no noun that goes with it stands there."""
    word = line.words[place]
    if word.tag == "open":
        return place == 0 or not line.words[place - 1].nominal  # «موقع "سبتمبر" التابع …»
    return not word.nominal or "tie_words.controls_by" in word.heads


def _last_phrase(line: Line, start: int, end: int) -> Part:
    """The last of two phrases that stand side by side in [start, end): «… القوات | طائرة تابعة لـ»."""
    first = first_phrase(line, start, end)
    if first is None or not start < first[1] < end:
        return start, end
    word = line.words[first[1]]
    begins = word.tag == "noun" and bool(word.forms) and not word.article and not word.has("adjectives")
    return (first[1] if begins else start), end


_PASSED = (ar.COMMA, *ar.BRACKETS)


def accused(sentence: Sentence, place: int) -> Part | None:
    """Whom the words before `place` accuse of the deed there: «اتهمت كينشاسا كيغالي بدعم …», «متهما … بـ»."""
    line = sentence.line
    for other in range(place - 1, max(sentence.first, place - _ACCUSED) - 1, -1):
        word = line.words[other]
        if word.code("says") == "accuse" and not word.article:
            seen = scan(line, other + 1, place)
            parties = seen.bare if "charges" not in word.heads else seen.with_role("for")
            return parties[-1] if parties and holds(line, parties[-1]) else None
        if word.tag in ("verb", "stop", "comp", "start"):
            return None
    return None


def plain(line: Line, part: Part) -> Part:
    """A phrase without a participle that qualifies it in turn."""
    first, last = part
    ties = (place for place in range(first + 1, last) if "tie_words" in line.words[place].under)
    return first, next(ties, last)


def means_of(line: Line, first: int, last: int) -> str | None:
    """By what means someone is backed, where the words near by say so."""
    for word in line.words[max(0, first) : min(last, first + _MEANS_REACH)]:
        if (means := word.listed("means")) is not None:
            return means
        if word.tag == "stop":
            return None
    return None


def past_adjectives(sentence: Sentence, place: int) -> int:
    """Past adjectives of the tie word: «حليفا رئيسيا لـ», «معقلا بارزا لـ», «المعقل الرئيسي لـ»."""
    words = sentence.line.words
    definite = words[place - 1].article
    while place < sentence.last and words[place].has("adjectives"):
        if words[place].article != definite or words[place].prep or words[place].name is not None:
            break
        place += 1
    return place
