"""Marks and articles where they stand: on which pages, in which texts. Costs what is asked for, however many
other marks stand beside it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, ScalarSelect, Select, func, select

from marsad.archive import schema
from marsad.archive.keeping import among, batched
from marsad.archive.rows import best_codings, mark_of, version_of, versions_by_key
from marsad.records import Version
from marsad.records.marks import Mark


class Dated(msgspec.Struct, frozen=True):
    """A mark, the id of the version that it stands in, and the day on which one of its pages tells it."""

    mark: Mark
    version: str
    day: date | None


class Placed(msgspec.Struct, frozen=True):
    """A mark on one of the pages that carry its text: the first of the page's names, the position of the
    article on it, its version.
    """

    mark: Mark
    page: str
    position: int
    version: Version


def placed(connection: Connection, marks: Iterable[str], most: int | None = None) -> tuple[Placed, ...]:
    """The marks of these ids as linking reads them, each in the texts that carry it, `most` texts at most
    (those of the least keys); by id, page and position.
    """
    rows = [row for some in batched(marks) for row in _read(connection, some, most)]
    texts = versions_by_key(connection, (row.version for row in rows))
    found = (
        Placed(mark_of(row.payload), row.name, row.position, texts[row.version])
        for row in rows
        if row.version in texts
    )
    return tuple(sorted(found, key=lambda one: (one.mark.id, one.page, one.position, one.version.id)))


def dated(connection: Connection, marks: Iterable[str]) -> list[Dated]:
    """The marks of these ids as linking reads them, once for each text of each page that carries it."""
    rows = (row for some in batched(marks) for row in _read(connection, some, None))
    return [
        Dated(mark_of(row.payload), row.hash, date.fromisoformat(row.day) if row.day else None)
        for row in rows
    ]


def stands(connection: Connection, articles: Iterable[str]) -> Iterator[tuple[str, int, Version]]:
    """Where the versions of these articles stand: page's name, position on it, version; by page's name."""
    texts = schema.versions
    query = select(_page_name().label("name"), texts.c.position, texts.c.text, texts.c.payload).order_by(
        "name", texts.c.page, texts.c.position, texts.c.key
    )
    for some in batched(articles):
        for row in connection.execute(query.where(texts.c.article.in_(some))):
            yield row.name, row.position, version_of(row.text, row.payload)


def first_told(connection: Connection, incidents: Iterable[str]) -> dict[str, date]:
    """The first day on which a mark of each incident is told, where any has one."""
    members, marks, codings, texts = schema.members.c, schema.marks.c, schema.codings, schema.versions.c
    query = (
        select(members.link, func.min(texts.day))
        .join(schema.marks, marks.id == members.member)
        .join(codings, codings.c.key == marks.coding)
        .join(schema.versions, texts.key == codings.c.version)
        .where(members.kind == "incident", texts.day.is_not(None))
        .group_by(members.link)
    )
    return {
        row[0]: date.fromisoformat(row[1])
        for some in batched(incidents)
        for row in connection.execute(query.where(members.link.in_(some)))
    }


def _read(connection: Connection, marks: list[str], most: int | None) -> list[Row[Any]]:
    """The rows of the marks that linking reads. Where other codings of the same texts, or what is withheld,
    took the place of such among the first, all are read.
    """
    rows = connection.execute(_rows(most), {"marks": marks}).all()
    best = best_codings(connection, {row.version for row in rows})
    found = [row for row in rows if best[row.version].key == row.coding]
    if most is None:
        return found
    here = Counter(row.id for row in found)
    there = {row.id: min(most, row.total) for row in rows}
    fewer = {one for one in marks if here[one] < there.get(one, 1)}
    more = _read(connection, sorted(fewer), None) if fewer else []
    taken = Counter[str]()
    kept = [row for row in found if row.id not in fewer]
    for row in sorted(more, key=lambda row: row.coding):
        taken[row.id] += 1
        kept += [row] if taken[row.id] <= most else []
    return kept


@lru_cache
def _rows(most: int | None) -> Select[Any]:
    table, codings, texts = schema.marks, schema.codings, schema.versions
    first = (
        select(
            table.c.id,
            table.c.coding,
            func.row_number().over(partition_by=table.c.id, order_by=table.c.coding).label("rank"),
            func.count().over(partition_by=table.c.id).label("total"),
        )
        .where(among(table.c.id, "marks"))
        .subquery()
    )
    query = (
        select(
            first.c.id,
            first.c.coding,
            table.c.payload,
            codings.c.version,
            texts.c.page,
            texts.c.position,
            texts.c.id.label("hash"),
            texts.c.day,
            _page_name().label("name"),
            first.c.total,
        )
        .join(table, (table.c.coding == first.c.coding) & (table.c.id == first.c.id))
        .join(codings, codings.c.key == first.c.coding)
        .join(texts, texts.c.key == codings.c.version)
    )
    return query if most is None else query.where(first.c.rank <= most)


def _page_name() -> ScalarSelect[str]:
    names = schema.fetches.c
    return select(func.min(names.name)).where(names.page == schema.versions.c.page).scalar_subquery()
