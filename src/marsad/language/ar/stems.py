"""Light stems: what is left of a word without clitics and the commonest endings.

For comparing whole texts and for search, where being wrong about one word in fifty does no harm. Not for
coding: a stem does not say which word it is of («وادي» and «ادي» may meet). `stems` gives one stem for each
word; `word_forms` gives every stem that a written word may have, so that a query finds it whichever
clitics it wears.
"""

import re
from functools import lru_cache

from marsad.language.ar.fold import fold
from marsad.language.ar.words import split

_JOINED = re.compile("[وف]")
_BEFORE = re.compile("[بكل]?ال|لل|[بل]|س(?=[يتنا])")
_ENDINGS = (
    "اتها",
    "اتهم",
    "هما",
    "تين",
    "تان",
    "يون",
    "يين",
    "يات",
    "ات",
    "ون",
    "ين",
    "ان",
    "وا",
    "نا",
    "ها",
    "هم",
    "يه",
    "تم",
    "ه",
    "ي",
    "ا",
    "ت",
)
_SHORTEST = 3


def stems(text: str) -> list[str]:
    """The light stem of each word and number of a text, folded or not, in order; signs fall out."""
    return [_stem(token.text) for token in split(fold(text).lower()) if token.kind != "sign"]


@lru_cache(maxsize=100_000)
def word_forms(word: str) -> tuple[str, ...]:
    """A folded word, then the stems that it may have, without repeats: «ولبنان» gives itself, «لبنان»,
    «بنان».
    """
    bare = _bare(word)
    found = dict.fromkeys([word, *(_without_ending(form) for form in bare)])
    return tuple(found)


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return _without_ending(_bare(word)[-1])


def _bare(word: str) -> list[str]:
    """The word, what a conjunction leaves of it, and what an article or a preposition leaves of that."""
    found = [word]
    for clitic in (_JOINED, _BEFORE):
        front = clitic.match(word)
        if front and len(word) - front.end() >= _SHORTEST:
            word = word[front.end() :]
            found.append(word)
    return found


def _without_ending(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word
