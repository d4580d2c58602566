"""Eventful nouns: whether a noun tells that something happens, or names who does it, a place or a thing."""

from collections.abc import Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.told import Told
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.index import Analysis
from marsad.language.ar.lexicon import Entry

_NO_EVENTS = ("people", "places", "things", "other", "adjectives", "bodies", "documents")
_TOLL_REACH = 4
_OF_PEOPLE = frozenset(("killed", "wounded", "bodies", "people", "fighters"))


def is_eventful(word: Word) -> bool:
    """Whether a noun tells an event: fighters are no fighting, few participles tell what happened."""
    if (_is_of_men(word) and not word.has("hurts")) or word.has("results"):
        return False  # «الطريق المؤدي إلى المدينة»
    telling = {
        a.part
        for entry, a in word.forms
        if ("tells" in entry.codes or "hurts" in entry.codes)
        and not (a.number == "d" and a.state == "construct")
    }
    if "noun" not in telling and word.has(*_NO_EVENTS):
        return False
    if not telling.isdisjoint(("noun", "masdar")):
        return True
    kind = word.code("tells")
    if "active-participle" in telling and kind in ("displacement", "withdrawal"):
        return True
    happened = kind in ("territory-gained", "shutdown", "leadership-change")
    return happened and word.article and "passive-participle" in telling


def is_background(line: Line, event: Told, figures: Sequence[int]) -> bool:
    """Whether a word only names the war that the news is about, and neither its place nor its dead are told.

    «منذ بدء العدوان», «الرد على العدوان».
    """
    placed = any(arg.role in ("on", "in", "against") for arg in event.args)
    dead = any(_counts_people(line.words[place]) for place in figures)
    return event.definite and line.words[event.place].has("backgrounds") and not (placed or dead)


def counts_dead(line: Line, place: int) -> bool:
    """Whether the dead or the wounded are told right behind a word: «سقوط 12 قتيلا», «سقوط ضحايا»."""
    near = line.words[place + 1 : place + 1 + _TOLL_REACH]
    return any(_counts_people(word) or "toll_words" in word.heads for word in near)


def _counts_people(word: Word) -> bool:
    """Whether a word is a figure of people: «سقوط حطام في 26 موقعا» tells no dead."""
    return word.quantity is not None and word.quantity.unit in _OF_PEOPLE


def captures(line: Line, place: int) -> bool:
    """Whether a masdar that is also another noun tells the deed, by what stands behind it.

    «أسر خمسين جنديا», «أسر جميع المهاجمين» count whom it takes; «القضاء على المسلحين» is no district.
    """
    word, behind = line.words[place], line.words[place + 1] if place + 1 < len(line) else None
    if behind is None or not word.may_be("masdar", "tells"):
        return False
    if behind.text == ar.ON and word.has("places") and not word.conj:
        return True
    return word.has("people") and (behind.tag == "count" or "partitives" in behind.heads)


def _is_of_men(word: Word) -> bool:
    """Whether a word names a force or a post, and not only as a dual: «عدوان» is rather an aggression."""
    deed, named = word.may_be("masdar", "tells"), word.may_be("noun", "tells")
    codes = (
        entry.codes.keys()
        for entry, a in word.forms
        if (a.number != "d" or not (a.definite or named))
        and not (deed and _is_one_woman(entry, a))  # «مهاجمة»
    )
    return any("forces" in found or "posts" in found for found in codes)


def _is_one_woman(entry: Entry, analysis: Analysis) -> bool:
    """Whether a form could only name a single woman, of whom news of war hardly tells beside the deed."""
    own = entry.word.partition("|")[0].strip().endswith("ة")  # «مقاتلة» is an aircraft
    return not own and analysis.gender == "f" and analysis.number == "s"
