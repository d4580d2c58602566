"""Sixty queries of our own with known answers: how many are among the first ten lines."""

from pathlib import Path

import msgspec
import pytest

from marsad.archive import Archive
from marsad.yamlfile import load

FILE = Path(__file__).resolve().parents[1] / "gold/queries.yaml"


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    query: str
    line: str = ""


class Queries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    plain: tuple[Asked, ...]
    hard: tuple[Asked, ...]
    nothing: tuple[Asked, ...]


QUERIES = load(FILE, Queries)


def missed(archive: Archive, asked: tuple[Asked, ...]) -> list[str]:
    return [
        one.query
        for one in asked
        if not any(one.line in hit.text for hit in archive.search(one.query, limit=10))
    ]


@pytest.mark.parametrize(("kind", "least"), [("plain", 0.9), ("hard", 0.8)])
def test_the_right_line_is_among_the_first_ten(demo_archive: Archive, kind: str, least: float) -> None:
    asked: tuple[Asked, ...] = getattr(QUERIES, kind)
    lost = missed(demo_archive, asked)
    assert 1 - len(lost) / len(asked) >= least, lost


def test_to_some_queries_the_right_answer_is_nothing(demo_archive: Archive) -> None:
    assert {one.query: demo_archive.search(one.query) for one in QUERIES.nothing} == {
        one.query: [] for one in QUERIES.nothing
    }
