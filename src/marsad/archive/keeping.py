"""Rows into tables, on either database."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, select
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


def replace(connection: Connection, table: Table, wanted: Sequence[Mapping[str, Any]]) -> None:
    """Make a table hold these rows and no others."""
    names = [column.name for column in table.columns]
    keys = [column.name for column in table.primary_key]
    new = {tuple(row[name] for name in names): row for row in wanted}
    held = {tuple(row) for row in connection.execute(select(table))}
    at = [names.index(key) for key in keys]
    gone = [
        {f"of_{key}": row[place] for key, place in zip(keys, at, strict=True)} for row in held - new.keys()
    ]
    if gone:
        same = [table.c[key] == bindparam(f"of_{key}") for key in keys]
        connection.execute(delete(table).where(*same), gone)
    keep(connection, table, [row for key, row in new.items() if key not in held])
