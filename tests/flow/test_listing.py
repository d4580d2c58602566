from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from marsad.archive import Archive, copy, open_archive
from marsad.archive.lists.counting import column_counts, count, facet_counts, months
from marsad.archive.lists.listing import Filters, entries, incidents, key_of
from marsad.records import Listed


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def demo(request: pytest.FixtureRequest, demo_archive: Archive) -> Iterator[Archive]:
    """The demo archive, in either database."""
    if request.param == "sqlite":
        yield demo_archive
        return
    with open_archive(request.getfixturevalue("postgres").fresh()) as opened:
        copy(demo_archive, opened)
        yield opened


def every(archive: Archive, filters: Filters = Filters(), order: str = "told", size: int = 7) -> list[Listed]:  # noqa: B008
    found: list[Listed] = []
    after = None
    with archive.connect() as connection:
        while page := incidents(connection, filters, order, after, size):  # type: ignore[arg-type]
            found += page
            after = key_of(page[-1], order)  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize("order", ["told", "newest"])
def test_a_list_in_pages_has_every_incident_once(demo: Archive, order: str) -> None:
    ids = [one.id for one in every(demo, order=order)]
    assert sorted(ids) == [one.id for one in demo.record().incidents]
    assert len(ids) == len(set(ids))


def test_the_most_told_come_first_and_the_newest(demo: Archive) -> None:
    told = [one.tellers + one.deniers for one in every(demo)]
    assert told == sorted(told, reverse=True)
    days = [one.first for one in every(demo, order="newest")]
    dated = [day for day in days if day]
    assert dated == sorted(dated, reverse=True)
    assert days[: len(dated)] == dated


def test_a_larger_place_holds_what_lies_in_it(demo: Archive) -> None:
    filters = Filters(facets=(("place", "country:LY"), ("theatre", "libya")))
    inside = every(demo, filters)
    assert inside
    assert any(one.place != "country:LY" for one in inside)
    with demo.connect() as connection:
        assert count(connection, filters) == len(inside)


def test_counts_are_those_of_the_list(demo: Archive) -> None:
    found = every(demo)
    with demo.connect() as connection:
        labels = {one.value: one.count for one in column_counts(connection, Filters(), "label", 99)}
        by_month = {one.value: one.count for one in months(connection, Filters())}
        theatres = facet_counts(connection, Filters(), "theatre", 99)
        for one in theatres:
            asked = Filters(facets=(("theatre", one.value or ""),))
            assert count(connection, asked) == one.count
    assert labels == Counter(one.label for one in found)
    assert by_month == Counter(one.first.isoformat()[:7] if one.first else None for one in found)


def test_days_are_both_included_and_what_is_undated_is_in_none(demo: Archive) -> None:
    dated = next(one for one in every(demo) if one.first)
    assert dated.first is not None
    assert dated.id in {one.id for one in every(demo, Filters(since=dated.first, until=dated.first))}
    assert all(one.first for one in every(demo, Filters(since=date(1900, 1, 1))))
    assert not any(one.first for one in every(demo, Filters(undated=True)))


def test_what_the_map_cannot_place_is_the_rest(demo: Archive) -> None:
    found = every(demo)
    with demo.connect() as connection:
        known = entries(connection, [one.place for one in found if one.place])
    mapped = {
        one.id for one in found if one.place and (entry := known.get(one.place)) and entry.lat is not None
    }
    assert {one.id for one in every(demo, Filters(unplaced=True))} == {one.id for one in found} - mapped


def test_denied_and_independent(demo: Archive) -> None:
    assert all(one.deniers for one in every(demo, Filters(denied=True)))
    assert all(one.known >= 2 for one in every(demo, Filters(independent=2)))
