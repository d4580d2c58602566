"""The index in SQLite: an FTS5 table."""

from collections.abc import Sequence

from marsad.archive.analysis import Term, Word

CREATE = (
    "CREATE VIRTUAL TABLE lines USING fts5(version UNINDEXED, line UNINDEXED, size UNINDEXED, words, forms, "
    "tokenize = 'unicode61 remove_diacritics 0')",
)
INSERT = (
    "INSERT INTO lines (version, line, size, words, forms) VALUES (:version, :line, :size, :words, :forms)"
)
FIND = (
    "SELECT version, line, rowid IN (SELECT rowid FROM lines WHERE lines MATCH :exact) AS exact "
    "FROM lines WHERE lines MATCH :any ORDER BY exact DESC, size, version, line LIMIT :limit"
)


def parameters(asked: Sequence[Term]) -> dict[str, str]:
    """The query in FTS5's own language; every word is quoted, so that nothing of a query is a command."""
    return {
        "any": " AND ".join(_forms(term) for term in asked),
        "exact": " AND ".join(_words(_written(term)) for term in asked),
    }


def _forms(term: Term) -> str:
    if isinstance(term, Word):
        forms = " OR ".join(f'"{form}"' for form in term.forms)
        return f"forms : ({forms})"
    return _words(term.words)


def _words(words: Sequence[str]) -> str:
    return f'words : "{" ".join(words)}"'


def _written(term: Term) -> Sequence[str]:
    return term.forms[:1] if isinstance(term, Word) else term.words
