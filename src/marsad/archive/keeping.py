"""Rows into tables and out of them, on either database; what leaves the record is kept as its past."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import (
    ARRAY,
    BindParameter,
    ColumnElement,
    Connection,
    Integer,
    Table,
    Text,
    any_,
    bindparam,
    delete,
    func,
    insert,
    literal,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from marsad.archive import schema

AT_ONCE = 400  # parameters of one statement


def open_change(connection: Connection) -> int:
    """The number of the change that is being made."""
    last = connection.scalar(select(func.max(schema.changes.c.number)))
    return (last or 0) + 1


def keep(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add the rows whose keys are not there yet."""
    if not rows:
        return
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    since = {"since": open_change(connection)} if "since" in table.c else {}
    connection.execute(dialect.insert(table).on_conflict_do_nothing(), [{**row, **since} for row in rows])


def drop(
    connection: Connection,
    table: Table,
    which: Sequence[ColumnElement[bool]],
    each: Sequence[Mapping[str, Any]] | None = None,
) -> None:
    """Take the rows of which all of `which` is true out of a table, for each of its parameters' values. Those
    of the record, which a change before left so, are kept as its past.
    """
    values = None if each is None else list(map(dict, each))
    past = schema.PAST.get(table)
    if past is not None:
        now = open_change(connection)
        old = select(*table.c, literal(now, Integer)).where(*which, table.c.since < now)
        connection.execute(insert(past).from_select(past.c.keys(), old), values)
    connection.execute(delete(table).where(*which), values)


def drop_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Take the rows with these keys out of a table, as `drop` does."""
    if rows:
        keys = [column.name for column in table.primary_key]
        same = [table.c[key] == bindparam(f"of_{key}") for key in keys]
        drop(connection, table, same, [{f"of_{key}": row[key] for key in keys} for row in rows])


def batched(values: Iterable[str]) -> Iterator[list[str]]:
    """Values in parts that a statement can take as parameters, each once."""
    left = iter(dict.fromkeys(values))
    while part := list(islice(left, AT_ONCE)):
        yield part


def several(name: str) -> BindParameter[Any]:
    """Values of a statement that is written once, under a name."""
    return bindparam(name, expanding=True)


def among(connection: Connection, column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """Whether a column is one of any number of values, which are one parameter under a name: see `listed`.
    Where each is a parameter of its own, writing these takes longer than finding what is asked for.
    """
    if connection.dialect.name == "sqlite":
        return column.in_(text(f"SELECT value FROM json_each(:{name})"))  # noqa: S608 - a name of ours
    return column == any_(bindparam(name, type_=ARRAY(Text)))


def listed(connection: Connection, values: Iterable[str]) -> str | list[str]:
    """Values as one parameter, each once."""
    every = list(dict.fromkeys(values))
    return json.dumps(every) if connection.dialect.name == "sqlite" else every


class _Aside(FunctionElement[str]):
    type = Text()
    inherit_cache = True


def aside(column: ColumnElement[str]) -> ColumnElement[str]:
    """A column by which no index is chosen in SQLite, which takes one that begins with a kind for as good as
    any, and walks all links of that kind to find a few. PostgreSQL knows how many there are.
    """
    return _Aside(column)


@compiles(_Aside)
def _as_it_is(element: _Aside, compiler: SQLCompiler, **given: Any) -> str:
    return compiler.process(element.clauses, **given)


@compiles(_Aside, "sqlite")
def _without_index(element: _Aside, compiler: SQLCompiler, **given: Any) -> str:
    return f"+{compiler.process(element.clauses, **given)}"


def replace(connection: Connection, table: Table, wanted: Sequence[Mapping[str, Any]]) -> None:
    """Make a table hold these rows and no others."""
    columns = [column for column in table.columns if column.name != "since"]
    names = [column.name for column in columns]
    new = {tuple(row[name] for name in names): row for row in wanted}
    held = {tuple(row) for row in connection.execute(select(*columns))}
    drop_rows(connection, table, [dict(zip(names, row, strict=True)) for row in held - new.keys()])
    keep(connection, table, [row for key, row in new.items() if key not in held])
