from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from marsad.archive import Archive, Published, copy, open_archive
from marsad.errors import ConfigError, MissingError
from marsad.flow import Reviewer, Withholder, published, relink, tombstones
from marsad.packs import load_packs
from marsad.records import Withholding

NOW = datetime(2026, 1, 5, tzinfo=UTC)
PACKS = load_packs()


@pytest.fixture
def own(demo_archive: Archive, tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "own.db") as opened:
        copy(demo_archive, opened)
        yield opened


@pytest.fixture
def huda(own: Archive) -> Withholder:
    return Withholder(own, PACKS, "huda")


def test_where_nothing_is_withheld_readers_see_the_archive_itself(own: Archive) -> None:
    assert published(own) is own
    assert tombstones(own) == []


def test_an_actor_is_withheld_under_all_its_names(own: Archive, huda: Withholder) -> None:
    deed = huda.name("libya-mismari", "threatened", NOW).decision.deed
    assert isinstance(deed, Withholding)
    assert {"المسماري", "أحمد المسماري"} <= set(deed.names)


def test_a_place_becomes_the_country_or_governorate_that_it_is_in(huda: Withholder) -> None:
    deed = huda.place("libya-tarhuna", "a hiding place", NOW).decision.deed
    assert isinstance(deed, Withholding)
    larger = PACKS.place(deed.instead)
    assert larger is not None
    assert larger.precision in {"admin1", "country"}


def test_of_a_withheld_page_nothing_is_made_until_that_is_undone(own: Archive, huda: Withholder) -> None:
    before = own.record()
    event = max(before.incidents, key=lambda one: len(one.marks)).marks[0]
    line = huda.page(own.mark(event).version.page, "asked by a court", NOW)
    relink(own, PACKS)
    assert own.links_of(event).incidents == ()
    Reviewer(own, "omar").undo(line.number, NOW)
    relink(own, PACKS)
    assert own.record() == before
    assert published(own) is own


def test_readers_are_told_that_it_is_withheld_and_why(own: Archive, huda: Withholder) -> None:
    page = own.page_ids()[0]
    lines = [huda.page(page, "asked by a court", NOW), huda.name("خليفة حفتر", "threatened", NOW)]
    assert isinstance(published(own), Published)
    assert [(one.what, one.hash, one.reason, one.page) for one in tombstones(own)] == [
        ("page", lines[0].hash, "asked by a court", page),
        ("name", lines[1].hash, "threatened", None),
    ]


def test_what_is_not_there_and_what_has_no_reason_is_refused(own: Archive, huda: Withholder) -> None:
    with pytest.raises(MissingError):
        huda.page("none", "asked", NOW)
    with pytest.raises(MissingError):
        huda.place("nowhere", "asked", NOW)
    with pytest.raises(ConfigError, match="why"):
        huda.name("خليفة حفتر", " ", NOW)
    with pytest.raises(ConfigError, match="two letters"):
        huda.name("و", "asked", NOW)
    assert own.log() == ()
