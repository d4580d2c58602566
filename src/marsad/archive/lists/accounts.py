"""What texts say of theatres, as rows: put in the place of what was there of the same articles.

What the payloads say is linking's own; see `marsad.linking.picture.accounts`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, delete, select

from marsad.archive import schema
from marsad.archive.keeping import batched, keep
from marsad.archive.rows import setting
from marsad.archive.writing import set_setting

_WHOLE = "accounts"


def replace(connection: Connection, rows: Sequence[Mapping[str, str]]) -> None:
    """What all articles say, in the place of what is kept."""
    connection.execute(delete(schema.accounts))
    keep(connection, schema.accounts, rows)
    set_setting(connection, _WHOLE, "1")


def change(connection: Connection, articles: Iterable[str], rows: Sequence[Mapping[str, str]]) -> None:
    """What some articles say, in the place of what they said."""
    for some in batched(articles):
        connection.execute(delete(schema.accounts).where(schema.accounts.c.article.in_(some)))
    keep(connection, schema.accounts, rows)


def is_whole(connection: Connection) -> bool:
    """Whether everything that articles say is there: not so before an older archive is linked again."""
    return setting(connection, _WHOLE) is not None


def of(connection: Connection, theatre: str) -> list[str]:
    """The payloads of all that is said of a theatre."""
    table = schema.accounts.c
    return list(connection.scalars(select(table.payload).where(table.theatre == theatre)))


def every(connection: Connection) -> Iterator[str]:
    """The payloads of all accounts."""
    yield from connection.scalars(select(schema.accounts.c.payload))


def of_articles(connection: Connection, articles: Iterable[str], theatre: str | None = None) -> Iterator[str]:
    """The payloads of what some articles say, of one theatre or of all."""
    table = schema.accounts.c
    query = select(table.payload)
    if theatre is not None:
        query = query.where(table.theatre == theatre)
    for some in batched(articles):
        yield from connection.scalars(query.where(table.article.in_(some)))
