"""Searches that are narrowed to lines of certain incidents, held against the record itself."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.archive import Archive, Hit, copy, open_archive
from marsad.archive.lists.listing import Filters, conditions, incidents, meant

WORDS = ("قصف", "قوات", "قتل", "في", "سرت")
FILTERS = st.builds(
    Filters,
    type=st.sampled_from((None, "air-strike", "clash")),
    label=st.sampled_from((None, "disputed", "only denied")),
    facets=st.lists(
        st.sampled_from(
            (
                ("theatre", "libya"),
                ("theatre", "syria"),
                ("place", "country:LY"),
                ("side", "libya/east"),
                ("status", "happened"),
            )
        ),
        max_size=2,
        unique=True,
    ).map(tuple),
    since=st.sampled_from((None, date(2019, 1, 1))),
    denied=st.sampled_from((None, True, False)),
    independent=st.integers(0, 2),
)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def demo(request: pytest.FixtureRequest, demo_archive: Archive) -> Iterator[Archive]:
    """The demo archive, in either database."""
    if request.param == "sqlite":
        yield demo_archive
        return
    with open_archive(request.getfixturevalue("postgres").fresh()) as opened:
        copy(demo_archive, opened)
        yield opened


def told(archive: Archive, filters: Filters) -> set[str]:
    """The marks of the incidents that are asked for."""
    with archive.connect() as connection:
        ids = {one.id for one in incidents(connection, filters, "told", None, 10_000)}
    return {mark for one in archive.record().incidents if one.id in ids for mark in one.marks}


def places(hits: list[Hit]) -> list[tuple[str, str, int]]:
    return [(hit.version.page, hit.version.id, hit.line) for hit in hits]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(word=st.sampled_from(WORDS), filters=FILTERS)
def test_a_narrowed_search_gives_the_lines_that_tell_such_incidents(
    demo: Archive, word: str, filters: Filters
) -> None:
    every = demo.search(word, limit=10_000)
    marks = told(demo, filters)
    kept = [hit for hit in every if not conditions(filters) or any(mark.id in marks for mark in hit.marks)]
    assert places(demo.search(word, filters, limit=10_000)) == places(kept)


@pytest.mark.parametrize("query", ["قصف", "قوات حفتر", "حفتر الهجرة"])
@pytest.mark.parametrize("kind", [None, "event"])
def test_a_search_in_parts_finds_what_it_finds_at_once(demo: Archive, query: str, kind: str | None) -> None:
    whole = demo.search(query, kind=kind, limit=10_000)
    assert len(whole) > 2
    parts: list[Hit] = []
    while part := demo.search(query, kind=kind, limit=2, after=parts[-1].key if parts else None):
        parts += part
    assert places(parts) == places(whole)
    assert [hit.key for hit in whole] == sorted(hit.key for hit in whole)


def test_the_filters_and_the_kind_must_be_true_of_one_mark(demo: Archive) -> None:
    libya = Filters(facets=(("theatre", "libya"),))
    hits = demo.search("قصف", libya, kind="event", of_type="shelling")
    assert hits
    assert demo.search("قصف", libya, kind="statement") == []


def test_a_value_is_meant_by_any_name_of_its_entry(demo: Archive) -> None:
    with demo.connect() as connection:
        by_arabic, by_english = (meant(connection, "place", name) for name in ("سِرت", "Sirte"))
        assert by_arabic == by_english != []
        assert meant(connection, "place", by_arabic[0]) == by_arabic
        assert meant(connection, "actor", "no such name") == []
