"""Whether it happened, is planned, is only possible, or is told as not so."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    "text",
    [
        "انسحبت القوات من المدينة.",
        "يواصل الجيش قصف الأحياء الشرقية.",
        "كان المسلحون قد سيطروا على الجسر.",
        "وقد سيطر المسلحون على الجسر.",
        "وبحسب الشرطة، فقد سيطر المسلحون على الجسر.",
        "زعم المتحدث أن المسلحين سيطروا على الجسر.",
        "غير أنها قصفت الأحياء الشرقية.",
        "غير أن قصف الأحياء الشرقية تواصل.",
        "تم إغلاق المعبر من أجل سلامة المسافرين.",
        "غضب السكان، الأمر الذي أعقبه غارات جوية.",
        "يخشى السكان المسلحين بعد خطف تسعة تلاميذ.",
        "خالفت الشركة قرار حظر الأسلحة.",
        "قال إن الحركة ستدفع ثمن هذا الهجوم.",
        "وتعد هذه الغارات خرقا للقانون.",
    ],
)
def test_actual(told: Told, text: str) -> None:
    assert [event["mood"] for event in told(text)] == ["actual"]


@pytest.mark.parametrize(
    "text",
    [
        "ستنسحب القوات الفرنسية من النيجر.",
        "سوف تنسحب القوات من النيجر.",
        "يعتزم الجيش استعادة الخرطوم.",
        "يستعد الجيش لاقتحام رفح.",
        "أمر الرئيس بسحب القوات من خيرسون.",
        "من المقرر أن يلتقي الرئيسان في أنقرة.",
        "تخطط باريس لسحب قواتها من مالي.",
        "قررت باريس سحب قواتها من مالي.",
        "وتعهد الحوثيون بقصف السفن.",
        "ستستمر العمليات العسكرية في جنين.",
        "إن العمليات ستتواصل على جميع المحاور.",
        "ستدخل الهدنة الإنسانية حيز التنفيذ صباح الغد.",
        "أعلنت تركيا موعدا جديدا لهدنة إنسانية.",
        "وافق المجلس على نشر قوة دولية في هايتي.",
    ],
)
def test_planned(told: Told, text: str) -> None:
    assert [event["mood"] for event in told(text)] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "إذا هاجمت إسرائيل بيروت فسنرد.",
        "في حال انسحبت القوات ستعم الفوضى.",
        "قد تهاجم روسيا كييف.",
        "ربما انسحب المسلحون من القرية.",
        "يمكن أن يقصف الجيش المدينة.",
        "عرضت الحركة شروطها لوقف إطلاق النار.",
        "فتحت الحكومة الباب أمام مفاوضات سلام.",
    ],
)
def test_hypothetical(told: Told, text: str) -> None:
    assert [event["mood"] for event in told(text)] == ["hypothetical"]


@pytest.mark.parametrize(
    "text",
    [
        "لم ينسحب الجيش من المدينة.",
        "قال القائد إن قواته لم تقصف المستشفى.",
        "قال الكرملين إن قواته لن تنسحب من خيرسون.",
    ],
)
def test_denied(told: Told, text: str) -> None:
    assert [event["mood"] for event in told(text)] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "رفضت حماس هدنة لستة أسابيع.",
        "رفض الحوثيون وقف إطلاق النار.",
        "قال المتحدث إن قواته لم تنفذ أي غارة على صنعاء.",
    ],
)
def test_what_is_refused_or_answers_a_charge_is_denied(told: Told, text: str) -> None:
    assert [event["mood"] for event in told(text)] == ["denied"]


def test_what_something_else_does_not_amount_to_is_denied(told: Told) -> None:
    denied = told("قال الوالي إن دخول المقر لا يعني سقوط المدينة.")
    assert [(event["type"], event["mood"]) for event in denied][-1] == ("territory-gained", "denied")
    (fallen,) = told("قال الوالي إن سقوط المدينة لا يعني التفريط في حقوق أهلها.")
    assert fallen["mood"] == "actual"


def test_each_clause_has_its_own_mood(told: Told) -> None:
    text = "انسحب الجيش من الجسر، وقد يهاجم المسلحون المطار، ولم يقصف أحد السوق."
    assert [event["mood"] for event in told(text)] == ["actual", "hypothetical", "denied"]


@pytest.mark.parametrize(
    "text",
    [
        "هدد الحوثيون بقصف السفن الإسرائيلية إذا استمر حصار غزة.",
        pytest.param(
            "سنقصف المطار إذا تقدمت القوات.",
            marks=pytest.mark.xfail(strict=True, reason="a condition behind a future verb is not looked for"),
        ),
        "يخشى السكان من قصف المدينة.",
        "يخشى السكان هجوما على المدينة.",
    ],
)
def test_what_is_feared_or_threatened_on_a_condition(told: Told, text: str) -> None:
    assert {event["mood"] for event in told(text)} == {"hypothetical"}


def test_refusing_to_comment_on_a_deed_denies_none(told: Told) -> None:
    assert [event["mood"] for event in told("رفض المتحدث باسم الجيش التعليق على الهجوم.")] == ["actual"]


@pytest.mark.parametrize(
    ("text", "moods"),
    [
        ("يتضمن الاتفاق وقفا لإطلاق النار.", ["actual", "planned"]),
        ("وقعت الحكومة الاتفاق القاضي بإخلاء البلدة.", ["actual", "planned"]),
        ("أبدت موسكو قلقها إزاء انتشار عسكري تركي محتمل في ليبيا.", ["hypothetical"]),
    ],
)
def test_what_an_agreement_says_is_planned_and_what_may_come_is_possible(
    told: Told, text: str, moods: list[str]
) -> None:
    assert [event["mood"] for event in told(text)][-len(moods) :] == moods


@pytest.mark.parametrize(
    "text", ["فشلت الحكومة في إرسال تعزيزات إلى المدينة.", "عجزت المنظمة عن إجلاء الجرحى من المستشفى."]
)
def test_what_fails_did_not_happen(told: Told, text: str) -> None:
    assert [event["mood"] for event in told(text)] == ["denied"]


def test_who_fails_to_speak_of_it_leaves_it_as_it_is(told: Told) -> None:
    assert [event["mood"] for event in told("فشل المجلس في إدانة قصف المستشفى.")] == ["actual"]


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("قالت الوزارة إنه ربما قتل في غارة شنتها طائراتها قرب الرقة.", "actual"),
        ("قالت الوزارة إنه ربما قتل في غارة.", "hypothetical"),
    ],
)
def test_who_may_have_died_in_a_strike_leaves_a_strike_that_was_flown(
    told: Told, text: str, mood: str
) -> None:
    assert [event["mood"] for event in told(text) if event["type"] == "air-strike"] == [mood]


def test_what_an_inquiry_that_is_asked_for_looks_into_has_happened(told: Told) -> None:
    (event,) = told("طالبت المنظمة المجلس بالتحقيق في إعدام الأسرى.")
    assert (event["type"], event["mood"]) == ("violence-against-civilians", "actual")
