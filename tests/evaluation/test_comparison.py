import pytest

from marsad.evaluation import from_objects, score
from marsad.evaluation.comparison import beyond, compare, equals
from marsad.evaluation.resample import LEAST
from marsad.evaluation.shape import MarkedArticle, MarkedCorpus, MarkedPage, MarkedStatement


def said(line: int, stance: str = "state") -> MarkedStatement:
    return MarkedStatement(line, cue="قال", speaker="خالد", stance=stance)


def corpus(*pages: tuple[MarkedStatement, ...]) -> MarkedCorpus:
    return MarkedCorpus(
        tuple(
            MarkedPage(f"{at}.txt", articles=(MarkedArticle(body_lines=(1, 2, 3), statements=marks),))
            for at, marks in enumerate(pages)
        )
    )


GOLD = corpus(*[(said(1), said(2, "deny"), said(3))] * LEAST)
GIVEN = corpus(*[(said(1), said(2, "deny"))] * 3, *[(said(1), said(2))] * (LEAST - 3))


def test_the_figures_are_the_scorers() -> None:
    found = {one.name: one.score for one in compare(GOLD, GIVEN).figures}
    assert found == score(GOLD, GIVEN).figures


def test_the_interval_holds_the_figure() -> None:
    figures = {one.name: one for one in compare(GOLD, GIVEN).figures}
    right = figures["statements right"]
    assert right.pages == LEAST
    assert right.interval is not None
    assert right.interval.low < right.score.f1 < right.interval.high


def test_twice_compared_is_the_same() -> None:
    assert compare(GOLD, GIVEN) == compare(GOLD, GIVEN)


def test_pages_keep_their_own_scores_and_the_missing_is_said() -> None:
    pages = compare(GOLD, MarkedCorpus(GIVEN.pages[:2])).pages
    assert [page.missing for page in pages] == [False, False, True, True, True]
    assert pages[0].scores.figures["statements found"].right == 2
    assert pages[4].scores.figures["statements found"].given == 0


def test_positions_in_a_confusion_lead_to_their_pairs() -> None:
    of = compare(GOLD, GIVEN)
    stance = next(one for one in of.confusions if one.slot.name == "stance")
    for (row, column), places in stance.cells.items():
        for pair in (of.pairs[at] for at in places):
            assert getattr(pair.gold, "stance", None) == row
            assert getattr(pair.given, "stance", None) == column


def test_equals_are_compared_on_the_pages_that_both_have() -> None:
    more = corpus(*[(said(1),)] * (LEAST + 2))
    ours, theirs = equals(more, GOLD)
    assert [page.document for page in ours.pages] == [page.document for page in theirs.pages]
    assert len(ours.pages) == LEAST
    assert beyond(more, GOLD) == (f"{LEAST}.txt", f"{LEAST + 1}.txt")


@pytest.mark.parametrize("linked", [True, False])
def test_links_of_equals_count_where_both_looked_for_them(linked: bool) -> None:
    pages = [{"document": "a.txt"}, {"document": "b.txt"}]
    groups = {"reports": [["folder/a.txt#a1", "b.txt#a1", "c.txt#a1"]]}
    disputes = {"disputes": [{"what": "x", "claim": "a.txt#a1:1", "against": "b.txt#a1:1"}]}
    one, other = from_objects([*pages, groups, disputes]), from_objects([*pages, *([groups] * linked)])
    figures = {figure.name: figure.score for figure in compare(*equals(one, other)).figures}
    assert "disputes" not in figures
    assert ("same-report pairs" in figures) is linked
    if linked:
        assert (figures["same-report pairs"].right, figures["same-report pairs"].gold) == (1, 1)
