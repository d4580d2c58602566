"""Whose somebody is, and which place is meant, read from the words that say so alone.

For the sides of speakers and doers whom no list knows: «his forces», «an official in the army»; for places
that are not named: «the town».
"""

from functools import cache, lru_cache
from pathlib import Path

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.fold import fold
from marsad.language.ar.lexicon import lexicon
from marsad.language.ar.smallwords import listed
from marsad.language.ar.stems import stems
from marsad.language.ar.words import split
from marsad.yamlfile import load

_FILE = Path(__file__).parent / "data/belonging.yaml"
_SITES = frozenset({"places", "buildings"})
_THE = "ال"
_SPEAKS = frozenset({"posts", "bodies", "forces"})


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    others: tuple[str, ...]
    apart: tuple[str, ...]
    sources: tuple[str, ...]
    anyone: tuple[str, ...]
    dead: tuple[str, ...]
    owning: tuple[str, ...]


@lru_cache(maxsize=10_000)
def is_own(text: str) -> bool:
    """Whether a phrase names forces by a pronoun alone: «قواته», «جنودها», not «خصومها»."""
    first = next(iter(_words(text)), "")
    return any(
        found.suffix and "forces" in entry.codes and _singular(entry.word) not in _vocabulary().others
        for entry, found in lexicon().analyses(first)
    )


@lru_cache(maxsize=10_000)
def spoken_for(text: str) -> frozenset[str]:
    """The stems of the words behind a description's head, among which the body for which it speaks may be
    named: «army» in «an official in the army».

    Empty where the head is no post, body, force or source, and where a word says that who is described is
    not of that body (any more): «an officer who defected from the army».
    """
    head, *rest = _words(text) or [""]
    if rest and not _speaks(head):  # «one of the officials in the army», «senior officers»
        head, *rest = rest
    apart = {stem for word in _vocabulary().apart for stem in stems(word)}
    found = frozenset(stem for word in rest for stem in stems(word))
    return frozenset() if found & apart or not _speaks(head) else found


@lru_cache(maxsize=10_000)
def is_anyone(text: str) -> bool:
    """Whether a figure's owner is anybody: «مواطنا», «المواطنين العزل», not «جنديا»."""
    words = _words(text)
    listed = _vocabulary().anyone
    return bool(words) and all(
        any(_singular(entry.word) in listed for entry, _ in lexicon().analyses(word)) for word in words
    )


@lru_cache(maxsize=10_000)
def is_unarmed(text: str) -> bool:
    """Whether a figure's words name people who are nobody's soldiers: «ثلاثة أشخاص», «أطفال», not «40 قتيلا»,
    which leaves it open, nor «خمسة أفراد من الجيش».
    """
    entries = [entry for word in _words(text) for entry, _ in lexicon().analyses(word) if not entry.verb]
    people = any("people" in one.codes and _singular(one.word) not in _vocabulary().dead for one in entries)
    return people and not any("forces" in one.codes for one in entries)


@lru_cache(maxsize=10_000)
def in_singular(text: str) -> frozenset[str]:
    """The stems of the words that say whose a figure is, people and forces in the singular: «جنود» and
    «جنديا» are of one kind.
    """
    return frozenset(stem for word in _words(text) for stem in stems(_one_of(word)))


def _one_of(word: str) -> str:
    many = (
        _singular(entry.word)
        for entry, _ in lexicon().analyses(word)
        if not entry.verb and not entry.codes.keys().isdisjoint(("people", "forces"))
    )
    return next(many, word)


@lru_cache(maxsize=10_000)
def head_of(text: str) -> str:
    """The first word of a name without its article: what «البعثة» and «بعثة الأمم المتحدة» have in common."""
    return next(iter(_words(text)), "").removeprefix(_THE)


@lru_cache(maxsize=10_000)
def is_site(text: str) -> bool:
    """Whether a common noun with its article stands for a place that was named before: «البلدة», «المحطة»."""
    words = _words(text)
    return (
        len(words) == 1
        and words[0].startswith(_THE)
        and any(_SITES & entry.codes.keys() for entry, _ in lexicon().analyses(words[0]) if not entry.verb)
    )


@lru_cache(maxsize=10_000)
def is_owning(cue: str) -> bool:
    """Whether a cue of speech says that the speaker owns to what he says: «أقر», «اعترف»."""
    return any(
        entry.word in _vocabulary().owning for word in _words(cue) for entry, _ in lexicon().analyses(word)
    )


@lru_cache(maxsize=10_000)
def is_charge(text: str) -> bool:
    """Whether a phrase names a charge or a rumour, or only calls one untrue, and does not say what it is:
    «هذه المزاعم», «الأنباء», «لا أساس لها من الصحة».
    """
    named = listed("charges") | listed("rumours")
    words = _words(text)
    return any(word in named for word in words[:2]) or (bool(words) and _untrue().issuperset(words))


@cache
def _untrue() -> frozenset[str]:
    """The words of the phrases that call something untrue."""
    return frozenset(word for phrase in listed("content.deny") for word in _words(phrase))


def bare_words(text: str) -> list[str]:
    """The folded words of a phrase without their articles."""
    return [word.removeprefix(_THE) for word in _words(text)]


def _speaks(head: str) -> bool:
    return any(
        _SPEAKS & entry.codes.keys() or _singular(entry.word) in _vocabulary().sources
        for entry, _ in lexicon().analyses(head)
        if not entry.verb
    )


def _words(text: str) -> list[str]:
    """The folded words of a phrase, signs left out."""
    return [token.text for token in split(fold(text)) if token.kind == "word"]


def _singular(word: str) -> str:
    return word.partition("|")[0].strip()


@cache
def _vocabulary() -> _Words:
    return load(_FILE, _Words, LexiconError)
