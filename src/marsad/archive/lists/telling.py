"""Which lines tell an incident, as rows: found when it is linked, and not by each search mark by mark."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, delete, select

from marsad.archive import schema
from marsad.archive.keeping import batched, drop_rows, keep

_TABLE, _MEMBERS, _MARKS, _CODINGS = schema.tells, schema.members.c, schema.marks.c, schema.codings.c
_NAMES = ("incident", "version", "line")
_FOUND = (
    select(_MEMBERS.link, _CODINGS.version, _MARKS.line)
    .join(schema.marks, _MARKS.id == _MEMBERS.member)
    .join(schema.codings, _CODINGS.key == _MARKS.coding)
    .where(_MEMBERS.kind == "incident")
    .distinct()
)


def replace(connection: Connection) -> None:
    """The lines of all incidents, in the place of what is kept."""
    connection.execute(delete(_TABLE))
    connection.execute(_TABLE.insert().from_select(_NAMES, _FOUND))


def change(connection: Connection, incidents: Iterable[str], articles: Iterable[str]) -> None:
    """The lines of some incidents that came, went or changed, and of the texts of such articles, in the place
    of what is kept of them.
    """
    texts = schema.versions.c
    for some in batched(articles):
        versions = list(connection.scalars(select(texts.key).where(texts.article.in_(some))))
        _change(connection, _TABLE.c.version.in_(versions), _CODINGS.version.in_(versions))
    for some in batched(incidents):
        _change(connection, _TABLE.c.incident.in_(some), _MEMBERS.link.in_(some))


def forget(connection: Connection, versions: Iterable[str]) -> None:
    """Keep nothing of some texts."""
    for some in batched(versions):
        connection.execute(delete(_TABLE).where(_TABLE.c.version.in_(some)))


def _change(connection: Connection, kept: ColumnElement[bool], found: ColumnElement[bool]) -> None:
    """Of an incident as large as a storm nearly all lines stay."""
    before = {tuple(row) for row in connection.execute(select(_TABLE).where(kept)).all()}
    now = {tuple(row) for row in connection.execute(_FOUND.where(found)).all()}
    drop_rows(connection, _TABLE, [dict(zip(_NAMES, row, strict=True)) for row in before - now])
    keep(connection, _TABLE, [dict(zip(_NAMES, row, strict=True)) for row in now - before])
