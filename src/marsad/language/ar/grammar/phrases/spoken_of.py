"""What a speaker speaks of: where it begins, which a speaker's phrase may run on into."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed

# What names one that can speak, though a word be of the event or a masdar as well.
SPEAKERS = ("posts", "forces", "people", "bodies", "media", "documents")
_OWNED = ("ه", "ها", "هم")


def own_end(line: Line, first: int, last: int) -> int:
    """Where what a speaker speaks of begins, which a phrase may run on into: «مسؤول أميركي تنفيذ …»."""
    places = range(first + 1, last)
    words = line.words
    nouns = (place for place in places if words[place].tag == "noun" or words[place].name is not None)
    return next((place for place in nouns if _is_spoken_of(line, first, place)), last)


def _is_spoken_of(line: Line, first: int, place: int) -> bool:
    word, before = line.words[place], line.words[place - 1]
    if before.name is not None and word.name is not None and word.name.government is not None:
        return True  # «كييف موسكو»
    if word.suffix in _OWNED and not word.article and ("claims" in word.heads or _is_speech_deed(word)):
        return True  # «أي جهة مسؤوليتها», «كيربي ادعاءه»
    if not before.forms and before.name is None and before.tag == "noun":
        owns = before.article or before.text.endswith("ه")
        adjective = before.text.endswith(ar.OWN) and _is_someone(line.words[first]) and word.article
        return not owns and (adjective or _is_party(word))  # «قرشي الجيش», not «معاونية الجيش»
    if word.article and _is_adjective(before) and not (before.article or before.suffix or before.conj):
        owns = "construct_adjectives" in before.heads or before.stem in listed("led_through")
        return place > first + 1 and not owns and line.words[first].name is None  # «مسؤول أوروبي | الوضع»
    if word.article:
        return before.article and word.has("people", "posts") and _is_other_gender(line.words[first], word)
    return _breaks_off(line.words[first], before, word)


def _is_someone(word: Word) -> bool:
    """Whether a phrase begins with an indefinite word for a person: «مسؤول أوروبي | الوضع»."""
    return word.has("posts", "people") and word.name is None and not (word.article or word.suffix)


def _is_speech_deed(word: Word) -> bool:
    """Whether a word is the masdar of a verb of saying: «تأكيده»."""
    return word.may_be("masdar", "says")


def _breaks_off(head: Word, before: Word, word: Word) -> bool:
    """Whether a word without an article is no part of a phrase begun with `head`."""
    known = before.article or before.name is not None
    if known and word.forms and word.suffix in _OWNED:
        return True  # «الوزير دعوته»
    if before.article and word.tag == "noun" and not word.forms:
        return head.has("documents", "forces", "bodies")  # «البيان تحييد …»
    adjective = _is_adjective(before)
    return (adjective and _is_object(word)) or ((adjective or before.article) and _is_outlet(word))


def _is_object(word: Word) -> bool:
    """Whether an indefinite word behind an adjective is an object: «أميركي تنفيذ …»."""
    masdar = any(analysis.part == "masdar" for _, analysis in word.forms)
    return masdar and not word.has("adjectives", *SPEAKERS)


def _is_outlet(word: Word) -> bool:
    """Whether an outlet is told, as in «أفاد الوزير وكالة …»."""
    return word.has("media") or (word.name is not None and word.name.kind == "media")


def _is_adjective(word: Word) -> bool:
    return word.has("adjectives") or (word.name is not None and word.name.adjective)


def _is_party(word: Word) -> bool:
    """Whether a word can only begin another phrase behind a name in no list: «الجيش», «روسيا»."""
    if word.name is not None:
        return word.name.kind in ("state", "force") and not word.name.adjective
    return word.article and word.has("forces", "bodies") and not word.has("adjectives")


def _is_other_gender(head: Word, word: Word) -> bool:
    """Whether a man stands behind a body with a feminine name: «الشرطة الصحفي»."""
    heads = {analysis.gender for _, analysis in head.forms if analysis.number == "s"}
    words = {analysis.gender for _, analysis in word.forms if analysis.number == "s"}
    return heads == {"f"} and words == {"m"}
