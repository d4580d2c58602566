"""Stances by content: a neutral verb threatens or accuses where its words plainly do."""

from collections.abc import Callable

import pytest

Said = Callable[..., list[tuple[str | None, ...]]]

MENACES = [
    "وأكد المتحدث العسكري أن الجيش سيواصل عملياته حتى القضاء على آخر مسلح في الجبال.",
    "وقال قائد الحرس إن قواته لن تتردد في ضرب القواعد الأجنبية.",
    "وقال الناطق باسم الحركة إن هجماتها ستتصاعد خلال الأسابيع المقبلة.",
    "وشدد المتحدث على أن الجماعة لن توقف عمليات استهداف القوافل حتى رفع الحصار.",
    "وقال وزير الدفاع إن أي اعتداء جديد سيقابل برد حاسم.",
    "وقال قائد الجبهة إن العدو سيدفع ثمن جرائمه عاجلا أم آجلا.",
    "وقال الناطق باسم اللواء إن الرد قادم لا محالة.",
    "وقال وزير الخارجية إن بلاده تحتفظ بحق الرد.",
    "وقال المتحدث باسم الجيش: سنواصل قصف المواقع حتى انسحاب آخر مقاتل.",
    "وقال رئيس الأركان إن العمليات ستتواصل على الجبهات كافة.",
]

NO_MENACES = [
    ("وقال المتحدث باسم الجيش الكيني إن المتمردين سيواصلون هجماتهم.", "state"),
    ("وقالت وزارة الدفاع الفنلندية إن روسيا ستكثف هجماتها في الشتاء.", "state"),
    ("وقال الوزير إن الحكومة ستواصل المحادثات مع الوسطاء.", "state"),
    ("وقال الناطق باسم الحلف إن الحلف يعتزم إنهاء عملياته الجوية في مالي.", "state"),
    ("وقال الوزير إن الرد على الرسالة تأخر كثيرا.", "state"),
]

BLAME = [
    "وقالت وزارة الدفاع التايلاندية إن القوات الكمبودية انتهكت وقف إطلاق النار مرتين.",
    "وقال حاكم الولاية إن المتمردين يخططون لاحتلال العاصمة.",
    "وأكد مسؤول في الخارجية الأرمينية أن باكو تسعى إلى زعزعة استقرار المنطقة.",
    "وقالت وزارة الخارجية التشادية إن الهجمات التي تشنها الجماعة تهدف إلى تقويض الهدنة.",
    "وذكرت الوزارة أن المسلحين خرقوا الهدنة ثلاث مرات.",
    "وقال المتحدث باسم الجيش إن الميليشيا ترتكب جرائم ضد السكان.",
    "وأضاف الوزير الكيني أن أسمرة تقف وراء محاولة الانقلاب.",
    "وقال المتحدث إن الطرف الآخر يتحمل مسؤولية انهيار المحادثات.",
    "وقال الرئيس البوروندي إن البلدين متورطان في الهجوم.",
    "وقال المتحدث إنه كان حريقا متعمدا من الجانب الكمبودي.",
]

NO_BLAME = [
    "وقالت الحكومة المحلية إن الهجوم كان متعمدا ودقيقا.",
    "وقال رئيس البلدية إن الجيش قصف سوقا مكتظة في المدينة.",
    "وقال المتحدث باسم الجيش إن قواتنا لم تنتهك الهدنة.",
    "وقال الوزير إن الحكومة تسعى إلى توسيع المحادثات.",
    "وقالت الوزارة إن بلاده لن تخرق الاتفاق.",
]


@pytest.mark.parametrize("text", MENACES)
def test_harm_foretold_of_the_own_side_threatens(said: Said, text: str) -> None:
    assert [saying[1] for saying in said(text)] == ["threaten"]


@pytest.mark.parametrize(("text", "stance"), NO_MENACES)
def test_what_others_will_do_or_what_ends_threatens_nobody(said: Said, text: str, stance: str) -> None:
    assert [saying[1] for saying in said(text)] == [stance]


@pytest.mark.parametrize("text", BLAME)
def test_a_wrong_told_of_another_party_accuses(said: Said, text: str) -> None:
    assert [saying[1] for saying in said(text)] == ["accuse"]


@pytest.mark.parametrize("text", NO_BLAME)
def test_a_deed_without_a_wrong_or_a_doer_accuses_nobody(said: Said, text: str) -> None:
    assert "accuse" not in [saying[1] for saying in said(text)]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ('اعتقلت الشرطة الكينية خمسة أشخاص وصفتهم بأنهم "عناصر إرهابية" في نيروبي.', "state"),
        ('دمر الجيش التشادي تسعة مواقع وصفها بأنها "أوكار للمهربين" قرب البحيرة.', "state"),
        ('ووصفت الحكومة الكينية الهجوم بأنه "عمل إرهابي جبان".', "condemn"),
        ("ووصف الوزير القرار بأنه متسرع.", "condemn"),
    ],
)
def test_a_name_for_people_or_things_is_no_judgement(said: Said, text: str, stance: str) -> None:
    assert [saying[1] for saying in said(text)] == [stance]
