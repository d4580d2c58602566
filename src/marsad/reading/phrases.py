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
    """A group made ready: what a line's words may be, begin with, contain, end with.

    `cues` are the first words of what `inside` looks for: a line without any of them need not be searched.
    """

    role: Line
    longest: int
    whole: frozenset[str]
    starts: dict[str, frozenset[str]]
    inside: re.Pattern[str] | None
    cues: frozenset[str]
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
    letters = [word for word in key if not word.isdigit()]
    line, named, said = " ".join(key), " ".join(letters), frozenset(key)
    for group in _groups():
        if len(key) > group.longest or (group.colon and bare and named not in group.starts.get(key[0], ())):
            continue
        if sentence and group.longest <= _UNSURE and group.role not in _FIRM:
            continue
        if _fits(group, key, named, line, searched=not group.cues.isdisjoint(said)):
            return "related" if group.role == "inline" and bare and len(key) < 5 else group.role
    return None


def share_of(key: list[str], kind: Literal["chrome", "sections"]) -> float:
    """Which part of the words belongs to phrases of `chrome` or `sections`."""
    single, first = _vocabulary(kind), _first_words(kind)
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


def _fits(group: _Ready, key: list[str], named: str, line: str, *, searched: bool) -> bool:
    if named in group.whole or (searched and group.inside and group.inside.search(line)):
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
def _groups() -> tuple[_Ready, ...]:
    file = _file()
    groups = file.convert(_File).lines
    for row, group in enumerate(groups):
        if not (group.whole or group.starts or group.inside or group.ends):
            raise file.fault("has no phrase", "lines", row)
    return tuple(_ready(group) for group in groups)


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
        frozenset(_key(phrase).partition(" ")[0] for phrase in (*group.inside, *group.ends)),
        re.compile("|".join(beside)) if beside else None,
        group.colon,
    )


def _key(phrase: str) -> str:
    return " ".join(words(phrase))
