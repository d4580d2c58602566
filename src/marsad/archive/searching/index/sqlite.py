"""The index in SQLite: an FTS5 table.

FTS5 knows lines by their numbers alone. What they are ordered by stands in its table of contents, which has
indexes of ours: of a common word, the best lines are met one after another on the way through these, and not
looked up each by itself.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, text

from marsad.archive.searching.analysis import AnyName, Phrase, Term, Word

CREATE_ORDERS = (
    "CREATE INDEX lines_by_size ON lines_content (c2, c0, c1)",
    "CREATE INDEX lines_by_version ON lines_content (c0, c1, c2)",
)
CREATE = (
    "CREATE VIRTUAL TABLE lines USING fts5(version UNINDEXED, line UNINDEXED, size UNINDEXED, words, forms, "
    "tokenize = 'unicode61 remove_diacritics 0')",
    *CREATE_ORDERS,
)
INSERT = (
    "INSERT INTO lines (version, line, size, words, forms) VALUES (:version, :line, :size, :words, :forms)"
)
ORDER = ("c2", "c0", "c1")  # size, version, line
RANKS = ("exact", "other")
AMONG = "c0 IN (SELECT value FROM json_each(:versions))"
_HOLDS = "id IN (SELECT rowid FROM lines WHERE lines MATCH :{rank})"
DEARER = 8  # times as dear as a step on the way through an index is looking a line up in the table
LINES = 24  # such steps that the lines of a text take: finding the first of them is dear, too


def parameters(asked: Sequence[Term]) -> dict[str, str]:
    """The query in FTS5's own language; every word is quoted, so that nothing of a query is a command."""
    every, exact = " AND ".join(map(_any, asked)), " AND ".join(map(_exact, asked))
    return {"any": every, "exact": exact, "other": f"({every}) NOT ({exact})"}


def best(connection: Connection, rank: str, given: Mapping[str, Any], limit: int) -> tuple[str, str] | None:
    """Where to look for the `limit` first lines of a rank, and by what to know them; null where none is."""
    holds, number = _HOLDS.format(rank=rank), _number(connection, given[rank])
    if not number:
        return None
    if "versions" in given and number * DEARER > given["among"] * LINES:
        return "lines_content INDEXED BY lines_by_version", f"+{holds}"
    if "versions" in given:
        return "lines_content NOT INDEXED", holds
    if number * number * DEARER <= limit * _every(connection):
        return "lines_content", holds
    return "lines_content INDEXED BY lines_by_size", f"+{holds}"


def number(connection: Connection, given: Mapping[str, Any], _most: int) -> int:
    """How many lines hold the words."""
    return _number(connection, given["any"])


def texts(connection: Connection, given: Mapping[str, Any]) -> tuple[str, str]:
    """Where to look for the texts that hold the words, and by what to know their lines."""
    holds = _HOLDS.format(rank="any")
    if _number(connection, given["any"]) * DEARER <= _every(connection):
        return "lines_content", holds
    return "lines_content INDEXED BY lines_by_version", f"+{holds}"


def _number(connection: Connection, words: str) -> int:
    """How many lines hold some words: what FTS5 counts without reading any."""
    query = text("SELECT count(*) FROM lines WHERE lines MATCH :words")
    return connection.scalar(query, {"words": words}) or 0


def _every(connection: Connection) -> int:
    """About how many lines there are."""
    return connection.scalar(text("SELECT max(id) FROM lines_content")) or 0


def _any(term: Term) -> str:
    match term:
        case Phrase():
            return _words(term.words)
        case Word():
            forms = " OR ".join(f'"{form}"' for form in term.forms)
            return f"forms : ({forms})"
        case AnyName():
            names = (" AND ".join(map(_any, name)) for name in term.names)
            return "(" + " OR ".join(f"({name})" for name in names) + ")"


def _exact(term: Term) -> str:
    match term:
        case Phrase():
            return _words(term.words)
        case Word():
            return _words(term.forms[:1])
        case AnyName():
            return " AND ".join(map(_exact, term.names[0]))


def _words(words: Sequence[str]) -> str:
    return f'words : "{" ".join(words)}"'
