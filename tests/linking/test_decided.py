"""Decisions win over what linking finds."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from marsad.linking import Told, link
from marsad.linking.decided import decided
from marsad.records import Action, Decision

Article = Callable[..., Told]
MORNING = datetime(2026, 1, 5, 8, tzinfo=UTC)


def decision(action: Action, mark: str, other: str, hour: int = 0) -> Decision:
    return Decision("huda", MORNING + timedelta(hours=hour), action, mark, "a sentence", other, "another")


def strikes(article: Article, *places: str) -> list[Told]:
    """An article for each place, that tells a strike there on one day."""
    return [
        article(
            f"p{at}",
            [f"غارة على تاجوراء أو سرت {at}"],
            [
                {
                    "kind": "event",
                    "line": 1,
                    "cue": "غارة",
                    "type": "air-strike",
                    "place": place,
                    "date": "2019-07-02",
                }
            ],
        )
        for at, place in enumerate(places)
    ]


def test_two_that_are_one_by_machine_are_two_by_decision(article: Article) -> None:
    told = strikes(article, "تاجوراء=tajoura", "تاجوراء=tajoura")
    one, other = (each.coding.events[0].id for each in told)
    assert len(link(told).incidents) == 1
    assert len(link(told, decisions=[decision("not-same-incident", one, other)]).incidents) == 2


def test_two_that_are_two_by_machine_are_one_by_decision(article: Article) -> None:
    told = strikes(article, "تاجوراء=tajoura", "سرت=sirte")
    one, other = (each.coding.events[0].id for each in told)
    assert len(link(told).incidents) == 2
    assert len(link(told, decisions=[decision("same-incident", one, other)]).incidents) == 1


def test_of_one_pair_the_newest_decision_holds_in_any_order() -> None:
    early, late = decision("same-incident", "e-1", "e-2"), decision("not-same-incident", "e-2", "e-1", hour=1)
    assert decided([early, late]) == decided([late, early])
    assert [one.same for one in decided([early, late]).incidents] == [False]


@given(st.permutations([decision("same-incident", f"e-{at}", f"e-{at + 1}", hour=at) for at in range(5)]))
def test_the_order_of_a_log_changes_nothing(log: list[Decision]) -> None:
    assert decided(log) == decided(sorted(log, key=lambda one: one.time))


def test_a_decision_about_marks_that_are_not_there_does_nothing(article: Article) -> None:
    told = strikes(article, "تاجوراء=tajoura")
    assert link(told, decisions=[decision("same-incident", "e-x", "e-y")]) == link(told)


def test_a_claim_that_a_person_took_from_a_denial_is_not_beside_it(article: Article) -> None:
    marks: list[dict[str, Any]] = [
        {"kind": "statement", "line": 1, "cue": "اتهمت", "stance": "accuse", "speaker": "الحكومة=gna"},
        {"kind": "statement", "line": 1, "cue": "نفى", "stance": "deny", "speaker": "حفتر=haftar"},
    ]
    told = article("p", ["اتهمت الحكومة الجيش ونفى حفتر"], marks)
    (dispute,) = link([told]).disputes
    claim, denial = dispute.claim[0], dispute.against[0]
    assert link([told], decisions=[decision("not-denied", denial, claim)]).disputes == ()


def carrying(article: Article, *texts: str) -> list[Told]:
    return [article(f"c{at}", [text]) for at, text in enumerate(texts)]


STORY = " ".join(f"word{at}" for at in range(40))


def ids(told: list[Told]) -> list[str]:
    return [one.version.article for one in told]


def test_two_articles_that_a_person_joined_are_one_report(article: Article) -> None:
    told = carrying(article, STORY, "something else entirely")
    one, other = ids(told)
    assert link(told).reports == ()
    (report,) = link(told, decisions=[decision("same-report", one, other)]).reports
    assert report.articles == tuple(sorted((one, other)))
    assert [each.kind for each in report.links] == ["decided"]


def test_not_the_same_cuts_the_weakest_link_between_the_two(article: Article) -> None:
    middle = " ".join([*STORY.split()[:34], *"abcdef"])  # nearer to the story than to the last
    last = " ".join([*STORY.split()[:24], *(f"other{at}" for at in range(10)), *"abcdef"])
    told = carrying(article, STORY, middle, last)
    one, two, three = ids(told)
    assert len(link(told).reports[0].articles) == 3
    parted = link(told, decisions=[decision("not-same-report", one, three)]).reports
    assert [set(report.articles) for report in parted] == [{one, two}]


def test_a_persons_link_is_never_the_one_that_is_cut(article: Article) -> None:
    told = carrying(article, STORY, "something else entirely", STORY + " and more")
    one, two, three = ids(told)
    log = [decision("same-report", one, two), decision("not-same-report", two, three, hour=1)]
    (report,) = link(told, decisions=log).reports
    assert set(report.articles) == {one, two}
