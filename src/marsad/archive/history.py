"""The changes of the record: each has a number, says what it altered, and can be asked for later."""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    case,
    exists,
    func,
    literal,
    select,
    tuple_,
    union_all,
)

from marsad.archive import schema
from marsad.archive.keeping import batched, keep, open_change
from marsad.archive.packing import plain
from marsad.archive.rows import setting
from marsad.errors import MissingError

Deed = Literal["added", "changed", "removed"]
Place = tuple[int, str, str]
"""Of a change's number, a kind and an id: where something stands in the order of what was altered."""
Rows = Select[int, str, str, int, int]
_LAST = select(schema.changes).order_by(schema.changes.c.number.desc()).limit(1)
_NO, _YES = (literal(one, Integer) for one in (0, 1))


class Change(msgspec.Struct, frozen=True):
    """One change of the record: when (UTC) it was made, and by which coder, packs and line of the review log
    the record is made since.
    """

    number: int
    time: datetime
    coder: str
    packs: str
    line: int


class Altered(msgspec.Struct, frozen=True):
    """What a change did to one thing: an article (its text or its marks), or a link of a kind."""

    change: int
    kind: str
    id: str
    deed: Deed


def close_change(connection: Connection, time: datetime, articles: Collection[str]) -> None:
    """Give what was altered since the last change the next number; nothing where nothing was.

    `articles` are those whose texts or codings came, went or changed meanwhile.
    """
    number, last = open_change(connection), last_change(connection)
    coder, packs = (setting(connection, key) or "" for key in ("coder", "packs"))
    line = connection.scalar(select(func.max(schema.log.c.number))) or 0
    same = last is not None and (last.coder, last.packs, last.line) == (coder, packs, line)
    if same and not articles and not _altered_links(connection, number):
        return
    keep(
        connection,
        schema.changes,
        [{"number": number, "time": time.isoformat(), "coder": coder, "packs": packs, "line": line}],
    )
    known = dict(_first_changes(connection, articles))
    keep(
        connection,
        schema.altered,
        [{"change": number, "article": one, "deed": _what(known.get(one), number)} for one in articles],
    )


def last_change(connection: Connection) -> Change | None:
    """The last change; null where the archive never was linked."""
    row = connection.execute(_LAST).first()
    return None if row is None else _change(row)


def one_change(connection: Connection, number: int, archive: str) -> Change:
    """The change of this number. Raises MissingError where there is none."""
    row = connection.execute(select(schema.changes).where(schema.changes.c.number == number)).first()
    if row is None:
        raise MissingError(f"there is no change {number}", file=archive, remedy="`marsad changes` lists them")
    return _change(row)


def changes(connection: Connection, since: int, limit: int) -> list[Change]:
    """The changes after one, oldest first."""
    table = schema.changes
    query = select(table).where(table.c.number > since).order_by(table.c.number).limit(limit)
    return [_change(row) for row in connection.execute(query)]


def last_changes(connection: Connection, before: int | None, limit: int) -> list[Change]:
    """The last changes before one, or of all, the newest first."""
    table = schema.changes
    query = select(table).order_by(table.c.number.desc()).limit(limit)
    found = query if before is None else query.where(table.c.number < before)
    return [_change(row) for row in connection.execute(found)]


def altered(connection: Connection, since: int, after: Place | None, limit: int) -> list[Altered]:
    """What was altered after a change, in the order of changes, kinds and ids; all `after` a place of it.

    A thing that several changes altered is told of once for each.
    """
    last = last_change(connection)
    parts = (_part(query, since, last.number if last else 0, after, limit) for query in _alterations())
    every = union_all(*(select(part.subquery()) for part in parts)).subquery()
    change, kind, name, came, went = every.c
    query = select(change, kind, name, func.max(came), func.max(went)).group_by(change, kind, name)
    query = query.order_by(change, kind, name).limit(limit)
    return [Altered(*row[:3], _deed(*row[3:])) for row in connection.execute(query)]


def left(connection: Connection, name: str) -> int | None:
    """The last change that took a link of this id (a mark's goes with its first chain) or an article out;
    null where it is there.
    """
    links, past, texts = schema.links.c, schema.PAST[schema.links].c, schema.altered.c
    ids = (plain(name), f"{plain(name)}/1")
    if connection.scalar(select(exists().where(links.id.in_(ids)))):
        return None
    gone = (past.until, past.id.in_(ids)), (texts.change, (texts.article == name) & (texts.deed == "removed"))
    found = [connection.scalar(select(func.max(column)).where(which)) for column, which in gone]
    return max((one for one in found if one is not None), default=None)


def _part(query: Rows, since: int, last: int, after: Place | None, limit: int) -> Rows:
    """The first rows of one kind: no more of them can be among the first of all."""
    place = list(query.selected_columns)[:3]
    found = query.where(place[0].between(since + 1, last)).order_by(*place).limit(limit)
    return found if after is None else found.where(tuple_(*place) > tuple_(*map(literal, after)))


def _alterations() -> Iterator[Rows]:
    """Rows of (change, kind, id, whether it came, whether it went), each thing once a change."""
    links, past, texts = schema.links.c, schema.PAST[schema.links].c, schema.altered.c
    yield _rows(links.since, links.kind, links.id, _YES, _NO)
    yield _rows(past.since, past.kind, past.id, _YES, _NO)
    yield _rows(past.until, past.kind, past.id, _NO, _YES)
    came, went = (case((texts.deed == deed, 0), else_=1) for deed in ("removed", "added"))
    yield _rows(texts.change, literal("article", schema.Key), texts.article, came, went)


def _rows(
    change: ColumnElement[int],
    kind: ColumnElement[str],
    name: ColumnElement[str],
    came: ColumnElement[int],
    went: ColumnElement[int],
) -> Rows:
    return select(change, kind, name, came.label("came"), went.label("went"))


def _deed(came: int, went: int) -> Deed:
    if came and went:
        return "changed"
    return "added" if came else "removed"


def _what(first: int | None, number: int) -> Deed:
    """What a change did to an article of which the first text that is there came with change `first`."""
    if first is None:
        return "removed"
    return "added" if first == number else "changed"


def _first_changes(connection: Connection, articles: Collection[str]) -> Iterator[tuple[str, int]]:
    table = schema.versions.c
    query = select(table.article, func.min(table.since)).group_by(table.article)
    for some in batched(articles):
        yield from (tuple(row) for row in connection.execute(query.where(table.article.in_(some))))


def _altered_links(connection: Connection, number: int) -> bool:
    marked = (schema.links.c.since, schema.PAST[schema.links].c.until)
    return any(connection.scalar(select(exists().where(column == number))) for column in marked)


def _change(row: Row[int, str, str, str, int]) -> Change:
    number, time, coder, packs, line = row
    return Change(number, datetime.fromisoformat(time), coder, packs, line)
