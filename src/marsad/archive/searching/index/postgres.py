"""The index in PostgreSQL: vectors of our own words, which its parsers never see."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, text

from marsad.archive.searching.analysis import AnyName, Phrase, Term, Word

CREATE_ORDERS = ("CREATE INDEX lines_by_size ON lines (size, version, line)",)
CREATE = (
    'CREATE TABLE lines (version text COLLATE "C" NOT NULL, line integer NOT NULL, size integer NOT NULL, '
    "words text NOT NULL, forms text NOT NULL, "
    "word_vector tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED, "
    "form_vector tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(forms, ' '))) STORED)",
    "CREATE INDEX lines_forms ON lines USING gin (form_vector)",
    "CREATE INDEX lines_version ON lines (version)",
    *CREATE_ORDERS,
)
INSERT = (
    "INSERT INTO lines (version, line, size, words, forms) VALUES (:version, :line, :size, :words, :forms)"
)
ORDER = ("size", "version", "line")
RANKS = ("exact", "other")
AMONG = "version = ANY(CAST(:versions AS text[]))"
_HOLDS = "form_vector @@ CAST(:any AS tsquery) AND ' ' || words || ' ' LIKE ALL (CAST(:phrases AS text[]))"
_EXACT = "word_vector @@ CAST(:exact AS tsquery)"


def parameters(asked: Sequence[Term]) -> dict[str, str | list[str]]:
    """The query in PostgreSQL's own language; every word is quoted. A word stands among its own forms, so
    that a phrase's words are looked up in the index before the phrase is.
    """
    return {
        "any": " & ".join(map(_any, asked)),
        "exact": " & ".join(map(_exact, asked)),
        "phrases": [f"% {' '.join(term.words)} %" for term in asked if isinstance(term, Phrase)],
    }


def best(_connection: Connection, rank: str, _given: Mapping[str, Any], _limit: int) -> tuple[str, str]:
    """Where to look for the first lines of a rank, and by what to know them."""
    exact = _EXACT if rank == RANKS[0] else f"NOT {_EXACT}"
    return "lines", f"{_HOLDS} AND {exact}"


def number(connection: Connection, given: Mapping[str, Any], most: int) -> int:
    """How many lines hold the words, counted up to `most`."""
    query = text(f"SELECT count(*) FROM (SELECT FROM lines WHERE {_HOLDS} LIMIT :most) AS found")  # noqa: S608
    return connection.scalar(query, {**given, "most": most}) or 0


def texts(_connection: Connection, _given: Mapping[str, Any]) -> tuple[str, str]:
    """Where to look for the texts that hold the words, and by what to know their lines."""
    return "lines", _HOLDS


def _any(term: Term) -> str:
    match term:
        case Phrase():
            return _all(term.words)
        case Word():
            return "(" + " | ".join(map(_quoted, term.forms)) + ")"
        case AnyName():
            return "(" + " | ".join(f"({' & '.join(map(_any, name))})" for name in term.names) + ")"


def _exact(term: Term) -> str:
    match term:
        case Phrase():
            return _all(term.words)
        case Word():
            return _quoted(term.forms[0])
        case AnyName():
            return " & ".join(map(_exact, term.names[0]))


def _all(words: Sequence[str]) -> str:
    return " & ".join(map(_quoted, words))


def _quoted(word: str) -> str:
    return f"'{word}'"
