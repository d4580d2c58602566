"""Words and their clitics.

`split` cuts a folded text into words and signs. `readings` gives every way to take a written word apart
into proclitics, stem and enclitic; it does not know words, so that the lexicon and the name tables decide
which reading holds.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import compress, count
from operator import attrgetter
from typing import Literal

import msgspec

Kind = Literal["word", "number", "latin", "sign"]

_TOKEN = re.compile(r"(\d+(?:[.,:/]\d+)*)|([\u0621-\u064a\u0671-\u06d3]+)|([^\W\d_\u0600-\u06ff]+)|[^\s]")

_KINDS: tuple[Kind, ...] = ("sign", "number", "word", "latin")  # by the group of the pattern

CLITICS = frozenset("وفبلك")
"""The letters that may be joined to a word as its first: and, so, in, to, as."""

_TEXT = attrgetter("text")

_ENCLITICS = ("هما", "كما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ك", "ي")


class Token(msgspec.Struct, frozen=True):
    """A word, a number or a sign of a folded text: `text` is what stands at [start, end)."""

    text: str
    start: int
    end: int
    kind: Kind


class Parts(msgspec.Struct, frozen=True, order=True):
    """One way to take a word apart. `cut` is the length of what stands before the stem (article included)."""

    stem: str
    conj: str = ""
    prep: str = ""
    article: bool = False
    suffix: str = ""
    cut: int = 0


def split(text: str) -> list[Token]:
    """The tokens of a folded text, in order; white space falls out."""
    found = _TOKEN.finditer(text)
    return [Token(m[0], *m.span(), _KINDS[m.lastindex or 0]) for m in found]


def places(tokens: Sequence[Token], holds: Callable[[str], object]) -> list[int]:
    """Where tokens stand of whose text `holds` says yes; it is asked of every word, so give a kept answer."""
    return list(compress(count(), map(holds, map(_TEXT, tokens))))


def bared(word: str) -> Iterator[str]:
    """A word, and what is left of it behind one or two letters that may be clitics, of two letters at least.

    Behind «ل» also with the «ا» that «ل» takes away.
    """
    for cut in (0, 1, 2):
        if len(word) < cut + 2 or not CLITICS.issuperset(word[:cut]):
            return
        rest = word[cut:]
        yield from (rest, "ا" + rest) if word[cut - 1 : cut] == "ل" else (rest,)


@lru_cache(maxsize=200_000)
def readings(word: str) -> tuple[Parts, ...]:
    """Every reading of a folded word, the one that takes least apart first.

    A stem keeps two letters at least. «لل» is ل + ال, and where the stem begins with ل also the article
    that melts into it (للاجئين: ل + اللاجئين). The word itself, untouched, is always the first reading.
    """
    found = {Parts(word): None}
    for conj, prep, article, cut in _fronts(word):
        rest = word[cut:]
        if len(rest) < 2:
            continue
        found.setdefault(Parts(rest, conj, prep, article, "", cut))
        if article:
            continue
        for suffix in _ENCLITICS:
            if rest.endswith(suffix) and len(rest) - len(suffix) >= 2:
                found.setdefault(Parts(rest[: -len(suffix)], conj, prep, article, suffix, cut))
    return tuple(sorted(found, key=lambda parts: (parts.cut + len(parts.suffix), parts)))


def _fronts(word: str) -> Iterator[tuple[str, str, bool, int]]:
    conjs = ("", word[0]) if word[:1] in {"و", "ف"} else ("",)
    for conj in conjs:
        rest = word[len(conj) :]
        yield conj, "", False, len(conj)
        if rest.startswith("ال"):
            yield conj, "", True, len(conj) + 2
        if rest.startswith("لل"):
            yield conj, "ل", True, len(conj) + 2
            yield conj, "ل", True, len(conj) + 1
        if rest and rest[0] in "بلكس":
            yield conj, rest[0], False, len(conj) + 1
            if rest[0] != "ل" and rest[1:].startswith("ال"):
                yield conj, rest[0], True, len(conj) + 3
