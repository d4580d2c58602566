"""What stands beside an event word without being of it: adverbs, compounds, charges, other deeds."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "role", "phrase"),
    [
        ("هاجمت القوات شبه العسكرية قرية قريبة من النهر فجر أمس.", "subject", "القوات شبه العسكرية"),
        ("هاجمت القوات شبه العسكرية قرية قريبة من النهر فجر أمس.", "object", "قرية قريبة"),
        ("شنت المدفعية قصفا مركزا على مواقع المسلحين قرب السد.", "subject", "المدفعية"),
        ("قال شاهد إن قوة من الشرطة وقعت في كمين قرب الوادي.", "object", "قوة"),
        ("في هجوم الأمس قتلت القوة المهاجمة سبعة من سكان البلدة.", "subject", "القوة المهاجمة"),
        ("وجهت القوات الجوية للبلاد ضربات عدة إلى المعسكر أمس الأحد.", "subject", "القوات الجوية"),
        ("بدأت جبهة تحرير بلاد السهل تنفذ هجمات على المدن.", "subject", "جبهة تحرير بلاد السهل"),
        ("دمر الجيش 12 دبابة و7 آليات في محيط المعسكر أمس.", "object", "12 دبابة و7 آليات"),
        ("أعلن القائد سيطرة قواته على الإقليم وانتهاء القتال فيه نهائيا.", "on", "الإقليم"),
        ("قالت السلطات إن المروحية أسقطت أثناء دورية عادية قرب الحدود.", "object", "المروحية"),
        ("وقع هجوم قرب الحدود مع تشاد، نفذته جماعة مسلحة مجهولة.", "subject", "جماعة مسلحة مجهولة"),
        ("وعند الطريق ثكنة في نيالا هاجمها مسلحون ملثمون فجر أمس.", "subject", "مسلحون ملثمون"),
    ],
)
def test_whose_an_event_is_and_what_it_is_done_to(told: Told, text: str, role: str, phrase: str) -> None:
    assert told(text)[0][role] == phrase


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("دخل هجوم القوات الحكومية على المدينة شهره الثاني أمس الأحد.", "object"),
        ("هجمت القوات خمس مرات على القرية الواقعة عند النهر.", "object"),
        ("وقع الهجوم على الحامية في حوالي الساعة السادسة صباحا.", "in"),
        ("شنت المدفعية قصفا مركزا على مواقع المسلحين قرب السد.", "owner"),
        ("أطلقت القوات النار على الأحياء الواقعة على خط التماس بينهما.", "against"),
    ],
)
def test_how_often_and_how_long_is_no_phrase_of_an_event(told: Told, text: str, role: str) -> None:
    assert role not in told(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "تواجه الحكومة اتهامات واسعة في الداخل والخارج منذ شهور طويلة.",
        "قال الوزير إن الوضع تحت السيطرة في كل أنحاء البلاد.",
        "وقال السكان إنهم يردون على ما قيل عنهم في المدينة.",
        "ولدت الكاتبة في بلدة صغيرة في مقاطعة بعيدة عن عاصمة البلاد.",
    ],
)
def test_a_charge_a_state_and_a_reply_are_no_events(told: Told, text: str) -> None:
    assert told(text) == []


def test_what_happens_in_the_course_of_an_attack_is_done_by_who_makes_it(told: Told) -> None:
    attack, taking = told("شنت القوات هجوما واسعا استعادت خلاله السيطرة على البلدة.")
    assert (attack["subject"], taking["subject"]) == ("القوات", "القوات")


def test_the_dead_of_an_attack_are_not_killed_by_it_alone(told: Told) -> None:
    (event,) = told("شهد الوادي هجوما قتل خلاله ثلاثة جنود وأصيب خمسة آخرون.")
    assert [figure[2] for figure in event["figures"]] == ["killed", "wounded"]


def test_the_wounded_behind_the_dead_have_no_doer(told: Told) -> None:
    (event,) = told("اكتفى الجيش بالحديث عن مقتل جنديين وجرح عشرة من الحراس.")
    assert "subject" not in event


def test_a_falling_bomb_is_a_strike(told: Told) -> None:
    (event,) = told("سقطت قنبلتان على إحدى القرى القديمة في أطراف المدينة.")
    assert event["type"] == "air-strike"


def test_a_grip_sought_in_an_attack_is_one_event(told: Told) -> None:
    (event,) = told("يواصل المسلحون هجومهم لانتزاع السيطرة على المدينة النفطية منذ شهر.")
    assert event["type"] == "offensive"
