"""Buckets in a database against the same in memory."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.archive import open_archive, schema, workings

PLACES = st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=12)
BUCKETS = st.dictionaries(st.integers(0, 3), PLACES, max_size=3)
ASKED = st.lists(st.tuples(st.integers(0, 3), st.tuples(st.integers(-1, 6), st.integers(-1, 6))), max_size=90)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path | str:
    if request.param == "sqlite":
        return tmp_path_factory.mktemp("workings") / "marsad.db"
    return request.getfixturevalue("postgres").fresh()  # type: ignore[no-any-return]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(buckets=BUCKETS, asked=ASKED, most=st.integers(1, 5))
def test_those_beside_a_place_are_the_nearest_in_its_bucket(
    where: Path | str,
    buckets: dict[int, set[tuple[int, int]]],
    asked: list[tuple[int, tuple[int, int]]],
    most: int,
) -> None:
    rows = [
        {"key": key, "moment": moment, "node": node} for key, some in buckets.items() for moment, node in some
    ]
    with open_archive(where) as archive, archive.transaction() as connection:
        workings.clear(connection)
        workings.put(connection, schema.meetings, rows)
        before = workings.before(connection, asked, most)
        after = workings.after(connection, asked, most)
    for (key, place), earlier, later in zip(asked, before, after, strict=True):
        members = sorted(buckets.get(key, ()))
        assert earlier == [one for one in members if one < place][-most:]
        assert later == [one for one in members if one > place][:most]
