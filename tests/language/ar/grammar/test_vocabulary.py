"""Vocabulary: words that tell an event in some company only, and the same words where they tell none."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("بلغت صواريخ المتمردين ضواحي نامبولا.", ["shelling"]),
        ("انفجر صاروخ في ساحة بمدينة باكاو.", ["shelling"]),
        ("انفجرت مسيرة فوق مستودع في أوديسا.", ["air-strike"]),
        ("ألقى مجهولون قنبلة يدوية على مقهى في بوجمبورا.", ["bombing"]),
        ("أمطر المتمردون القاعدة بعشرات الصواريخ.", ["shelling"]),
        ("باغت المسلحون حامية القلعة عند الفجر.", ["offensive"]),
        ("اخترق المقاتلون السياج الحدودي قرب رافا.", ["offensive"]),
        ("أطلقت الحكومة حملة للقضاء على المسلحين في بورنو.", ["offensive"]),
        ("شنت الشرطة حملة قمع واسعة في كوناكري.", ["violence-against-civilians"]),
        ("رجم مقاتلو الحركة امرأة حتى الموت.", ["violence-against-civilians"]),
        ("قطع المسلحون رؤوس خمسة عمال في بالما.", ["violence-against-civilians"]),
        ("هاجم الجنود المتظاهرين في ساحة الاستقلال.", ["violence-against-civilians"]),
        ("استولى قراصنة على ناقلة قبالة لاغوس.", ["abduction"]),
        ("أودعت السلطات الوزير السابق السجن.", ["arrest"]),
        ("قبضت القوات على قيادي بارز في الحركة.", ["arrest"]),
        ("تعاملت الدفاعات الجوية مع مسيرات فوق الميناء.", ["interception"]),
        ("أطاح المتمردون بمروحية فوق كيدال.", ["interception"]),
        ("رد الجيش المهاجمين على أعقابهم.", ["interception"]),
        ("بسط الجيش نفوذه على الإقليم.", ["territory-gained"]),
        ("تهاوت البلدات أمام المتمردين.", ["territory-gained"]),
        ("خرجت البلدة عن سيطرة الحكومة.", ["territory-gained"]),
        ("تسقط القرية في قبضة المتمردين.", ["territory-gained"]),
        ("عادت القوات أدراجها.", ["withdrawal"]),
        ("خفضت فرنسا عدد جنودها في الساحل.", ["withdrawal"]),
        ("أعلن الرئيس التعبئة العامة.", ["deployment"]),
        ("انتشرت آليات الجيش في شوارع كوتونو.", ["deployment"]),
        ("التحق آلاف الشبان بمعسكرات التدريب.", ["deployment"]),
        ("أغلقت بولندا سفارتها في مينسك.", ["sanction"]),
        ("توقف القتال في بانغي.", ["ceasefire"]),
        ("أغلق محتجون الطريق المؤدي إلى المطار.", ["protest"]),
        ("انتفض سجناء في السجن المركزي.", ["protest"]),
        ("أوصدت المدارس أبوابها في باماكو.", ["shutdown"]),
        ("أعلنت الشركة حالة القوة القاهرة في الميناء.", ["shutdown"]),
        ("خلت البلدة من سكانها.", ["displacement"]),
        ("أخلى السكان بيوتهم في غوريس.", ["displacement"]),
        ("ضبطت الجمارك شحنة أسلحة في ميناء مومباسا.", ["discovery"]),
        ("نبش السكان قبورا في ضواحي تافيلا.", ["discovery"]),
        ("شهدت البلاد محاولات انقلابية.", ["leadership-change"]),
        ("تمرد جنود على قيادتهم في غاو.", ["leadership-change"]),
        ("بايعت الجماعة التنظيم.", ["leadership-change"]),
        ("أعلنت الحكومة حالة الطوارئ.", ["legal"]),
        ("فتحت السلطات المعبر أمام المسافرين.", ["reopening"]),
        ("دهمت الشرطة منازل في حي بميتروفيتسا.", ["offensive"]),
        ("قرر الطرفان الوقف الفوري لإطلاق النار.", ["ceasefire"]),
        ("عاد الوفد بعد توصل البلدين إلى اتفاق.", ["agreement"]),
        ("انطلقت جولة جديدة من المحادثات في جوبا.", ["meeting"]),
    ],
)
def test_in_this_company_it_tells(told: Told, text: str, kinds: list[str]) -> None:
    assert [event["type"] for event in told(text)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "ضربت المجاعة قرى الإقليم قبل عامين.",
        "كانت الحافلة متوقفة أمام المدرسة.",
        "بلغت الشاحنة مشارف المدينة ظهرا.",
        "فشلت الحكومة في إقناع سكان المدينة.",
        "باغت المطر سكان المدينة صباحا.",
        "أرسل الحاكم وجهاء القرية لتهدئة الأوضاع.",
        "تعاملت الإدارة مع شكاوى التجار.",
        "أنقذ الجيش عشرة رهائن من الغابة.",
        "وصل عددهم إلى ثلاثة آلاف في المخيم.",
        "انقلبت حافلة على طريق في الجبل.",
        "تدرس شركات شحن تغيير مسارها.",
        "تقع مخازن الإغاثة خلف الميناء القديم.",
        "جاء ذلك وسط دعوات دولية إلى هدنة إنسانية.",
    ],
)
def test_in_this_company_it_tells_nothing(told: Told, text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "أحرق المسلحون ونهبوا مخازن القرية.",
        "شهدت الأسواق أعمال سلب ونهب واسعة.",
        "أعطب المقاتلون مدرعة بقذيفة مضادة للدروع.",
    ],
)
def test_words_that_share_what_is_done_to_tell_one_event(told: Told, text: str) -> None:
    assert [event["type"] for event in told(text)] == ["destruction"]


def test_who_agrees_on_a_truce_makes_it_and_no_accord_beside_it(told: Told) -> None:
    for text in ("اتفق الجيش والمتمردون على هدنة في بوكيدي.", "توصل الجيش والمتمردون إلى هدنة في بوكيدي."):
        (truce,) = told(text)
        assert truce["type"] == "ceasefire"
        assert truce["subject"] == "الجيش والمتمردون"
    (accord,) = told("اتفق الجيش والمتمردون على خارطة طريق.")
    assert accord["type"] == "agreement"


def test_a_settlement_behind_whoever_attacks_is_what_is_attacked(told: Told) -> None:
    (attack,) = told("استهدف مقاتلو الجبهة الوطنية مستعمرة أورانيم بصلية صاروخية.")
    assert attack["subject"] == "مقاتلو الجبهة الوطنية"
    assert attack["object"] == "مستعمرة أورانيم"


def test_two_adjectives_of_an_operation_are_no_actor(told: Told) -> None:
    (operation,) = told("نفذت القوات عملية عسكرية نوعية استهدفت مطار نياميرا.")
    assert operation["cue"] == "عملية"
    assert operation["subject"] == "القوات"
