"""The record as it was at a change: the same questions, asked of the rows that stood then."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ClauseElement,
    ColumnClause,
    Connection,
    FromClause,
    Result,
    Subquery,
    Table,
    literal,
    select,
    union_all,
)
from sqlalchemy.sql.visitors import ExternallyTraversible, replacement_traverse

from marsad.archive import schema
from marsad.archive.wrapped import Wrapped


class AsOf(Wrapped):
    """A connection that answers as the record stood at a change; for reading what is quoted and linked.

    What lists, maps and the search index are drawn from has no past: it is as it is now.
    """

    def __init__(self, connection: Connection, number: int) -> None:
        super().__init__(connection)
        self._then = _then(number)

    def execute(self, query: Any, parameters: Any = None) -> Result[Any]:
        """What the database would have answered then."""
        return self._connection.execute(replacement_traverse(query, {}, self._replaced), parameters)

    def _replaced(self, element: ExternallyTraversible, **_: Any) -> ClauseElement | None:
        if isinstance(element, Table):
            return self._then.get(element)
        if isinstance(element, ColumnClause) and isinstance(element.table, Table):
            then = self._then.get(element.table)
            return None if then is None else then.c[element.name]
        return None


@lru_cache(maxsize=64)
def _then(number: int) -> Mapping[FromClause, Subquery]:
    """What stands for each table that has a past."""
    found = {table: _rows(table, number) for table in (*schema.PAST, schema.versions)}
    table, at = schema.meta, schema.changes
    chosen = [
        select(literal(one, schema.Key), at.c[one]).where(at.c.number == number) for one in ("coder", "packs")
    ]
    now = select(table.c.key, table.c.value).where(table.c.key.not_in(("coder", "packs")))
    line = select(at.c.line).where(at.c.number == number).scalar_subquery()
    return found | {
        table: union_all(now, *chosen).subquery(),
        schema.log: select(schema.log).where(schema.log.c.number <= line).subquery(),
    }


def _rows(table: Table, number: int) -> Subquery:
    live = select(table).where(table.c.since <= number)
    past = schema.PAST.get(table)
    if past is None:
        return live.subquery()
    names = [column.name for column in table.columns]
    old = select(*(past.c[name] for name in names)).where(past.c.since <= number, past.c.until > number)
    return union_all(live, old).subquery()
