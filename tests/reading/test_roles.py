import pytest

from marsad.reading.rows import row_of, rows_of


def role(text: str) -> str:
    return row_of(1, text).role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الرئيسية | أخبار | اقتصاد | رياضة", "menu"),
        ("أنباء اليمن › تعز › حوادث", "menu"),
        ("فيسبوك   تويتر   واتساب   طباعة", "menu"),
        ("الثلاثاء 3 أيلول 2019 - 10:15", "date"),
        ("نشر في: 14/02/2020 آخر تحديث: 15/02/2020", "date"),
        ("22:45", "time"),
        ("10:05 م", "time"),
        ("الأحد 18:30", "time"),
        ("منذ 3 ساعات", "time"),
        ("14:10 | قالت مصادر محلية إن الطريق فتح", "entry"),
        ("اقرأ أيضا: كيف وصلت القوات إلى المدينة", "inline"),
        ("مقالات ذات صلة", "related"),
        ("مواضيع قد تعجبك", "related"),
        ("المصدر: وكالات", "source"),
        ("الوسوم: ليبيا، سرت", "tags"),
        ("اترك تعليقا", "comments"),
        ("جميع الحقوق محفوظة © المرصد 2020", "copyright"),
        ("بقلم: سعاد الهاشمي", "byline"),
        ("(شارك في التغطية مكتب عمان)", "closing"),
        ("دبابة قرب المطار (رويترز)", "caption"),
        ("• الأمم المتحدة تدعو إلى التهدئة", "bullet"),
        ("==========", "rule"),
        ("", "blank"),
        ("الجيش يعلن السيطرة على البلدة", "short"),
    ],
)
def test_roles_that_a_line_shows_by_itself(text: str, expected: str) -> None:
    assert role(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "شارك آلاف المتظاهرين في مسيرة وسط العاصمة رفضا لاستمرار القتال.",
        "تابع المجلس تطبيق الاتفاق الذي وقع في جدة الشهر الماضي.",
        "فيديو نشره ناشطون أظهر دخول الآليات إلى الحي الشرقي من المدينة.",
        "القاهرة - غزة - قالت مصادر مطلعة إن الوفد سيعود إلى الدوحة غدا.",
        "وقال المتحدث إن القوات لم تدخل بلدة الصخيرات بعد (أ ف ب).",
        "عرض الوسيط على الطرفين هدنة تمتد أسبوعين وتبدأ يوم الأحد المقبل.",
        "كتب وزير الخارجية على منصة إكس أن بلاده لن تعترف بالحكومة الجديدة.",
    ],
)
def test_sentences_are_text_whatever_their_first_word(text: str) -> None:
    assert role(text) == "prose"


def test_a_line_said_twice_is_no_paragraph_however_long() -> None:
    long = " ".join(["كلمة"] * 30)
    assert [row.role for row in rows_of((long, "", long, "نص"))] == ["short", "blank", "short", "short"]


def test_rows_are_numbered_from_one_and_keep_their_text() -> None:
    rows = rows_of(("أول ", "\tثان"))
    assert [(row.number, row.text) for row in rows] == [(1, "أول "), (2, "\tثان")]
