"""Tiny wars over one town: «أ» and «ب» are two armies, «ج» stands on the side of «أ»."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.linking import Side, Theatres, Told, link, state
from marsad.linking.picture.control import control
from marsad.linking.picture.facts import Facts
from marsad.linking.picture.holding import course
from marsad.records import HeldPlace

Article = Callable[..., Told]
GROUND = Theatres(
    sides={"a": (Side("war", "north"),), "b": (Side("war", "south"),), "c": (Side("war", "north"),)},
    scenes={key: frozenset({"war"}) for key in ("a", "b", "c", "town")},
)
ROW = "أ ب ج قواته بلدة سيطر سيطروا انسحب معقل نفى"


def took(who: str, day: str | None = None, **more: Any) -> dict[str, Any]:
    given = {"date": day} if day else {}
    about = {"kind": "event", "line": 1, "cue": "سيطر", "type": "territory-gained", "place": "بلدة=town"}
    return about | {"actor": who} | given | more


def left(who: str, day: str) -> dict[str, Any]:
    return took(who, day, cue="انسحب", type="withdrawal")


def holds(who: str) -> dict[str, Any]:
    return {"kind": "tie:controls", "line": 1, "cue": "معقل", "source": who, "target": "بلدة=town"}


class Press:
    """Articles that each tell some marks on a day."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self.told: list[Told] = []

    def tells(self, day: str, *marks: dict[str, Any]) -> "Press":
        name = f"p{len(self.told)}"
        self.told.append(self._article(name, [f"{ROW} {name}"], marks, published=day))
        return self

    def on(self, day: str) -> HeldPlace | None:
        found = state(self.told, link(self.told, GROUND), GROUND, "war", date.fromisoformat(day)).places
        return next(iter(found), None)


@pytest.fixture
def press(article: Article) -> Press:
    return Press(article)


def holders(found: HeldPlace | None) -> tuple[str, list[list[str]]]:
    assert found is not None
    return found.status, sorted([one.id for one in holding.parties] for holding in found.holdings)


def test_who_takes_a_place_holds_it_from_that_day(press: Press) -> None:
    press.tells("2020-01-03", took("أ=a", "2020-01-02"))
    assert press.on("2020-01-01") is None
    found = press.on("2020-01-02")
    assert holders(found) == ("held", [["a"]])
    assert found is not None
    claim = found.holdings[0].claim
    assert (str(claim.since), claim.first, claim.last) == ("2020-01-02", date(2020, 1, 3), date(2020, 1, 3))


def test_a_later_taking_by_others_ends_it(press: Press) -> None:
    press.tells("2020-01-03", took("أ=a", "2020-01-02")).tells("2020-03-03", took("ب=b", "2020-03-02"))
    assert holders(press.on("2020-03-01")) == ("held", [["a"]])
    assert holders(press.on("2020-03-02")) == ("held", [["b"]])


def test_a_taking_by_one_side_ends_no_hold_of_that_side(press: Press) -> None:
    press.tells("2020-01-03", took("أ=a", "2020-01-02")).tells("2020-03-03", took("ج=c", "2020-03-02"))
    assert holders(press.on("2020-03-02")) == ("held", [["a", "c"]])


def test_two_that_take_it_on_one_day_contest_it(press: Press) -> None:
    press.tells("2020-01-03", took("أ=a", "2020-01-02")).tells("2020-01-04", took("ب=b", "2020-01-02"))
    assert holders(press.on("2020-01-05")) == ("contested", [["a"], ["b"]])


def test_a_denied_taking_ends_nothing_and_contests(press: Press) -> None:
    press.tells("2020-01-03", took("أ=a", "2020-01-02"))
    press.tells("2020-03-03", took("ب=b", "2020-03-02"))
    press.tells("2020-03-04", took("ب=b", "2020-03-02", status="denied", according_to="أ=a"))
    assert holders(press.on("2020-03-05")) == ("contested", [["a"], ["b"]])


def test_a_denied_taking_holds_once_it_is_told_again_without_a_denial(press: Press) -> None:
    press.tells("2020-03-03", took("ب=b", "2020-03-02"), holds("ب=b"))
    press.tells("2020-03-04", took("ب=b", "2020-03-02", status="denied", according_to="أ=a"))
    assert holders(press.on("2020-03-05")) == ("contested", [["b"]])
    press.tells("2020-03-09", holds("ب=b"))
    assert holders(press.on("2020-03-08")) == ("contested", [["b"]])
    assert holders(press.on("2020-03-09")) == ("held", [["b"]])


def test_what_was_lost_was_held_until_the_day_before(press: Press) -> None:
    press.tells("2020-03-03", took("ب=b", "2020-03-02", target="أ=a"))
    assert holders(press.on("2020-03-01")) == ("held", [["a"]])
    assert holders(press.on("2020-03-02")) == ("held", [["b"]])


def test_who_leaves_a_place_leaves_it_unknown(press: Press) -> None:
    press.tells("2020-01-03", took("أ=a", "2020-01-02")).tells("2020-03-03", left("أ=a", "2020-03-02"))
    found = press.on("2020-04-01")
    assert holders(found) == ("unknown", [])
    assert found is not None
    assert [(one.parties[0].id, one.claim.until) for one in found.before] == [("a", date(2020, 3, 2))]


def test_an_ally_that_leaves_ends_nothing(press: Press) -> None:
    press.tells("2020-01-03", took("أ=a", "2020-01-02")).tells("2020-03-03", left("ج=c", "2020-03-02"))
    assert holders(press.on("2020-04-01")) == ("held", [["a"]])


def test_a_holding_counts_from_its_telling_and_fades_where_others_are_told_to_hold_it(press: Press) -> None:
    press.tells("2020-01-03", holds("أ=a"))
    assert press.on("2020-01-02") is None
    assert holders(press.on("2020-01-03")) == ("held", [["a"]])
    press.tells("2020-01-20", holds("ب=b"))
    assert holders(press.on("2020-01-20")) == ("contested", [["a"], ["b"]])
    press.tells("2020-03-20", holds("ب=b"))
    assert holders(press.on("2020-03-20")) == ("held", [["b"]])


def test_a_stronghold_whose_taking_is_told_was_one_until_then(press: Press) -> None:
    press.tells("2020-03-03", took("ب=b", "2020-03-02"), holds("أ=a"))
    assert holders(press.on("2020-03-01")) == ("held", [["a"]])
    assert holders(press.on("2020-03-03")) == ("held", [["b"]])


def test_of_words_that_no_pack_knows_nobody_can_say_whose_they_are(press: Press) -> None:
    press.tells("2020-01-03", took("أ=a", "2020-01-02")).tells("2020-03-03", took("قواته", "2020-03-02"))
    found = press.on("2020-03-04")
    assert found is not None
    assert (found.status, len(found.holdings)) == ("held", 2)


def test_what_happened_in_a_month_counts_from_its_end(press: Press) -> None:
    press.tells("2020-03-03", took("أ=a", "2020-01"))
    assert press.on("2020-01-30") is None
    assert holders(press.on("2020-01-31")) == ("held", [["a"]])


def test_an_article_that_drops_its_word_leaves_it_in_doubt(article: Article) -> None:
    first = article("p", [ROW], [took("أ=a", "2020-01-02")], fetched=date(2020, 1, 3))
    later = article("p", [f"{ROW} ."], fetched=date(2020, 1, 9))
    told = [first, later]
    (found,) = state(told, link(told, GROUND), GROUND, "war", date(2020, 2, 1)).places
    assert found.status == "contested"
    assert found.holdings[0].claim.withdrawn == (first.coding.events[0].id,)


def test_the_loser_who_tells_it_admits_it(press: Press) -> None:
    press.tells("2020-03-03", took("ب=b", "2020-03-02", target="أ=a", according_to="أ=a"))
    found = press.on("2020-03-02")
    assert found is not None
    assert (found.holdings[0].claim.label, found.holdings[0].claim.decisive) == ("admitted", ("a",))


DAYS = st.integers(1, 28).map(lambda day: f"2020-02-{day:02}")
WHO = st.sampled_from(["أ=a", "ب=b", "ج=c", "قواته"])
MARKS = st.one_of(
    st.builds(took, WHO, DAYS),
    st.builds(lambda who, day: took(who, day, status="denied"), WHO, DAYS),
    st.builds(left, WHO, DAYS),
    st.builds(holds, WHO),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(DAYS, MARKS), min_size=1, max_size=6), st.data(), DAYS)
def test_the_order_of_articles_changes_nothing(
    article: Article, pages: Sequence[tuple[str, dict[str, Any]]], data: st.DataObject, day: str
) -> None:
    press = Press(article)
    for published, mark in pages:
        press.tells(published, mark)
    found = press.on(day)
    press.told = data.draw(st.permutations(press.told))
    assert press.on(day) == found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(DAYS, MARKS), max_size=6), DAYS)
def test_a_place_is_held_by_one_side_or_said_to_be_contested(
    article: Article, pages: Sequence[tuple[str, dict[str, Any]]], day: str
) -> None:
    press = Press(article)
    for published, mark in pages:
        press.tells(published, mark)
    found = press.on(day)
    if found is None:
        return
    sides = {side for one in found.holdings for party in one.parties for side in party.sides}
    assert found.status == "contested" or len(sides) <= 1
    assert (found.status == "unknown") == (not found.holdings)
    assert all(one.claim.until is None for one in found.holdings)
    assert all(one.claim.until for one in found.before)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(DAYS, MARKS), max_size=6))
def test_the_course_of_a_place_is_what_it_is_on_each_day(
    article: Article, pages: Sequence[tuple[str, dict[str, Any]]]
) -> None:
    press = Press(article)
    for published, mark in pages:
        press.tells(published, mark)
    facts = Facts.of(press.told, link(press.told, GROUND), GROUND, "war")
    turns = list(course("town", control(facts), facts))
    assert all(one != other for (_, one), (_, other) in pairwise(turns))
    first = date(2020, 1, 1)
    for day in (first + timedelta(days=number) for number in range(70)):
        assert press.on(day.isoformat()) == next((held for on, held in reversed(turns) if on <= day), None)
