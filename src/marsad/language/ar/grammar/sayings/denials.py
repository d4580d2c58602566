"""Denials: the shortest phrase that names what is denied.

نفى أن يكون الجيش قصف المدينة           →  الجيش قصف المدينة
نفى مزاعم المعارضة بقصف المدينة         →  قصف المدينة
نفى الأنباء التي تحدثت عن مقتل قائده    →  مقتل قائده
"""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.asides import past_relative
from marsad.language.ar.grammar.phrases.extents import noun_phrase
from marsad.language.ar.grammar.phrases.spoken_of import SPEAKERS
from marsad.language.ar.grammar.sayings.content import content_at
from marsad.language.ar.grammar.sayings.nouns import is_circumstance
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed

_CONTENT, _LONGEST, _CLAIM = 14, 6, 14
_UNTRUTH = 4  # words, the last of which may be «لا صحة»
_OPENING_TAGS = frozenset(("comp", "prep", "particle", "time", "rel", "sign", "open"))
_CLOSING_TAGS = frozenset(("stop", "sign", "comp", "start", "close", "source"))
_ASIDES = frozenset(("prepositions.in", "prepositions.manner"))
_SAID = (ar.WHAT, ar.OF_WHAT, ar.OF_THAT)
_ENDING_TAGS = frozenset(("stop", "start", "source"))  # a claim is not looked for behind these


def denied(line: Line, first: int, last: int) -> Part | None:
    """What words [first, last) of a denial say is not so; None where they only point back to it."""
    first = past_relative(line, first, last)
    if first < last and line.tag(first) == "particle" and "back_words" in line.words[first].heads:
        named = " " in line.words[first].text  # «هذه المزاعم»
        if named or not (first + 1 < last and line.words[first + 1].article):
            return (first, first + 1) if named else None
    content = content_at(line, first, min(last, first + _CONTENT))
    speech = content is not None and line.tag(content) == "comp"
    place = _past_openings(line, content if content is not None and speech else first, last)
    place = _past_untruth(line, place, last)
    if place >= last:
        return None
    claim = _claim_behind(line, place, last)
    if claim is not None:
        place = _past_openings(line, claim, last)
    return (place, _end(line, place, last)) if place < last else None


def _past_openings(line: Line, place: int, last: int) -> int:
    """Past what opens the words without naming anything: «أن يكون», «صحة», «بشكل قاطع»."""
    openings = listed("denied_openings")
    while place < last and (line.tag(place) in _OPENING_TAGS or line.words[place].stem in openings):
        if line.words[place].listed("content") == "deny":
            break  # «لا علاقة له بالهجوم»
        within = (
            "prepositions.in" in line.words[place].heads or "prepositions.manner" in line.words[place].heads
        )
        said_in = line.tag(place) == "prep" and within
        place = max(place + 1, noun_phrase(line, place + 1, last) if said_in else 0)
    return place


def _past_untruth(line: Line, place: int, last: int) -> int:
    """Past a negation, «لم نقصف …», or «لا صحة» to what stands behind it: «لا صحة | لما تردد عن …».

    Where the untruth is told of what stands before it there is nothing to pass.
    """
    near = range(place, min(last - 1, place + _UNTRUTH))
    untrue = next((at for at in near if line.words[at].listed("content") == "deny"), None)
    if untrue is not None and (line.words[untrue + 1].prep in (ar.FOR, ar.BY)):
        return _past_openings(line, untrue + 1, last)
    return place + 1 if place < last and line.tag(place) == "neg" else place


def _claim_behind(line: Line, place: int, last: int) -> int | None:
    """Where the claim begins that a charge or a rumour at `place` makes; None where it stands for itself."""
    word = line.words[place]
    verbal = word.tag == "verb" or not word.forms  # «ما تناقلته صحف حول …»
    told = verbal and place > 0 and line.words[place - 1].text in _SAID
    if not (told or "charges" in word.heads or "rumours" in word.heads):
        return None
    for at in range(place + 1, min(last, place + _CLAIM)):
        found = line.words[at]
        if found.tag in _ENDING_TAGS or found.text in ar.COMMAS:
            return None
        if found.tag == "comp" or "prepositions.about" in found.heads or found.text == ar.OF:
            return at + 1
        if _is_masdar(found) and found.prep == ar.BY:
            return at
        if at == place + 1 and not word.article and _is_deed(found):
            return at  # «مزاعم تورطه في …»
    return None


def _is_masdar(word: Word) -> bool:
    return any(analysis.part == "masdar" for _, analysis in word.forms)


def _is_deed(word: Word) -> bool:
    """Whether a word right behind a charge is what it is about: a masdar, or a bare word of nobody."""
    bare = word.tag == "noun" and not (word.article or word.prep or word.conj)
    return bare and (_is_masdar(word) or not word.has(*SPEAKERS))


def _end(line: Line, place: int, last: int) -> int:
    """Where the phrase at `place` ends: or when it is long enough."""
    end = place + 1
    while end < min(last, place + _LONGEST) and not _closes(line, end):
        end += 1
    while end > place + 1 and line.tag(end - 1) in ("open", "prep"):
        end -= 1
    return end


def _closes(line: Line, place: int) -> bool:
    """Whether the word at `place` is no part of what is denied: a sign, «الذي …», «متهمة …»."""
    word = line.words[place]
    described = word.tag == "rel" and word.text.startswith(ar.ARTICLE)
    return (
        described
        or word.tag in _CLOSING_TAGS
        or word.listed("content") == "deny"
        or is_circumstance(line, place)
    )
