"""An archive into another database, whole: `copy(source, target)`."""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, func, select

from marsad.archive import schema
from marsad.archive.pouring import pour, streamed
from marsad.archive.searching import index
from marsad.archive.stats import fingerprint
from marsad.archive.store import Archive
from marsad.errors import ArchiveError


def copy(source: Archive, target: Archive) -> None:
    """Put all that `source` keeps into `target`, an empty archive: all of it or, where that fails, nothing.

    Raises ArchiveError where the target holds something already, and where it does not hold the same in the
    end, by the hash of all that either keeps.
    """
    with source.connect() as reading, target.transaction() as writing:
        if _holds_something(writing):
            raise ArchiveError("holds something already", file=target.name, remedy="name an empty archive")
        writing.execute(schema.meta.delete())
        for table in schema.metadata.sorted_tables:
            _copy(reading, writing, table)
        index.refill(writing, index.all_rows(reading))
        if fingerprint(writing, history=True) != fingerprint(reading, history=True):
            raise ArchiveError("does not hold the same as its source", file=target.name)


def _holds_something(connection: Connection) -> bool:
    tables = [table for table in schema.metadata.sorted_tables if table is not schema.meta]
    return any(connection.scalar(select(func.count()).select_from(table)) for table in tables)


def _copy(reading: Connection, writing: Connection, table: Table) -> None:
    """A table's rows in the order of their keys, in which they are also asked for. What else they are found
    by is made when all are there, which takes a database far less work than one row after another.
    """
    for one in table.indexes:
        one.drop(writing)
    names = [column.name for column in table.columns]
    pour(writing, table.name, names, _rows(reading, table))
    for one in table.indexes:
        one.create(writing)


def _rows(connection: Connection, table: Table) -> Iterator[tuple[object, ...]]:
    return map(tuple, streamed(connection, select(table).order_by(*table.primary_key)))
