from marsad.reading.cutting import cut
from marsad.reading.outlets import byline_of, outlet_of
from marsad.reading.rows import rows_of

TITLE = "الجيش يستعيد البلدة بعد معارك استمرت يومين"
BODY = "قالت وزارة الدفاع إن قواتها استعادت البلدة بعد معارك استمرت يومين مع المسلحين."


def outlet(*lines: str) -> str | None:
    rows = rows_of(lines)
    return outlet_of(rows, cut(rows))


def test_the_header_names_the_outlet_where_the_foot_or_the_layout_confirms_it() -> None:
    assert (
        outlet("سهيل الأخبار | يومية مستقلة", TITLE, BODY, "جميع الحقوق محفوظة © سهيل الأخبار 2019")
        == "سهيل الأخبار"
    )
    assert outlet("☰ سهيل", "الرئيسية | أخبار | رياضة", TITLE, BODY) == "سهيل"
    assert outlet("قناة سهيل", TITLE, BODY) == "قناة سهيل"


def test_the_foot_names_it_where_the_header_does_not() -> None:
    assert outlet(TITLE, BODY, "جميع الحقوق محفوظة لموقع سهيل 2019") == "سهيل"
    assert outlet(TITLE, BODY, "Copyright 2019 . All rights reserved") is None


def test_a_picture_s_copyright_sign_names_no_outlet() -> None:
    assert outlet(TITLE, "دخان فوق البلدة القديمة © أ ف ب", BODY) is None


def test_titles_and_sections_are_no_outlet() -> None:
    assert outlet(TITLE, BODY) is None
    assert outlet("آخر الأخبار", TITLE, BODY) is None


def test_a_byline_names_the_writer() -> None:
    rows = rows_of((TITLE, "كتب: سالم الورفلي   |  22/06/2018", BODY))
    assert byline_of(rows, cut(rows)[0]) == "سالم الورفلي"
    rows = rows_of((TITLE, BODY, "Written by Omar Said"))
    assert byline_of(rows, cut(rows)[0]) == "Omar Said"
