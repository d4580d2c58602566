from collections.abc import Callable
from typing import Any

import pytest

from marsad.linking import Theatres, Told
from marsad.linking.picture.scenes import scenes

Article = Callable[..., Told]
SIRTE, IDLIB, POWER, MILITIA = (
    frozenset({"libya"}), frozenset({"syria"}), frozenset({"libya", "syria"}), frozenset({"libya"}),
)  # fmt: skip
GROUND = Theatres(scenes={"sirte": SIRTE, "idlib": IDLIB, "power": POWER, "militia": MILITIA})


def strike(line: int = 1, **slots: Any) -> dict[str, Any]:
    return {"kind": "event", "line": line, "cue": "قصف", "type": "shelling"} | slots


def backs(line: int = 1, **slots: Any) -> dict[str, Any]:
    return {"kind": "tie:backs", "line": line, "cue": "دعم", **slots}


@pytest.mark.parametrize(
    ("mark", "theatres"),
    [
        (strike(actor="القوة=power", place="إدلب=idlib"), {"syria"}),
        (backs(source="القوة=power", target="الفصيل=militia"), {"libya"}),
        (strike(actor="القوة=power"), {"libya", "syria"}),
        (strike(actor="مجهولون"), set()),
    ],
    ids=["the place decides", "what both parties share", "any of the power's", "nothing known"],
)
def test_the_theatre_of_a_mark_by_itself(article: Article, mark: dict[str, Any], theatres: set[str]) -> None:
    told = article("p", ["قصف دعم القوة الفصيل إدلب مجهولون"], [mark])
    assert [set(found) for found in scenes([told.coding], GROUND).values()] == [theatres]


def test_the_article_decides_what_a_mark_leaves_open(article: Article) -> None:
    rows = ["القوة قصف", "قصف في سرت", "قصف مجهولون", "قصف في سرت"]
    marks = [strike(1, actor="القوة=power"), strike(2, place="سرت=sirte"), strike(3, actor="مجهولون")]
    told = article("p", rows, [*marks, strike(4, place="سرت=sirte")])
    assert set(scenes([told.coding], GROUND).values()) == {frozenset({"libya"})}


def test_one_name_among_many_marks_decides_for_none_of_them(article: Article) -> None:
    rows = ["قصف مجهولون" for _ in range(5)] + ["قصف في سرت"]
    marks = [strike(line, actor="مجهولون") for line in range(1, 6)]
    told = article("p", rows, [*marks, strike(6, place="سرت=sirte")])
    assert set(scenes([told.coding], GROUND).values()) == {frozenset(), frozenset({"libya"})}


def test_what_a_power_of_other_wars_does_in_an_article_on_one_is_of_that_one(article: Article) -> None:
    rows = ["قصف في إدلب", "قصف في إدلب", "الفصيل قصف القوة"]
    marks = [strike(1, place="إدلب=idlib"), strike(2, place="إدلب=idlib")]
    told = article("p", rows, [*marks, strike(3, actor="القوة=other")])
    ground = Theatres(scenes={"idlib": IDLIB, "other": frozenset({"libya", "iraq"})})
    assert set(scenes([told.coding], ground).values()) == {IDLIB}
