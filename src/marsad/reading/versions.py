"""Versions out of the articles that were cut from a page: text, title, dates, outlet, byline, credits,
language."""

from collections.abc import Sequence
from datetime import date

import msgspec
from resiliparse.parse.lang import detect_fast

from marsad.reading.credits import credits_of
from marsad.reading.cutting import Cut
from marsad.reading.metadata import Marked, Metadata
from marsad.reading.outlets import byline_of, outlet_of
from marsad.reading.phrases import words
from marsad.reading.published import published
from marsad.reading.rows import Row
from marsad.records import Days, Page, Version, article_id, text_hash

READER = "reader-1"
"""This reader's version: a new one reads old pages anew and gives new versions."""


class _About(msgspec.Struct, frozen=True):
    """What is known of an article besides its text."""

    position: int
    outlet: str | None
    published: Days | None
    byline: str | None


def versions_of(page: Page, rows: Sequence[Row], cuts: Sequence[Cut], told: Metadata) -> tuple[Version, ...]:
    """A version for each article, in page order; `told` is what the page's metadata says, empty for a text
    page."""
    outlet = told.site or outlet_of(rows, cuts) or page.outlet
    made = []
    for position, one in enumerate(cuts):
        after = cuts[position + 1] if position + 1 < len(cuts) else None
        marked = _marked(rows, one, told, only=len(cuts) == 1)
        shown = published(rows, one, after, first=position == 0, fetched=page.fetched)
        day = _agreed(shown, marked.published) or _day(_timed(one, told))
        byline = marked.author or byline_of(rows, one) or one.writer
        about = _About(position + 1, outlet, day or _day(page.published), byline)
        made.append(_version(page, rows, one, about))
    return tuple(made)


def _marked(rows: Sequence[Row], one: Cut, told: Metadata, *, only: bool) -> Marked:
    """What the metadata says of this article: by its title where they describe several."""
    title = rows[one.title[0] - 1].same if one.title else None
    for article in told.articles:
        if article.title and title and " ".join(words(article.title)) == title:
            return article
    if not only:
        return Marked()
    first = told.articles[0] if told.articles else Marked()
    return Marked(first.title, first.published or told.published, first.author)


def _agreed(shown: Days | None, marked: date | None) -> Days | None:
    """What metadata says, unless the page shows the day before or after it: metadata may count by another
    zone."""
    if marked is None or (shown is not None and abs((shown.start - marked).days) <= 1):
        return shown
    return Days.day(marked)


def _timed(one: Cut, told: Metadata) -> date | None:
    """The day of the first `time` element between the title and the text."""
    first = one.title[0] if one.title else one.head[0]
    return next((day for line, day in told.times if first <= line <= one.head[1]), None)


def _version(page: Page, rows: Sequence[Row], one: Cut, about: _About) -> Version:
    numbers = tuple(sorted({*one.title, *one.body}))
    text = "\n".join(rows[number - 1].text for number in numbers)
    return Version(
        id=f"{text_hash(text)}-{READER}",
        article=article_id(page.address or page.id, about.position),
        page=page.id,
        reader=READER,
        text=text,
        lines=numbers,
        title_lines=one.title,
        published=about.published,
        outlet=about.outlet,
        byline=about.byline,
        credits=credits_of(rows, one, about.outlet),
        language=_language(text, page),
        fetched=page.fetched,
    )


def _language(text: str, page: Page) -> str | None:
    found = detect_fast(text)[0]
    return page.language if found == "unknown" else str(found)


def _day(day: date | None) -> Days | None:
    return None if day is None else Days.day(day)
