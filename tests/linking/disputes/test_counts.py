"""Figures of one thing that differ by teller."""

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest

from marsad.linking import Side, Theatres, Told, link
from marsad.records import Dispute

Article = Callable[..., Told]
GROUND = Theatres(sides={who: (Side("yemen", "houthis"),) for who in ("health", "official")})
TOLLS = (("طبيب", "70"), ("ناشط", "90"))


def disputes_of(*told: Told) -> list[Dispute]:
    return list(link(told, GROUND).disputes)


def said(cue: str, who: str) -> dict[str, Any]:
    return {"kind": "statement", "line": 1, "cue": cue, "stance": "state", "speaker": who}


def strike(cue: str, *figures: tuple[str, int, str], **more: Any) -> dict[str, Any]:
    figured: dict[str, Any] = {
        "kind": "event",
        "line": 1,
        "cue": cue,
        "type": "air-strike",
        "figures": figures,
    }
    return figured | more


def test_two_tellers_figures_in_one_event(article: Article) -> None:
    told = article(
        "p",
        ["الغارة قتلت 70 بحسب طبيب بينما تحدث ناشط عن 77"],
        [
            said("بحسب", "طبيب"),
            said("تحدث", "ناشط"),
            strike("الغارة", ("70", 70, "killed"), ("77", 77, "killed"), according_to="طبيب"),
        ],
    )
    (dispute,) = disputes_of(told)
    assert dispute.what == "killed: 70 or 77"
    assert [mark[0] for mark in (*dispute.claim, *dispute.against)] == ["e", "s"]


def test_one_tellers_second_figure_is_an_update(article: Article) -> None:
    told = article(
        "p",
        ["قال طبيب إن الغارة قتلت 70 ثم قال إنها قتلت 77"],
        [
            said("قال", "طبيب"),
            strike("الغارة", ("70", 70, "killed"), ("77", 77, "killed"), according_to="طبيب"),
        ],
    )
    assert disputes_of(told) == []


def strikes(article: Article, one: dict[str, Any], other: dict[str, Any]) -> list[Told]:
    """Two articles that tell one strike."""
    where = {"place": "صعدة=saada", "date": "2022-01-21"}
    return [
        article("p", ["قال ناطق إن غارة صعدة قتلت 200 من الناس"], [strike("غارة", **where, **one)]),
        article("q", ["قال مسؤول إن غارة صعدة قتلت 77 من المدنيين"], [strike("غارة", **where, **other)]),
    ]


def test_two_speakers_of_one_side_do_not_dispute(article: Article) -> None:
    ours = {"according_to": "ناطق=health", "figures": [("200", 200, "killed")]}
    theirs = {"according_to": "مسؤول=official", "figures": [("77", 77, "killed")]}
    assert disputes_of(*strikes(article, ours, theirs)) == []


@pytest.mark.parametrize(("whole", "part", "disputed"), [(77, 200, True), (200, 77, False)])
def test_a_part_that_is_more_than_the_whole(article: Article, whole: int, part: int, disputed: bool) -> None:
    """«77 killed» and «200 of the people killed» clash; «200 killed» and «77 civilians killed» do not."""
    ours = {"according_to": "ناطق", "figures": [(str(part), part, "killed", "الناس")]}
    theirs = {"according_to": "مسؤول", "figures": [(str(whole), whole, "killed")]}
    where = {"place": "صعدة=saada", "date": "2022-01-21"}
    told = [
        article("p", [f"قال ناطق إن غارة صعدة قتلت {part} من الناس"], [strike("غارة", **where, **ours)]),
        article("q", [f"قال مسؤول إن غارة صعدة قتلت {whole}"], [strike("غارة", **where, **theirs)]),
    ]
    assert bool(disputes_of(*told)) is disputed


def test_a_figure_of_anybody_is_no_part(article: Article) -> None:
    theirs = {"according_to": "مسؤول", "figures": [("77", 77, "killed", "المدنيين")]}
    ours = {"according_to": "ناطق", "figures": [("200", 200, "killed")]}
    told = strikes(article, ours, theirs)
    assert disputes_of(*told) == []
    anybody = [msgspec.structs.replace(one, anyone=frozenset({"المدنيين"})) for one in told]
    assert [one.what for one in disputes_of(*anybody)] == ["killed: 77 or 200"]


def test_rival_tolls_of_one_paragraph_are_of_one_happening(article: Article) -> None:
    row = "قال ناطق إن رجاله قتلوا في ذلك اليوم 47 جنديا كاملين وتحدث ضابط آخر عن مقتل 2 جندي فقط"
    clash: dict[str, Any] = {"kind": "event", "line": 1, "type": "clash"}
    one = clash | {"cue": "قتلوا", "actor": "رجاله", "according_to": "ناطق"}
    other = clash | {"cue": "مقتل", "target": "جندي", "according_to": "ضابط"}
    one["figures"] = [("47", 47, "killed", "جنديا")]
    other["figures"] = [("2", 2, "killed", "جندي")]
    assert [found.what for found in disputes_of(article("p", [row], [one, other]))] == ["killed: 2 or 47"]


@pytest.mark.parametrize(
    ("since", "disputed"), [("2019-07-01..2019-07-03", 1), ("2019-05-01..2019-07-03", 0)]
)
def test_what_is_counted_over_weeks_is_not_what_is_counted_on_a_day(
    article: Article, since: str, disputed: int
) -> None:
    told = article(
        "p",
        ["غارة 70 بحسب طبيب", "وقال ناشط إن الغارات 90"],
        [
            strike("غارة", ("70", 70, "killed"), according_to="طبيب", date="2019-07-02", target="طبيب"),
            strike("الغارات", ("90", 90, "killed"), according_to="ناشط", date=since) | {"line": 2},
        ],
    )
    assert len(disputes_of(told)) == disputed


def test_a_toll_that_an_article_names_no_day_for_is_counted_up_to_its_own(article: Article) -> None:
    where = {"actor": "التحالف=coalition", "target": "مصنع الورق", "place": "صعدة=saada"}
    rows = [f"قال {who} إن غارة التحالف على مصنع الورق في صعدة قتلت {toll}" for who, toll in TOLLS]
    first, *others = (
        article(
            f"p{at}",
            [rows[bool(at)]],
            [
                said("قال", TOLLS[bool(at)][0]),
                strike("غارة", (toll, int(toll), "killed"), according_to=who, **where, **more),
            ],
            fetched=date(2019, 7, day),
        )
        for at, (day, (who, toll), more) in enumerate(
            [(2, TOLLS[0], {"date": "2019-07-02"}), (3, TOLLS[1], {}), (6, TOLLS[1], {})]
        )
    )
    assert [bool(disputes_of(first, later)) for later in others] == [True, False]


def test_figures_that_add_up_are_parts_and_no_dispute(article: Article) -> None:
    rows = ["أسقط الجيش 9 طائرات في سرت بحسب طبيب وأسقط 5 ليلا بحسب ناشط و4 قبلها"]
    downed = {"type": "interception", "place": "سرت=sirte"}
    night, before = ("5", 5, "drones"), ("4", 4, "drones")
    whole = strike("أسقط", ("9", 9, "drones"), according_to="طبيب", **downed)

    def disputed(*figures: tuple[str, int, str]) -> list[str]:
        parts = strike("وأسقط", *figures, according_to="ناشط", **downed)
        found = disputes_of(article("p", rows, [said("بحسب", "طبيب"), whole, parts]))
        return [one.what for one in found]

    assert disputed(night) == ["drones: 5 or 9"]
    assert disputed(night, before) == []
