"""What is wrong with an archive, and what several tables are asked alike."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, select

from marsad.archive import schema


class Finding(msgspec.Struct, frozen=True, order=True):
    """One thing that is wrong: in which table, at which id, and what."""

    table: str
    id: str
    what: str


def orphans(connection: Connection, table: str, column: str, other: str, key: str) -> Iterator[Finding]:
    """Rows that point at what is not there."""
    here, there = schema.metadata.tables[table], schema.metadata.tables[other]
    query = (
        select(here.c[column])
        .outerjoin(there, there.c[key] == here.c[column])
        .where(there.c[key].is_(None))
        .distinct()
    )
    for missing in connection.scalars(query):
        yield Finding(table, str(missing), f"names it in `{column}`, and `{other}` does not hold it")
