"""Names of places behind the noun that tells that they are: «بلدة السكر», «قرى الدور والسكر».

Many a village is called by a word of every day. Beside such a noun, or in a list that one opens, it is named.
All texts are folded.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal

from marsad.language.ar.fold import fold
from marsad.language.ar.lexicon import lexicon
from marsad.language.ar.smallwords import listed

__all__ = ["Span", "headless", "told_as_places"]

Span = tuple[int, int]
_Told = Literal["one", "many"]

_OPENING = ("«", '"', "“")
_LAST_WORD = re.compile(r"\w+$")
# a comma or و, and a name or two of one word that nobody knows: «قرى الدور وساكي والسكر»
_JOINT = r"[»\"”]?(?: ?[،,] ?و?| و)[«\"“]?"
_JOINED = re.compile(_JOINT)
_BETWEEN = re.compile(rf"(?:{_JOINT}\w+){{0,2}}{_JOINT}")
_SHORTEST = 2
_LONGEST = 20


def headless(name: str) -> str | None:
    """A place's name without the noun before it («قريه الدور»: «الدور»); null where none stands there."""
    head, _, rest = name.partition(" ")
    return rest if len(rest) >= _SHORTEST and head in _heads() else None


def told_as_places(
    text: str, names: Iterable[Span], doubtful: Iterable[Span], towns: Iterable[Span] = ()
) -> frozenset[Span]:
    """Those of the `doubtful` spans of which the words before tell that they name places.

    A noun stands right before them, or opens a list of them and of `names`, the spans of all other names. Two
    of these that are `towns`, one joined to the other, open a list as well.
    """
    maybe, certain = frozenset(doubtful), frozenset(towns)
    told: set[Span] = set()
    reach = -1  # where the last name of an open list ends
    town = -1  # where the last of the towns ends, outside of a list
    for start, end in sorted(maybe.union(names)):
        headed = _headed(text, start)
        second = (start, end) in certain and _is_joined(text, town, start)
        in_list = headed == "many" or second or (headed is None and _goes_on(text, reach, start))
        town = end if (start, end) in certain else town
        if in_list:
            reach = end
        if (headed or in_list) and (start, end) in maybe:
            told.add((start, end))
    return frozenset(told)


def _is_joined(text: str, end: int, start: int) -> bool:
    """Whether nothing but و or a comma is between two names."""
    return 0 <= end < start and _JOINED.fullmatch(text, end, start) is not None


def _headed(text: str, start: int) -> _Told | None:
    """Whether the word before `start` tells of one place («بلدة») or opens a list («بلدتي», «قرى»)."""
    before = text[max(0, start - _LONGEST) : start]
    if before.endswith(_OPENING):
        before = before[:-1]
    word = before[:-1].rpartition(" ")[2] if before.endswith(" ") else ""
    if not word.isalnum():
        last = _LAST_WORD.search(word)
        word = last[0] if last else ""
    return _tells(word) if word else None


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether nothing but و or a comma, and a name or two, is between two names."""
    return 0 <= end < start and _BETWEEN.fullmatch(text, end, start) is not None


@lru_cache(maxsize=10_000)
def _tells(word: str) -> _Told | None:
    numbers = {
        found.number
        for entry, found in lexicon().analyses(word)
        if not entry.verb and not found.definite and fold(entry.sense) in _heads()
    }
    if not numbers:
        return None
    return "many" if numbers - {"s"} else "one"


@cache
def _heads() -> frozenset[str]:
    """The nouns, in the construct state: «المدينة» stands before no name of its own."""
    found = listed("settlements") | listed("fronts")
    return frozenset(noun for noun in found if not noun.startswith("ال"))
