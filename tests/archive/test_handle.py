"""Handles on one database: each of its own, and of one moment."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from marsad.archive import Archive, open_archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "x.db") as opened:
        yield opened


def test_of_one_moment_nothing_changes(
    archive: Archive, make: Callable[..., Any], fill: Callable[..., None]
) -> None:
    with archive.moment() as before:
        edition, pages = before.edition(), before.stats().pages
        fill(archive.again(), make())
        assert (before.edition(), before.stats().pages) == (edition, pages)
    with archive.moment() as after:
        assert after.stats().pages > pages


def test_what_is_asked_once_is_found_once_in_a_moment_and_else_anew(archive: Archive) -> None:
    numbers = count(1)

    def ask(of: Archive) -> int:
        return of.once("number", lambda: next(numbers))

    assert [ask(archive), ask(archive)] == [1, 2]
    with archive.moment() as moment:
        assert [ask(moment), ask(moment), ask(moment.again())] == [3, 3, 4]


def test_what_was_found_of_now_is_not_the_answer_of_then(demo_archive: Archive) -> None:
    numbers = count(1)
    with demo_archive.moment() as now:
        of = now, now.at(1), now
        assert [one.once("number", lambda: next(numbers)) for one in of] == [1, 2, 1]
