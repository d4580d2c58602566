"""What is said: where the words begin, whether they are quoted, what they deny, who carried them."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.extents import noun_phrase, phrase
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed
from marsad.language.clauses import Phrase

_FAR = 30
_QUOTED_NAME = 7
_DENIAL, _DENIED = 14, 6
_ASIDE = 14
_NAMES_BEFORE = ("forces", "bodies", "media", "places", "things")
_OPENING_TAGS = frozenset(("comp", "prep", "particle", "time", "rel", "sign", "open"))
_CLOSING_TAGS = frozenset(("stop", "sign", "comp", "start", "close", "source"))


def content_at(line: Line, first: int, last: int) -> int | None:
    """Where words of speech begin behind a cue: at «أن», a colon, a quotation; None where none do."""
    for place in range(first, min(last, first + _FAR)):
        word = line.words[place]
        if word.tag == "comp" or word.text == ":" or (word.tag == "open" and not _opens_name(line, place)):
            return place
        clause = word.tag in ("verb", "rel", "start")
        if clause and place > first and not _goes_by(line.words[place - 1]):
            return None
    return None


def _goes_by(before: Word) -> bool:
    """Whether the clause behind a word only describes: «، الذي …», «في بيان نشرته …»."""
    return before.tag in ("rel", "sign") or before.has("documents")


def past_asides(line: Line, place: int, last: int) -> int:
    """Past what parts a speaker from what is said: times, «، في بيان له،», a gloss in quotation marks."""
    while place < last:
        word = line.words[place]
        if word.tag in ("time", "particle", "close"):
            place += 1
        elif word.tag == "open" and _short_quote(line, place) is not None:
            place += 2 + len(_short_quote(line, place) or ())
        elif "tie_words" in word.under and line.tag(place) == "noun":
            place = max(noun_phrase(line, place + 1 + (line.tag(place + 1) == "prep"), last), place + 1)
        elif word.text == ar.COMMA and place + 1 < last:
            place = _aside_end(line, place, last)
        else:
            break
    return min(place, last)


def _aside_end(line: Line, comma: int, last: int) -> int:
    """Behind the comma that ends the aside begun by the one at `comma`, or behind that one."""
    opens = line.words[comma + 1]
    if opens.conj or not (opens.tag in ("prep", "time", "particle", "rel") or opens.prep):
        return comma + 1
    ends = (
        place for place in range(comma + 2, min(last, comma + _ASIDE)) if line.words[place].text == ar.COMMA
    )
    return next(ends, comma) + 1


def has_quoted_speech(line: Line, first: int, last: int) -> bool:
    """Whether words of [first, last) stand in quotation marks as speech, and not as a name."""
    return any(first <= start < last and not _opens_name(line, start - 1) for start, _ in line.quoted)


def _opens_name(line: Line, mark: int) -> bool:
    """Whether the quotation mark at `mark` opens a name: «قوات "فجر ليبيا"»."""
    inside = _short_quote(line, mark)
    if inside is None:
        return False
    if len(inside) == 1 and inside[0].name is not None:
        return True
    before = line.words[mark - 1] if mark else None
    if before is None or before.tag == "stop" or (before.tag == "sign" and before.text != "("):
        return False
    unknown = before.nominal and not before.has("says") and not before.forms
    return unknown or before.text == ar.FOR or before.has(*_NAMES_BEFORE)


def _short_quote(line: Line, mark: int) -> list[Word] | None:
    """The few words that stand quoted behind `mark`, where they make no clause."""
    inside: list[Word] = []
    for word in line.words[mark + 1 : mark + 1 + _QUOTED_NAME]:
        if word.tag == "close":
            return inside
        if word.tag in ("verb", "comp", "neg"):
            return None
        inside.append(word)
    return None


def denied(line: Line, first: int, last: int) -> Part | None:
    """The shortest phrase that names what is denied: behind «أن يكون», «صحة», «ما تردد عن»."""
    content = content_at(line, first, min(last, first + _DENIAL))
    place = content if content is not None and line.tag(content) == "comp" else first
    openings = listed("denied_openings")
    while place < last and (line.tag(place) in _OPENING_TAGS or line.words[place].stem in openings):
        place += 1
    if place >= last:
        return None
    end = place + 1
    while end < min(last, place + _DENIED + 1) and line.tag(end) not in _CLOSING_TAGS:
        end += 1
    return place, end


def via_of(line: Line, cue: int, until: int, last: int) -> Phrase | None:
    """The agency or outlet that the speaker spoke to, «لرويترز», or that carried the words, «بثته قناة …»."""
    for place in range(cue + 1, min(until, last)):
        word = line.words[place]
        if word.tag == "source":
            return None
        if ar.FOR in (word.prep, word.text):
            start = place if word.prep else place + 1
            if start >= last:
                return None
            if _is_outlet(line, start):
                return _carrier(line, start, last)
        if (
            word.suffix
            and word.tag == "verb"
            and word.has("carries")
            and (via := _carrier(line, place + 1, last))
        ):
            return via
        if "own_reporters" in word.heads:
            return phrase(line, place, place + 1)
    return None


def _is_outlet(line: Line, place: int) -> bool:
    word = line.words[place]
    known = word.name is not None and word.name.kind == "media"
    return known or word.tag == "open" or word.text == "/" or word.has("media")


def _carrier(line: Line, first: int, last: int) -> Phrase | None:
    """The carrier's phrase at `first`, without quotation marks round it."""
    first += line.words[first].text == "/"  # «لـ/المعلومة/»
    end = noun_phrase(line, first, last)
    if end == first:
        return None
    if line.tag(first) == "open" and end - first > 2:
        return phrase(line, first + 1, end - 1)
    if _points_to_outlet(line, first, end):
        return _outlet_before(line, first)
    return phrase(line, first, end)


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
