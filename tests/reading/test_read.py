"""What every reading keeps to, and what bad input gives."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.reading import READER, read
from marsad.records import Page, Reading, article_id, page_id, text_hash

PAGE = """المرصد العربي
الرئيسية | أخبار | رياضة
الجيش يستعيد البلدة بعد معارك استمرت يومين
3 حزيران 2020

طرابلس (رويترز) - قالت وزارة الدفاع إن قواتها استعادت البلدة بعد معارك استمرت يومين.

ونفى متحدث باسم المسلحين ذلك وقال إن القتال ما زال مستمرا في أطراف البلدة.

جميع الحقوق محفوظة
"""

ENGLISH = """Army retakes the town after two days

The army said that it had retaken the town on Monday, officials told us by phone.
"""


def page(text: str | bytes, name: str = "p.txt", **known: object) -> Page:
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return Page(page_id(content), name, content, **known)  # type: ignore[arg-type]


def reasons(reading: Reading) -> list[str]:
    return [one.reason for one in reading.unread]


def test_a_version_says_what_the_page_says() -> None:
    (version,) = read(page(PAGE, fetched=date(2020, 6, 5))).versions
    lines = PAGE.split("\n")
    assert version.lines == (3, 6, 8)
    assert version.title_lines == (3,)
    assert version.text == "\n".join(lines[number - 1] for number in version.lines)
    assert version.line_span(6).of(version.text) == lines[5]
    assert (str(version.published), version.fetched) == ("2020-06-03", date(2020, 6, 5))
    assert (version.outlet, version.credits, version.language) == ("المرصد العربي", ("رويترز",), "ar")


def test_ids_come_from_the_text_the_reader_and_the_address() -> None:
    first, second = read(page(PAGE, address="https://x.example/1")), read(page(PAGE + "\n"))
    assert first.versions[0].id == second.versions[0].id == f"{text_hash(first.versions[0].text)}-{READER}"
    assert first.versions[0].article == article_id("https://x.example/1", 1)
    assert second.versions[0].article == article_id(page(PAGE + "\n").id, 1)


def test_an_html_page_is_known_by_its_name_or_its_beginning() -> None:
    body = f"<h1>عنوان الخبر الأول هنا</h1><p>{PAGE.splitlines()[5]}</p>"
    html = f"<!DOCTYPE html><html><body>{body}</body></html>"
    assert read(page(html, "p.html")).lines == read(page(html, "p.txt")).lines
    assert read(page(html, "p.html")).versions[0].body_lines == (2,)


def test_what_the_sidecar_knows_serves_where_the_page_is_silent() -> None:
    silent = PAGE.replace("3 حزيران 2020\n", "").replace("المرصد العربي\n", "")
    (version,) = read(page(silent, published=date(2020, 6, 4), outlet="المرصد")).versions
    assert (str(version.published), version.outlet) == ("2020-06-04", "المرصد")


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "p.txt", "empty"),
        (b"\n \n", "p.txt", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "p.txt", "binary"),
        (b"<html><body><script>x</script></body></html>", "p.html", "no-text"),
        ("الرئيسية | أخبار | رياضة\nاترك تعليقا\nجميع الحقوق محفوظة".encode(), "p.txt", "only-boilerplate"),
        (b"<div>" * 20_000, "p.html", "unreadable"),
        (ENGLISH.encode(), "p.txt", "no-coder"),
    ],
)
def test_what_cannot_be_read_is_listed_with_its_reason(content: bytes, name: str, reason: str) -> None:
    reading = read(page(content, name))
    assert reasons(reading) == [reason]
    assert reading.unread[0].name == name
    assert reading.unread[0].detail


def test_an_article_in_another_language_is_kept() -> None:
    reading = read(page(ENGLISH))
    assert [version.language for version in reading.versions] == ["en"]
    assert reasons(reading) == ["no-coder"]


@pytest.mark.parametrize(
    ("spoil", "marks"),
    [
        (lambda text: text.replace("قالت", "قا\x00لت"), "\x00"),
        (lambda text: text.replace("قالت", "قا\ud800لت"), "\ufffd"),
        (lambda text: text.replace(" ", " \u202b\u200f"), "\u202b"),
        (lambda text: text.replace("قالت", "ق" + "\u064b" * 10_000 + "الت"), "\u064b" * 10_000),
    ],
)
def test_odd_signs_survive(spoil: object, marks: str) -> None:
    (version,) = read(page(spoil(PAGE))).versions  # type: ignore[operator]
    assert version.body_lines == (6, 8)
    assert marks in version.text


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16", "utf-8-sig"])
def test_other_encodings_give_the_same_reading(encoding: str) -> None:
    assert read(page(PAGE.encode(encoding))).versions[0].text == read(page(PAGE)).versions[0].text


LINES = st.sampled_from(
    [*PAGE.split("\n"), "---", "10:30", "اقرأ أيضا", "• نقطة أولى هنا", "شارك", "(أ ف ب)"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=25))
def test_versions_quote_the_lines_of_their_page_and_share_none(lines: list[str]) -> None:
    reading = read(page("\n".join(lines)))
    seen: set[int] = set()
    for version in reading.versions:
        assert version.text.split("\n") == [reading.lines[number - 1] for number in version.lines]
        assert list(version.lines) == sorted(set(version.lines))
        assert set(version.title_lines) <= set(version.lines)
        assert seen.isdisjoint(version.lines)
        seen |= set(version.lines)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["p.txt", "p.html"]))
def test_any_bytes_are_read_or_listed(content: bytes, name: str) -> None:
    reading = read(page(content, name))
    assert reading.versions or reading.unread
