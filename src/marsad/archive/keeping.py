"""Rows into tables and out of them, on either database; what leaves the record is kept as its past."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Self

from sqlalchemy import (
    BindParameter,
    Boolean,
    ColumnElement,
    Connection,
    Dialect,
    Integer,
    Table,
    Text,
    TypeDecorator,
    bindparam,
    delete,
    func,
    insert,
    literal,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import TypeEngine

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


class _Values(TypeDecorator[Any]):
    """Any number of texts as one parameter."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Of PostgreSQL an array, of SQLite JSON."""
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else postgresql.ARRAY(Text()))

    def process_bind_param(self, value: Iterable[str] | None, dialect: Dialect) -> Any:
        """The values, each once."""
        every = list(dict.fromkeys(value or ()))
        return json.dumps(every) if dialect.name == "sqlite" else every


def several(name: str) -> BindParameter[Any]:
    """Any number of values as one parameter of a statement, under a name: so that it stays one statement,
    which is written, and by PostgreSQL planned, once. Where each value is a parameter of its own, writing
    these takes longer than finding what is asked for.
    """
    return bindparam(name, type_=_Values())


def among(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """Whether a column is one of the values that are given under a name: see `several`."""
    return _Among(column, several(name))


class _Among(FunctionElement[bool]):
    type = Boolean()
    inherit_cache = True

    def self_group(self, against: OperatorType | None = None) -> Self:  # noqa: ARG002
        """As it is: compared with true, as SQLite's numbers are, no index would be looked into."""
        return self


@compiles(_Among)
def _in_array(element: _Among, compiler: SQLCompiler, **given: Any) -> str:
    column, values = element.clauses
    return f"{compiler.process(column, **given)} = ANY({compiler.process(values, **given)})"


@compiles(_Among, "sqlite")
def _in_json(element: _Among, compiler: SQLCompiler, **given: Any) -> str:
    column, values = (compiler.process(one, **given) for one in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608 - no words of anybody's


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
