"""Which lines a search keeps, held against a walk over every mark."""

import pytest

from marsad.archive import Archive
from marsad.archive.lists.listing import Filters, ids
from marsad.archive.packing import version_key
from marsad.archive.searching import narrowing
from marsad.archive.searching.narrowing import Line, Narrowing

ASKED = [
    Narrowing(Filters(type="air-strike")),
    Narrowing(Filters(facets=(("theatre", "libya"),), denied=True)),
    Narrowing(Filters(facets=(("theatre", "libya"),)), kind="event", of_type="clash"),
    Narrowing(kind="statement"),
    Narrowing(Filters(type="none such")),
]


def walked(archive: Archive, asked: Narrowing) -> set[Line]:
    """The lines with a mark that is asked for."""
    with archive.connect() as connection:
        wanted = set(ids(connection, asked.filters))
    told = {mark for one in archive.record().incidents if one.id in wanted for mark in one.marks}
    return {
        (version_key(one.version), one.mark.line)
        for one in archive.marks(kind=asked.kind, of_type=asked.of_type)
        if asked.filters == Filters() or one.mark.id in told
    }


@pytest.mark.parametrize("asked", ASKED)
def test_lines_are_kept_that_hold_such_a_mark(demo_archive: Archive, asked: Narrowing) -> None:
    every = [(version_key(version), line) for version in demo_archive.versions() for line in version.lines]
    with demo_archive.connect() as connection:
        assert set(asked.told(connection, every)) == walked(demo_archive, asked)


@pytest.mark.parametrize("asked", ASKED)
def test_few_incidents_are_looked_for_where_they_are_told(
    demo_archive: Archive, asked: Narrowing, monkeypatch: pytest.MonkeyPatch
) -> None:
    with demo_archive.connect() as connection:
        within = asked.within(connection)
        if asked.filters == Filters():
            assert within is None
        else:
            assert within is not None
            assert {version for version, _ in walked(demo_archive, asked)} <= within
        monkeypatch.setattr(narrowing, "FEW", 1)
        assert asked.within(connection) in (None, set())


def test_many_incidents_are_found_as_few_are(demo_archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [("الجيش", Filters(facets=(("theatre", "libya"),))), ("في", Filters(type="air-strike"))]
    few = [demo_archive.search(query, filters, limit=5) for query, filters in asked]
    monkeypatch.setattr(narrowing, "FEW", 1)
    many = [demo_archive.search(query, filters, limit=5) for query, filters in asked]
    assert few == many
    assert all(few)
