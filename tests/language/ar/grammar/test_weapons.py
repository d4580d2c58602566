"""What attacks are made with, and what they hit."""

from collections.abc import Callable
from typing import Any

import pytest

from marsad.language.clauses import Clauses

Read = Callable[..., Clauses]
Told = Callable[..., list[dict[str, Any]]]


def test_an_attack_told_without_its_means_is_vague(read: Read) -> None:
    (event,) = read("قصف الجيش بلدة كوبيانسك.").happenings
    assert event.vague == "strike"


def test_what_is_fired_is_no_object(told: Told) -> None:
    (event,) = told("أطلق الجنود النار على مركبة.")
    assert "object" not in event


@pytest.mark.parametrize("doer", ["طائراته", "الطائرات", "طائرات التحالف"])
def test_aircraft_strike_from_the_air(told: Told, doer: str) -> None:
    (event,) = told(f"قال الحلف إن {doer} قصفت رتلا.")
    assert event["type"] == "air-strike"


def test_a_missile_against_ships_is_aimed_at_none(told: Told) -> None:
    (event,) = told("أطلق المسلحون صاروخا مضادا للسفن.")
    assert "for" not in event


def test_a_bomb_is_no_target(told: Told) -> None:
    (event,) = told("زرع المسلحون ألغاما في الحقول.")
    assert (event["type"], event.get("object")) == ("bombing", None)


@pytest.mark.parametrize(
    "text",
    [
        "أطلق الجنود النار على المهاجرين قرب الميناء.",
        "فتح الجنود النار على متظاهرين في الخرطوم.",
        "تحدث التقرير عن إطلاق نار على المهاجرين.",
    ],
)
def test_firing_at_people_is_no_fight(told: Told, text: str) -> None:
    assert "violence-against-civilians" in {event["type"] for event in told(text)}


@pytest.mark.parametrize("doer", ["سلاح الجو دمر", "القوات الجوية دمرت"])
def test_what_an_air_force_destroys_on_the_ground_it_strikes(told: Told, doer: str) -> None:
    (event,) = told(f"أكد الجيش أن {doer} معسكرين للمتمردين.")
    assert event["type"] == "air-strike"


def test_an_air_force_that_destroys_missiles_strikes_nobody(told: Told) -> None:
    assert "air-strike" not in {event["type"] for event in told("أعلن الجيش أن سلاح الجو دمر ستة صواريخ.")}


@pytest.mark.parametrize(
    "text",
    [
        "دمرت أنظمة الدفاع الجوي 31 طائرة مسيرة فوق بيلغورود.",
        "دمرت القوات الجوية 12 مسيرة فوق أوديسا.",
        "دمرت الدفاعات الجوية صاروخين فوق مأرب.",
    ],
)
def test_what_is_destroyed_in_the_air_is_shot_down(told: Told, text: str) -> None:
    (event,) = told(text)
    assert event["type"] == "interception"


def test_aircraft_that_fire_missiles_strike_from_the_air(told: Told) -> None:
    (event,) = told("قال السكان إن طائرات أطلقت صاروخين على الجسر.")
    assert event["type"] == "air-strike"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تستهدف الطائرات الحربية الروسية ريف حماة منذ أيام.", "air-strike"),
        ("دك طيران الجيش الليبي مواقع المسلحين فجر الخميس.", "air-strike"),
        ("استهدفت دبابات الجيش منازل في أطراف البلدة.", "shelling"),
        ("قصفت زوارق الجيش منازل في أطراف البلدة.", "shelling"),
    ],
)
def test_who_attacks_tells_the_means(told: Told, text: str, kind: str) -> None:
    (event,) = told(text)
    assert event["type"] == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("استهدفت القوات سفينة شحن في بحر البلطيق بعدد من الصواريخ الباليستية.", "shelling"),
        ("هاجمت الكتيبة مقر اللواء غرب المدينة بعشرات الطائرات المسيرة.", "air-strike"),
        ("شن المتمردون هجوما على القاعدة القديمة باستخدام طائرات مسيرة.", "air-strike"),
        ("استهدفت القوات أحياء شرق المدينة، مستخدمة المدفعية الثقيلة.", "shelling"),
        ("نفذت البحرية عملية استهدفت سفينة في بحر البلطيق بصاروخ مجنح.", "shelling"),
        ("استهدف المقاتلون المعسكر عند الساعة (600) من صباح الثلاثاء بصلية صاروخية.", "shelling"),
        ("نفذت الحركة عمليات استهداف تجمعات الجنود بواسطة صليات صاروخية.", "shelling"),
    ],
)
def test_the_means_may_stand_far_behind_the_attack(told: Told, text: str, kind: str) -> None:
    (event,) = told(text)
    assert event["type"] == kind


def test_what_is_hit_is_not_what_it_is_hit_with(told: Told) -> None:
    (event,) = told("استهدفت القوات منصة صواريخ قرب المطار.")
    assert event["type"] == "offensive"
    (event,) = told("وقع هجوم استهدف منصة صواريخ قرب الميناء.")
    assert event["type"] == "offensive"


def test_strikes_told_by_their_number_are_how_a_place_is_struck(told: Told) -> None:
    (event,) = told("قصفت الطائرات مدينة صعدة بـ68 غارة جوية.")
    assert event["type"] == "air-strike"


def test_a_missile_that_is_shot_down_was_fired(told: Told) -> None:
    events = told("أعلن الجيش اعتراض صاروخ استهدف سفينة في خليج غينيا.")
    assert [event["cue"] for event in events] == ["اعتراض", "استهدف"]


def test_a_campaign_of_strikes_is_the_strikes(told: Told) -> None:
    (event,) = told("نفذ التحالف حملة قصف على المدينة.")
    assert event["cue"] == "قصف"
