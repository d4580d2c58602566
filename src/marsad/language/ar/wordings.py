"""A table of set phrases, looked up in a token list from a given token on; the longest phrase wins.

For closed lists of a few hundred phrases that grammar code asks for by place. Not for names: packs have an
automaton.
"""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

import msgspec

from marsad.language.ar.fold import fold
from marsad.language.ar.words import CLITICS, Token, bared, split

T = TypeVar("T")


class Hit(msgspec.Struct, Generic[T], frozen=True):
    """What a phrase means, the token behind its last word, and the letters before its first word (و، ب…)."""

    value: T
    last: int
    clitic: str = ""


class _Begun(Generic[T]):
    """The phrases that begin with one word: by their second word, the longest first; and that word alone."""

    __slots__ = ("alone", "longer")

    def __init__(self) -> None:
        self.alone: list[T] = []
        self.longer: dict[str, list[tuple[list[str], T]]] = {}

    def add(self, rest: list[str], value: T) -> None:
        """Take a phrase with `rest` behind its first word; of two that are written alike the first counts."""
        if not rest:
            self.alone.append(value)
            return
        phrases = self.longer.setdefault(rest[0], [])
        phrases.append((rest, value))
        phrases.sort(key=lambda phrase: -len(phrase[0]))


class Wordings(Generic[T]):
    """Phrases and what they mean. Phrases are folded here, tokens must come from folded text."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._table: dict[str, _Begun[T]] = {}
        for phrase, value in entries:
            first, *rest = [token.text for token in split(fold(phrase).lower())]
            self._table.setdefault(first, _Begun()).add(rest, value)

    def begins(self, word: str) -> bool:
        """Whether a phrase begins with this word."""
        return word in self._table

    def may_begin(self, word: str) -> bool:
        """Whether `at` can find anything where this word stands, clitics before it or not."""
        return any(form in self._table for form in (word.lower(), *bared(word)))

    def at(self, tokens: Sequence[Token], index: int, clitics: bool = False) -> Hit[T] | None:
        """The longest phrase that begins at `index`; with `clitics` also behind one or two of و ف ب ل ك."""
        if not 0 <= index < len(tokens):
            return None
        text = tokens[index].text
        if tokens[index].kind == "latin":
            return self._match(text.lower(), tokens, index, "")
        found = self._match(text, tokens, index, "") if text in self._table else None
        if found is None and clitics and text[0] in CLITICS:
            found = self._behind_clitics(text, tokens, index)
        return found

    def _behind_clitics(self, word: str, tokens: Sequence[Token], index: int) -> Hit[T] | None:
        for cut in (1, 2):
            rest, clitic = word[cut:], word[:cut]
            if not rest or not CLITICS.issuperset(clitic):
                break
            found = self._match(rest, tokens, index, clitic) if rest in self._table else None
            if found is None and clitic[-1] == "ل" and rest[0] == "ل":
                found = self._match("ا" + rest, tokens, index, clitic)
            if found is not None:
                return found
        return None

    def _match(self, first: str, tokens: Sequence[Token], index: int, clitic: str) -> Hit[T] | None:
        begun, after = self._table.get(first), index + 1
        if begun is None:
            return None
        if begun.longer and after < len(tokens):
            for rest, value in begun.longer.get(tokens[after].text.lower(), ()):
                last = after + len(rest)
                if [token.text.lower() for token in tokens[after:last]] == rest:
                    return Hit(value, last, clitic)
        return Hit(begun.alone[0], after, clitic) if begun.alone else None
