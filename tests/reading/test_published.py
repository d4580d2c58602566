from datetime import date

import pytest

from marsad.reading.cutting import cut
from marsad.reading.published import published
from marsad.reading.rows import rows_of

TITLE = "الجيش يستعيد البلدة بعد معارك استمرت يومين"
BODY = (
    "قالت وزارة الدفاع إن قواتها استعادت البلدة بعد معارك استمرت يومين مع المسلحين.",
    "ونفى متحدث باسم المسلحين ذلك وقال إن القتال ما زال مستمرا في أطراف البلدة.",
)


def day(*lines: str, fetched: date | None = None) -> str:
    rows = rows_of(lines)
    (one,) = cut(rows)
    return str(published(rows, one, None, first=True, fetched=fetched))


@pytest.mark.parametrize(
    "line",
    [
        "27 نوفمبر/تشرين الثاني 2019",
        "الأربعاء 27 تشرين الثاني 2019 - 10:30",
        "٢٧/١١/٢٠١٩",
        "Date: Nov 27, 2019",
        "٣٠ ربيع الأول ١٤٤١هـ - ٢٧ نوفمبر ٢٠١٩م",
        "كتب: محرر الشؤون العربية | 27-11-2019",
        "تاريخ النشر: 27th, November 2019 GMT",
    ],
)
def test_the_forms_in_which_houses_print_their_date(line: str) -> None:
    assert day("المرصد", TITLE, line, *BODY) == "2019-11-27"


@pytest.mark.parametrize(
    "dateline",
    [
        "مأرب، 27 تشرين الثاني 2019 (سبأ) - ",
        "عطبرة 27 نوفمبر 2019 ــ ",
        "10:30 2019-11-27|",
        "تعز: 27/11/2019: ",
    ],
)
def test_the_first_paragraphs_own_dateline_serves(dateline: str) -> None:
    assert day("المرصد", TITLE, dateline + BODY[0], BODY[1]) == "2019-11-27"


def test_a_day_that_the_first_paragraph_tells_of_dates_nothing() -> None:
    assert day("المرصد", TITLE, f"في 27 نوفمبر 2019 {BODY[0]}", BODY[1]) == "None"


def test_a_labelled_date_wins_over_a_banner() -> None:
    assert day("السبت 18 أبريل 2020", TITLE, "نشر في 3 تموز 2019", *BODY) == "2019-07-03"


def test_a_banner_is_taken_where_it_is_all_there_is() -> None:
    assert day("المرصد", "السبت 18 أبريل 2020 - العدد 312", TITLE, *BODY) == "2020-04-18"


def test_a_banner_against_the_texts_own_days_is_the_crawls() -> None:
    told = "وكان الطرفان قد وقعا يوم الأربعاء 27 نوفمبر 2019 اتفاقا يقضي بفتح الطريق بينهما."
    assert day("WED 27 - 11 - 2024", TITLE, *BODY, told) == "None"


def test_a_banner_after_the_fetch_cannot_be_right() -> None:
    assert day("السبت 18 أبريل 2020", TITLE, *BODY, fetched=date(2019, 7, 3)) == "None"


def test_a_numeric_date_after_the_fetch_is_read_month_first() -> None:
    assert day("المرصد", TITLE, "7/9/2019", *BODY, fetched=date(2019, 7, 10)) == "2019-07-09"
    assert day("المرصد", TITLE, "7/9/2019", *BODY, fetched=date(2019, 9, 8)) == "2019-09-07"


def test_captions_and_comments_do_not_date_an_article() -> None:
    assert (
        day(TITLE, "دبابة قرب البلدة، 2 مايو 2018 © أ ف ب", *BODY, "التعليقات", "أحمد — 5/6/2018: شكرا")
        == "None"
    )


def test_a_date_under_the_text_serves() -> None:
    assert day(TITLE, *BODY, "تاريخ النشر: 17/02/2024") == "2024-02-17"


def test_an_update_serves_where_nothing_else_does() -> None:
    assert day(TITLE, "آخر تحديث: 3 سبتمبر 2023", *BODY) == "2023-09-03"
    assert day(TITLE, "1 سبتمبر 2023 - آخر تحديث: 3 سبتمبر 2023", *BODY) == "2023-09-01"
