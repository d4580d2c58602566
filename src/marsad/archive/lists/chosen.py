"""The incidents that filters leave, found once and counted in every way, where they are few enough for that;
else each count is asked for by itself.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from marsad.archive import schema
from marsad.archive.keeping import among
from marsad.archive.lists import counting, listing, tallies
from marsad.archive.lists.listing import Counted, Filters, Mapped, Order
from marsad.records import Facet, Listed

FEW = 5_000


class Chosen(msgspec.Struct, frozen=True):
    """Some incidents: their ids, and the type, the standing and the month of each."""

    ids: tuple[str, ...]
    types: tuple[str, ...]
    labels: tuple[str, ...]
    begun: tuple[str | None, ...]

    def count(self, _connection: Connection) -> int:
        """How many they are."""
        return len(self.types)

    def in_order(
        self, connection: Connection, order: Order, after: Sequence[Any] | None, limit: int
    ) -> list[Listed]:
        """Those that follow the one with the key `after`: see `listing.incidents`."""
        return listing.some_incidents(connection, self.ids, order, after, limit)

    def by_type(self, _connection: Connection, limit: int) -> list[Counted]:
        """The commonest types."""
        return _commonest(self.types, limit)

    def by_label(self, _connection: Connection, limit: int) -> list[Counted]:
        """The commonest standings."""
        return _commonest(self.labels, limit)

    def by_month(self, _connection: Connection) -> list[Counted]:
        """How many begin in each month, in order; null counts those without a day."""
        return sorted((Counted(*one) for one in Counter(self.begun).items()), key=counting.in_order)

    def by_facet(
        self, connection: Connection, facets: Sequence[Facet], limit: int
    ) -> Mapping[Facet, list[Counted]]:
        """The commonest values of each facet."""
        return counting.facets_among(
            connection, among(schema.facets.c.incident, "ids"), facets, limit, {"ids": self.ids}
        )

    def on_map(self, connection: Connection, limit: int) -> Mapped:
        """The places where most are."""
        there = counting.places_of(among(schema.incidents.c.id, "ids"))
        return counting.mapped_at(connection, there, limit, {"ids": self.ids})


class Many(msgspec.Struct, frozen=True):
    """The incidents that filters leave, too many to be held, or all of a theatre; counted as `Chosen` are."""

    filters: Filters

    def count(self, connection: Connection) -> int:
        """How many they are."""
        return counting.count(connection, self.filters)

    def in_order(
        self, connection: Connection, order: Order, after: Sequence[Any] | None, limit: int
    ) -> list[Listed]:
        """Those that follow the one with the key `after`."""
        return listing.incidents(connection, self.filters, order, after, limit)

    def by_type(self, connection: Connection, limit: int) -> list[Counted]:
        """The commonest types."""
        return counting.column_counts(connection, self.filters, "type", limit)

    def by_label(self, connection: Connection, limit: int) -> list[Counted]:
        """The commonest standings."""
        return counting.column_counts(connection, self.filters, "label", limit)

    def by_month(self, connection: Connection) -> list[Counted]:
        """How many begin in each month."""
        return counting.months(connection, self.filters)

    def by_facet(
        self, connection: Connection, facets: Sequence[Facet], limit: int
    ) -> Mapping[Facet, list[Counted]]:
        """The commonest values of each facet."""
        return counting.facets_counts(connection, self.filters, facets, limit)

    def on_map(self, connection: Connection, limit: int) -> Mapped:
        """The places where most are."""
        return counting.mapped(connection, self.filters, limit)


def chosen(connection: Connection, filters: Filters) -> Chosen | Many:
    """The incidents that filters leave."""
    if listing.whole(filters) is not None or _common(connection, filters):
        return Many(filters)
    table = schema.incidents.c
    query = select(table.id, table.type, table.label, table.first).where(*listing.conditions(filters))
    rows = [tuple(row) for row in connection.execute(query.limit(FEW + 1))]
    if len(rows) > FEW:
        return Many(filters)
    ids, types, labels, begun = zip(*rows, strict=True) if rows else ((), (), (), ())
    return Chosen(ids, types, labels, tuple(day and day[:7] for day in begun))


def _common(connection: Connection, filters: Filters) -> bool:
    """Whether one facet is asked for, and nothing else, that many incidents have."""
    only = filters.facets if filters == Filters(facets=filters.facets[:1]) else ()
    return any(number > FEW for number in tallies.numbers(connection, only).values())


def _commonest(values: Sequence[str], limit: int) -> list[Counted]:
    ranked = sorted(Counter(values).items(), key=lambda one: (-one[1], one[0]))
    return [Counted(*one) for one in ranked[:limit]]
