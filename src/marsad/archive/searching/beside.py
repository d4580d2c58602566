"""What goes beside a search: of the lines that it finds, how many tell an incident of each type, standing,
actor, place and so on, so that every number is what is left when a reader takes that filter too.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

import msgspec
from sqlalchemy import Connection, select

from marsad.archive import schema
from marsad.archive.keeping import among
from marsad.archive.lists.listing import Counted, Filters
from marsad.archive.searching.narrowing import Line, telling
from marsad.archive.searching.search import Looked

COUNTED = 1_000  # lines of a search that are counted
LOOKED = 2_000  # lines that are looked at to find so many of which the filters are true


class Beside(msgspec.Struct, frozen=True):
    """`counts`: by `type`, `label` or facet the commonest values, each with how many lines tell such an
    incident; `truncated`: there are more lines than were looked at, the best ones.
    """

    truncated: bool = False
    counts: Mapping[str, tuple[Counted, ...]] = {}


def beside(connection: Connection, lines: Iterable[Looked], filters: Filters, most: int) -> Beside:
    """The counts of these lines, the best first, `most` values of each facet; only incidents of which the
    filters are true are counted.
    """
    looked = list(islice(lines, LOOKED + 1 if filters != Filters() else COUNTED + 1))
    kept = [one for one in looked[:LOOKED] if one.kept]
    told = _told(connection, kept[:COUNTED], filters)
    return counted(connection, told, most, truncated=len(looked) > LOOKED or len(kept) > COUNTED)


def counted(
    connection: Connection, told: Mapping[str, set[Line]], most: int, *, truncated: bool = False
) -> Beside:
    """The counts of incidents, each with the lines that tell it."""
    found: defaultdict[str, defaultdict[str, set[Line]]] = defaultdict(lambda: defaultdict(set))
    for incident, facet, value in _values(connection, told):
        found[facet][value] |= told[incident]
    counts = {facet: tuple(_commonest(values, most)) for facet, values in found.items()}
    return Beside(truncated, counts)


def _told(connection: Connection, lines: Sequence[Looked], filters: Filters) -> Mapping[str, set[Line]]:
    """The incidents that some lines tell, each with these."""
    every = {(one.place.version, one.place.line): one for one in lines}
    if filters == Filters():
        return telling(connection, every)
    found: defaultdict[str, set[Line]] = defaultdict(set)
    for line, one in every.items():
        for incident in one.tells:
            found[incident].add(line)
    return found


def _commonest(values: Mapping[str, set[Line]], most: int) -> Iterator[Counted]:
    ranked = sorted(
        ((value, len(lines)) for value, lines in values.items()), key=lambda one: (-one[1], one[0])
    )
    return (Counted(*one) for one in ranked[:most])


def _values(connection: Connection, incidents: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """The types, standings and facets of some incidents."""
    table, facets = schema.incidents.c, schema.facets.c
    ids = {"ids": list(incidents)}
    asked = select(table.id, table.type, table.label).where(among(table.id, "ids"))
    for incident, of_type, label in connection.execute(asked, ids).all():
        yield from ((incident, "type", of_type), (incident, "label", label))
    query = select(facets.incident, facets.facet, facets.value)
    yield from map(tuple, connection.execute(query.where(among(facets.incident, "ids")), ids).all())
