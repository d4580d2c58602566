from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from marsad.linking import Side, Theatres, Told
from marsad.linking.actors import names
from marsad.linking.disputes.reversals import taken_back, words
from marsad.linking.told import Part
from marsad.records import Days, Dispute

Article = Callable[..., Told]
POST = Days(date(2031, 1, 1), date(2032, 1, 1))
GROUND = Theatres(
    sides={"army": (Side("west", "state"),), "rebels": (Side("west", "rebels"),)},
    parts={"ministry": (Part("army"),), "minister": (Part("ministry", POST),)},
    carriers=frozenset({"agency"}),
)
FIRST, LATER = {"published": "2031-04-03"}, {"published": "2031-06-20"}


def told_by(who: str, status: str = "actual", **more: Any) -> dict[str, Any]:
    mark = {"kind": "event", "line": 1, "cue": "قصف", "type": "shelling", "status": status}
    return mark | {"actor": "الجيش=army", "place": "دومين=domin", "according_to": who} | more


def found(*told: Told) -> list[Dispute]:
    known = names(told)
    return list(taken_back([word for one in told for word in words(one, known, GROUND)], GROUND))


def page(article: Article, name: str, mark: dict[str, Any], **about: Any) -> Told:
    return article(name, [f"قصف الجيش دومين جسر سوق الوزارة الوزير الثوار الوكالة {name}"], [mark], **about)


def test_who_denies_a_deed_and_tells_it_later_takes_back_his_word(article: Article) -> None:
    no = page(article, "p", told_by("الجيش=army", "denied"), **FIRST)
    yes = page(article, "q", told_by("الجيش=army", date="2031-04-01"), **LATER)
    (one,) = found(no, yes)
    assert one.kind == "reversal"
    assert (one.claim, one.against) == ((yes.coding.events[0].id,), (no.coding.events[0].id,))
    assert found(yes, no) == [one]


def test_a_ministry_and_its_minister_are_one_party_while_he_has_the_post(article: Article) -> None:
    no = page(article, "p", told_by("الوزارة=ministry", "denied"), **FIRST)
    yes = page(article, "q", told_by("الوزير=minister", date="2031-04-01"), **LATER)
    former = page(article, "r", told_by("الوزير=minister", date="2031-04-01"), published="2032-06-20")
    assert len(found(no, yes)) == 1
    assert not found(no, former)


@pytest.mark.parametrize(
    "mark",
    [
        told_by("الثوار=rebels", date="2031-04-01"),  # another's word: a denial disputes it
        told_by("الوكالة=agency", date="2031-04-01"),  # an outlet carries words on
        told_by("الجيش=army", date="2031-04-05"),  # a day after the denial
        told_by("الجيش=army", date="2031-02-01"),  # long before it
        told_by("الجيش=army"),  # told later without a day: it may have come later
        told_by("الجيش=army", date="2031-04-01", place="جسر=bridge"),
        told_by("الجيش=army", date="2031-04-01", type="withdrawal"),
        told_by("الجيش=army", date="2031-04-01", actor="الثوار=rebels"),
        told_by("الجيش=army", "planned", date="2031-04-01"),
    ],
)
def test_what_may_both_be_so_takes_nothing_back(article: Article, mark: dict[str, Any]) -> None:
    no = page(article, "p", told_by("الجيش=army", "denied"), **FIRST)
    assert not found(no, page(article, "q", mark, **LATER))


def test_who_struck_something_else_did_not_take_back_what_he_denies(article: Article) -> None:
    no = page(article, "p", told_by("الجيش=army", "denied", target="سوق"), **FIRST)
    for target, count in (("جسر", 0), ("سوق", 1)):
        yes = page(article, "q", told_by("الجيش=army", date="2031-04-01", target=target), **LATER)
        assert len(found(no, yes)) == count


def test_an_article_may_tell_both_words(article: Article) -> None:
    rows = ["قصف الجيش دومين", "وكان الجيش نفى قصف دومين"]
    marks = [told_by("الجيش=army", date="2031-04-01"), told_by("الجيش=army", "denied", line=2)]
    assert len(found(article("p", rows, marks, **LATER))) == 1


def test_who_holds_a_place_had_not_lost_it_days_before(article: Article) -> None:
    row = "الجيش يسيطر على دومين بعد أن سيطر الثوار عليها"
    tie = {
        "kind": "tie:controls",
        "line": 1,
        "cue": "يسيطر",
        "source": "الجيش=army",
        "target": "دومين=domin",
        "according_to": "الجيش=army",
    }
    lost = told_by("الجيش=army", type="territory-gained", cue="سيطر", actor="الثوار=rebels")
    holding = article("p", [row], [tie], published="2031-04-03")

    def taken(day: str) -> Told:
        return article("q", [row + " كذلك"], [lost | {"date": day}], published="2031-04-05")

    assert len(found(holding, taken("2031-04-01"))) == 1
    assert not found(holding, taken("2031-04-03")), "they may have come that day"
    assert not found(article("r", [row + " أمس"], [tie], published="2031-04-06"), taken("2031-04-01")), (
        "retaken"
    )
