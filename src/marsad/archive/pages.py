"""Pages by their ids: their bytes, and the names under which they were found."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, func, select

from marsad.archive import schema
from marsad.archive.keeping import among
from marsad.archive.packing import unpacked
from marsad.records import Page

_PAGES = schema.fetches.c
_NAMES = select(_PAGES.page, func.min(_PAGES.name)).where(among(_PAGES.page, "pages")).group_by(_PAGES.page)


def page(connection: Connection, page_id: str, *, content: bool = True) -> Page | None:
    """A page under the first of its names; with its bytes, or without."""
    table = schema.fetches
    query = select(table.c.payload).where(table.c.page == page_id).order_by(table.c.name, table.c.address)
    about = connection.scalar(query.limit(1))
    if about is None:
        return None
    found = unpacked(about, Page)
    if not content:
        return found
    held = connection.scalar(select(schema.pages.c.content).where(schema.pages.c.id == page_id))
    return None if held is None else msgspec.structs.replace(found, content=held)


def page_ids(connection: Connection) -> list[str]:
    """The ids of all pages, by the names under which they were found."""
    table = schema.fetches
    query = select(table.c.page).order_by(table.c.name, table.c.page, table.c.address)
    return list(dict.fromkeys(connection.scalars(query)))


def page_names(connection: Connection, pages: Iterable[str]) -> dict[str, str]:
    """The first of each page's names."""
    return {row[0]: row[1] for row in connection.execute(_NAMES, {"pages": list(pages)}).all()}
