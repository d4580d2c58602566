"""Which lines a search may give: those with a mark of a kind and type, of an incident that is asked for.

Where few marks are asked for, their texts are found first, and the index is asked for lines of these; else it
is asked for the best lines, of which those are kept that are such. Each table is asked by the keys that the
one before gave: a database that joins them by itself may walk all marks instead.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

import msgspec
from sqlalchemy import ColumnElement, Connection, Text, and_, cast, select

from marsad.archive import schema
from marsad.archive.keeping import among, aside
from marsad.archive.lists.listing import Filters, conditions

FEW = 1_000  # incidents, and ten times as many marks
Line = tuple[str, int]
"""A line of a version, by the version's key."""
Told = Mapping[Line, frozenset[str]]
"""Lines, each with the incidents that it tells."""
_CODINGS, _OWN, _TELLS = schema.codings.c, schema.marks.c, schema.tells.c


def _on_lines(version: ColumnElement[str], line: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a row is of one of some lines; their versions are what an index finds it by."""
    named = version.concat(" ").concat(cast(line, Text))
    return and_(among(version, "versions"), among(named, "lines"))


_MARKS = (
    select(_CODINGS.version, _OWN.line, _OWN.id)
    .join(schema.marks, _OWN.coding == _CODINGS.key)
    .where(_on_lines(_CODINGS.version, _OWN.line))
)
_TOLD = select(_TELLS.incident, _TELLS.version, _TELLS.line).where(_on_lines(_TELLS.version, _TELLS.line))
_VERSIONS = select(_TELLS.version).where(among(_TELLS.incident, "ids")).distinct()


class Narrowing(msgspec.Struct, frozen=True):
    """What must be true of one mark on a line: of its incident, of its kind, of its type."""

    filters: Filters = Filters()
    kind: str | None = None
    of_type: str | None = None

    def within(self, connection: Connection) -> set[str] | None:
        """The versions in which all such marks stand; null where they are too many to be found first."""
        about, table = conditions(self.filters), schema.incidents.c
        if not about:
            return None
        found = connection.execute(select(table.id, table.marks).where(*about).limit(FEW + 1)).all()
        if len(found) > FEW or sum(row.marks for row in found) > 10 * FEW:
            return None
        return _versions(connection, (row.id for row in found))

    def told(self, connection: Connection, lines: Collection[Line]) -> Told:
        """Those of some lines that hold such a mark, each with the incidents that are asked for of which it
        tells; with none where all are.
        """
        if self.kind is None and self.of_type is None:
            return by_line(asked_for(connection, telling(connection, lines), self.filters))
        where = marks_on(connection, lines, self.kind, self.of_type)
        if not conditions(self.filters):
            return {line: frozenset() for found in where.values() for line in found}
        return by_line(asked_for(connection, lines_telling(connection, where), self.filters))


def telling(connection: Connection, lines: Collection[Line]) -> Mapping[str, set[Line]]:
    """The incidents that some lines tell, each with these."""
    found: defaultdict[str, set[Line]] = defaultdict(set)
    for incident, version, line in connection.execute(_TOLD, _named(lines)).all():
        found[incident].add((version, line))
    return found


def marks_on(
    connection: Connection, lines: Collection[Line], kind: str | None = None, of_type: str | None = None
) -> Mapping[str, set[Line]]:
    """The marks on some lines, each with the lines on which it stands."""
    marks, query = schema.marks.c, _MARKS
    if kind is not None:
        query = query.where(marks.kind == kind)
    if of_type is not None:
        query = query.where(marks.type == of_type)
    found: defaultdict[str, set[Line]] = defaultdict(set)
    for version, line, mark in connection.execute(query, _named(lines)).all():
        found[mark].add((version, line))
    return found


def lines_telling(connection: Connection, marks: Mapping[str, set[Line]]) -> Mapping[str, set[Line]]:
    """The incidents that some marks tell, each with the lines of these marks."""
    members = schema.members.c
    query = select(members.member, members.link).where(aside(members.kind) == "incident")
    query = query.where(among(members.member, "marks"))
    found: defaultdict[str, set[Line]] = defaultdict(set)
    for mark, incident in connection.execute(query, {"marks": list(marks)}).all():
        found[incident] |= marks[mark]
    return found


def asked_for(
    connection: Connection, incidents: Mapping[str, set[Line]], filters: Filters
) -> Mapping[str, set[Line]]:
    """Those of some incidents of which the filters are true."""
    table = schema.incidents.c
    query = select(table.id).where(among(table.id, "ids"), *conditions(filters, each=True))
    return {one: incidents[one] for one in connection.scalars(query, {"ids": list(incidents)})}


def by_line(incidents: Mapping[str, set[Line]]) -> Told:
    """Incidents with their lines, as lines with their incidents."""
    found: defaultdict[Line, set[str]] = defaultdict(set)
    for incident, lines in incidents.items():
        for line in lines:
            found[line].add(incident)
    return {line: frozenset(ids) for line, ids in found.items()}


def _versions(connection: Connection, incidents: Iterable[str]) -> set[str]:
    return set(connection.scalars(_VERSIONS, {"ids": list(incidents)}))


def _named(lines: Iterable[Line]) -> Mapping[str, list[str]]:
    """Lines as parameters: their versions, by which they are found, and each line."""
    every = list(lines)
    return {"versions": [one for one, _ in every], "lines": [f"{one} {line}" for one, line in every]}
