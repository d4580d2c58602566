from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.ar.times.datelines import find_dates


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("الأربعاء 3 سبتمبر 2014 | 18:40", "2014-09-03"),
        ("3 سبتمبر/أيلول 2014", "2014-09-03"),
        ("الأربعاء ٠٣ أيلول ٢٠١٤", "2014-09-03"),
        ("الثلاثاء، 12 جويلية 2016", "2016-07-12"),
        ("Date: Sep 3, 2014", "2014-09-03"),
        ("Wed Sep 3, 2014 | 08:15 GMT", "2014-09-03"),
        ("كتب: قسم الأخبار | 03/09/2014", "2014-09-03"),
        ("3/9/201408:15 م", "2014-09-03"),
        ("تأريخ النشر: 3-9-2014, 08:15 صباحا", "2014-09-03"),
        ("نُشر: 22:10-3 سبتمبر 2014 م ـ 8 ذو القعدة 1435 هـ", "2014-09-03"),
        ("الأربعاء ٨ ذو القعدة ١٤٣٥هـ - ٣ سبتمبر ٢٠١٤م - العدد ١٥٠٤٤", "2014-09-03"),
        ("٨ ذو القعدة ١٤٣٥ هـ", "2014-09-03"),
        ("WED 3 - 9 - 2014", "2014-09-03"),
        ("2014-09-03T21:05:00+03:00", "2014-09-03"),
        ("الأربعاء 03/سبتمبر/2014 - 03:40 م", "2014-09-03"),
        ("نشر بواسطة: هيئة التحرير في 3 سبتمبر، 2014", "2014-09-03"),
        ("آخر تحديث: 3/9/2014", "2014-09-03"),
        ("Wednesday 09/03/2014", "2014-09-03"),
        ("هاتف: 021-444000", None),
        ("جميع الحقوق محفوظة © 2014", None),
        ("خام برنت: 98.40 -1.20", None),
        ("سبتمبر 2014", None),
        ("", None),
    ],
)
def test_the_day_of_a_date_line(line: str, expected: str | None) -> None:
    assert [str(one.days) for one in find_dates(line)] == ([] if expected is None else [expected])


def test_labels_tell_publication_from_update() -> None:
    line = "آخر تحديث: 05/09/2014 - 18:30   نشرت في: 03/09/2014 - 16:05"
    assert [(str(one.days), one.label) for one in find_dates(line)] == [
        ("2014-09-05", "updated"),
        ("2014-09-03", "published"),
    ]


def test_a_label_reaches_over_a_clock_but_not_over_words() -> None:
    assert find_dates("نُشر: 00:04 - 3 سبتمبر 2014")[0].label == "published"
    assert find_dates("نشر الجيش دباباته في 3 سبتمبر 2014")[0].label == "bare"


def test_an_update_that_gives_only_a_clock_leaves_the_date_bare() -> None:
    assert [one.label for one in find_dates("الخميس ٤ سبتمبر ٢٠١٤ - آخر تحديث ٩:٤٧ م")] == ["bare"]


def test_a_span_quotes_the_line_with_its_weekday() -> None:
    line = "كتب: فلان | الأربعاء ٣ سبتمبر ٢٠١٤م | طباعة"
    assert find_dates(line)[0].span.of(line) == "الأربعاء ٣ سبتمبر ٢٠١٤م"


def test_a_day_without_a_year_needs_today() -> None:
    assert find_dates("الأربعاء 3 سبتمبر") == []
    assert str(find_dates("الأربعاء 3 سبتمبر", date(2014, 9, 10))[0].days) == "2014-09-03"


@given(
    st.dates(date(1980, 1, 1), date(2050, 1, 1)),
    st.sampled_from(["%d/%m/%Y", "%Y-%m-%dT%H:%M:%SZ", "%d %b %Y", "%b %d, %Y"]),
)
def test_a_day_in_any_form_is_read_back(day: date, form: str) -> None:
    (found,) = find_dates("نشر في: " + day.strftime(form))
    assert (str(found.days), found.label) == (day.isoformat(), "published")


@given(st.text(max_size=60))
def test_any_line_is_taken(line: str) -> None:
    for one in find_dates(line, date(2020, 1, 1)):
        assert one.span.of(line)
