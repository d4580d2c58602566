"""Sixty queries of our own with known answers: how many are among the first ten lines."""

import pytest

from benchmarks.relevance import QUERIES, Asked, Queries
from marsad.archive import Archive
from marsad.yamlfile import load

ASKED = load(QUERIES, Queries)


def missed(archive: Archive, asked: tuple[Asked, ...]) -> list[str]:
    return [
        one.query
        for one in asked
        if not any(one.line in hit.text for hit in archive.search(one.query, limit=10))
    ]


@pytest.mark.parametrize(("kind", "least"), [("plain", 0.9), ("hard", 0.8)])
def test_the_right_line_is_among_the_first_ten(demo_archive: Archive, kind: str, least: float) -> None:
    asked: tuple[Asked, ...] = getattr(ASKED, kind)
    lost = missed(demo_archive, asked)
    assert 1 - len(lost) / len(asked) >= least, lost


def test_to_some_queries_the_right_answer_is_nothing(demo_archive: Archive) -> None:
    assert {one.query: demo_archive.search(one.query) for one in ASKED.nothing} == {
        one.query: [] for one in ASKED.nothing
    }
