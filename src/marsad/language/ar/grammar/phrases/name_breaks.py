"""Breaks at names: where a word behind a name, or before one, cannot belong to the phrase."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.words.word import Word

_WHO = ("forces", "people", "places", "things", "adjectives")


def breaks_name(line: Line, first: int, place: int) -> bool:
    """Whether a name ends before the word at `place`, or one begins there that is no part of the phrase."""
    head, before, word = line.words[first], line.words[place - 1], line.words[place]
    return (
        behind_name(before, word)
        or _is_second_name(head, before, word)
        or _behind_person(head, before, word)
        or _is_person_behind(head, before, word)
        or _tells_of_dead(line, first, place)
        or _is_town_behind(head, before, word)
    )


def behind_name(before: Word, word: Word) -> bool:
    """Whether a dictionary word stands right behind a name, and does not qualify it."""
    if before.name is None or before.name.adjective or word.name is not None:
        return False
    unknown = word.tag == "noun" and not word.forms and word.text.endswith(ar.ACCUSATIVE) and not word.article
    if "tells_words" in word.under or (unknown and before.name.kind in ("force", "body", "state")):
        return True  # «قصف طيران النظام | مربعا سكنيا»
    if word.has("adjectives") and not word.article and before.name.kind == "place":
        return True  # «الموصل | آخر معاقل التنظيم»
    stationed = word.article and "takes_in" in word.heads  # «القوات الأوكرانية المتمركزة في …»
    return bool(word.forms) and not (word.has("adjectives") or stationed)


def _is_second_name(head: Word, before: Word, word: Word) -> bool:
    """Whether two names stand side by side that are not one: «الدعم السريع الفاشر».

    A person's name may end a phrase that tells the post: «قائد اللواء الخامس فلان».
    """
    if before.name is None or word.name is None:
        return False
    if word.name.adjective:  # «دعت موسكو | الأذربيجانيين»
        return word.article and word.text.endswith(ar.MANY_MEN) and not before.name.adjective
    if before.name.adjective:  # «قوات روسية | غرب ليبيا», but «العاصمة العراقية بغداد»
        return word.name.kind == "place" and not head.has("places") and head.name is None
    if word.name.kind == "person" and head.has("posts", "ranks"):
        return False
    governments = before.name.government is not None and word.name.government is not None
    return governments or not (before.name.kind == "place" and word.name.kind == "place")


def _behind_person(head: Word, before: Word, word: Word) -> bool:
    """Whether a party, a place or a thing stands behind a person's name: «الرئيس فلان أحمد | الجيش»."""
    named = "given_names" in before.heads and "compound_names" not in before.heads
    if not (named and head.has("posts", "ranks") and word.article):
        return False
    return word.has("forces", "bodies", "places", "things") and not word.has("adjectives", "posts", "ranks")


def _is_person_behind(head: Word, before: Word, word: Word) -> bool:
    """Whether a person's name stands behind a body's with an article: «سمى المجلس | علي … رئيسا»."""
    if "given_names" not in word.heads or word.article or not before.article:
        return False
    bears = head.has("posts", "ranks", "people") or before.has("posts", "ranks", "people")
    return not bears and head.name is None and head.has("bodies", "forces") and not head.has("adjectives")


def _tells_of_dead(line: Line, first: int, place: int) -> bool:
    """Whether a word of killing stands behind the name of a body: «أعلنت منظمة حقوقية | مقتل …»."""
    word = line.words[place]
    bare = word.tag == "noun" and not (word.article or word.suffix or word.prep or word.has(*_WHO))
    return bare and word.has("hurts") and place > first + 1 and line.words[first].has("bodies")


def _is_town_behind(head: Word, before: Word, word: Word) -> bool:
    """Whether a name in no list stands behind a definite force, which has none: «قوات المتمردين | شوماري»."""
    unknown = word.tag == "noun" and not (word.forms or word.article or word.suffix or word.prep or word.conj)
    if not unknown or "given_names" in word.heads or before.has("posts", "ranks"):
        return False
    if head.name is not None:
        return head.name.kind == "force" and before.article
    many = any(a.number in "pd" or a.gender == "f" for _, a in head.forms)  # and no «الجندي فلان»
    return head.has("forces") and before.article and (many or head.has("governments", "movements"))
