from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.linking import Side, Theatres, Told, link, network, state
from marsad.linking.picture.knowledge import known
from marsad.records import State

Article = Callable[..., Told]
GROUND = Theatres(
    sides={"a": (Side("war", "north"),), "b": (Side("war", "south"),)},
    scenes={key: frozenset({"war"}) for key in ("a", "b", "town")},
)
ROW = "أ ب بلدة قرية سيطر اتفاق هدنة معقل يدعم يقود نفى"


def accord(day: str, **more: Any) -> dict[str, Any]:
    about = {
        "kind": "event",
        "line": 1,
        "cue": "اتفاق",
        "type": "agreement",
        "actor": "أ=a & ب=b",
        "date": day,
    }
    return about | more


def drawn(told: list[Told], at: str) -> State:
    return state(told, link(told, GROUND), GROUND, "war", date.fromisoformat(at))


def test_agreements_stand_from_the_day_on_which_they_were_made(article: Article) -> None:
    told = [
        article("p", [ROW], [accord("2020-01-05", according_to="أ=a")], published="2020-01-06"),
        article("q", [f"{ROW} ."], [accord("2020-01-05", according_to="ب=b")], published="2020-01-06"),
    ]
    assert drawn(told, "2020-01-04").agreements == ()
    (made,) = drawn(told, "2020-01-05").agreements
    assert [one.id for one in made.parties] == ["a", "b"]
    assert (str(made.claim.since), made.claim.label) == ("2020-01-05", "agreed")


def test_an_agreement_that_is_only_denied_is_none(article: Article) -> None:
    told = [article("p", [ROW], [accord("2020-01-05", status="denied")], published="2020-01-06")]
    assert drawn(told, "2020-02-01").agreements == ()


def test_what_no_pack_knows_the_place_of_is_counted(article: Article) -> None:
    taken = {"kind": "event", "line": 1, "cue": "سيطر", "type": "territory-gained"}
    told = [article("p", [ROW], [taken | {"actor": "أ=a", "place": "قرية"}], published="2020-01-06")]
    found = drawn(told, "2020-02-01")
    assert (found.places, found.omitted.unplaced) == ((), 1)


DAYS = st.dates(date(2020, 1, 1), date(2020, 3, 31))
MARKS = st.sampled_from(
    [
        accord("2020-02-01"),
        {
            "kind": "event",
            "line": 1,
            "cue": "سيطر",
            "type": "territory-gained",
            "actor": "أ=a",
            "place": "بلدة=town",
        },
        {"kind": "tie:controls", "line": 1, "cue": "معقل", "source": "ب=b", "target": "بلدة=town"},
        {"kind": "tie:backs", "line": 1, "cue": "يدعم", "source": "ب=b", "target": "أ=a"},
        {"kind": "tie:leads", "line": 1, "cue": "يقود", "source": "قرية", "target": "أ=a"},
    ]
)
PAGES = st.lists(st.tuples(st.none() | DAYS, MARKS), max_size=6)


def written(article: Article, pages: list[tuple[date | None, dict[str, Any]]]) -> list[Told]:
    return [
        article(f"p{at}", [f"{ROW} {at}"], [mark], fetched=fetched)
        for at, (fetched, mark) in enumerate(pages)
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PAGES, DAYS, st.randoms())
def test_the_order_of_articles_changes_nothing(
    article: Article, pages: list[tuple[date | None, dict[str, Any]]], day: date, chance: Any
) -> None:
    told = written(article, pages)
    mixed = chance.sample(told, len(told))
    assert state(mixed, link(mixed, GROUND), GROUND, "war", day) == drawn(told, day.isoformat())
    assert network(mixed, link(mixed, GROUND), GROUND, "war") == network(
        told, link(told, GROUND), GROUND, "war"
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PAGES, DAYS, DAYS)
def test_a_day_is_told_by_nothing_that_came_after_it_was_known(
    article: Article, pages: list[tuple[date | None, dict[str, Any]]], at: date, by: date
) -> None:
    kept, _ = known(written(article, pages), by)
    found = drawn(list(kept), at.isoformat())
    claims = [
        *(holding.claim for place in found.places for holding in (*place.holdings, *place.before)),
        *(one.claim for one in (*found.backs, *found.leads)),
        *(one.claim for one in found.agreements),
    ]
    assert all(one.last <= by for one in claims)
    assert all(one.claim.last <= at for one in (*found.backs, *found.leads))
