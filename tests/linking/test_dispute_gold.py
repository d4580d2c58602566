"""Disputes whose two sides stand in different articles, against those marked by hand on pages of our own."""

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


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> list[Sides]:
    """The lines of either side of every dispute that linking finds on the pages."""
    packs = load_packs()
    with open_archive(tmp_path_factory.mktemp("disputes") / "m.db") as archive:
        run([GOLD / "pages"], archive, grammar_coder(packs), packs)
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
        pytest.param(
            "Wagner took Soledar",
            marks=pytest.mark.xfail(
                reason="two sides that both claim one place are not set against each other"
            ),
        ),
    ],
)
def test_a_denial_reaches_what_another_article_tells(given: list[Sides], what: str) -> None:
    claim, against = marked(what)
    ((told, denied),) = (sides for sides in given if sides[0] & claim and sides[1] & against)
    assert denied <= against
    assert len(told & claim) >= len(told - claim)


def test_nothing_else_on_those_pages_is_disputed(given: list[Sides]) -> None:
    every = frozenset(
        line
        for one in load(GOLD / "disputes.yaml", tuple[MarkedDispute, ...], GoldError)
        for line in (*one.claim, *one.against)
    )
    assert all(denied <= every for _, denied in given)
