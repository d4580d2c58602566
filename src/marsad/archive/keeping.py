"""Rows into tables, on either database."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

AT_ONCE = 400  # parameters of one statement


def keep(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add the rows whose keys are not there yet."""
    if rows:
        dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
        connection.execute(dialect.insert(table).on_conflict_do_nothing(), [dict(row) for row in rows])


def batched(values: Iterable[str]) -> Iterator[list[str]]:
    """Values in parts that a statement can take as parameters, each once."""
    left = iter(dict.fromkeys(values))
    while part := list(islice(left, AT_ONCE)):
        yield part
