"""A part of a state is that part of the whole state, however it was found."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from marsad import flow
from marsad.archive import Archive, copy, open_archive, schema
from marsad.archive.lists.counting import mapped
from marsad.archive.lists.listing import Filters
from marsad.flow import Asked, Withholder, part_of, published, state_of, state_part
from marsad.flow.facts import Source, facts_about
from marsad.flow.ground import Ground
from marsad.linking.picture.facts import Facts
from marsad.linking.picture.subjects import PLACE
from marsad.packs import Packs, load_packs
from marsad.records import HeldPlace, State, StatePart

DAYS = (date(2011, 6, 1), date(2020, 6, 5), date(2024, 2, 1), date(2030, 1, 1))
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


@pytest.fixture(scope="module")
def ground(packs: Packs) -> Ground:
    return Ground(packs)


@pytest.fixture
def own(demo_archive: Archive, tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "own.db") as archive:
        copy(demo_archive, archive)
        yield archive


def states(archive: Archive, packs: Packs, ground: Ground) -> Iterator[tuple[str, date, State]]:
    for theatre in (info.id for info in packs.theatres):
        for day in DAYS:
            yield theatre, day, state_of(archive, packs, theatre, day, ground=ground)


def unwhole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody may draw a whole state."""
    monkeypatch.delattr(flow.state, "facts_of")


def test_everything_at_once_is_the_whole_state(
    demo_archive: Archive, packs: Packs, ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = list(states(demo_archive, packs, ground))
    assert sum(len(one.places) + len(one.backs) + len(one.leads) for _, _, one in every) > 20
    unwhole(monkeypatch)
    for theatre, day, whole in every:
        found = state_part(demo_archive, packs, theatre, day, Asked(200), ground)
        assert found == part_of(whole, Asked(200))
        assert found.state == whole


def test_parts_follow_each_other(
    demo_archive: Archive, packs: Packs, ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = list(states(demo_archive, packs, ground))
    unwhole(monkeypatch)
    for theatre, day, whole in every:
        places: list[HeldPlace] = []
        after: tuple[str, str] | None = None
        while True:
            found = state_part(demo_archive, packs, theatre, day, Asked(2, after), ground)
            assert found == part_of(whole, Asked(2, after))
            places += found.state.places
            after = found.next
            if after is None:
                break
        assert places == list(whole.places)


def test_one_place_is_drawn_alone(demo_archive: Archive, packs: Packs, ground: Ground) -> None:
    for theatre, day, whole in states(demo_archive, packs, ground):
        for place in whole.places[:3]:
            found = state_part(demo_archive, packs, theatre, day, Asked(place=place.place), ground)
            assert found.state.places == (place,)


@pytest.mark.parametrize("kept", [["holdings"], ["subjects", "holdings"]])
def test_an_archive_that_was_not_linked_again_is_drawn_whole(
    own: Archive, packs: Packs, kept: list[str]
) -> None:
    expected = state_part(own, packs, "libya", DAYS[-1], Asked(200))
    with own.transaction() as connection:
        for name in kept:
            connection.execute(schema.metadata.tables[name].delete())
            connection.execute(schema.meta.delete().where(schema.meta.c.key == name))
    assert state_part(own, packs, "libya", DAYS[-1], Asked(200)) == expected


def test_nothing_is_drawn_of_places_that_are_kept(
    demo_archive: Archive, packs: Packs, ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow.state_parts, "facts_about", _of_no_place)
    for theatre, day, whole in states(demo_archive, packs, ground):
        assert state_part(demo_archive, packs, theatre, day, Asked(200), ground).state == whole


def _of_no_place(source: Source, names: Mapping[str, Sequence[str]], accords: Collection[str]) -> Facts:
    assert not names[PLACE]
    return facts_about(source, names, accords)


def test_what_a_withheld_page_says_is_in_no_part(own: Archive, packs: Packs, ground: Ground) -> None:
    for page in own.page_ids()[::2]:
        Withholder(own, packs, "sara").page(page, "a person is at risk", NOW)
    shown = published(own)
    for theatre, day, whole in states(shown, packs, ground):
        assert state_part(shown, packs, theatre, day, Asked(200), ground) == part_of(whole, Asked(200))


def test_a_withheld_place_is_in_no_part(own: Archive, packs: Packs) -> None:
    place = next(one for one in state_of(own, packs, "libya", DAYS[-1]).places if packs.place(one.place))
    Withholder(own, packs, "sara").place(place.place, "a person is at risk", NOW)
    found: StatePart = state_part(published(own), packs, "libya", DAYS[-1], Asked(200))
    assert place.place not in {one.place for one in found.state.places}


def test_a_team_s_database_gives_the_same_parts_and_hits(
    demo_archive: Archive, packs: Packs, ground: Ground, request: pytest.FixtureRequest
) -> None:
    near = Filters(facets=(("theatre", "libya"),), type="air-strike")
    with open_archive(request.getfixturevalue("postgres").fresh()) as archive:
        copy(demo_archive, archive)
        for one in (demo_archive, archive):
            with one.connect() as connection:
                assert mapped(connection, near, 3).places
        for day in DAYS:
            parts = [
                state_part(one, packs, "libya", day, Asked(3), ground) for one in (archive, demo_archive)
            ]
            assert parts[0] == parts[1]
        assert archive.search("القوات", near) == demo_archive.search("القوات", near)
        assert archive.beside("القوات", near) == demo_archive.beside("القوات", near)
