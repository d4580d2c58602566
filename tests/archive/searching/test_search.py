from collections.abc import Callable
from typing import Any

import pytest

from marsad.archive import Archive


@pytest.mark.parametrize(
    "query",
    [
        "الجفرة",
        "الجُفرة",
        "جفره",
        "بالجفرة",
        "والجفرة",
        "غارة الجفرة",
        "«غارة على الجفرة»",
        '"غارة على" جفرة',
        "٤٠ الجفرة",
    ],
)
def test_a_place_is_found_however_it_is_spelled(archive: Archive, query: str) -> None:
    hits = archive.search(query)
    assert hits
    assert all("الجُفرة" in hit.text for hit in hits)


@pytest.mark.parametrize(
    "query",
    ["بنغازي", "الجفرة طرابلس", "«على غارة»", "", "  ", '""', "،؟", "غارة NOT طرابلسس", "words:غارة*"],
)
def test_what_is_not_there_is_not_found(archive: Archive, query: str) -> None:
    assert archive.search(query) == []


def test_a_hit_opens_at_its_line_with_its_marks(archive: Archive, make: Callable[..., Any]) -> None:
    (hit,) = archive.search("الجفرة فجر")
    assert (hit.line, hit.version) == (4, make().version)
    assert {mark.id[0] for mark in hit.marks} == {"s", "e"}


def test_hits_may_be_asked_to_hold_a_mark(archive: Archive) -> None:
    assert len(archive.search("غارة")) == 4
    assert len(archive.search("غارة", kind="event")) == 2
    assert archive.search("غارة", kind="event", of_type="siege") == []
    assert len(archive.search("غارة", limit=3)) == 3


@pytest.mark.parametrize(
    "query", ['"', "«", "a'b", "غارة AND", "-", "*", "^غارة", "NEAR(غارة 2)", "\0", "\ud800"]
)
def test_no_query_breaks_the_search(archive: Archive, query: str) -> None:
    archive.search(query)
