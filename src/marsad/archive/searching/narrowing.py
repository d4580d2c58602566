"""Which lines a search may give: those with a mark of a kind and type, of an incident that is asked for.

Where few incidents are asked for, their lines are found first, and the index is asked for these; else it is
asked for the best lines, of which those are kept that are such. Each table is asked by the keys that the one
before gave: a database that joins them by itself may walk all marks instead.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

import msgspec
from sqlalchemy import Connection, select

from marsad.archive import schema
from marsad.archive.keeping import aside, batched
from marsad.archive.lists.listing import Filters, conditions

FEW = 1_000  # incidents, and a hundred times as many marks
Line = tuple[str, int]
"""A line of a version, by the version's key."""


class Narrowing(msgspec.Struct, frozen=True):
    """What must be true of one mark on a line: of its incident, of its kind, of its type."""

    filters: Filters = Filters()
    kind: str | None = None
    of_type: str | None = None

    def within(self, connection: Connection) -> set[str] | None:
        """The versions in which all such marks stand; null where they are too many to be found first."""
        about, table, members = conditions(self.filters), schema.incidents.c, schema.members.c
        if not about:
            return None
        ids = list(connection.scalars(select(table.id).where(*about).limit(FEW + 1)))
        if len(ids) > FEW:
            return None
        of_incidents = select(members.member).where(members.kind == "incident")
        marks = [
            mark
            for some in batched(ids)
            for mark in connection.scalars(of_incidents.where(members.link.in_(some)))
        ]
        return None if len(marks) > 100 * FEW else _versions(connection, marks)

    def kept(self, connection: Connection, lines: Collection[Line]) -> set[Line]:
        """Those of some lines that hold such a mark."""
        where = marks_on(connection, lines, self.kind, self.of_type)
        if not conditions(self.filters):
            return {line for found in where.values() for line in found}
        told = lines_telling(connection, where)
        return {line for one in true_of(connection, told, self.filters) for line in told[one]}


def marks_on(
    connection: Connection, lines: Collection[Line], kind: str | None = None, of_type: str | None = None
) -> Mapping[str, set[Line]]:
    """The marks on some lines, each with the lines on which it stands."""
    codings, marks, there = schema.codings.c, schema.marks.c, set(lines)
    query = select(codings.version, marks.line, marks.id).join(schema.marks, marks.coding == codings.key)
    if kind is not None:
        query = query.where(marks.kind == kind)
    if of_type is not None:
        query = query.where(marks.type == of_type)
    found: defaultdict[str, set[Line]] = defaultdict(set)
    for some in batched(version for version, _ in lines):
        for row in connection.execute(query.where(codings.version.in_(some))):
            if (row.version, row.line) in there:
                found[row.id].add((row.version, row.line))
    return found


def lines_telling(connection: Connection, marks: Mapping[str, set[Line]]) -> Mapping[str, set[Line]]:
    """The incidents that some marks tell, each with the lines of these marks."""
    members = schema.members.c
    query = select(members.member, members.link).where(aside(members.kind) == "incident")
    found: defaultdict[str, set[Line]] = defaultdict(set)
    for some in batched(marks):
        for row in connection.execute(query.where(members.member.in_(some))):
            found[row.link] |= marks[row.member]
    return found


def true_of(connection: Connection, incidents: Iterable[str], filters: Filters) -> list[str]:
    """Those of some incidents of which the filters are true."""
    table = schema.incidents.c
    query = select(table.id).where(*conditions(filters))
    return [one for some in batched(incidents) for one in connection.scalars(query.where(table.id.in_(some)))]


def _versions(connection: Connection, marks: Iterable[str]) -> set[str]:
    table, codings = schema.marks.c, schema.codings.c
    query = select(codings.version).join(schema.marks, table.coding == codings.key)
    return {
        version for some in batched(marks) for version in connection.scalars(query.where(table.id.in_(some)))
    }
