"""The index in SQLite: an FTS5 table."""

from collections.abc import Sequence

from marsad.archive.analysis import AnyName, Phrase, Term, Word

CREATE = (
    "CREATE VIRTUAL TABLE lines USING fts5(version UNINDEXED, line UNINDEXED, size UNINDEXED, words, forms, "
    "tokenize = 'unicode61 remove_diacritics 0')",
)
INSERT = (
    "INSERT INTO lines (version, line, size, words, forms) VALUES (:version, :line, :size, :words, :forms)"
)
HOLDS = "lines MATCH :any"
EXACT = "rowid IN (SELECT rowid FROM lines WHERE lines MATCH :exact)"
AMONG = "version IN (SELECT value FROM json_each(:versions))"


def parameters(asked: Sequence[Term]) -> dict[str, str]:
    """The query in FTS5's own language; every word is quoted, so that nothing of a query is a command."""
    return {"any": " AND ".join(map(_any, asked)), "exact": " AND ".join(map(_exact, asked))}


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
