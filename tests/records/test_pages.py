from datetime import date

import pytest

from marsad.records import Days, Span, Version, article_id, text_hash

TEXT = "هدنة في طرابلس\nأعلن الجيش الهدنة اليوم\nوقال شاهد إن القصف توقف"


def version(**more: object) -> Version:
    fields: dict[str, object] = {
        "id": text_hash(TEXT),
        "article": article_id("page", 1),
        "page": "page",
        "reader": "1",
        "text": TEXT,
        "lines": (4, 6, 9),
        "title_lines": (4,),
    }
    return Version(**(fields | more))  # type: ignore[arg-type]


def test_each_line_of_the_page_has_its_span_in_the_text() -> None:
    told = version()
    assert [told.line_span(line).of(TEXT) for line in told.lines] == TEXT.split("\n")
    assert told.line_span(4) == Span(0, 14)


def test_a_line_of_another_article_is_refused() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        version().line_span(5)


def test_title_and_body_are_told_apart() -> None:
    assert version().title == "هدنة في طرابلس"
    assert version().body_lines == (6, 9)
    assert version(title_lines=()).title is None


def test_relative_dates_resolve_against_the_published_day_else_the_fetch() -> None:
    fetched = date(2020, 6, 7)
    assert version(published=Days.parse("2020-05-24"), fetched=fetched).day == date(2020, 5, 24)
    assert version(published=Days.parse("2020-05"), fetched=fetched).day == fetched
    assert version().day is None
