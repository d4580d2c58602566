"""Disputes whose two sides stand in different articles, against those marked by hand on pages of our own."""

from itertools import product
from pathlib import Path

import pytest

from marsad.archive import open_archive
from marsad.coding import grammar_coder
from marsad.errors import GoldError
from marsad.evaluation.shape import MarkedDispute
from marsad.flow import run
from marsad.packs import load_packs
from marsad.yamlfile import load

GOLD = Path(__file__).resolve().parents[1] / "gold/disputes"
Sides = tuple[frozenset[str], frozenset[str]]


FOUND, FALSE = 8, 1  # of the disputes in `told`, found at least; pairs of lines that are none, at most


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> list[Sides]:
    """The disputes that linking finds on the pages that deny one another."""
    return disputed(GOLD / "pages", tmp_path_factory.mktemp("disputes") / "m.db")


def disputed(pages: Path, at: Path) -> list[Sides]:
    """The lines of either side of every dispute that linking finds on some pages."""
    packs = load_packs()
    with open_archive(at) as archive:
        run([pages], archive, grammar_coder(packs), packs)
        line = {
            mark.id: f"{reading.name}#a{position}:{mark.line}"
            for reading, codings in archive.readings()
            for position, coding in enumerate(codings, 1)
            for mark in coding.marks
        }
        return [
            (frozenset(line[mark] for mark in one.claim), frozenset(line[mark] for mark in one.against))
            for one in archive.record().disputes
        ]


def marked(what: str) -> Sides:
    """The lines of either side of one dispute of the gold."""
    (one,) = (
        one for one in load(GOLD / "disputes.yaml", tuple[MarkedDispute, ...], GoldError) if one.what == what
    )
    return frozenset(one.claim), frozenset(one.against)


@pytest.mark.parametrize(
    "what",
    [
        "an Iranian missile brought down the Ukrainian airliner",
        "Russian aircraft bombed the theatre of Mariupol",
        "Wagner took Soledar",
    ],
)
def test_a_denial_reaches_what_another_article_tells(given: list[Sides], what: str) -> None:
    claim, against = marked(what)
    found = [sides for sides in given if sides[0] & claim and sides[1] & against]
    assert found
    for told, denied in found:  # Iran's own reversal beside its denial
        assert denied <= against
        assert len(told & claim) >= len(told - claim)


def test_every_form_of_dispute_is_found_as_often_as_before(tmp_path: Path) -> None:
    gold = load(GOLD / "told/disputes.yaml", tuple[MarkedDispute, ...], GoldError)
    wanted = [pairs(frozenset(one.claim), frozenset(one.against)) for one in gold]
    had = {pair for sides in disputed(GOLD / "told", tmp_path / "m.db") for pair in pairs(*sides)}
    assert sum(not one.isdisjoint(had) for one in wanted) >= FOUND
    assert len(had.difference(*wanted)) <= FALSE


def pairs(claim: frozenset[str], against: frozenset[str]) -> set[tuple[str, str]]:
    """Each line of the one side with each of the other, whichever way round."""
    return {(min(one, other), max(one, other)) for one, other in product(claim, against)}


def test_nothing_else_on_those_pages_is_disputed(given: list[Sides]) -> None:
    every = frozenset(
        line
        for one in load(GOLD / "disputes.yaml", tuple[MarkedDispute, ...], GoldError)
        for line in (*one.claim, *one.against)
    )
    assert all(denied <= every for _, denied in given)
