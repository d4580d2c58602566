"""The search index: every line of every version. Only this room knows in which database it lies.

Hits come in one order everywhere: lines that have every word of the query as written before lines that have
it in another form, the shorter line first (in a short line a word weighs more), then by version and line.
Where no line holds all the words, lines of texts are given that hold them apart.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from types import ModuleType

import msgspec
from sqlalchemy import (
    Connection,
    Integer,
    String,
    case,
    column,
    literal,
    select,
    table,
    text,
    tuple_,
)

from marsad.archive.analysis import Row, Term
from marsad.archive.index import postgres, sqlite

_WIDEST = 5_000  # texts that are looked at where the words of a query stand apart
LINES = table("lines", column("version", String), column("line", Integer), column("size", Integer))
_DIALECTS: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgres}


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


def add_rows(connection: Connection, rows: Iterable[Row]) -> None:
    """Put lines into the index."""
    made = [msgspec.structs.asdict(row) for row in rows]
    if made:
        connection.execute(text(_dialect(connection).INSERT), made)


def all_rows(connection: Connection) -> Iterator[Row]:
    """Everything in the index, in no order."""
    found = connection.execute(text("SELECT version, line, size, words, forms FROM lines"))
    return (Row(*row) for row in found)


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
    if not asked:
        return []
    dialect = _dialect(connection)
    given, among = dialect.parameters(asked), []
    if within is not None:
        given, among = given | {"versions": json.dumps(sorted(within))}, [text(dialect.AMONG)]
    rank = case((text(dialect.EXACT), 0), else_=1)
    order = (rank, LINES.c.size, LINES.c.version, LINES.c.line)
    query = select(*order).select_from(LINES).where(text(dialect.HOLDS), *among)
    if after is not None:
        query = query.where(tuple_(*order) > tuple_(*map(literal, after)))
    found = connection.execute(query.order_by(*order).limit(limit), given)
    return [Place(*row) for row in found]


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
    dialect = _dialect(connection)
    query = select(LINES).where(text(dialect.HOLDS), text(dialect.AMONG))
    for term in asked if versions else ():
        given = dialect.parameters([term]) | {"versions": json.dumps(sorted(versions))}
        given.pop("exact")
        for row in connection.execute(query, given):
            counts[row.version, row.line] += 1
            sizes[row.version, row.line] = row.size
    every = (Place(APART + len(asked) - counts[at], sizes[at], *at) for at in counts)
    kept = (place for place in every if after is None or place.key > after)
    return sorted(kept, key=lambda place: place.key)[:limit]


def _versions(connection: Connection, term: Term) -> set[str]:
    dialect = _dialect(connection)
    given = dialect.parameters([term])
    given.pop("exact")
    query = select(LINES.c.version).distinct().where(text(dialect.HOLDS))
    return set(connection.scalars(query.order_by(LINES.c.version).limit(_WIDEST), given))


def _dialect(connection: Connection) -> ModuleType:
    return _DIALECTS[connection.dialect.name]
