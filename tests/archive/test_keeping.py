"""Any number of values in one statement, on both databases."""

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from marsad.archive import Archive, schema
from marsad.archive.keeping import among

ASKED = select(schema.pages.c.id).where(among(schema.pages.c.id, "ids")).order_by(schema.pages.c.id)


def test_many_values_are_one_parameter(demo_archive: Archive) -> None:
    pages = sorted(demo_archive.page_ids())
    with demo_archive.connect() as connection:
        assert list(connection.scalars(ASKED, {"ids": [*pages, *pages, "none"]})) == pages
        assert list(connection.scalars(ASKED, {"ids": pages[:1]})) == pages[:1]
        assert list(connection.scalars(ASKED, {"ids": []})) == []


def test_the_column_stands_alone_so_that_an_index_finds_it() -> None:
    asked = among(schema.pages.c.id, "ids")
    query = select(schema.pages.c.id).where(asked, schema.pages.c.size == 1)
    lite, post = (str(query.compile(dialect=one.dialect())) for one in (sqlite, postgresql))
    assert "pages.id IN (SELECT value FROM json_each(?)) AND" in lite
    assert "pages.id = ANY(%(ids)s::TEXT[]) AND" in post
