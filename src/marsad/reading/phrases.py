"""The words of menus, buttons, headings and notices (`data/boilerplate.yaml`), and the role that they give
a line."""

import re
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from marsad.language.ar.fold import fold
from marsad.yamlfile import YamlFile

Line = Literal[
    "inline",
    "related",
    "listed",
    "tags",
    "comments",
    "author",
    "copyright",
    "source",
    "share",
    "closing",
    "notice",
    "caption",
    "byline",
]

_FIRM: frozenset[Line] = frozenset({"comments", "copyright", "notice", "closing"})
_UNSURE = 30

_WORD = re.compile(r"[^\W_]+")
_FILE = Path(__file__).parent / "data" / "boilerplate.yaml"


class _Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    role: Line
    longest: int = 14
    whole: list[str] = []
    starts: list[str] = []
    inside: list[str] = []
    ends: list[str] = []
    beside: list[str] = []
    colon: bool = False


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    lines: list[_Group]
    chrome: list[str]
    sections: list[str]


class _Ready(msgspec.Struct, frozen=True):
    """A group made ready: what a line's words may be, begin with, contain, end with."""

    role: Line
    longest: int
    whole: frozenset[str]
    starts: dict[str, frozenset[str]]
    inside: re.Pattern[str] | None
    beside: re.Pattern[str] | None
    colon: bool


def words(text: str) -> list[str]:
    """The words of a line, folded, in small letters, without signs."""
    return _WORD.findall(fold(text).lower())


def told_by_words(key: list[str], *, bare: bool, sentence: bool) -> Line | None:
    """The role that the phrases give a line of these `words`.

    `bare`: no colon or bar divides it. `sentence`: it reads as one, so that only sure phrases are taken.
    """
    if not key:
        return None
    found = _groups_with(key)
    if not found:
        return None
    line, named = " ".join(key), " ".join(word for word in key if not word.isdigit())
    for group in found:
        if len(key) > group.longest or (group.colon and bare and named not in group.starts.get(key[0], ())):
            continue
        if sentence and group.longest <= _UNSURE and group.role not in _FIRM:
            continue
        if _fits(group, key, named, line):
            return "related" if group.role == "inline" and bare and len(key) < 5 else group.role
    return None


def share_of(key: list[str], kind: Literal["chrome", "sections"]) -> float:
    """Which part of the words belongs to phrases of `chrome` or `sections`."""
    single, first = _vocabulary(kind), _first_words(kind)
    if first.isdisjoint(key):
        return sum(map(str.isdigit, key)) / len(key) if key else 0.0
    covered = position = 0
    while position < len(key):
        for length in (3, 2, 1) if key[position] in first else ():
            if " ".join(key[position : position + length]) in single and position + length <= len(key):
                covered += length
                position += length
                break
        else:
            covered += key[position].isdigit()
            position += 1
    return covered / len(key) if key else 0.0


def mostly(key: list[str], kind: Literal["chrome", "sections"], share: float) -> bool:
    """Whether so large a part of the words, or a larger one, belongs to phrases of `chrome` or `sections`."""
    known = sum(map(_words_of(kind).__contains__, key)) + sum(map(str.isdigit, key))
    return known >= share * len(key) and share_of(key, kind) >= share


def _groups_with(key: list[str]) -> list[_Ready]:
    """The groups, in the file's order, of which a phrase's longest word stands in the line: no other fits
    it."""
    by_word, groups = _by_word(), _groups()
    found = {row for word in key if word in by_word for row in by_word[word]}
    return [groups[row] for row in sorted(found)]


def _fits(group: _Ready, key: list[str], named: str, line: str) -> bool:
    if named in group.whole or (group.inside and group.inside.search(line)):
        return True
    return _begins(key, group) and (group.beside is None or bool(group.beside.search(line)))


def _begins(key: list[str], group: _Ready) -> bool:
    return any(" ".join(key[: rest.count(" ") + 1]) == rest for rest in group.starts.get(key[0], ()))


@cache
def _vocabulary(kind: Literal["chrome", "sections"]) -> frozenset[str]:
    return frozenset(_key(phrase) for phrase in getattr(_file().convert(_File), kind))


@cache
def _first_words(kind: Literal["chrome", "sections"]) -> frozenset[str]:
    return frozenset(phrase.partition(" ")[0] for phrase in _vocabulary(kind))


@cache
def _words_of(kind: Literal["chrome", "sections"]) -> frozenset[str]:
    return frozenset(word for phrase in _vocabulary(kind) for word in phrase.split(" "))


@cache
def _groups() -> tuple[_Ready, ...]:
    file = _file()
    groups = file.convert(_File).lines
    for row, group in enumerate(groups):
        if not (group.whole or group.starts or group.inside or group.ends):
            raise file.fault("has no phrase", "lines", row)
    return tuple(_ready(group) for group in groups)


@cache
def _by_word() -> dict[str, frozenset[int]]:
    """The rows of the groups by the longest word of each of their phrases."""
    found: dict[str, set[int]] = {}
    for row, group in enumerate(_file().convert(_File).lines):
        for phrase in (*group.whole, *group.starts, *group.inside, *group.ends):
            found.setdefault(max(words(phrase), key=len), set()).add(row)
    return {word: frozenset(rows) for word, rows in found.items()}


@cache
def _file() -> YamlFile:
    return YamlFile.read(_FILE)


def _ready(group: _Group) -> _Ready:
    starts: dict[str, set[str]] = {}
    for phrase in group.starts:
        key = words(phrase)
        starts.setdefault(key[0], set()).add(" ".join(key))
    inside = [f"(?:^| ){re.escape(_key(phrase))}(?: |$)" for phrase in group.inside]
    inside += [f" {re.escape(_key(phrase))}$" for phrase in group.ends]
    beside = [f" {re.escape(_key(phrase))}" for phrase in group.beside]
    return _Ready(
        group.role,
        group.longest,
        frozenset(_key(phrase) for phrase in group.whole),
        {first: frozenset(phrases) for first, phrases in starts.items()},
        re.compile("|".join(inside)) if inside else None,
        re.compile("|".join(beside)) if beside else None,
        group.colon,
    )


def _key(phrase: str) -> str:
    return " ".join(words(phrase))
