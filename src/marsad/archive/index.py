"""The search index: every line of every version, as the language room analyses it.

Databases' own tokenisers know no Arabic: what is indexed are folded words (`words`, in order, for phrases)
and all the stems that each may have (`forms`). Only this module knows which database it speaks to.
"""

import re
from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Connection, text

from marsad.archive.packing import plain
from marsad.language.ar.fold import fold
from marsad.language.ar.stems import search_words, word_forms
from marsad.language.ar.words import split
from marsad.records import Version

_PHRASE = re.compile(r'"([^"]*)"|«([^»]*)»|“([^”]*)”|(\S+)')


class Row(msgspec.Struct, frozen=True, order=True):
    """One line in the index, as it must stand there."""

    version: str
    line: int
    words: str
    forms: str


class Place(msgspec.Struct, frozen=True):
    """Where a search found something: a version's key and a line of its page; a higher score is a better
    hit.
    """

    version: str
    line: int
    score: float


def create_index(connection: Connection) -> None:
    """Make the empty index."""
    connection.execute(
        text(
            "CREATE VIRTUAL TABLE lines USING fts5(version UNINDEXED, line UNINDEXED, words, forms, "
            "tokenize = 'unicode61')"
        )
    )


def index_rows(key: str, version: Version) -> Iterator[Row]:
    """What the index holds of a version."""
    rows = version.text.split("\n")
    for line, row in zip(version.lines, rows, strict=False):
        yield Row(key, line, plain(" ".join(_words(row))), plain(" ".join(search_words(row))))


def add_rows(connection: Connection, rows: Iterable[Row]) -> None:
    """Put lines into the index."""
    made = [msgspec.structs.asdict(row) for row in rows]
    if made:
        connection.execute(
            text("INSERT INTO lines (version, line, words, forms) VALUES (:version, :line, :words, :forms)"),
            made,
        )


def all_rows(connection: Connection) -> Iterator[Row]:
    """Everything in the index, in no order."""
    found = connection.execute(text("SELECT version, line, words, forms FROM lines"))
    return (Row(*row) for row in found)


def find(connection: Connection, query: str, limit: int) -> list[Place]:
    """Lines that hold every word of a query in any of its forms, and every quoted phrase as it stands; best
    first.
    """
    match = _match(query)
    if not match:
        return []
    found = connection.execute(
        text(
            "SELECT version, line, -bm25(lines) FROM lines WHERE lines MATCH :match "
            "ORDER BY bm25(lines), version, line LIMIT :limit"
        ),
        {"match": match, "limit": limit},
    )
    return [Place(*row) for row in found]


def _match(query: str) -> str:
    """A query in FTS5's own language; every word is quoted, so that nothing of a query is a command."""
    terms = []
    for found in _PHRASE.finditer(query):
        quoted = next((group for group in found.groups()[:3] if group is not None), None)
        if quoted is not None and (words := _words(quoted)):
            terms.append(f'words : "{" ".join(words)}"')
        elif quoted is None:
            for word in _words(found.group()):
                forms = " OR ".join(f'"{form}"' for form in word_forms(word))
                terms.append(f"forms : ({forms})")
    return " AND ".join(terms)


def _words(text_: str) -> list[str]:
    return [token.text for token in split(fold(text_).lower()) if token.kind != "sign"]
