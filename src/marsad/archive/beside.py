"""What goes beside a search: of the lines that it finds, how many tell an incident of each type, standing,
actor, place and so on, so that every number is what is left when a reader takes that filter too.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import (
    Connection,
    Integer,
    Row,
    Select,
    String,
    column,
    func,
    literal,
    select,
    union_all,
    values,
)

from marsad.archive import schema
from marsad.archive.listing import Counted, Filters, conditions

COUNTED = 1_000  # lines of a search that are looked at
Line = tuple[str, int]
"""A line of a version, by the version's key."""


class Beside(msgspec.Struct, frozen=True):
    """`counts`: by `type`, `label` or facet the commonest values, each with how many lines tell such an
    incident; `truncated`: there are more lines than were looked at, the best ones.
    """

    truncated: bool = False
    counts: Mapping[str, tuple[Counted, ...]] = {}


def beside(connection: Connection, lines: Sequence[Line], filters: Filters, most: int) -> Beside:
    """The counts of these lines, of which `COUNTED` at most are looked at, `most` values of each facet; only
    incidents of which the filters are true are counted.
    """
    looked = lines[:COUNTED]
    found: defaultdict[str, list[Counted]] = defaultdict(list)
    for row in _counted(connection, looked, filters) if looked else ():
        if len(found[row.facet]) < most:
            found[row.facet].append(Counted(row.value, row.number))
    counts = {facet: tuple(every) for facet, every in found.items()}
    return Beside(len(lines) > len(looked), counts)


def _counted(connection: Connection, lines: Sequence[Line], filters: Filters) -> Iterable[Row[Any]]:
    told, facets = _told(lines, filters).cte("told"), schema.facets.c
    every = union_all(
        select(literal("type").label("facet"), told.c.type.label("value"), told.c.number),
        select(literal("label"), told.c.label, told.c.number),
        select(facets.facet, facets.value, told.c.number).join(told, told.c.incident == facets.incident),
    ).subquery()
    number = func.count(every.c.number.distinct()).label("number")
    query = select(every.c.facet, every.c.value, number).group_by(every.c.facet, every.c.value)
    return connection.execute(query.order_by(number.desc(), every.c.value))


def _told(lines: Sequence[Line], filters: Filters) -> Select[Any]:
    """The incidents that the lines tell, each beside the number of its line."""
    at = values(column("number", Integer), column("version", String), column("line", Integer))
    given = at.data([(number, *line) for number, line in enumerate(lines)]).cte("given")
    codings, marks = schema.codings.c, schema.marks.c
    members, incidents = schema.members.c, schema.incidents.c
    return (
        select(given.c.number, incidents.id.label("incident"), incidents.type, incidents.label)
        .join(schema.codings, codings.version == given.c.version)
        .join(schema.marks, (marks.coding == codings.key) & (marks.line == given.c.line))
        .join(schema.members, (members.member == marks.id) & (members.kind == "incident"))
        .join(schema.incidents, incidents.id == members.link)
        .where(*conditions(filters))
    )
