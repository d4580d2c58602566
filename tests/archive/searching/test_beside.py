"""The number beside a filter is how many lines are left when it is taken."""

import pytest

from marsad.archive import Archive, Published, Veil
from marsad.archive.lists.listing import Filters
from marsad.archive.quoting import Quoting
from marsad.archive.searching import beside, narrowing
from marsad.archive.searching.beside import COUNTED

MOST = 1_000


def counted(archive: Archive, query: str, filters: Filters = Filters()) -> dict[str, dict[str | None, int]]:  # noqa: B008
    found = archive.beside(query, filters, MOST)
    assert not found.truncated
    return {facet: {one.value: one.count for one in every} for facet, every in found.counts.items()}


def left(archive: Archive, query: str, filters: Filters) -> int:
    return len(archive.search(query, filters, limit=COUNTED))


def test_a_number_is_what_a_filter_leaves(demo_archive: Archive) -> None:
    found = counted(demo_archive, "طرابلس")
    assert {"type", "label", "actor", "place", "theatre"} <= found.keys()
    for value, number in found["type"].items():
        assert left(demo_archive, "طرابلس", Filters(type=value)) == number
    for value, number in found["actor"].items():
        assert left(demo_archive, "طرابلس", Filters(facets=(("actor", str(value)),))) == number


def test_a_filter_that_is_taken_narrows_the_others(demo_archive: Archive) -> None:
    every = counted(demo_archive, "قوات")["type"]
    libya = counted(demo_archive, "قوات", Filters(facets=(("theatre", "libya"),)))["type"]
    assert libya
    assert all(number <= every[value] for value, number in libya.items())
    for value, number in libya.items():
        both = Filters(type=value, facets=(("theatre", "libya"),))
        assert left(demo_archive, "قوات", both) == number


def test_where_many_incidents_are_asked_for_the_best_lines_are_counted(
    demo_archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    filters = Filters(facets=(("theatre", "libya"),))
    few = demo_archive.beside("قوات", filters, MOST)
    monkeypatch.setattr(narrowing, "FEW", 1)
    assert demo_archive.beside("قوات", filters, MOST) == few
    monkeypatch.setattr(beside, "LOOKED", 5)
    less = demo_archive.beside("قوات", filters, MOST)
    assert less.truncated
    assert sum(one.count for one in less.counts["type"]) <= 5 * len(less.counts["type"])


def test_lines_of_words_that_stand_apart_are_counted_however_many_incidents_are_asked_for(
    demo_archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    filters = Filters(facets=(("theatre", "libya"),))
    few = demo_archive.beside("المسماري المجعي", filters, MOST)
    assert few.counts["type"]
    monkeypatch.setattr(narrowing, "FEW", 1)
    assert demo_archive.beside("المسماري المجعي", filters, MOST) == few


def test_nothing_found_has_nothing_beside_it(demo_archive: Archive) -> None:
    assert counted(demo_archive, "لاشيءكهذا") == {}


def test_what_is_withheld_is_not_counted(demo_archive: Archive) -> None:
    veiled = Published(demo_archive, Veil(words=frozenset({"طرابلس"})))
    assert counted(veiled, "طرابلس") == {}
    whole, seen = counted(demo_archive, "قوات")["type"], counted(veiled, "قوات")["type"]
    assert sum(seen.values()) < sum(whole.values())
    for value, number in seen.items():
        assert left(veiled, "قوات", Filters(type=value)) == number


def test_of_texts_that_are_not_published_only_titles_are_counted(demo_archive: Archive) -> None:
    titles = Quoting(demo_archive, Veil(), "none")
    for value, number in counted(titles, "قوات").get("type", {}).items():
        assert left(titles, "قوات", Filters(type=value)) == number
