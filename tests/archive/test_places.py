"""Marks where they stand: some of their places are some of all of them, whatever else the archive holds."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import event
from tests.archive.conftest import Sample

from marsad.archive import Archive, Placed, Published, Veil, open_archive
from marsad.records import Reading, article_id, page_id

COPIES = 4


def copied(one: Sample, number: int, coder: str = "test/1") -> Sample:
    """Another page with the same text."""
    content = one.page.content + str(number).encode()
    page = msgspec.structs.replace(one.page, id=page_id(content), name=f"{number}.txt", content=content)
    version = msgspec.structs.replace(one.version, article=article_id(page.id, 1), page=page.id)
    coding = msgspec.structs.replace(one.coding, coder=coder)
    return Sample(page, Reading(page.id, page.name, one.reading.lines, (version,)), coding)


@pytest.fixture
def archive(where: Path | str, make: Callable[..., Sample], fill: Callable[..., None]) -> Iterator[Archive]:
    one = make()
    with open_archive(where) as opened:
        fill(opened, *(copied(one, number) for number in range(COPIES)), make("سرت"))
        yield opened


def of(archive: Archive) -> str:
    """A mark that stands on several pages."""
    return archive.find_all(one.mark.id for one in archive.marks())[0].mark.id


def test_marks_are_found_on_every_page_that_carries_them(archive: Archive) -> None:
    every = [Placed(one.mark, name(archive, one.version.page), 1, one.version) for one in archive.marks()]
    found = archive.find_all(one.mark.id for one in every)
    assert sorted(map(repr, found)) == sorted(map(repr, every))
    assert [one.mark.id for one in found] == sorted(one.mark.id for one in found)


def name(archive: Archive, page: str) -> str:
    return archive.page_name(page) or ""


@pytest.mark.parametrize("most", [1, 2, COPIES, COPIES + 1])
def test_some_places_are_as_many_of_all(archive: Archive, most: int) -> None:
    marks = {one.mark.id for one in archive.marks()}
    every = archive.find_all(marks)
    some = archive.find_all(marks, most)
    assert set(map(repr, some)) <= set(map(repr, every))
    for mark in marks:
        number = sum(one.mark.id == mark for one in every)
        assert sum(one.mark.id == mark for one in some) == min(most, number)


def test_another_coder_takes_no_place(archive: Archive, make: Callable[..., Sample]) -> None:
    one = make()
    for number in range(COPIES):
        other = copied(one, number, "other/1")
        archive.add_coding(other.version, other.coding)
    marks = {one.mark.id for one in archive.marks()}
    assert len(archive.find_all(marks, 2)) == sum(
        min(2, sum(one.mark.id == mark for one in archive.marks())) for mark in marks
    )
    assert len(archive.find_all(marks)) == len(list(archive.marks()))


def test_a_page_that_is_withheld_takes_no_place(archive: Archive) -> None:
    mark = of(archive)
    (first,) = archive.find_all([mark], 1)
    seen = Published(archive, Veil(frozenset({first.version.page})))
    (found,) = seen.find_all([mark], 1)
    assert found.version.page != first.version.page
    assert len(seen.find_all([mark])) == len(archive.find_all([mark])) - 1


def test_a_mark_that_is_not_there_is_not_found(archive: Archive) -> None:
    assert archive.find_all(["e-none"]) == archive.find_all(["e-none"], 1) == ()


def test_the_links_of_a_mark_are_not_sought_among_all_of_their_kind(
    tmp_path: Path, make: Callable[..., Sample], fill: Callable[..., None]
) -> None:
    with open_archive(tmp_path / "m.db") as archive:
        fill(archive, make())
        asked: list[str] = []
        event.listen(archive._engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
        archive.links_of(of(archive), kinds=("chain",))
        statement = next(one for one in asked if "FROM members" in one)
        with archive.connect() as connection:
            parameters = ("x",) * statement.count("?")
            steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
    (plan,) = [row[3] for row in steps if " members " in row[3]]
    assert "(member=?)" in plan
