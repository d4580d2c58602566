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
