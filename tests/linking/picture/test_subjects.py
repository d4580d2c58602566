from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import msgspec
import pytest

from marsad.linking import Side, Theatres, Told
from marsad.linking.picture.accounts import Account, accounts, of_states
from marsad.linking.picture.subjects import Subject, edge, narrowed, subjects
from marsad.records import Days

Article = Callable[..., Told]
GROUND = Theatres(
    sides={"a": (Side("war", "north"),), "b": (Side("war", "south"),)},
    scenes={key: frozenset({"war"}) for key in ("a", "b", "town")},
)
ROW = "أ ب بلدة قرية سيطر انسحب تدعم اتفق"
TAKEN: dict[str, Any] = {
    "kind": "event",
    "line": 1,
    "cue": "سيطر",
    "type": "territory-gained",
    "actor": "أ=a",
    "place": "بلدة=town",
}
NONE: Mapping[str, Days] = {}


def said(article: Article, mark: dict[str, Any]) -> list[Account]:
    return list(of_states(accounts([article("p", [ROW], [mark], published="2020-01-05")], GROUND)))


def about(accounts: list[Account], dates: Mapping[str, Days] = NONE) -> list[tuple[str, str, str]]:
    found: list[Subject] = list(subjects(accounts, dates, GROUND))
    return [(one.kind, one.name if one.name != one.mark else "", str(one.day)) for one in found]


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        (TAKEN, ("place", "town", "2020-01-05")),
        (TAKEN | {"date": "2020-01-02"}, ("place", "town", "2020-01-02")),
        (TAKEN | {"date": "2020-01-02", "target": "ب=b"}, ("place", "town", "2020-01-01")),
        (TAKEN | {"type": "withdrawal", "cue": "انسحب"}, ("place", "town", "None")),
        (TAKEN | {"place": "قرية"}, ("unplaced", "", "None")),
        ({"kind": "tie:backs", "line": 1, "cue": "تدعم", "source": "أ=a", "target": "ب=b"},
         ("backs", edge("a", "b"), "2020-01-05")),
        (TAKEN | {"type": "agreement", "cue": "اتفق"}, ("accord", "", "2020-01-05")),
    ],
    ids=["a taking", "of its own day", "who lost it held it", "a leaving", "nowhere", "a backing", "accord"],
)  # fmt: skip
def test_what_a_mark_is_about(article: Article, mark: dict[str, Any], expected: tuple[str, str, str]) -> None:
    assert about(said(article, mark)) == [expected]


def test_a_mark_without_a_day_is_of_its_incident_s_day(article: Article) -> None:
    (account,) = said(article, TAKEN)
    dates = {account.marks[0].id: Days.day(date(2019, 12, 30))}
    assert about([account], dates) == [("place", "town", "2019-12-30")]


def test_what_no_day_is_known_of_is_undated(article: Article) -> None:
    (account,) = said(article, TAKEN | {"date": "2020-01-02"})
    assert about([msgspec.structs.replace(account, day=None)]) == [("undated", "", "None")]


def test_an_account_without_any_of_the_marks_is_left_out(article: Article) -> None:
    every = said(article, TAKEN)
    assert list(narrowed(every, {every[0].marks[0].id})) == every
    assert list(narrowed(every, {"e-other"})) == []
