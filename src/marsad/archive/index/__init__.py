"""The search index: every line of every version. Only this room knows in which database it lies.

Hits come in one order everywhere: lines that have every word of the query as written before lines that have
it in another form, the shorter line first (in a short line a word weighs more), then by version and line.
"""

from collections.abc import Iterable, Iterator
from types import ModuleType

import msgspec
from sqlalchemy import Connection, text

from marsad.archive.analysis import Row, terms
from marsad.archive.index import postgres, sqlite

_DIALECTS: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgres}


class Place(msgspec.Struct, frozen=True):
    """Where a search found something: a version's key and a line of its page; `exact`: as it was written."""

    version: str
    line: int
    exact: bool


def create_index(connection: Connection) -> None:
    """Make the empty index."""
    for statement in _dialect(connection).CREATE:
        connection.execute(text(statement))


def add_rows(connection: Connection, rows: Iterable[Row]) -> None:
    """Put lines into the index."""
    made = [msgspec.structs.asdict(row) for row in rows]
    if made:
        connection.execute(text(_dialect(connection).INSERT), made)


def all_rows(connection: Connection) -> Iterator[Row]:
    """Everything in the index, in no order."""
    found = connection.execute(text("SELECT version, line, size, words, forms FROM lines"))
    return (Row(*row) for row in found)


def find(connection: Connection, query: str, limit: int) -> list[Place]:
    """Lines that hold every word of a query in any of its forms, and every quoted phrase as it stands; best
    first.
    """
    asked = terms(query)
    if not asked:
        return []
    dialect = _dialect(connection)
    found = connection.execute(text(dialect.FIND), dialect.parameters(asked) | {"limit": limit})
    return [Place(row.version, row.line, bool(row.exact)) for row in found]


def _dialect(connection: Connection) -> ModuleType:
    return _DIALECTS[connection.dialect.name]
