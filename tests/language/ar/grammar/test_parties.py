"""Who does what to whom, where an occasion, an attribute or a time stands between."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "doer", "done_to"),
    [
        ("وفي غارة ثانية استهدفت طائرة حربية سودانية مستودعا للوقود.", "طائرة حربية سودانية", "مستودعا"),
        ("وفي هجوم آخر قصفت مروحية روسية جسرا قرب كوبيانسك.", "مروحية روسية", "جسرا"),
        ("وفي حادث منفصل قتل مسلحون مجهولون أربعة مزارعين.", "مسلحون مجهولون", "مزارعين"),
        ("وفي عملية ثالثة هاجم مقاتلو الحركة نقطة تفتيش للجيش.", "مقاتلو الحركة", "نقطة تفتيش"),
    ],
)
def test_an_occasion_does_nothing(told: Told, text: str, doer: str, done_to: str) -> None:
    (event,) = told(text)
    assert (event["subject"], event["object"]) == (doer, done_to)


@pytest.mark.parametrize(
    "text",
    [
        "واندلعت اشتباكات دامية في مدينتين قرب مقديشو.",
        "قتل ثلاثة جنود في هجوم منسق على معسكر للجيش.",
        "قتل عشرة جنود خلال عمليات منسقة لمكافحة التمرد.",
        "ويشكل هذا القصف في وسط المدينة تصعيدا خطيرا.",
    ],
)
def test_an_attribute_and_a_predicate_are_no_parties(told: Told, text: str) -> None:
    (event,) = told(text)
    assert event.keys().isdisjoint(("owner", "subject", "by", "object"))


def test_a_coordinator_who_is_attacked_is_no_attribute(told: Told) -> None:
    (event,) = told("أدانت البعثة استهداف منسق الإغاثة في المخيم.")
    assert event["object"] == "منسق الإغاثة"


@pytest.mark.parametrize(
    ("text", "role", "phrase"),
    [
        ("قصفت مدفعية الجيش قبيل الفجر مواقع المتمردين.", "object", "مواقع المتمردين"),
        ("هاجمت مجموعة مسلحة بعيد منتصف الليل مركزا للشرطة.", "subject", "مجموعة مسلحة"),
        ("شن الطيران حوالي الساعة الثالثة غارات على مأرب.", "subject", "الطيران"),
        ("وأجرى البلدان محادثات في مسقط.", "subject", "البلدان"),
        ("أعلنت الحكومة أنها مستعدة، لكنها ستشن عمليات عسكرية في الشمال.", "subject", "الحكومة"),
    ],
)
def test_who_acts_whenever_it_is(told: Told, text: str, role: str, phrase: str) -> None:
    assert told(text)[0][role] == phrase


def test_soon_after_is_no_target_and_far_reaching_no_time(told: Told) -> None:
    (raids,) = told("استهدفت غارات جوية مخازن للوقود بعيد إنذار الجيش للسكان.")
    assert raids["object"] == "مخازن"
    assert raids.keys().isdisjoint(("subject", "by"))
    (launch,) = told("أطلق الجيش صاروخا بعيد المدى على قاعدة بحرية.")
    assert launch["on"] == "قاعدة بحرية"


def test_a_direction_goes_on_behind_the_clause_that_says_from_where(told: Told) -> None:
    (launch,) = told("أطلقت الحركة صاروخا من منطقة تسيطر عليها، باتجاه سفينة تجارية.")
    assert launch["to"] == "سفينة تجارية"


def test_the_dead_take_no_prisoners_and_are_those_who_were_killed(told: Told) -> None:
    killed, seized = told("ووفقا للبيان، قتل 13 مقاتلا وأسر ثمانية في غرب كردفان.")
    assert (killed["object"], "subject" in killed) == ("مقاتلا", False)
    assert (seized["object"], "subject" in seized) == ("ثمانية", False)


def test_who_is_accused_broke_the_truce(told: Told) -> None:
    (breach,) = told("اتهمت إسرائيل حركة حماس بخرق الهدنة في قطاع غزة.")
    assert (breach["type"], breach["subject"]) == ("ceasefire", "حركة حماس")


def test_no_circumstance_is_joined_to_a_place(told: Told) -> None:
    (attack,) = told("شن المسلحون هجوما على بلدتنا وتأمينا للطريق طوقوا الميناء.")[:1]
    assert attack["on"] == "بلدتنا"
