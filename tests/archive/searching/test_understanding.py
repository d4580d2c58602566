from collections.abc import Iterator

import pytest

from marsad.archive import Archive, copy, open_archive


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def demo(request: pytest.FixtureRequest, demo_archive: Archive) -> Iterator[Archive]:
    """The demo archive, in either database."""
    if request.param == "sqlite":
        yield demo_archive
        return
    with open_archive(request.getfixturevalue("postgres").fresh()) as opened:
        copy(demo_archive, opened)
        yield opened


def lines(archive: Archive, query: str) -> list[str]:
    return [hit.text for hit in archive.search(query)]


def test_a_name_means_every_name_of_its_entry(demo: Archive) -> None:
    english = lines(demo, "Tajoura")
    assert english
    assert all("تاجور" in line for line in english)
    assert set(lines(demo, "تاجوراء")) == set(english)
    assert any("الدعم السريع" in line for line in lines(demo, "Rapid Support Forces"))


def test_a_misspelt_word_means_the_nearest(demo: Archive) -> None:
    assert any("باشاغا" in line for line in lines(demo, "باشغا"))
    assert lines(demo, "شششششش") == []


def test_words_that_stand_apart_in_one_text_are_found_there(demo: Archive) -> None:
    found = demo.search("Odesa هاربون")
    assert found
    assert len({hit.version.article for hit in found}) == 1
    assert lines(demo, "ميسي الشعيرات") == []


def test_either_database_understands_the_same(demo: Archive, demo_archive: Archive) -> None:
    for query in ("Tripoli قصف", "باشغا", "«مركز لاحتجاز»", "Odesa هاربون", "حفتر"):
        assert lines(demo, query) == lines(demo_archive, query)
