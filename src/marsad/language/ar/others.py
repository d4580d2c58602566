"""Which happenings a text tells as others than those before them: «غارة أخرى», «هجوم ثان», «في حادث منفصل».

Only the words at the happening count, and those that set a whole sentence apart. What is merely new («هجوم
جديد») may be what was told, and «الهجوم الثاني» the one that the article is about.
"""

import re
from functools import cache
from pathlib import Path

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.fold import fold
from marsad.language.ar.words import split
from marsad.yamlfile import load

_FILE = Path(__file__).parent / "data/others.yaml"
_THE = "ال"
_STOP = re.compile(r"[.؟!؛\n](?:\s|$)")
_BREAK = re.compile(r"[،,]")
_ADJECTIVES = 2  # words that may stand between the happening and what says that it is another


class _Others(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    masculine: tuple[str, ...]
    feminine: tuple[str, ...]
    unnamed: tuple[str, ...]
    behind: tuple[str, ...]
    aside: tuple[str, ...]


def told_apart(row: str, start: int, end: int) -> int | None:
    """From where on a paragraph tells the happening at [start, end) as another than those told before; null
    where it does not.
    """
    if _is_another(row[start:end], row[end:]):
        return start
    first = max((stop.end() for stop in _STOP.finditer(row, 0, start)), default=0)
    last = _STOP.search(row, end)
    return _set_apart(row, first, start, last.start() if last else len(row))


def _is_another(cue: str, behind: str) -> bool:
    """Whether the words right behind a noun, or behind its adjectives, say that it is another."""
    words = [token.text if token.kind == "word" else "" for token in split(fold(behind[:80]))]
    head = fold(cue).split()[:1]
    if not head or head[0].startswith(_THE):
        return False
    for word in words[: _ADJECTIVES + 1]:
        if word in _markers():
            return True
        if not _may_be_adjective(word):
            return False
    return False


def _may_be_adjective(word: str) -> bool:
    """«جوية», «انتحاري»: by its ending, without an article."""
    return len(word) > 3 and word.endswith(("ي", "يه", "يا")) and not word.startswith(_THE)


def _set_apart(row: str, first: int, start: int, last: int) -> int | None:
    """Where the clause begins that sets itself, and what follows in its sentence, apart from all before."""
    place = first
    for clause in _clauses(row, first, last):
        if place > start:
            return None
        if _is_aside(row[clause[0] : clause[1]]):
            return place
        place = clause[1]
    return None


def _clauses(row: str, first: int, last: int) -> list[tuple[int, int]]:
    ends = [found.end() for found in _BREAK.finditer(row, first, last)]
    return list(zip([first, *ends], [*ends, last], strict=True))


def _is_aside(clause: str) -> bool:
    words = [token.text for token in split(fold(clause)) if token.kind == "word"]
    said = " ".join(words)
    if any(phrase in said for phrase in _asides()):
        return True
    listed = _listed()
    runs = zip(words, words[1:], words[2:], strict=False)
    return any(one in listed[0] and noun in listed[1] and word in _markers() for one, noun, word in runs)


@cache
def _markers() -> frozenset[str]:
    known = _vocabulary()
    return frozenset(map(fold, (*known.masculine, *known.feminine)))


@cache
def _asides() -> tuple[str, ...]:
    return tuple(map(fold, _vocabulary().aside))


@cache
def _listed() -> tuple[frozenset[str], frozenset[str]]:
    known = _vocabulary()
    return frozenset(map(fold, known.behind)), frozenset(map(fold, known.unnamed))


@cache
def _vocabulary() -> _Others:
    return load(_FILE, _Others, LexiconError)
