"""What is said: where the words begin, and whether they are quoted."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.extents import noun_phrase
from marsad.language.ar.grammar.words.word import Word

_FAR = 30
_BLAME = 20
_QUOTED_NAME = 7
_ASIDE = 14
_SPEECH_SIGNS = (":", ar.HOW)  # «روت شاهدة كيف اقتحموا القرية»
_NAMES_BEFORE = ("forces", "bodies", "media", "places", "things")


def content_at(line: Line, first: int, last: int) -> int | None:
    """Where words of speech begin behind a cue: at «أن», a colon, a quotation; None where none do."""
    for place in range(first, min(last, first + _FAR)):
        word = line.words[place]
        if word.tag == "comp" or word.text in _SPEECH_SIGNS:
            return place
        if word.tag == "open" and not _opens_name(line, place):
            return place
        if word.text == ar.COMMA and place + 1 < last and _says_besides(line.words[place + 1]):
            return None
        clause = word.tag in ("verb", "rel", "start")
        if clause and place > first and not _goes_by(line.words[place - 1]):
            return None
    return None


def _says_besides(word: Word) -> bool:
    """Whether a word behind a comma tells what the speaker says besides: «، مؤكدا أن …»."""
    bare = not (word.article or word.prep or word.suffix)
    return bare and word.may_be("active-participle", "says")


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


def names_blame(line: Line, place: int) -> bool:
    """Whether «المسؤولية», «اللوم» or their like follow the word at `place`."""
    return any("content_words" in word.heads for word in line.words[place + 1 : place + _BLAME])


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
