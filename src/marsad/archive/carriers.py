"""From marks to the texts in which they stand, and from texts to the articles that carry them."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, select

from marsad.archive import schema
from marsad.archive.keeping import batched
from marsad.archive.rows import codings, version_of
from marsad.records import Coding, Version


def versions_of(connection: Connection, marks: Iterable[str]) -> set[str]:
    """The ids of the versions in which marks stand, by whatever coder."""
    table, coded, texts = schema.marks.c, schema.codings.c, schema.versions.c
    query = (
        select(texts.id)
        .join(schema.codings, coded.version == texts.key)
        .join(schema.marks, table.coding == coded.key)
    )
    return {
        version for some in batched(marks) for version in connection.scalars(query.where(table.id.in_(some)))
    }


def carriers(connection: Connection, versions: Iterable[str]) -> set[str]:
    """The articles that have a version of these ids."""
    table = schema.versions.c
    query = select(table.article)
    return {
        article
        for some in batched(versions)
        for article in connection.scalars(query.where(table.id.in_(some)))
    }


def codings_of(
    connection: Connection, articles: Iterable[str], *, as_coded: bool = False
) -> Iterator[tuple[Version, Coding | None, str]]:
    """The versions of some articles with the coding that linking reads, or as the coder left it, and the
    article's source.
    """
    texts, names = schema.versions, schema.articles
    query = select(texts.c.text, texts.c.payload, names.c.source).join(names, names.c.id == texts.c.article)
    for some in batched(articles):
        found = connection.execute(query.where(texts.c.article.in_(some))).all()
        batch = [version_of(row.text, row.payload) for row in found]
        found_codings = codings(connection, batch, as_coded=as_coded)
        yield from zip(batch, found_codings, (row.source for row in found), strict=True)
