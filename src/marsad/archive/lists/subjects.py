"""What the marks of accounts are about, as rows, and which of it a state of a day shows.

See `marsad.linking.picture.subjects`. Pages that are `hidden` count for nothing here.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, select

from marsad.archive import schema
from marsad.archive.keeping import batched, keep
from marsad.archive.rows import setting
from marsad.archive.writing import set_setting

_WHOLE = "subjects"
_TABLE = schema.subjects.c
Row = Mapping[str, Any]
Stand = tuple[str, str, str]
"""An article, its version and its page."""


def replace(connection: Connection, rows: Sequence[Row]) -> None:
    """The subjects of all accounts, in the place of what is kept."""
    connection.execute(delete(schema.subjects))
    keep(connection, schema.subjects, rows)
    set_setting(connection, _WHOLE, "1")


def change(connection: Connection, articles: Iterable[str], rows: Sequence[Row]) -> None:
    """The subjects of some articles' accounts, in the place of what they were."""
    for some in batched(articles):
        connection.execute(delete(schema.subjects).where(_TABLE.article.in_(some)))
    keep(connection, schema.subjects, rows)


def is_whole(connection: Connection) -> bool:
    """Whether the subjects of all accounts are there: not so before an older archive is linked again."""
    return setting(connection, _WHOLE) is not None


def articles_with(connection: Connection, marks: Iterable[str]) -> set[str]:
    """The articles whose accounts have any of these marks."""
    query = select(_TABLE.article).distinct()
    return {one for some in batched(marks) for one in connection.scalars(query.where(_TABLE.mark.in_(some)))}


def places(connection: Connection, theatre: str, at: str, hidden: Collection[str]) -> list[str]:
    """The places of which somebody was told to hold them by a day."""
    query = select(_TABLE.name).distinct().where(*_of(theatre, "place", hidden), _TABLE.day <= at)
    return list(connection.scalars(query))


def where(connection: Connection, kind: str) -> Iterator[tuple[str, str]]:
    """The theatres and names of a kind, each pair once."""
    query = select(_TABLE.theatre, _TABLE.name).where(_TABLE.kind == kind).distinct()
    yield from (tuple(row) for row in connection.execute(query.order_by(_TABLE.theatre, _TABLE.name)))


def where_of(
    connection: Connection, kind: str, articles: Iterable[str], marks: Iterable[str]
) -> set[tuple[str, str]]:
    """The theatres and names of a kind of which some articles or some marks tell."""
    query = select(_TABLE.theatre, _TABLE.name).where(_TABLE.kind == kind).distinct()
    asked = ((_TABLE.article, articles), (_TABLE.mark, marks))
    return {
        (row.theatre, row.name)
        for column, values in asked
        for some in batched(values)
        for row in connection.execute(query.where(column.in_(some)))
    }


def edges(
    connection: Connection, theatre: str, kind: str, at: str, hidden: Collection[str]
) -> list[tuple[str, str, str]]:
    """The edges of a kind that were told by a day: name, and the days of the first and the last telling. A
    copy tells nothing anew.
    """
    told = func.min(_TABLE.day).label("told")
    marks = select(_TABLE.name, told).where(*_of(theatre, kind, hidden), _TABLE.day <= at)
    each = marks.group_by(_TABLE.name, _TABLE.mark).subquery().c
    query = select(each.name, func.min(each.told), func.max(each.told)).group_by(each.name)
    return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def lost(connection: Connection, theatre: str, hidden: Collection[str]) -> tuple[int, int]:
    """How many marks have no day in any text that carries them, and how many name only places that no pack
    knows.
    """
    other = schema.subjects.alias().c
    dated = select(other.mark).where(
        other.theatre == theatre, other.mark == _TABLE.mark, other.kind.not_in(("undated", "unplaced"))
    )
    query = select(func.count(_TABLE.name.distinct()))
    undated = connection.scalar(query.where(*_of(theatre, "undated", hidden), ~dated.exists()))
    return undated or 0, connection.scalar(query.where(*_of(theatre, "unplaced", hidden))) or 0


def about(
    connection: Connection, theatre: str, kind: str, names: Iterable[str]
) -> Iterator[tuple[str, Stand]]:
    """The marks about subjects of a kind, and where they stand."""
    query = select(_TABLE.mark, _TABLE.article, _TABLE.version, _TABLE.page)
    for some in batched(names):
        for row in connection.execute(query.where(*_of(theatre, kind, ()), _TABLE.name.in_(some))):
            yield row.mark, (row.article, row.version, row.page)


def _of(theatre: str, kind: str, hidden: Collection[str]) -> list[ColumnElement[bool]]:
    found = [_TABLE.theatre == theatre, _TABLE.kind == kind]
    return [*found, _TABLE.page.not_in(hidden)] if hidden else found
