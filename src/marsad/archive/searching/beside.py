"""What goes beside a search: of the lines that it finds, how many tell an incident of each type, standing,
actor, place and so on, so that every number is what is left when a reader takes that filter too.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec
from sqlalchemy import Connection, select

from marsad.archive import schema
from marsad.archive.keeping import batched
from marsad.archive.lists.listing import Counted, Filters, conditions
from marsad.archive.searching.narrowing import Line, lines_telling, marks_on

COUNTED = 1_000  # lines of a search that are looked at


class Beside(msgspec.Struct, frozen=True):
    """`counts`: by `type`, `label` or facet the commonest values, each with how many lines tell such an
    incident; `truncated`: there are more lines than were looked at, the best ones.
    """

    truncated: bool = False
    counts: Mapping[str, tuple[Counted, ...]] = {}


def beside(
    connection: Connection, lines: Collection[Line], filters: Filters, most: int, *, truncated: bool = False
) -> Beside:
    """The counts of these lines, `most` values of each facet; only incidents of which the filters are true
    are counted.
    """
    told = lines_telling(connection, marks_on(connection, lines))
    found: defaultdict[str, defaultdict[str, set[Line]]] = defaultdict(lambda: defaultdict(set))
    for incident, facet, value in _values(connection, told, filters):
        found[facet][value] |= told[incident]
    counts = {facet: tuple(_commonest(values, most)) for facet, values in found.items()}
    return Beside(truncated, counts)


def _commonest(values: Mapping[str, set[Line]], most: int) -> Iterator[Counted]:
    ranked = sorted(
        ((value, len(lines)) for value, lines in values.items()), key=lambda one: (-one[1], one[0])
    )
    return (Counted(*one) for one in ranked[:most])


def _values(
    connection: Connection, incidents: Iterable[str], filters: Filters
) -> Iterator[tuple[str, str, str]]:
    """The types, standings and facets of those of some incidents of which the filters are true."""
    table, facets = schema.incidents.c, schema.facets.c
    asked = select(table.id, table.type, table.label).where(*conditions(filters))
    rows = [row for some in batched(incidents) for row in connection.execute(asked.where(table.id.in_(some)))]
    for row in rows:
        yield from ((row.id, "type", row.type), (row.id, "label", row.label))
    query = select(facets.incident, facets.facet, facets.value)
    for some in batched(row.id for row in rows):
        for row in connection.execute(query.where(facets.incident.in_(some))):
            yield row.incident, row.facet, row.value
