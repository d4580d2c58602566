"""The names of agencies, papers and channels, read from `data/agencies.yaml` for folded words."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.fold import fold
from marsad.language.ar.words import split
from marsad.yamlfile import YamlFile

_FILE = Path(__file__).parents[1] / "data" / "agencies.yaml"
_FRONTS = frozenset(("وال", "بال", "فال", "ولل", "لل", "ول", "وب", "و", "ف", "ب", "ل", "ك"))
_FOR_THE = ("ولل", "لل")
_CLITICS = frozenset("وفبلك")

Kind = Literal["agency", "outlet", "vague"]


class _Agency(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    names: list[str]
    short: list[str] = []


class _Kinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    agency: list[str]
    outlet: list[str]
    state: list[str]
    between: list[str]
    bare: list[str]
    adjectives: list[str]
    news: list[str]
    radio: list[str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    agencies: list[_Agency]
    kinds: _Kinds
    credits: list[str]
    platforms: list[str]
    before: list[str]
    after: list[str]
    about: list[str]


class Name(msgspec.Struct, frozen=True):
    """A name, word by word; `guarded` where its words are also common ones."""

    words: tuple[str, ...]
    id: str
    kind: Kind
    guarded: bool


class Names(msgspec.Struct, frozen=True):
    """The file made ready for looking up folded words."""

    by_first: dict[str, tuple[Name, ...]]
    agency: frozenset[str]
    outlet: frozenset[str]
    state: frozenset[str]
    between: frozenset[str]
    bare: frozenset[str]
    adjectives: frozenset[str]
    news: frozenset[str]
    radio: frozenset[str]
    platforms: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    about: frozenset[str]


@cache
def agency_names() -> Names:
    """The file, read once; raises LexiconError where it is broken or gives one name to two agencies."""
    file = YamlFile.read(_FILE, LexiconError)
    told = file.convert(_File)
    seen: dict[str, str] = {}
    names = [name for row, agency in enumerate(told.agencies) for name in _of_agency(file, row, agency, seen)]
    names += [Name(_words(name), "وكالات", "vague", guarded=False) for name in told.credits]
    by_first: dict[str, list[Name]] = {}
    for name in sorted(names, key=lambda name: (-len(name.words), name.words)):
        by_first.setdefault(name.words[0], []).append(name)
    kinds = told.kinds
    return Names(
        {first: tuple(rest) for first, rest in by_first.items()},
        *(_folded(words) for words in (kinds.agency, kinds.outlet, kinds.state, kinds.between)),
        *(_folded(words) for words in (kinds.bare, kinds.adjectives, kinds.news, kinds.radio)),
        *(_folded(words) for words in (told.platforms, told.before, told.after, told.about)),
    )


def _of_agency(file: YamlFile, row: int, agency: _Agency, seen: dict[str, str]) -> Iterator[Name]:
    short = {_words(name) for name in agency.short}
    for words in {_words(name) for name in agency.names} | short:
        if seen.setdefault(" ".join(words), agency.id) != agency.id:
            raise file.fault(
                f"«{' '.join(words)}» is also a name of {seen[' '.join(words)]}", "agencies", row
            )
        yield Name(words, agency.id, "agency", words in short)


def _words(name: str) -> tuple[str, ...]:
    return tuple(token.text.lower() for token in split(fold(name)) if token.kind != "sign")


def _folded(words: Sequence[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


@cache
def words_told() -> frozenset[str]:
    """The words of which a clitic is taken off."""
    names = agency_names()
    return names.before | names.after | names.outlet | names.about | names.agency | state_words()


@cache
def state_words() -> frozenset[str]:
    """The first words of the names of states' outlets."""
    return frozenset(phrase.split()[0] for phrase in agency_names().state)


def beginnings(word: str) -> list[tuple[int, str]]:
    """What a name may begin with at a word, and how many letters of clitics stand before it.

    Of «للأناضول» «الأناضول»: its article has lost a letter.
    """
    found = [(cut, word[cut:]) for cut in cuts(word)]
    lost = next((front for front in _FOR_THE if word.startswith(front)), None)
    if lost is not None and len(word) > len(lost) + 2:
        found.append((len(lost), "ال" + word[len(lost) :]))
    return found


def without_clitic(word: str) -> str:
    """The word without a clitic before it, where it is then one of the file's words."""
    known = words_told()
    if word in known:
        return word
    return next((word[cut:] for cut in cuts(word)[1:] if word[cut:] in known), word)


def cuts(word: str) -> list[int]:
    """How many letters of the word may be clitics, none first."""
    if word[0] not in _CLITICS:
        return [0]
    return [0, *(cut for cut in range(1, min(4, len(word) - 1)) if word[:cut] in _FRONTS)]
