"""Texts of any size out of the demo pages: their lines, shuffled and repeated; nobody's news."""

from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path
from random import Random

from marsad import demo
from marsad.collect import pages
from marsad.reading import read
from marsad.records import Page, page_id

_DAY = date(2020, 6, 7)
_SEED = 1441
_HTML = """\
<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title}</title></head>
<body><nav><ul><li><a href="/">1</a></li><li><a href="/news">2</a></li></ul></nav>
<main><article><h1>{title}</h1><time datetime="2020-05-24"></time>
{paragraphs}</article></main>
<footer>2020</footer></body></html>
"""


def demo_lines() -> list[str]:
    """The body lines of every article of the demo pages in a language that Marsad codes."""
    found = (page for page in pages([Path(demo.__file__).parent / "pages"]) if isinstance(page, Page))
    versions = [version for page in found for version in read(page).versions]
    return [
        version.line_span(line).of(version.text)
        for version in versions
        if version.language == "ar"
        for line in version.body_lines
    ]


def articles(count: int, lines_each: int = 12) -> Iterator[tuple[str, list[str]]]:
    """Title and body lines of `count` made-up articles; the same ones every time."""
    dice, lines = Random(_SEED), demo_lines()
    for number in range(count):
        body = [dice.choice(lines) for _ in range(lines_each)]
        yield f"{body[0][:60]} {number}", body


def long_text(size: int) -> str:
    """One article of about `size` bytes of UTF-8."""
    dice, lines = Random(_SEED), demo_lines()
    body, length = [lines[0][:60]], 0
    while length < size:
        line = dice.choice(lines)
        body.append(line)
        length += len(line.encode()) + 2
    return "\n\n".join(body)


def text_page(name: str, title: str, body: list[str]) -> Page:
    """A text dump: the title, then a paragraph a line with blank lines between them."""
    return page(f"{name}.txt", "\n\n".join([title, "2020-05-24", *body]))


def html_page(name: str, title: str, body: list[str]) -> Page:
    """The same as a plain HTML page with a menu and a footer."""
    paragraphs = "".join(f"<p>{escape(line)}</p>\n" for line in body)
    return page(f"{name}.html", _HTML.format(title=escape(title), paragraphs=paragraphs))


def page(name: str, text: str) -> Page:
    """A page of this text."""
    content = text.encode("utf-8", "surrogatepass")
    return Page(page_id(content), name, content, fetched=_DAY)
