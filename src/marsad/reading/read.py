"""A page in; its lines, its articles' versions and what was not read out."""

import re
from collections.abc import Sequence

import msgspec

from marsad.errors import PageError
from marsad.reading.cutting import Cut, cut
from marsad.reading.decode import decode
from marsad.reading.html import parse
from marsad.reading.lines import text_lines
from marsad.reading.maintext import extract, with_main_text
from marsad.reading.markup import lines_of, rows_of_tree, stories
from marsad.reading.metadata import Metadata, metadata
from marsad.reading.phrases import words
from marsad.reading.rows import Row, arabic_share, rows_of
from marsad.reading.versions import versions_of
from marsad.records import Page, Reading, Unread, Version

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def read(page: Page) -> Reading:
    """The articles of `page`. Nothing is raised: what cannot be read is listed in the reading's `unread`.

    Lines are numbered from 1. Those of a text page are the file's; those of an HTML page are its block
    elements' texts in document order. A version's text is its title's and body's lines, unaltered, joined
    by line feeds.
    """
    try:
        text = decode(page.content).text
        if _is_html(page.name, text):
            return _read_html(page, text)
    except PageError as problem:
        reason, _, detail = problem.message.partition(": ")
        return Reading(page.id, page.name, (), (), (_unread(page, reason, detail),))
    lines = text_lines(text)
    rows = rows_of(lines)
    return _reading(page, lines, rows, cut(rows), Metadata())


def _is_html(name: str, text: str) -> bool:
    return name.lower().endswith((".html", ".htm", ".xhtml")) or bool(_HTML.match(text[:2000]))


def _read_html(page: Page, text: str) -> Reading:
    """Each story by itself where elements divide them, else the whole page."""
    tree = parse(text)
    rows = rows_of_tree(tree)
    told = metadata(tree, frozenset(row.text for row in rows if row.level))
    found = stories(tree, rows)
    reaches = [lines_of(tree, one) for one in found] or [(1, len(rows) + 1)]
    sources = [tree.elements[one].node.html or "" for one in found] or [text]
    titles = frozenset(" ".join(words(title)) for title in told.titles)
    cuts: list[Cut] = []
    for (first, after), source in zip(reaches, sources, strict=True):
        main = extract(source)
        story = with_main_text(rows[first - 1 : after - 1], main)
        rows[first - 1 : after - 1] = story
        cuts += [msgspec.structs.replace(one, writer=main.author) for one in cut(story, titles)]
    return _reading(page, tuple(row.text for row in rows), rows, cuts, told)


def _reading(
    page: Page, lines: tuple[str, ...], rows: Sequence[Row], cuts: Sequence[Cut], told: Metadata
) -> Reading:
    versions = versions_of(page, rows, cuts, told)
    return Reading(page.id, page.name, lines, versions, tuple(_complaints(page, lines, versions)))


def _complaints(page: Page, lines: Sequence[str], versions: Sequence[Version]) -> list[Unread]:
    filled = sum(bool(line.strip()) for line in lines)
    if not filled:
        return [_unread(page, "no-text", "no line of it holds text")]
    if not versions:
        return [_unread(page, "only-boilerplate", f"none of its {filled} lines is running text")]
    if not any(arabic_share(version.text) > 0.2 for version in versions):
        told = ", ".join(sorted({version.language or "an unknown language" for version in versions}))
        return [_unread(page, "no-coder", f"no Arabic in it ({told}): its articles are kept and not coded")]
    return []


def _unread(page: Page, reason: str, detail: str) -> Unread:
    return Unread(page.name, reason, detail)  # type: ignore[arg-type]
