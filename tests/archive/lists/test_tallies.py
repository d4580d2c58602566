"""What is tallied is what would be counted."""

from collections import Counter

import pytest

from marsad.archive import Archive, schema
from marsad.archive.lists.counting import column_counts, count, facet_counts, facets_counts, mapped, months
from marsad.archive.lists.listing import Filters, incidents
from marsad.records.listed import Facet

FACETS: tuple[Facet, ...] = ("theatre", "actor", "target", "place", "side", "outlet", "agency", "status")
MANY = 10_000


def theatre(name: str, times: int) -> Filters:
    """One theatre: asked for twice, it is counted and not tallied."""
    return Filters(facets=(("theatre", name),) * times)


@pytest.mark.parametrize("name", ["libya", "sudan", "nowhere"])
def test_a_theatre_has_as_many_as_are_counted(demo_archive: Archive, name: str) -> None:
    tallied, counted = theatre(name, 1), theatre(name, 2)
    with demo_archive.connect() as connection:
        assert count(connection, tallied) == count(connection, counted)
        assert months(connection, tallied) == months(connection, counted)
        for facet in FACETS:
            for most in (3, MANY):
                found = facet_counts(connection, tallied, facet, most)
                assert found == facet_counts(connection, counted, facet, most)
        for column in ("type", "label"):
            assert sorted(map(repr, column_counts(connection, tallied, column, MANY))) == sorted(
                map(repr, column_counts(connection, counted, column, MANY))
            )
        assert mapped(connection, tallied, MANY) == mapped(connection, counted, MANY)


def test_a_map_shows_the_places_of_most_incidents(demo_archive: Archive) -> None:
    with demo_archive.connect() as connection:
        every, few = (mapped(connection, Filters(), limit) for limit in (MANY, 2))
        assert few.points == every.points[:2]
        assert (few.places, few.incidents) == (len(every.points), sum(count for _, count in every.points))
        unplaced = count(connection, Filters(unplaced=True))
        assert every.incidents + unplaced == count(connection, Filters()) > unplaced > 0


@pytest.mark.parametrize(
    "filters", [Filters(), theatre("libya", 1), theatre("libya", 2), Filters(type="clash")]
)
def test_several_facets_are_counted_as_each(demo_archive: Archive, filters: Filters) -> None:
    with demo_archive.connect() as connection:
        for most in (2, MANY):
            found = facets_counts(connection, filters, FACETS, most)
            assert found == {facet: facet_counts(connection, filters, facet, most) for facet in FACETS}


def test_all_theatres_together_have_all(demo_archive: Archive) -> None:
    with demo_archive.connect() as connection:
        every = incidents(connection, Filters(), "told", None, MANY)
        facets = Counter((row.facet, row.value) for row in connection.execute(schema.facets.select()))
        assert count(connection, Filters()) == len(every) > 0
        for facet in FACETS:
            found = facet_counts(connection, Filters(), facet, MANY)
            assert {(facet, one.value): one.count for one in found} == {
                pair: number for pair, number in facets.items() if pair[0] == facet
            }
        assert sum(one.count for one in months(connection, Filters())) == len(every)
