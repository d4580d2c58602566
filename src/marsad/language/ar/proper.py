"""Proper names: whether a noun phrase names somebody or some place or only describes, and what kind it names.

    proper_name("بلدة ساكي الاستراتيجية", "place")  →  ProperName("ساكي", "town")
    proper_name("قوات الأمن", "force")              →  None

For phrases that no pack knows. A guess from words alone: for people to confirm, never for the record.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.fold import Folded, fold
from marsad.language.ar.lexicon import lexicon
from marsad.language.ar.smallwords import listed
from marsad.language.ar.words import Token, split
from marsad.language.clauses import Class
from marsad.yamlfile import load

_FILE = Path(__file__).parent / "data" / "lexicon" / "naming.yaml"
_QUOTES = frozenset('"«»“”„')
_ARTICLE = "ال"
_MOST_WORDS = 5
_BARE: dict[Class, str] = {"force": "armed-group", "body": "body"}
_AMBIGUOUS: frozenset[Class] = frozenset(("named", "official"))  # «لواء الصمود»: the word is a rank, too
_NAMES_ITSELF = frozenset(("armed-group", "party"))  # kinds whose names are ideas of any sort
_PLAIN_HEADS = frozenset(("other", "adjectives"))


class _Naming(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    actors: dict[str, tuple[str, ...]]
    places: dict[str, tuple[str, ...]]


class ProperName(msgspec.Struct, frozen=True):
    """A name as a pack would hold it, and the kind of entry that its head noun tells (null: none does)."""

    text: str
    kind: str | None


def proper_name(text: str, kind: Class) -> ProperName | None:
    """The name in a phrase of this class; None where the phrase only describes (قوات الأمن، المدينة)."""
    folded = Folded(text)
    tokens = [token for token in split(folded.text) if token.text not in _QUOTES]
    if not tokens or len(tokens) > _MOST_WORDS:
        return None
    if kind == "person":
        return ProperName(_words(folded, tokens), None) if _is_persons_name(tokens) else None
    head = _singular(tokens[0].text)
    if kind == "place":
        return _place(folded, tokens, _naming().places, head)
    told = _kind(_naming().actors, head)
    of_party = kind in _BARE or (kind in _AMBIGUOUS and told in _NAMES_ITSELF)
    if not of_party or tokens[0].text.startswith(_ARTICLE) or not _is_distinct(tokens[1:], told):
        return None
    return ProperName(_words(folded, tokens), told or _BARE.get(kind))


def _place(
    folded: Folded, tokens: Sequence[Token], kinds: dict[str, tuple[str, ...]], head: str | None
) -> ProperName | None:
    """«بلدة ساكي» is called ساكي, «مطار ساكي» by all of it; what describes behind the name is cut."""
    named = next((place for place, token in enumerate(tokens) if _is_unknown(token)), None)
    if named is None or named > 1 or (named == 1 and tokens[0].text.startswith(_ARTICLE)):
        return None
    kind = _kind(kinds, head)
    last = named + 1
    while last < len(tokens) and _is_unknown(tokens[last]):
        last += 1
    whole = named == 1 and kind not in ("city", "town", "village", "region", "district", "governorate")
    return ProperName(_words(folded, tokens[0 if whole else named : last]), kind)


def _is_distinct(behind: Sequence[Token], kind: str | None) -> bool:
    """Whether words behind a head make a name of it: one in no list, a number, or an idea."""
    if any(_is_unknown(token) or token.kind == "number" for token in behind):
        return True
    return bool(behind) and kind in _NAMES_ITSELF and _names_an_idea(behind[0].text)


def _names_an_idea(word: str) -> bool:
    """Whether a definite noun of no class stands there: «حركة الفجر», not «حركة المقاتلين»."""
    heads = {head for entry, _ in lexicon().analyses(word) for head in entry.codes}
    return word.startswith(_ARTICLE) and heads <= _PLAIN_HEADS


def _is_persons_name(tokens: Sequence[Token]) -> bool:
    first = tokens[0]
    begins = _is_unknown(first) or first.text in listed("given_names")
    return begins and len(tokens) > 1 and all(token.kind == "word" for token in tokens)


def _is_unknown(token: Token) -> bool:
    """Whether a word stands in no list of the lexicon, with or without an article."""
    if token.kind != "word" or token.text in listed("partitives") or token.text in listed("directions"):
        return False
    return not lexicon().analyses(token.text)


def _singular(word: str) -> str | None:
    """The head noun's singular, folded, as nouns.yaml lists it."""
    nouns = (entry.sense for entry, _ in lexicon().analyses(word) if not entry.verb)
    return next((fold(noun) for noun in nouns), None)


def _kind(kinds: dict[str, tuple[str, ...]], head: str | None) -> str | None:
    return next((kind for kind, heads in kinds.items() if head in heads), None)


def _words(folded: Folded, tokens: Sequence[Token]) -> str:
    """The words as written, without quotation marks and without the clitics before the first."""
    spans = [folded.span(token.start, token.end) for token in tokens]
    return " ".join(folded.source[span.start : span.end] for span in spans)


@cache
def _naming() -> _Naming:
    """The file's heads, folded. Raises LexiconError, with file and line, where the file is wrong."""
    told = load(_FILE, _Naming, LexiconError)
    return _Naming(_folded(told.actors), _folded(told.places))


def _folded(kinds: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {kind: tuple(map(fold, heads)) for kind, heads in kinds.items()}
