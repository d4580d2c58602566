"""Many rows out of a database and into one, no more of them in memory at once than it takes."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Executable, Row

_AT_ONCE = 500


def streamed(connection: Connection, query: Executable) -> Iterator[Row[Any]]:
    """The rows of a query, some at a time."""
    yield from connection.execute(query, execution_options={"yield_per": _AT_ONCE})


def pour(
    connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]
) -> None:
    """Put new rows into a table, in the way in which a database takes many the fastest, and have it know
    afterwards how many there are of what.
    """
    names = ", ".join(f'"{name}"' for name in columns)
    driver: Any = connection.connection.driver_connection
    if connection.dialect.name == "sqlite":
        values = ", ".join("?" * len(columns))
        driver.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({values})', rows)  # noqa: S608
        return
    with driver.cursor() as cursor:
        with cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copying:
            for row in rows:
                copying.write_row(row)
        cursor.execute(f'ANALYZE "{table}"')
