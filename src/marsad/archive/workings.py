"""The work of linking as rows: texts and marks as they were compared, the buckets and edges between them.

What the payloads say is linking's own; see `marsad.linking.steps`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import (
    BigInteger,
    Column,
    CompoundSelect,
    Connection,
    Integer,
    Row,
    Select,
    Table,
    bindparam,
    delete,
    func,
    literal_column,
    select,
    tuple_,
    union_all,
)

from marsad.archive import schema
from marsad.archive.asking import Question, answers, written
from marsad.archive.keeping import AT_ONCE, drop_rows, keep

WORKINGS = (
    *(schema.texts, schema.tellings, schema.edges, schema.meetings),
    *(schema.given, schema.posts, schema.namings, schema.roots, schema.named),
)
Value = TypeVar("Value", int, str)
Place = tuple[int, int]
Asked = tuple[int, Place]
"""A bucket's key, and a place in it."""

TOGETHER = 40  # buckets that one statement asks for


def found(
    connection: Connection, column: Column[Any], values: Iterable[Value], *wanted: Column[Any]
) -> list[Row[Any]]:
    """The rows of a column's table in which it has one of these values; whole, or the columns `wanted`."""
    return [*answers(connection, _picking(column, wanted), column, values)]


@lru_cache(maxsize=64)
def _picking(column: Column[Any], wanted: tuple[Column[Any], ...]) -> Question:
    query = select(*wanted) if wanted else select(column.table)
    return lambda values: query.where(column.in_(values))


def put(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Rows into a table, over those of the same keys."""
    drop_rows(connection, table, rows)
    keep(connection, table, rows)


def before(connection: Connection, asked: Sequence[Asked], most: int) -> list[list[Place]]:
    """For each bucket and place: the last places before it in the bucket, oldest first."""
    return [found[::-1] for found in _beside(connection, asked, most, back=True)]


def after(connection: Connection, asked: Sequence[Asked], most: int) -> list[list[Place]]:
    """For each bucket and place: the first places after it in the bucket, oldest first."""
    return _beside(connection, asked, most, back=False)


def _beside(connection: Connection, asked: Sequence[Asked], most: int, *, back: bool) -> list[list[Place]]:
    """Many buckets in one statement, always of the same shape: what is left of it asks for no bucket."""
    found: list[list[Place]] = [[] for _ in asked]
    statement = _all_before if back else _all_after
    for start in range(0, len(asked), TOGETHER):
        some = [*asked[start : start + TOGETHER], *[(-1, (0, 0))] * TOGETHER][:TOGETHER]
        values: dict[str, int] = {"most": most}
        for at, (key, (moment, node)) in enumerate(some):
            values |= {f"key{at}": key, f"moment{at}": moment, f"node{at}": node}
        for row in written(connection, statement, values):
            found[start + row.at].append((row.moment, row.node))
    return found


def _all_before() -> CompoundSelect[Any]:
    return union_all(*(select(_one(at, back=True).subquery()) for at in range(TOGETHER)))


def _all_after() -> CompoundSelect[Any]:
    return union_all(*(select(_one(at, back=False).subquery()) for at in range(TOGETHER)))


def _one(at: int, *, back: bool) -> Select[Any]:
    table = schema.meetings.c
    place = tuple_(table.moment, table.node)
    bound = tuple_(bindparam(f"moment{at}", type_=BigInteger), bindparam(f"node{at}", type_=BigInteger))
    order = (table.moment.desc(), table.node.desc()) if back else (table.moment, table.node)
    return (
        select(literal_column(str(at), Integer).label("at"), table.moment, table.node)
        .where(table.key == bindparam(f"key{at}", type_=BigInteger), place < bound if back else place > bound)
        .order_by(*order)
        .limit(bindparam("most", type_=BigInteger))
    )


def spelled(connection: Connection, whos: Iterable[str]) -> dict[str, dict[str, int]]:
    """How often each of some actors goes by each of its names."""
    table = schema.namings.c
    query = select(table.who, table.name, func.sum(table.count)).group_by(table.who, table.name)
    names: dict[str, dict[str, int]] = {}
    for some in _batches(whos):
        for who, name, count in connection.execute(query.where(table.who.in_(some))):
            names.setdefault(who, {})[name] = int(count)
    return names


def clear(connection: Connection) -> None:
    """Forget all the work."""
    for table in WORKINGS:
        connection.execute(delete(table))


def touch(connection: Connection, articles: Iterable[str]) -> None:
    """Say that the texts or codings of some articles came, went or changed."""
    keep(connection, schema.touched, [{"article": one} for one in sorted(set(articles))])


def touched(connection: Connection) -> list[str]:
    """The articles that are to be linked."""
    return list(connection.scalars(select(schema.touched.c.article).order_by(schema.touched.c.article)))


def share_touched(connection: Connection) -> float:
    """Which share of the articles that is."""
    some, every = (
        connection.scalar(select(func.count()).select_from(table)) or 0
        for table in (schema.touched, schema.articles)
    )
    return some / max(1, every)


def untouch(connection: Connection) -> None:
    """Say that all is linked."""
    connection.execute(delete(schema.touched))


def _batches(values: Iterable[Value]) -> Iterable[list[Value]]:
    every: Collection[Value] = list(dict.fromkeys(values))
    return (list(every)[at : at + AT_ONCE] for at in range(0, len(every), AT_ONCE))
