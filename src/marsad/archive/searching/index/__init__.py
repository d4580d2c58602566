"""The search index: every line of every version. Only this room knows in which database it lies.

Hits come in one order everywhere: lines that have every word of the query as written before lines that have
it in another form, the shorter line first (in a short line a word weighs more), then by version and line.
Where no line holds all the words, lines of texts are given that hold them apart.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from types import ModuleType
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, column, literal, select, text, tuple_
from sqlalchemy import Row as Found

from marsad.archive.keeping import several
from marsad.archive.pouring import pour, streamed
from marsad.archive.searching.analysis import Row, Term
from marsad.archive.searching.index import postgres, sqlite

_WIDEST = 5_000  # texts that are looked at where the words of a query stand apart
_COLUMNS = ("version", "line", "size", "words", "forms")
_DIALECTS: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgres}


Given = dict[str, Any]
Behind = tuple[int, str, int]
Where = tuple[str, str]
"""Where lines are looked for, and by what they are known, in a database's own words."""
Key = tuple[int, int, str, int]
"""Where a place stands in the order of hits: how far from what was asked for, then size, version, line."""
APART = 2  # ranks of lines that hold all words are less


class Place(msgspec.Struct, frozen=True):
    """Where a search found something: a line of its page in a version, by the version's key; `rank`: 0, as it
    was written, 1, in other forms, more, the more of the words it lacks.
    """

    rank: int
    size: int
    version: str
    line: int

    @property
    def exact(self) -> bool:
        """Whether every word stands in it as it was asked for."""
        return self.rank == 0

    @property
    def key(self) -> Key:
        """Where it stands in the order of hits."""
        return self.rank, self.size, self.version, self.line


def create_index(connection: Connection) -> None:
    """Make the empty index."""
    for statement in _dialect(connection).CREATE:
        connection.execute(text(statement))


def create_orders(connection: Connection) -> None:
    """Make the orders of an index that was made without them."""
    for statement in _dialect(connection).CREATE_ORDERS:
        connection.execute(text(statement.replace("INDEX", "INDEX IF NOT EXISTS")))


def add_rows(connection: Connection, rows: Iterable[Row]) -> None:
    """Put lines into the index."""
    made = [msgspec.structs.asdict(row) for row in rows]
    if made:
        connection.execute(text(_dialect(connection).INSERT), made)


def refill(connection: Connection, rows: Iterable[Row]) -> None:
    """Put many lines into an empty index, and order them when all are there."""
    table, *orders = _dialect(connection).CREATE
    connection.execute(text("DROP TABLE lines"))
    connection.execute(text(table))
    pour(connection, "lines", _COLUMNS, map(msgspec.structs.astuple, rows))
    for statement in orders:
        connection.execute(text(statement))


def all_rows(connection: Connection) -> Iterator[Row]:
    """Everything in the index, in no order."""
    query = text(f"SELECT {', '.join(_COLUMNS)} FROM lines")  # noqa: S608 - no words of anybody's
    return (Row(*tuple(row)) for row in streamed(connection, query))


def find(
    connection: Connection,
    asked: Sequence[Term],
    limit: int,
    *,
    within: Collection[str] | None = None,
    after: Key | None = None,
) -> list[Place]:
    """Lines that hold every term of a query, of some versions where these are given; best first, behind the
    key `after`.
    """
    given = _given(connection, asked, within) if asked else {}
    found: list[Place] = []
    for rank, name in enumerate(_dialect(connection).RANKS):
        if given and len(found) < limit and (after is None or after[0] <= rank):
            behind = after[1:] if after is not None and after[0] == rank else None
            found += (Place(rank, *row) for row in _best(connection, name, given, limit - len(found), behind))
    return found


def few(connection: Connection, asked: Sequence[Term], most: int) -> bool:
    """Whether at most so many lines hold every term of a query."""
    given = _given(connection, asked) if asked else {}
    return not given or _dialect(connection).number(connection, given, most + 1) <= most


def spread(
    connection: Connection,
    asked: Sequence[Term],
    limit: int,
    *,
    within: Collection[str] | None = None,
    after: Key | None = None,
) -> list[Place]:
    """Lines of the texts that hold every term of a query somewhere, though no line of theirs holds all: those
    of most terms first, then the shorter, as in `find`.
    """
    if len(asked) < 2:
        return []
    versions = set.intersection(*(_versions(connection, term) for term in asked))
    versions = versions if within is None else versions.intersection(within)
    counts: Counter[tuple[str, int]] = Counter()
    sizes: dict[tuple[str, int], int] = {}
    for term in asked if versions else ():
        for size, version, line in _lines(connection, term, versions):
            counts[version, line] += 1
            sizes[version, line] = size
    every = (Place(APART + len(asked) - counts[at], sizes[at], *at) for at in counts)
    kept = (place for place in every if after is None or place.key > after)
    return sorted(kept, key=lambda place: place.key)[:limit]


def _best(
    connection: Connection, rank: str, given: Given, limit: int, behind: Behind | None
) -> Iterable[Found[int, str, int]]:
    """The first lines of a rank, behind one of them."""
    dialect = _dialect(connection)
    order = _order(connection)
    where = dialect.best(connection, rank, given, limit)
    if where is None:
        return ()
    query = _select(connection, where, given, *order)
    if behind is not None:
        query = query.where(tuple_(*order) > tuple_(*map(literal, behind)))
    return connection.execute(query.order_by(*order).limit(limit), given).all()


def _versions(connection: Connection, term: Term) -> set[str]:
    """The first texts that hold a term."""
    given = _given(connection, [term])
    _, version, _ = _order(connection)
    query = _select(connection, _dialect(connection).texts(connection, given), given, version)
    return set(connection.scalars(query.distinct().order_by(version).limit(_WIDEST), given))


def _lines(connection: Connection, term: Term, versions: Collection[str]) -> Iterable[Found[int, str, int]]:
    """The lines of some texts that hold a term."""
    given = _given(connection, [term], versions)
    where = _dialect(connection).texts(connection, given)
    return connection.execute(_select(connection, where, given, *_order(connection)), given)


def _select(connection: Connection, where: Where, given: Given, *columns: ColumnElement[Any]) -> Select[Any]:
    """Lines where a dialect looks for them, of some versions where these are given."""
    source, holds = where
    among = [text(_dialect(connection).AMONG).bindparams(several("versions"))] if "versions" in given else []
    return select(*columns).select_from(text(source)).where(text(holds), *among)


def _order(connection: Connection) -> Sequence[ColumnElement[Any]]:
    """Size, version and line: the order of lines of one rank."""
    return [column(name) for name in _dialect(connection).ORDER]


def _given(connection: Connection, asked: Sequence[Term], within: Collection[str] | None = None) -> Given:
    """The parameters of a query, of some versions where these are given."""
    given: Given = dict(_dialect(connection).parameters(asked))
    if within is not None:
        given |= {"versions": sorted(within), "among": len(within)}
    return given


def _dialect(connection: Connection) -> ModuleType:
    return _DIALECTS[connection.dialect.name]
