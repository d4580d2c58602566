"""A page in, its lines, its articles' versions and what was not read out."""

from collections.abc import Sequence

from resiliparse.parse.lang import detect_fast

from marsad.errors import PageError
from marsad.reading.credits import credits_of
from marsad.reading.cutting import Cut, cut
from marsad.reading.decode import decode
from marsad.reading.lines import text_lines
from marsad.reading.outlets import byline_of, outlet_of
from marsad.reading.published import published
from marsad.reading.rows import Row, arabic_share, rows_of
from marsad.records import Article, Days, Page, Reading, Unread, Version, article_id, text_hash

READER = "reader-1"
"""This reader's version: a new one reads old pages anew and gives new versions."""


def read(page: Page) -> Reading:
    """The articles of `page`. Nothing is raised: what cannot be read is listed in the reading's `unread`.

    Lines are numbered from 1. Those of a text page are the file's; those of an HTML page are its block elements'
    texts in document order. A version's text is its title's and body's lines, unaltered, joined by line feeds.
    """
    try:
        decoded = decode(page.content)
    except PageError as problem:
        reason, _, detail = problem.message.partition(": ")
        return Reading(page.id, page.name, (), (), (_unread(page, reason, detail),))
    return _read_text(page, decoded.text)


def _read_text(page: Page, text: str) -> Reading:
    lines = text_lines(text)
    rows = rows_of(lines)
    cuts = cut(rows)
    versions = _versions(page, rows, cuts)
    return Reading(page.id, page.name, lines, versions, tuple(_complaints(page, lines, versions)))


def _versions(page: Page, rows: Sequence[Row], cuts: Sequence[Cut]) -> tuple[Version, ...]:
    outlet = outlet_of(rows, cuts) or page.outlet
    made = []
    for position, one in enumerate(cuts):
        after = cuts[position + 1] if position + 1 < len(cuts) else None
        day = published(rows, one, after, first=position == 0, fetched=page.fetched)
        if day is None and page.published is not None:
            day = Days.day(page.published)
        made.append(_version(page, rows, one, position + 1, outlet, day))
    return tuple(made)


def _version(
    page: Page, rows: Sequence[Row], one: Cut, position: int, outlet: str | None, day: Days | None
) -> Version:
    numbers = tuple(sorted({*one.title, *one.body}))
    text = "\n".join(rows[number - 1].text for number in numbers)
    article = Article(article_id(page.address or page.id, position), page.address or page.id, position)
    return Version(
        id=f"{text_hash(text)}-{READER}",
        article=article.id,
        page=page.id,
        reader=READER,
        text=text,
        lines=numbers,
        title_lines=one.title,
        published=day,
        outlet=outlet,
        byline=byline_of(rows, one),
        credits=credits_of(rows, one, outlet),
        language=_language(text, page),
        fetched=page.fetched,
    )


def _language(text: str, page: Page) -> str | None:
    found = detect_fast(text)[0]
    return page.language if found == "unknown" else str(found)


def _complaints(page: Page, lines: Sequence[str], versions: Sequence[Version]) -> list[Unread]:
    if not any(line.strip() for line in lines):
        return [_unread(page, "no-text", "no line of it holds text")]
    if not versions:
        filled = sum(bool(line.strip()) for line in lines)
        return [_unread(page, "only-boilerplate", f"none of its {filled} lines is running text")]
    if not any(arabic_share(version.text) > 0.2 for version in versions):
        told = ", ".join(sorted({version.language or "an unknown language" for version in versions}))
        return [_unread(page, "no-coder", f"no Arabic in it ({told}): its articles are kept and not coded")]
    return []


def _unread(page: Page, reason: str, detail: str) -> Unread:
    return Unread(page.name, reason, detail)  # type: ignore[arg-type]
