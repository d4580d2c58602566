"""Lines and queries as the search index takes them, the same for every database.

Databases' own tokenisers know no Arabic: what is indexed are folded words (`words`, in order, for phrases)
and all the stems that each may have (`forms`). A word of the index is of letters and digits alone, so that
no database has anything left to part.
"""

import re
from collections.abc import Iterator

import msgspec

from marsad.archive.packing import plain
from marsad.language.ar.fold import Folded, fold
from marsad.language.ar.stems import word_forms
from marsad.language.ar.words import split
from marsad.records import Span, Version

_PHRASE = re.compile(r'"([^"]*)"|«([^»]*)»|“([^”]*)”|(\S+)')
_PART = re.compile(r"[^\W_]+")
_ODD = re.compile("[\0\ud800-\udfff]")
_LONGEST = 250  # no language has such words, and databases take no longer ones


class Row(msgspec.Struct, frozen=True, order=True):
    """One line in the index, as it must stand there; `size` is how many words it has."""

    version: str
    line: int
    size: int
    words: str
    forms: str


class Phrase(msgspec.Struct, frozen=True):
    """Words that must stand side by side as they are."""

    words: tuple[str, ...]


class Word(msgspec.Struct, frozen=True):
    """A word that may stand in any of its forms, the word itself first."""

    forms: tuple[str, ...]


class AnyName(msgspec.Struct, frozen=True):
    """One of several names, each of words that may stand in any of their forms; the first as it was asked
    for.
    """

    names: tuple[tuple[Word, ...], ...]


Term = Phrase | Word | AnyName
WordAt = tuple[str, Span]
"""A folded word, and where it stands in its text."""


def index_rows(key: str, version: Version) -> Iterator[Row]:
    """What the index holds of a version."""
    rows = version.text.split("\n")
    for line, row in zip(version.lines, rows, strict=False):
        words = words_of(row)
        forms = [form for word in words for form in word_forms(word)]
        yield Row(key, line, len(words), " ".join(words), " ".join(forms))


def terms(query: str) -> list[Term]:
    """What a query asks for: each word in any of its forms, and every «phrase» as it stands."""
    found: list[Term] = []
    for part in _PHRASE.finditer(query):
        quoted = next((group for group in part.groups()[:3] if group is not None), None)
        if quoted is None:
            found += [Word(word_forms(word)) for word in words_of(part.group())]
        elif words := words_of(quoted):
            found.append(Phrase(tuple(words)))
    return found


def words_of(text: str) -> list[str]:
    """The folded words of a text."""
    return [word for word, _, _ in _words(fold(plain(text)).lower())]


def words_at(text: str) -> Iterator[WordAt]:
    """The folded words of a text, each with where it stands there: as `words_of`, but for signs that no
    database takes and letters whose small form is longer.
    """
    folded = Folded(_ODD.sub(" ", text))
    small = "".join(low if len(low := letter.lower()) == 1 else letter for letter in folded.text)
    for word, start, end in _words(small):
        yield word, folded.span(start, end)


def _words(folded: str) -> Iterator[tuple[str, int, int]]:
    for token in split(folded):
        if token.kind != "sign":
            for part in _PART.finditer(token.text):
                yield part.group()[:_LONGEST], token.start + part.start(), token.start + part.end()
