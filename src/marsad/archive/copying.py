"""An archive into another database, whole: `copy(source, target)`."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, func, select

from marsad.archive import schema
from marsad.archive.searching import index
from marsad.archive.store import Archive
from marsad.errors import ArchiveError

_BATCH = 500


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
            for batch in _batches(reading, table):
                writing.execute(table.insert(), batch)
        rows = index.all_rows(reading)
        while batch_of_lines := list(islice(rows, _BATCH)):
            index.add_rows(writing, batch_of_lines)
        if target.fingerprint(history=True) != source.fingerprint(history=True):
            raise ArchiveError("does not hold the same as its source", file=target.name)


def _holds_something(connection: Connection) -> bool:
    tables = [table for table in schema.metadata.sorted_tables if table is not schema.meta]
    return any(connection.scalar(select(func.count()).select_from(table)) for table in tables)


def _batches(connection: Connection, table: Table) -> Iterator[Sequence[dict[str, Any]]]:
    found = connection.execute(select(table).execution_options(yield_per=_BATCH))
    for part in found.mappings().partitions():
        yield [dict(row) for row in part]
