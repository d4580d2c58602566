"""The index gives the same on either database: nothing of a query or a line depends on their tokenisers."""

from collections.abc import Iterator
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, text
from tests.databases import Server

from marsad.archive.opening import open_engine
from marsad.archive.searching import index
from marsad.archive.searching.analysis import Row, terms, words_of
from marsad.archive.searching.index import sqlite
from marsad.language.ar.stems import word_forms

WORD = st.sampled_from(["غارة", "الجفرة", "بالجفرة", "جفرة", "1,400", "F-16", "œuvre", "résumé", "x" * 300])
LINE = st.lists(WORD | st.text(max_size=5), min_size=1, max_size=6).map(" ".join)
QUERY = st.lists(WORD | LINE.map("«{}»".format), min_size=1, max_size=3).map(" ".join)


@pytest.fixture(scope="module")
def both(postgres: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Connection]]:
    engines = [
        open_engine(where, create=True)[0].execution_options(writes=True)
        for where in (tmp_path_factory.mktemp("index") / "x.db", postgres.fresh())
    ]
    with engines[0].begin() as sqlite, engines[1].begin() as postgresql:
        yield [sqlite, postgresql]


def row(number: int, line: str) -> Row:
    words = words_of(line)
    forms = [form for word in words for form in word_forms(word)]
    return Row(f"v-{number}", number, len(words), " ".join(words), " ".join(forms))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.lists(LINE, max_size=6), QUERY)
def test_either_database_finds_the_same_in_the_same_order(
    both: list[Connection], lines: list[str], query: str
) -> None:
    found = []
    for connection in both:
        connection.execute(text("DELETE FROM lines"))
        index.add_rows(connection, (row(number, line) for number, line in enumerate(lines)))
        found.append(index.find(connection, terms(query), 10))
    assert found[0] == found[1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.lists(LINE, min_size=1, max_size=6), st.data())
def test_a_line_is_found_by_its_own_words(
    both: list[Connection], lines: list[str], data: st.DataObject
) -> None:
    wanted = data.draw(st.sampled_from(lines))
    for connection in both:
        connection.execute(text("DELETE FROM lines"))
        index.add_rows(connection, (row(number, line) for number, line in enumerate(lines)))
        plain = wanted.replace('"', " ").replace("«", " ").replace("“", " ")
        found = index.find(connection, terms(plain), 10)
        assert not words_of(wanted) or lines.index(wanted) in {place.line for place in found}


def test_what_stands_as_it_was_written_comes_first_and_then_the_shorter(both: list[Connection]) -> None:
    lines = ["غارة على بالجفرة أمس", "غارة على الجفرة", "الجفرة", "بالجفرة"]
    for connection in both:
        connection.execute(text("DELETE FROM lines"))
        index.add_rows(connection, (row(number, line) for number, line in enumerate(lines)))
        assert [(place.line, place.exact) for place in index.find(connection, terms("الجفرة"), 10)] == [
            (2, True), (1, True), (3, False), (0, False),
        ]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.lists(LINE, max_size=8), QUERY, st.integers(1, 4))
def test_whichever_way_lines_are_met_they_are_the_same_part_by_part(
    both: list[Connection], lines: list[str], query: str, part: int
) -> None:
    connection = both[0]
    connection.execute(text("DELETE FROM lines"))
    index.add_rows(connection, (row(number, line) for number, line in enumerate(lines)))
    every = {f"v-{number}" for number in range(len(lines))}
    ways = [(0, None), (10**9, None), (0, every)]
    with pytest.MonkeyPatch.context() as patch:
        found = []
        for dearer, within in ways:
            patch.setattr(sqlite, "DEARER", dearer)
            ask = partial(index.find, connection, terms(query), within=within)
            first = ask(part)
            rest = ask(9, after=first[-1].key) if first else []
            found.append((first, rest, ask(99), index.spread(connection, terms(query), 9, within=within)))
    assert found[0] == found[1] == found[2]
    assert found[0][0] + found[0][1] == found[0][2]
