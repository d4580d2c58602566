from marsad.reading.cutting import cut
from marsad.reading.rows import rows_of

TITLE = "الجيش يستعيد البلدة بعد معارك استمرت يومين"
FIRST = "قالت وزارة الدفاع إن قواتها استعادت البلدة بعد معارك استمرت يومين مع المسلحين."
SECOND = "ونفى متحدث باسم المسلحين ذلك وقال إن القتال ما زال مستمرا في أطراف البلدة."


def body(*lines: str) -> list[int]:
    (one,) = cut(rows_of((TITLE, *lines)))
    return list(one.body)


def test_a_deck_under_the_title_and_points_are_body() -> None:
    assert body("المسلحون ينفون ويتحدثون عن قتال مستمر في الأطراف", "3 أيار 2020", FIRST) == [2, 4]
    assert body("3 أيار 2020", "• الوزارة تتحدث عن استعادة البلدة", FIRST) == [3, 4]


def test_bylines_with_agencies_and_captions_are_not() -> None:
    assert body("سعاد الهاشمي - أ ف ب، رويترز", "3 أيار 2020", FIRST) == [4]
    assert body("3 أيار 2020", "جنود قرب البلدة", FIRST) == [4]


def test_a_heading_and_its_link_between_paragraphs_are_not_two_subheads() -> None:
    assert body(FIRST, "جديد الموقع", "سعر الصرف اليوم", SECOND) == [2, 5]


def test_times_are_boilerplate_and_the_entries_of_a_live_blog_are_body() -> None:
    found = body(
        "10:30", "بيان جديد", FIRST, "نسخ الرابط", "09:15", SECOND, "08:00", "تأكيد", FIRST + " أيضا."
    )
    assert found == [3, 4, 7, 9, 10]


def test_a_brief_last_sentence_belongs_to_the_text() -> None:
    assert body(FIRST, "ولم يعلق أحد.", "الوسوم: حرب") == [2, 3]


def test_a_brief_paragraph_without_a_full_stop_is_kept_by_its_beginning() -> None:
    brief = "عادت القوات بعد ذلك إلى مواقعها السابقة شرق البلدة"
    assert body(FIRST, brief, SECOND) == [2, 3, 4]
