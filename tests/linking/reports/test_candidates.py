from datetime import date, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from marsad.linking.reports.candidates import DAYS, LATE, NEIGHBOURS, candidates
from marsad.linking.reports.features import Features

FIRST = date(2020, 1, 1)


def version(at: int, *bands: int, day: int | None = 0) -> Features:
    told = "" if day is None else str(FIRST + timedelta(days=day))
    return Features(
        f"a{at}",
        f"v{at:04}",
        told,
        (),
        0,
        {},
        tuple(bytes([band]) for band in bands),
        frozenset(),
    )


def met(*versions: Features) -> set[tuple[str, str]]:
    return {(one.article, other.article) for one, other in candidates(versions)}


def test_who_meets_in_one_bucket_within_days_is_compared() -> None:
    assert met(version(1, 7), version(2, 7, day=DAYS), version(3, 8)) == {("a1", "a2")}


def test_who_comes_later_must_meet_twice() -> None:
    assert not met(version(1, 7), version(2, 7, day=DAYS + 1))
    assert met(version(1, 7, 8), version(2, 7, 8, day=400)) == {("a1", "a2")}


def test_two_without_a_day_may_be_of_one_day() -> None:
    assert met(version(1, 7, day=None), version(2, 7, day=None), version(3, 7)) == {("a1", "a2")}


def test_versions_of_one_article_are_no_pair() -> None:
    one = version(1, 7)
    later = msgspec.structs.replace(one, version="later")
    assert not list(candidates([one, later]))


def test_a_bucket_costs_its_size() -> None:
    storm = [version(at, 7) for at in range(500)]
    assert len(list(candidates(storm))) <= NEIGHBOURS * len(storm)
    years = [version(at, 7, 8, day=at * (DAYS + 1)) for at in range(500)]
    assert len(list(candidates(years))) <= LATE * len(years)


@given(st.permutations([version(at, at % 3, 9, day=at % 5 * 4) for at in range(12)]))
def test_order_and_repetition_change_nothing(versions: list[Features]) -> None:
    found = list(candidates(versions))
    assert list(candidates([*versions, *reversed(versions)])) == found
    assert list(candidates(sorted(versions, key=lambda one: one.version))) == found
