"""Texts of any size out of the demo pages: their lines, shuffled and repeated; nobody's news."""

from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path
from random import Random

from marsad import demo
from marsad.collect import pages
from marsad.reading import read
from marsad.records import Page, Version, page_id

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


def demo_versions() -> list[Version]:
    """Every article of the demo pages."""
    found = (page for page in pages([Path(demo.__file__).parent / "pages"]) if isinstance(page, Page))
    return [version for page in found for version in read(page).versions]


def articles(count: int, lines_each: int = 12) -> Iterator[tuple[str, list[str]]]:
    """Title and body lines of `count` made-up articles; the same ones every time."""
    dice, titles, lines = Random(_SEED), *_matter()
    for number in range(count):
        yield f"{dice.choice(titles)} {number}", [dice.choice(lines) for _ in range(lines_each)]


def long_article(size: int) -> tuple[str, list[str]]:
    """Title and body lines of one article of about `size` bytes of UTF-8."""
    dice, titles, lines = Random(_SEED), *_matter()
    body, length = list[str](), 0
    while length < size:
        body.append(dice.choice(lines))
        length += len(body[-1].encode()) + 2
    return titles[0], body


def _matter() -> tuple[list[str], list[str]]:
    """The titles and the body lines of the demo pages."""
    versions = demo_versions()
    titles = [version.title for version in versions if version.title]
    lines = [version.line_span(line).of(version.text) for version in versions for line in version.body_lines]
    return titles, lines


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
