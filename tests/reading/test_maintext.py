from marsad.reading.maintext import LARGEST, Extract, extract, with_main_text
from marsad.reading.rows import rows_of

FIRST = "قالت وزارة الدفاع إن قواتها استعادت البلدة بعد معارك استمرت يومين مع المسلحين."
SECOND = "ونفى متحدث باسم المسلحين ذلك وقال إن القتال ما زال مستمرا في أطراف البلدة."
OTHER = "نستعمل في هذا الموقع تقنيات تحفظ ما تختارونه من إعدادات وتقيس عدد الزائرين."


def test_paragraphs_and_writer_of_a_page() -> None:
    html = f"<html><body><article><h1>عنوان</h1><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    found = extract(html)
    assert {FIRST, SECOND} <= set(found.paragraphs)


def test_nothing_is_found_in_nothing_and_huge_pages_are_left_alone() -> None:
    assert extract("") == Extract()
    assert extract("x" * (LARGEST + 1)) == Extract()


def test_text_outside_the_main_text_is_a_notice() -> None:
    rows = with_main_text(rows_of((FIRST, OTHER, SECOND)), Extract((FIRST, SECOND)))
    assert [(row.role, row.kept) for row in rows] == [("prose", True), ("notice", False), ("prose", True)]


def test_an_extract_that_lost_the_story_is_not_believed() -> None:
    rows = rows_of((FIRST, OTHER, SECOND))
    assert with_main_text(rows, Extract(("شيء آخر",))) == rows
    assert with_main_text(rows, Extract((OTHER,))) == rows
