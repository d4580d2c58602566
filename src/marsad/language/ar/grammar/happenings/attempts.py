"""Attempts: whether what a word tells is only tried, held already, or the aim of an attack told beside it."""

import msgspec

from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.arguments import Place

_REACH = 12
_AIM_REACH = 6


def is_tried(line: Line, place: int, first: int) -> bool:
    """Whether what the word tells is only tried: «تحاول السيطرة», «محاولة اقتحام»."""
    for other in range(place - 1, max(first, place - _REACH) - 1, -1):
        word = line.words[other]
        if word.has("tries"):
            return word.tag not in ("stop", "start")
        if word.tag in ("stop", "start") or (word.tag == "verb" and not word.has("tells")):
            return False
    return False


def is_holding(line: Line, place: int) -> bool:
    """Whether a verb of taking tells who holds a place: a present, in no headline («لا يزال يسيطر على»)."""
    word = line.words[place]
    if line.title or not word.has("ties", "light"):  # «تقع البلدة تحت سيطرة الجيش»
        return False
    return all(a.tense == "present" and a.part == "present" for _, a in word.forms)


def is_aim_of_attack(line: Line, place: int, first: int) -> bool:
    """Whether «للسيطرة» only says what an attack before it is for."""
    before = line.words[max(first, place - _AIM_REACH) : place]
    return any(word.code("tells") in ("offensive", "clash", "air-strike") for word in before)


def is_named_by_attack(line: Line, place: int, first: int) -> bool:
    """Whether the word before is an attack that the word at `place` only names: «معركة تحرير المدينة»."""
    before = line.words[place - 1] if place > first else None
    if before is None or before.tag != "noun" or before.article:
        return False
    return before.code("tells") in ("offensive", "clash")


def is_undone(line: Line, place: int) -> bool:
    """Whether the attack at `place` is only repelled by whoever is told of: «تمكن الجيش من صد هجوم»."""
    before = line.words[place - 1] if place else None
    repels = before is not None and before.tag == "noun" and before.code("tells") == "interception"
    return repels and not line.words[place].prep


def fought_for(args: tuple[Place, ...]) -> tuple[Place, ...]:
    """The phrases of a taking that is only tried: from whom is against whom."""
    return tuple(msgspec.structs.replace(arg, role="against") if arg.role == "from" else arg for arg in args)
