"""Which phrase of an event is who does it, what it is done to, and what is neither."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "role", "phrase"),
    [
        ("قُصفت القافلة قرب البلدة.", "object", "القافلة"),
        ("القافلة قُصفت قرب البلدة.", "object", "القافلة"),
        ("تم قصف القافلة من قبل الطيران الحربي.", "object", "القافلة"),
        ("تم قصف القافلة من قبل الطيران الحربي.", "by", "الطيران الحربي"),
        ("استعاد الجيش بدعم من الحلفاء مدينة سنجة.", "object", "مدينة سنجة"),
        ("شنت القوات بقيادة اللواء سالم هجوما على المدينة.", "subject", "القوات"),
        ("فجر انتحاري نفسه داخل مسجد في كابل.", "subject", "انتحاري"),
        ("استهدف الطيران الحربي بغارتين جويتين تعزيزات عسكرية.", "object", "تعزيزات عسكرية"),
        ("هاجم مستوطنون مسلحون قرية المغير.", "subject", "مستوطنون مسلحون"),
        ("قتل جنديان برصاص قناص في حي الصناعة.", "by", "قناص"),
        ("قتل فلسطيني برصاص الجيش الإسرائيلي.", "object", "فلسطيني"),
        ("تعهد الرئيس بملاحقة فلول التنظيم.", "object", "فلول التنظيم"),
        ("اغتال مسلحون مجهولون أحد الضباط.", "subject", "مسلحون مجهولون"),
        ("اغتال مسلحون مجهولون أحد الضباط.", "object", "أحد الضباط"),
        ("قتل جنود في قصف على دورية للجيش.", "on", "دورية للجيش"),
        ("استهدفت طائرة مسيرة محيط القصر.", "subject", "طائرة مسيرة"),
        ("أصيب اثنان إثر استهداف مسيرة إسرائيلية سيارة.", "subject", "مسيرة إسرائيلية"),
        ("أصيب اثنان إثر استهداف مسيرة إسرائيلية سيارة.", "object", "سيارة"),
        ("وذكر البيان أن القاعدتين استُهدفتا بهجمات.", "object", "القاعدتين"),
        ("الغارات التي شُنت على حلب أوقعت 11 قتيلا.", "on", "حلب"),
        ("أطلق الجيش عملية للسيطرة على المدينة.", "on", "المدينة"),
        ("شهدت البلدة خلال الشهر الجاري سلسلة هجمات.", "object", "البلدة"),
        ("شن مسلحون هجوما على وحدة عسكرية قرب البلدة.", "on", "وحدة عسكرية"),
        ("تسللت قوات خاصة تركية إلى البلدة.", "subject", "قوات خاصة تركية"),
        ("كانت قوة خاصة بريطانية قد اقتحمت المعسكر.", "subject", "قوة خاصة بريطانية"),
        ("قصفت القوات خاصة في الليل مواقع المسلحين.", "subject", "القوات"),
    ],
)
def test_phrases_by_role(told: Told, text: str, role: str, phrase: str) -> None:
    event = told(text)[0]
    assert event[role] == phrase


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("أُطلقت صواريخ على المدينة.", "object"),
        ("زرع المسلحون الألغام في الطرق.", "object"),
        ("ألقت طائرة عسكرية ثلاث قنابل على القرية.", "object"),
        ("نفذ الجيش غارات على تجمعات للمسلحين.", "for"),
        ("قالت الحركة إنها سيطرت على بلدة شمال الفاشر.", "to"),
        ("تعرض الحي لقصف صاروخي.", "owner"),
        ("أطلقت القوات عملية غصن الزيتون ضد المقاتلين.", "owner"),
    ],
)
def test_what_is_fired_an_adjective_or_a_name_fills_no_slot(told: Told, text: str, role: str) -> None:
    (event,) = told(text)
    assert role not in event


def test_what_is_wrecked_may_bear_a_name(read: Callable[..., Any]) -> None:
    (event,) = read("دمرت القوات جسر الرستن.").happenings
    assert [arg.phrase.structure for arg in event.args] == [False, True]


def test_a_joined_verb_appoints_whom_the_body_before_chose(told: Told) -> None:
    removed, appointed = told("عزل البرلمان رئيس الوزراء وعين محافظ البنك المركزي خلفا له.")
    assert (removed["subject"], appointed["subject"]) == ("البرلمان", "البرلمان")
    assert appointed["object"] == "محافظ البنك المركزي"
