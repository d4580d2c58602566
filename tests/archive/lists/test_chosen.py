"""Few incidents are counted as many are."""

from datetime import date

import pytest

from marsad.archive import Archive
from marsad.archive.lists import chosen as room
from marsad.archive.lists import listing
from marsad.archive.lists.chosen import Chosen, Many, chosen
from marsad.archive.lists.listing import Filters, Order, rarest_first
from marsad.records import Facet

FACETS: tuple[Facet, ...] = ("theatre", "actor", "target", "place", "side", "outlet", "agency", "status")
ORDERS: tuple[Order, ...] = ("told", "newest")
ASKED = [
    Filters(type="air-strike"),
    Filters(since=date(2019, 1, 1)),
    Filters(facets=(("theatre", "libya"),), denied=True),
    Filters(facets=(("side", "libya/east"), ("place", "country:LY"))),
    Filters(type="none such"),
]


@pytest.mark.parametrize("filters", ASKED)
def test_few_incidents_are_counted_as_many_are(demo_archive: Archive, filters: Filters) -> None:
    with demo_archive.connect() as connection:
        few, many = chosen(connection, filters), Many(filters)
        assert isinstance(few, Chosen)
        assert few.count(connection) == many.count(connection)
        assert few.by_type(connection, 3) == many.by_type(connection, 3)
        assert few.by_label(connection, 3) == many.by_label(connection, 3)
        assert few.by_month(connection) == many.by_month(connection)
        assert few.by_facet(connection, FACETS, 5) == many.by_facet(connection, FACETS, 5)
        assert few.on_map(connection, 7) == many.on_map(connection, 7)
        for order in ORDERS:
            first = few.in_order(connection, order, None, 3)
            assert first == many.in_order(connection, order, None, 3)
            for last in first[-1:]:
                behind = listing.key_of(last, order)
                assert few.in_order(connection, order, behind, 9) == many.in_order(
                    connection, order, behind, 9
                )


def test_very_many_incidents_are_not_held(demo_archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "FEW", 2)
    one = Filters(facets=(("place", "country:LY"),))
    with demo_archive.connect() as connection:
        assert chosen(connection, one) == Many(one)
        assert chosen(connection, Filters(type="air-strike")) == Many(Filters(type="air-strike"))
        assert chosen(connection, Filters()) == Many(Filters())


def test_the_facet_that_fewest_have_is_asked_for_first(demo_archive: Archive) -> None:
    asked = Filters(facets=(("theatre", "libya"), ("side", "libya/east"), ("place", "nowhere")))
    with demo_archive.connect() as connection:
        found = rarest_first(connection, asked).facets
    assert found == (("place", "nowhere"), ("side", "libya/east"), ("theatre", "libya"))
