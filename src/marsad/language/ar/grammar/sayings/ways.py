"""Ways: the agency or outlet that a speaker spoke to, or that carried the words."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.extents import noun_phrase, phrase
from marsad.language.clauses import Phrase

_TALK = 2


def via_of(line: Line, cue: int, until: int, last: int) -> Phrase | None:
    """The way of the words of the cue, between it and `until`: «لرويترز», «في حديث إلى …», «بثته قناة …»."""
    for place in range(cue + 1, min(until, last)):
        word = line.words[place]
        if word.tag == "source":
            return None
        if "own_reporters" in word.heads:
            return phrase(line, place, place + 1)
        outlet = _outlet_at(line, place)
        if outlet is not None and outlet < last and (via := carrier(line, outlet, last)):
            return via
    return None


def opening_talk(line: Line, first: int, until: int) -> bool:
    """Whether a sentence opens with the talk in which someone speaks: «في تصريح لـ…»."""
    return first + 1 < until and line.words[first].stem == ar.IN and _is_talk(line, first + 2)


def past_outlet(line: Line, place: int, last: int) -> int:
    """Behind the outlet spoken to that «لـ» at `place` makes the way; `place` itself where it makes none."""
    if place >= last or ar.FOR not in (line.words[place].prep, line.words[place].text):
        return place
    outlet = _outlet_at(line, place)
    return max(place, noun_phrase(line, outlet, last)) if outlet is not None and outlet < last else place


def _outlet_at(line: Line, place: int) -> int | None:
    """Where the outlet begins that the word at `place` makes the way; None where it makes none."""
    word = line.words[place]
    if ar.FOR in (word.prep, word.text):
        outlet = place if word.prep else place + 1
        return outlet if _may_be_outlet(line, outlet) else None
    if word.prep == ar.BY:
        return place if _is_talk(line, place) and is_outlet(line, place) else None  # «في اتصال بوكالة …»
    if word.text in (ar.TO, ar.WITH):
        return place + 1 if _is_talk(line, place) and is_outlet(line, place + 1) else None
    if "back_pronouns" in word.heads and word.text.startswith(ar.WITH):
        asked = line.tag(place - 1) == "verb" and line.words[place - 1].suffix != ""
        return place + 1 if asked and is_outlet(line, place + 1) else None  # «مقابلة أجرتها معه قناة …»
    if not word.suffix or not word.has("carries"):
        return None
    return place + 1 if word.tag == "verb" or is_outlet(line, place + 1) else None  # «بيان بثه التلفزيون»


def _is_talk(line: Line, place: int) -> bool:
    """Whether a talk stands before a preposition: «في حديث إلى», «في اتصال هاتفي مع»."""
    near = line.words[max(0, place - _TALK) : place]
    speaks = near and near[-1].tag == "verb" and near[-1].code("says") == "state"  # «مصدر تحدث إلى …»
    return bool(speaks) or any("talks" in word.heads or word.has("documents") for word in near)


def is_outlet(line: Line, place: int) -> bool:
    """Whether a word names an outlet or heads its name."""
    if place >= len(line):
        return False
    word = line.words[place]
    return word.has("media") or (word.name is not None and word.name.kind == "media")


def _may_be_outlet(line: Line, place: int) -> bool:
    return is_outlet(line, place) or _is_quoted_name(line, place) or _is_slash(line, place)


def _is_quoted_name(line: Line, place: int) -> bool:
    """Whether a name in quotation marks that may be an outlet's begins at `place`: «لـ"الشرق"»."""
    if place + 1 >= len(line) or line.tag(place) != "open":
        return False
    word = line.words[place + 1]
    if word.has("people") or (word.has("forces") and not word.article):
        return False  # «حمل المسؤولية لـ"عملاء …"»
    return word.name is None or word.name.kind in ("media", "place")  # «الشرق الأوسط» is a paper too


def _is_slash(line: Line, place: int) -> bool:
    """Whether an agency's name stands between strokes: «لـ/المعلومة/»."""
    return place < len(line) and line.words[place].text == "/"


def carrier(line: Line, first: int, last: int) -> Phrase | None:
    """The carrier's phrase at `first`, without quotation marks round it."""
    first += _is_slash(line, first)
    end = noun_phrase(line, first, last)
    if end == first:
        return None
    name = line.words[first].name
    glosses = (place for place in range(first + 2, end - 1) if line.words[place - 1].text == "(")
    gloss = next((place for place in glosses if line.words[place + 1].text == ")"), None)
    if gloss is not None:
        return phrase(line, gloss, gloss + 1)  # «وكالة الأنباء السعودية (واس)», «وكالة أنباء ((شينخوا))»
    if name is not None and name.kind == "media":
        return phrase(line, first, first + 1)
    if line.tag(first) == "open" and end - first > 2:
        return phrase(line, first + 1, end - 1)
    if _points_to_outlet(line, first, end):
        return _outlet_before(line, first)
    return phrase(line, first, _behind_quotes(line, first, end))


def _behind_quotes(line: Line, first: int, end: int) -> int:
    """Where an outlet's phrase ends whose name stands quoted: «صحيفة «…» وقوع» holds what it is told too,
    «صحيفة «…» المحلية» an adjective of its own."""
    close = next((place for place in range(first, end - 1) if line.tag(place) == "close"), None)
    return end if close is None or line.words[close + 1].article else close + 1


def _points_to_outlet(line: Line, first: int, end: int) -> bool:
    """Whether an outlet is only pointed back to: «للقناة نفسها», «للوكالة»."""
    word = line.words[first]
    return word.article and word.name is None and end == first + 1 and word.has("media")


def _outlet_before(line: Line, place: int) -> Phrase | None:
    """The last outlet that the line names before `place`."""
    for before in range(place - 1, -1, -1):
        name = line.words[before].name
        if name is not None and name.kind == "media":
            return phrase(line, before, before + 1)
    return None
