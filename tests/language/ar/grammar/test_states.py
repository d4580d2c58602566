"""States and threats: events that are told without a word of their own doing."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("قالت المنظمة إن ألف مدني ما زالوا محاصرين في البلدة.", "siege", "مدني"),
        ("قال السكان إن المياه مقطوعة عن الحي منذ أسبوع.", "shutdown", "المياه"),
        ("تحدث الوفد عن 300 مهاجر محتجزين تعسفيا في الميناء.", "arrest", "مهاجر"),
        ("كان المعبر مغلقا منذ شهرين بقرار من السلطات.", "shutdown", "المعبر"),
        ("شوهدت المباني متضررة على جانبي الشارع الرئيسي.", "destruction", "المباني"),
    ],
)
def test_a_predicate_participle_tells_what_was_done(told: Told, text: str, kind: str, whom: str) -> None:
    (event,) = told(text)
    assert (event["type"], event["object"]) == (kind, whom)


@pytest.mark.parametrize(
    "text",
    [
        "قال محتجزون سابقون إن الطعام كان رديئا في ذلك المكان.",
        "تحدث الكاتب عن جسر مدمر في روايته الأخيرة عن الطفولة.",
        "نام المزارع في الحقل مغلقا منزله قبل حلول الظلام بساعة.",
    ],
)
def test_a_participle_that_only_names_or_acts_tells_none(told: Told, text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "cue", "mood"),
    [
        ("توعدت كينيا برد قاس بعد حادث الحدود أمس.", "رد", "planned"),
        ("هدد الوزير بالرد على أي هجوم يطال الميناء.", "الرد", "hypothetical"),
        ("توعد القائد جيرانه بالانتقام إذا أغلقوا النهر.", "الانتقام", "hypothetical"),
        ('هدد المتحدث قائلا إن "السفن ستكون أهدافا مشروعة" لقواته.', "ستكون أهدافا", "planned"),
    ],
)
def test_harm_announced_without_more_is_an_attack(told: Told, text: str, cue: str, mood: str) -> None:
    threat = next(event for event in told(text) if event["type"] == "offensive")
    assert (threat["cue"], threat["mood"]) == (cue, mood)


def test_an_attack_threatened_by_name_is_not_told_twice(told: Told) -> None:
    events = told("توعد القائد بشن غارات على الميناء وبالرد على جيرانه.")
    assert [event["type"] for event in events] == ["air-strike"]
