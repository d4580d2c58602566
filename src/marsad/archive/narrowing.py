"""Which lines a search may give: those with a mark of a kind and type, of an incident that is asked for."""

from sqlalchemy import ColumnElement, select

from marsad.archive import schema
from marsad.archive.index import LINES
from marsad.archive.listing import Filters, conditions


def narrowed(filters: Filters, kind: str | None, of_type: str | None) -> list[ColumnElement[bool]]:
    """What must hold of a line of the index: one mark on it that all of this is true of."""
    about = conditions(filters)
    if not about and kind is None and of_type is None:
        return []
    codings, marks = schema.codings.c, schema.marks.c
    query = (
        select(marks.id)
        .join(schema.codings, codings.key == marks.coding)
        .where(codings.version == LINES.c.version, marks.line == LINES.c.line)
    )
    if kind is not None:
        query = query.where(marks.kind == kind)
    if of_type is not None:
        query = query.where(marks.type == of_type)
    if about:
        members, incidents = schema.members.c, schema.incidents.c
        query = (
            query.join(schema.members, (members.member == marks.id) & (members.kind == "incident"))
            .join(schema.incidents, incidents.id == members.link)
            .where(*about)
        )
    return [query.exists()]
