"""Places that two sides both claim on one day."""

from collections.abc import Callable
from typing import Any

import pytest

from marsad.linking import Side, Theatres, Told, link
from marsad.records import Dispute

Article = Callable[..., Told]
GROUND = Theatres(
    sides={who: (Side("libya", side),) for who, side in [("haftar", "lna"), ("lna", "lna"), ("gna", "gna")]},
    labels={"sirte": ("سرت", "Sirte")},
)
ROW = "قال المتحدث إن القوات أخذت سرت وهي في يد رجاله"


def taken(who: str, teller: str | None, **more: Any) -> dict[str, Any]:
    said = {"according_to": f"المتحدث={teller}"} if teller else {}
    of = {"kind": "event", "line": 1, "cue": "أخذت", "type": "territory-gained"}
    return of | {"actor": f"القوات={who}", "place": "سرت=sirte"} | said | more


def in_hand(who: str, teller: str) -> dict[str, Any]:
    return {
        "kind": "tie:controls",
        "line": 1,
        "cue": "يد",
        "source": f"القوات={who}",
        "target": "سرت=sirte",
        "according_to": f"المتحدث={teller}",
    }


def disputes_of(*told: Told) -> list[Dispute]:
    return list(link(told, GROUND).disputes)


def page(article: Article, name: str, day: str, *marks: dict[str, Any]) -> Told:
    return article(name, [f"{ROW} {name}"], marks, published=day)


def test_who_takes_a_place_and_who_still_holds_it_on_that_day_dispute_it(article: Article) -> None:
    took = page(article, "p", "2020-01-07", taken("lna", "haftar", date="2020-01-06"))
    holds = page(article, "q", "2020-01-07", in_hand("gna", "gna"))
    (dispute,) = disputes_of(holds, took)
    assert (dispute.kind, dispute.what) == ("holding", "سرت")
    assert dispute.claim == (took.coding.events[0].id,)
    assert dispute.against == (holds.coding.ties[0].id,)


def test_whose_hold_is_disputed_has_a_standing_that_says_so(article: Article) -> None:
    took = page(article, "p", "2020-01-07", taken("lna", "lna"))
    holds = page(article, "q", "2020-01-07", in_hand("gna", "gna"))
    (incident,) = link([took, holds], GROUND).incidents
    assert incident.label == "disputed"


@pytest.mark.parametrize(
    ("took", "other", "day"),
    [
        pytest.param(taken("lna", "lna"), in_hand("gna", "gna"), "2020-01-09", id="days later"),
        pytest.param(
            taken("lna", "lna", date="2019-11-01"), in_hand("gna", "gna"), "2020-01-07", id="long before"
        ),
        pytest.param(taken("lna", "haftar"), in_hand("haftar", "lna"), "2020-01-07", id="one side"),
        pytest.param(taken("lna", "lna"), in_hand("gna", "haftar"), "2020-01-07", id="one voice"),
        pytest.param(taken("lna", None), in_hand("gna", "gna"), "2020-01-07", id="undated"),
    ],
)
def test_what_is_not_disputed(
    article: Article, took: dict[str, Any], other: dict[str, Any], day: str
) -> None:
    assert disputes_of(page(article, "p", "2020-01-07", took), page(article, "q", day, other)) == []
