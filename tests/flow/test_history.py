"""The record as it was at each of its changes, and what each change altered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.flow.living import NOW, Lived, state

from marsad.archive import Archive, copy, open_archive, verify
from marsad.errors import ArchiveError, MissingError
from marsad.flow import published, relink
from marsad.flow.publishing import Withholder
from marsad.flow.removing import remove
from marsad.packs import Packs, load_packs
from marsad.records import Record


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


def marks_of(archive: Archive, page: str) -> set[str]:
    codings = (archive.coding(version) for version in archive.versions(page=page))
    return {mark.id for coding in codings if coding is not None for mark in coding.marks}


def named(record: Record) -> set[str]:
    """The marks that a record names."""
    marks = {mark for one in record.incidents for mark in one.marks}
    marks |= {mark for one in record.actors for mark in one.marks}
    return {chain.mark for chain in record.chains} | marks


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def lived(
    request: pytest.FixtureRequest, packs: Packs, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lived]:
    folder = tmp_path_factory.mktemp("lived")
    where = folder / "m.db" if request.param == "sqlite" else request.getfixturevalue("postgres").fresh()
    with open_archive(where) as archive:
        made = Lived(archive, packs)
        made.live()
        yield made


def test_every_change_can_be_asked_for_as_it_was(lived: Lived) -> None:
    numbers = [one.number for one in lived.archive.changes()]
    assert numbers == [1, 2, 3, 4, 5]
    assert [state(lived.archive.at(number)) for number in numbers] == lived.states
    assert verify(lived.archive) == []


def test_where_nothing_is_altered_there_is_no_change(lived: Lived, packs: Packs) -> None:
    relink(lived.archive, packs)
    assert lived.archive.last_change() == lived.archive.changes()[-1]
    assert len(lived.archive.changes()) == len(lived.states)


def test_what_changes_altered_leads_from_nothing_to_what_is_there(lived: Lived) -> None:
    there: set[tuple[str, str]] = set()
    for number, then in enumerate(lived.states, 1):
        for one in lived.archive.altered(number - 1, limit=10_000):
            if one.change == number:
                held = (one.kind, one.id) in there
                assert held == (one.deed != "added"), one
                there = (
                    there - {(one.kind, one.id)} if one.deed == "removed" else there | {(one.kind, one.id)}
                )
        record = then["record"]
        assert {key for kind, key in there if kind == "incident"} == {one.id for one in record.incidents}
        assert {key for kind, key in there if kind == "dispute"} == {one.id for one in record.disputes}
        assert {key for kind, key in there if kind == "actor"} == {one.id for one in record.actors}
        assert len([key for kind, key in there if kind == "chain"]) == len(record.chains)


def test_a_review_alters_its_article(lived: Lived) -> None:
    kinds = {(one.change, one.kind): one.deed for one in lived.archive.altered(3, limit=10_000)}
    assert kinds[4, "article"] == kinds[5, "article"] == "changed"


def test_what_was_altered_comes_in_parts(lived: Lived) -> None:
    whole = lived.archive.altered(limit=10_000)
    part = lived.archive.altered(limit=7)
    last = part[-1]
    rest = lived.archive.altered(after=(last.change, last.kind, last.id), limit=10_000)
    assert [*part, *rest] == whole


def test_there_is_no_change_but_those_that_were_made(lived: Lived) -> None:
    with pytest.raises(MissingError, match="there is no change 99"):
        lived.archive.at(99)


def test_the_past_cannot_be_written(lived: Lived) -> None:
    with pytest.raises(ArchiveError, match="as it was"):
        lived.archive.at(1).choose("some", "packs")


def test_a_copy_has_the_same_past(lived: Lived, tmp_path: Path) -> None:
    with open_archive(tmp_path / "copy.db") as other:
        copy(lived.archive, other)
        assert [state(other.at(one.number)) for one in other.changes()] == lived.states


def test_the_past_says_nothing_of_a_page_that_is_withheld_now(
    lived: Lived, packs: Packs, tmp_path: Path
) -> None:
    with open_archive(tmp_path / "copy.db") as other:
        copy(lived.archive, other)
        page = other.page_ids()[0]
        Withholder(other, packs, "huda").page(page, "a source is in danger", NOW)
        gone = marks_of(other, page)
        then = published(other).at(2).record()
        assert not gone & named(then)
        assert then.incidents


def test_a_removed_page_leaves_no_past(lived: Lived, packs: Packs, tmp_path: Path) -> None:
    with open_archive(tmp_path / "copy.db") as other:
        copy(lived.archive, other)
        page = other.page_ids()[0]
        gone = marks_of(other, page)
        remove(other, packs, "huda", page, "a court", NOW)
        assert not any(gone & named(other.at(one.number).record()) for one in other.changes())
        assert verify(other) == []
