"""Rows into records: what the archive, its search and its check all read."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, func, select

from marsad.archive import schema
from marsad.archive.keeping import among
from marsad.archive.packing import coding_key, to_text, unpacked, version_key
from marsad.errors import MissingError
from marsad.records import REVIEWED, Coding, Event, LogLine, Statement, Tie, Version
from marsad.records.marks import Mark

BATCH = 200  # versions whose codings are read at once
LAST = "\U0010ffff"  # sorts after every id


class Located(msgspec.Struct, frozen=True):
    """A mark with the version that it stands in, and the coder and packs that made it."""

    mark: Mark
    version: Version
    coder: str
    packs: str


# Statements that every page asks are written once: writing one takes longer than what it finds.
_META, _TEXTS, _CODINGS = schema.meta.c, schema.versions.c, schema.codings.c
_SETTING = select(_META.value).where(_META.key == bindparam("key"))
_CHOSEN = select(_META.key, _META.value).where(_META.key.in_(("coder", "packs")))
_BY_KEY = select(_TEXTS.key, _TEXTS.text, _TEXTS.payload).where(among(_TEXTS.key, "keys"))
_CODED = select(_CODINGS.key, _CODINGS.version, _CODINGS.coder, _CODINGS.packs).where(
    among(_CODINGS.version, "versions")
)
_MARKED = (
    select(schema.marks.c.coding, schema.marks.c.payload)
    .where(among(schema.marks.c.coding, "codings"))
    .order_by(schema.marks.c.start, schema.marks.c.id)
)


def kind_of(mark: Mark) -> str:
    """`statement`, `event` or `tie`."""
    return "statement" if isinstance(mark, Statement) else "event" if isinstance(mark, Event) else "tie"


def type_of(mark: Mark) -> str:
    """A statement's stance, an event's type, a tie's kind."""
    match mark:
        case Statement():
            return mark.stance
        case Event():
            return mark.type
        case Tie():
            return mark.kind


def setting(connection: Connection, key: str) -> str | None:
    """A row of `meta`."""
    return connection.scalar(_SETTING, {"key": key})


def log(connection: Connection) -> tuple[LogLine, ...]:
    """The review log, oldest line first."""
    table = schema.log
    found = connection.scalars(select(table.c.payload).order_by(table.c.number))
    return tuple(unpacked(payload, LogLine) for payload in found)


def version_of(text: bytes, payload: str) -> Version:
    """A version of its two columns."""
    return msgspec.structs.replace(unpacked(payload, Version), text=to_text(text))


def mark_of(payload: str) -> Mark:
    """A mark of its column."""
    return unpacked(payload, Mark)  # type: ignore[arg-type]


def versions(
    connection: Connection, *, article: str | None = None, page: str | None = None
) -> Iterator[Version]:
    """Every version, or those of one article or page; in page order."""
    table = schema.versions
    query = select(table.c.text, table.c.payload).order_by(table.c.page, table.c.position, table.c.key)
    if article is not None:
        query = query.where(table.c.article == article)
    if page is not None:
        query = query.where(table.c.page == page)
    for row in connection.execute(query.execution_options(yield_per=100)):
        yield version_of(row.text, row.payload)


def version(connection: Connection, key: str) -> Version | None:
    """A version by its key."""
    table = schema.versions
    row = connection.execute(select(table.c.text, table.c.payload).where(table.c.key == key)).first()
    return None if row is None else version_of(row.text, row.payload)


def versions_by_key(connection: Connection, keys: Iterable[str]) -> dict[str, Version]:
    """Versions by their keys, as far as they are kept."""
    return {
        row.key: version_of(row.text, row.payload)
        for row in connection.execute(_BY_KEY, {"keys": list(keys)}).all()
    }


def with_codings(
    connection: Connection, *, as_coded: bool = False
) -> Iterator[tuple[Version, Coding | None]]:
    """Every version in page order with the coding that linking reads, or as the coder left it: a few queries
    for a batch of them.
    """
    waiting = versions(connection)
    while batch := list(islice(waiting, BATCH)):
        yield from zip(batch, codings(connection, batch, as_coded=as_coded), strict=True)


def coders(connection: Connection) -> list[tuple[str, str, int]]:
    """Every coder with its packs' hash, and how many versions it coded."""
    table = schema.codings.c
    query = select(table.coder, table.packs, func.count()).group_by(table.coder, table.packs)
    return [(row[0], row[1], row[2]) for row in connection.execute(query.order_by(table.coder, table.packs))]


def coded_by_both(
    connection: Connection, one: tuple[str, str], other: tuple[str, str], limit: int
) -> list[str]:
    """Pages with a version that both of two coders, each with its packs, coded; by id, `limit` at most."""
    here, there, texts = schema.codings.alias().c, schema.codings.alias().c, schema.versions.c
    query = (
        select(texts.page)
        .where(here.version == texts.key, there.version == texts.key)
        .where(here.coder == one[0], here.packs == one[1], there.coder == other[0], there.packs == other[1])
    )
    return list(connection.scalars(query.distinct().order_by(texts.page).limit(limit)))


def coding(connection: Connection, of: Version) -> Coding | None:
    """The coding of a version that linking reads: the chosen coder's, else the last by coder and packs."""
    return codings(connection, [of])[0]


def kept_coding(connection: Connection, of: Version, coder: str, packs: str) -> Coding | None:
    """One coder's coding of a version, where it is kept."""
    key = coding_key(version_key(of), coder, packs)
    codings = schema.codings
    if connection.scalar(select(codings.c.key).where(codings.c.key == key)) is None:
        return None
    return coding_of(of.id, coder, packs, _marks(connection, [key]).get(key, ()))


def codings(
    connection: Connection, batch: Sequence[Version], *, as_coded: bool = False
) -> list[Coding | None]:
    """The coding of each of some versions that linking reads, or as the coder left it; null where there is
    none.
    """
    best = best_codings(connection, map(version_key, batch), as_coded=as_coded)
    marks = _marks(connection, [row.key for row in best.values()])
    rows = ((one, best.get(version_key(one))) for one in batch)
    return [row and coding_of(one.id, row.coder, row.packs, marks.get(row.key, ())) for one, row in rows]


def best_codings(
    connection: Connection, versions: Iterable[str], *, as_coded: bool = False
) -> dict[str, Row[str, str, str, str]]:
    """Of each version, by its key, the row of the coding that linking reads, or as the coder left it."""
    rank = _ranking(connection)
    found = [
        row
        for row in connection.execute(_CODED, {"versions": list(versions)}).all()
        if not (as_coded and row.coder.endswith(REVIEWED))
    ]
    return {row.version: row for row in sorted(found, key=lambda row: rank(row.coder, row.packs))}


def _marks(connection: Connection, codings: Sequence[str]) -> Mapping[str, Sequence[Mark]]:
    """The marks of some codings, in the order of their texts."""
    found: defaultdict[str, list[Mark]] = defaultdict(list)
    for row in connection.execute(_MARKED, {"codings": list(codings)}).all():
        found[row.coding].append(mark_of(row.payload))
    return found


def coding_of(version_id: str, coder: str, packs: str, marks: Iterable[Mark]) -> Coding:
    """A coding of its marks, in the order given."""
    found = list(marks)
    return Coding(
        version_id,
        coder,
        packs,
        tuple(mark for mark in found if isinstance(mark, Statement)),
        tuple(mark for mark in found if isinstance(mark, Event)),
        tuple(mark for mark in found if isinstance(mark, Tie)),
    )


def chosen_coder(connection: Connection) -> tuple[str | None, str | None]:
    """Coder and packs whose codings are read where a version has several."""
    found = {row.key: row.value for row in connection.execute(_CHOSEN)}
    return found.get("coder"), found.get("packs")


def located(connection: Connection, prefix: str) -> tuple[Located, ...]:
    """Every mark whose id begins with `prefix`, wherever its text stands, of whatever coder; by id."""
    return _located(connection, _begins(prefix))


def _begins(prefix: str) -> ColumnElement[bool]:
    """Which marks' ids begin so: a range and no LIKE, for which no database would use its index."""
    return and_(schema.marks.c.id >= prefix, schema.marks.c.id < prefix + LAST)


def one_located(connection: Connection, prefix: str, archive: str) -> Located:
    """The one mark whose id is, or begins with, `prefix`; where it stands in several places, one of them.

    Raises MissingError where there is none, or where several marks' ids begin so; `archive` is its name.
    """
    marks, table = schema.marks.c, schema.codings
    query = (
        select(marks.id, table.c.key, table.c.version, table.c.coder, table.c.packs)
        .join(table, table.c.key == marks.coding)
        .where(_begins(prefix))
        .order_by(marks.id, table.c.version, table.c.key)
    )
    found = connection.execute(query).all() if prefix else []
    ids = list(dict.fromkeys(row.id for row in found))
    if not found:
        raise MissingError(f"there is no mark `{prefix}`", file=archive, remedy="`marsad search` lists marks")
    if len(ids) > 1 and prefix not in ids:
        near = ", ".join(ids[:5])
        raise MissingError(f"{len(ids)} marks begin with `{prefix}`", file=archive, remedy=f"such as {near}")
    rank, one = _ranking(connection), prefix if prefix in ids else ids[0]
    best = max((row for row in found if row.id == one), key=lambda row: rank(row.coder, row.packs))
    return _located(connection, and_(marks.id == one, marks.coding == best.key))[0]


def _ranking(connection: Connection) -> Callable[[str, str], tuple[int, str, str]]:
    """The order of codings of one version, the one that linking reads last: as people reviewed the chosen
    coder's, the chosen coder's, others by name.
    """
    coder, packs = chosen_coder(connection)
    ranks = {(f"{coder}{REVIEWED}", packs): 2, (coder, packs): 1}
    return lambda coder, packs: (ranks.get((coder, packs), 0), coder, packs)


def _located(connection: Connection, which: ColumnElement[bool]) -> tuple[Located, ...]:
    marks, codings, texts = schema.marks, schema.codings, schema.versions
    query = (
        select(
            marks.c.payload, texts.c.text, texts.c.payload.label("about"), codings.c.coder, codings.c.packs
        )
        .join(codings, codings.c.key == marks.c.coding)
        .join(texts, texts.c.key == codings.c.version)
        .where(which)
        .order_by(marks.c.id, texts.c.key, codings.c.key)
    )
    return tuple(
        Located(mark_of(row.payload), version_of(row.text, row.about), row.coder, row.packs)
        for row in connection.execute(query)
    )


def counts(connection: Connection) -> tuple[dict[str, int], dict[str, int]]:
    """How many marks of each kind the chosen coder made, or all coders where none is chosen, and how many
    links.
    """
    marks, codings, links = schema.marks, schema.codings, schema.links
    coder, packs = chosen_coder(connection)
    made = select(marks.c.kind, func.count()).join(codings, codings.c.key == marks.c.coding)
    if coder is not None:
        made = made.where(codings.c.coder == coder, codings.c.packs == packs)
    linked = select(links.c.kind, func.count()).group_by(links.c.kind)
    return _counted(connection, made.group_by(marks.c.kind)), _counted(connection, linked)


def _counted(connection: Connection, query: Select[str, int]) -> dict[str, int]:
    return {row[0]: row[1] for row in connection.execute(query)}
