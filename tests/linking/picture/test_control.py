from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from marsad.linking import Side, Theatres, Told, link
from marsad.linking.picture.control import Say, apart, control, same
from marsad.linking.picture.facts import Facts

Article = Callable[..., Told]
GROUND = Theatres(
    sides={"a": (Side("war", "north"),), "b": (Side("war", "south"),), "c": (Side("war", "north"),)},
    scenes={key: frozenset({"war"}) for key in ("a", "b", "c", "town")} | {"far": frozenset({"other"})},
)
ROW = "أ ب ج بلدة قرية بعيد سيطر سقطت انسحب معقل"
DAY = date(2020, 1, 5)


def taken(**slots: Any) -> dict[str, Any]:
    about = {"kind": "event", "line": 1, "cue": "سيطر", "type": "territory-gained", "place": "بلدة=town"}
    return about | slots


def facts(*told: Told) -> Facts:
    return Facts.of(told, link(told, GROUND), GROUND, "war")


def says(article: Article, mark: dict[str, Any]) -> list[tuple[str, tuple[str, ...], str]]:
    told = article("p", [ROW], [mark], published="2020-01-05")
    found: tuple[Say, ...] = control(facts(told)).says.get("town", ())
    return [(say.kind, say.who, say.day.isoformat()) for say in found]


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        (
            taken(actor="أ=a", target="ب=b", date="2020-01-03"),
            [("lost", ("b",), "2020-01-02"), ("took", ("a",), "2020-01-03")],
        ),
        (
            taken(target="ب=b", date="2020-01-03"),
            [("lost", ("b",), "2020-01-02"), ("left", ("b",), "2020-01-03")],
        ),
        (
            taken(actor="أ=a", target="ج=c"),
            [("took", ("a",), "2020-01-05")],
        ),
        (
            taken(type="withdrawal", actor="أ=a", origin="بلدة=town", place="بعيد=far", date="2020-01-03"),
            [("left", ("a",), "2020-01-03")],
        ),
        ({"kind": "tie:controls", "line": 1, "cue": "معقل", "source": "أ=a", "target": "بلدة=town"},
         [("held", ("a",), "2020-01-05")]),
        (taken(actor="أ=a", status="planned"), []),
        (taken(actor="أ=a", place="بعيد=far"), []),
    ],
    ids=["a taking", "a fall", "no loser of one side", "a leaving", "a holding", "a plan", "elsewhere"],
)  # fmt: skip
def test_what_a_mark_says_of_a_place(
    article: Article, mark: dict[str, Any], said: list[tuple[str, tuple[str, ...], str]]
) -> None:
    assert says(article, mark) == said


def test_what_is_not_said_is_counted(article: Article) -> None:
    undated = article("p", [ROW], [taken(actor="أ=a")], fetched=None)
    unplaced = article("q", [f"{ROW} ."], [taken(actor="أ=a", place="قرية")])
    found = control(facts(undated, unplaced))
    assert (found.says, found.undated, found.unplaced) == ({}, 1, 1)


def test_parties_of_one_side_are_one_and_unlisted_ones_nobody_knows(article: Article) -> None:
    known = facts(article("p", [ROW]))
    assert same(["a"], ["c"], known, DAY)
    assert apart(["a"], ["b"], known, DAY)
    assert not apart(["a"], ["n-1"], known, DAY)
    assert not same(["a"], ["n-1"], known, DAY)
    assert same(["n-1"], ["n-1"], known, DAY)
