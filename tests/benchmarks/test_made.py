import ast
from collections import Counter
from itertools import combinations
from pathlib import Path
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import made as room
from benchmarks.made import Made, World, corpus, score, storm

ALLOWED = {
    "marsad.records": None,
    "marsad.linking": {"Told", "Side", "Theatres"},  # the nouns that linking takes
}
GROUPS = st.dictionaries(st.integers(0, 12), st.integers(0, 3))


@pytest.fixture(scope="module")
def made() -> list[Made]:
    return list(corpus(600, 3))


def runs(one: Made) -> set[tuple[str, ...]]:
    words = one.told.version.text.split()
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}


def test_the_same_seed_makes_the_same_corpus_and_another_seed_another(made: list[Made]) -> None:
    assert list(corpus(600, 3)) == made
    assert list(corpus(600, 4)) != made


@pytest.mark.parametrize("size", [500, 2_000])
def test_a_corpus_is_about_as_large_as_asked_for(size: int) -> None:
    assert 0.75 * size < sum(1 for _ in corpus(size)) < 1.35 * size


def test_it_takes_nothing_from_coding_or_linking_but_the_nouns() -> None:
    for path in sorted(Path(room.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("marsad"):
                names = ALLOWED[node.module or ""]
                assert names is None or {name.name for name in node.names} <= names


def test_marks_quote_their_text_exactly(made: list[Made]) -> None:
    for one in made:
        text, coding = one.told.version.text, one.told.coding
        for event in coding.events:
            for mention in (*event.actor, *event.target, *event.place, *event.according_to):
                assert mention.span.of(text) == mention.text
            assert all(figure.span.of(text) == figure.text for figure in event.figures)
        assert {event.id for event in coding.events} == one.incidents.keys()
        assert len(one.told.stems) == text.count("\n") + 1


def test_rewordings_share_hardly_a_run_of_three_words_with_the_original() -> None:
    articles = list(corpus(2_000, 5))
    first = {one.report: runs(one) for one in articles if one.kind == "first"}
    alike = [
        len(first[one.report] & own) / len(first[one.report] | own)
        for one in articles
        if one.kind == "re-wording"
        for own in [runs(one)]
    ]
    assert len(alike) > 100
    assert median(alike) <= 0.1


def test_the_hard_cases_are_there(made: list[Made]) -> None:
    cases = Counter(one.case for one in made)
    assert cases["storm"] == 61
    assert len({one.report.partition("/")[0] for one in made if one.case == "front"}) == 6
    assert {one.kind for one in made} == {
        *("first", "copy", "cut", "edit", "partial", "re-wording", "revision")
    }
    events = [event for one in made for event in one.told.coding.events]
    assert {event.status for event in events} == {"actual", "denied"}
    assert {event.date.precision if event.date else None for event in events} == {
        "day",
        "month",
        "year",
        None,
    }


def test_the_front_is_one_governorate_and_one_week() -> None:
    front = [one for one in corpus(4_000) if one.case == "front"]
    days = [one.told.version.day for one in front if one.told.version.day]
    assert (max(days) - min(days)).days <= 6 + 3  # told up to two days later, printed a day after that
    within = World(1).theatres().within
    places = {
        place.id
        for one in front
        for event in one.told.coding.events
        for place in event.place
        if place.id and one.incidents[event.id] == one.report.partition("/")[0]
    }
    towns = {place for place in places if place and place.startswith("town")}
    assert {within[within[town]] for town in towns} == {"governorate-3"}


def test_a_storm_is_one_report_of_many_articles() -> None:
    articles = {one.told.version.article for one in storm(200)}
    assert len(articles) == 201
    assert len({one.report for one in storm(200)}) == 1


@given(GROUPS, GROUPS, st.sets(st.integers(0, 12)))
def test_scores_are_those_of_all_pairs(truth: dict[int, int], found: dict[int, int], case: set[int]) -> None:
    of = {str(thing): group for thing, group in truth.items()}
    to = {str(thing): group for thing, group in found.items()}
    among = {str(thing) for thing in case}
    pairs = [pair for pair in combinations(of, 2) if among & set(pair)]
    true = {pair for pair in pairs if of[pair[0]] == of[pair[1]]}
    joined = {pair for pair in pairs if to.get(pair[0], pair[0]) == to.get(pair[1], pair[1])}
    figures = score(of, to, among)
    assert (figures.true, figures.found, figures.right) == (len(true), len(joined), len(true & joined))
    assert 0 <= figures.precision <= 1
    assert 0 <= figures.recall <= 1
