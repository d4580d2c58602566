"""A small archive: two pages, one a copy of the other's strike, one denying it. Marks made by hand."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from marsad.archive import Archive, open_archive
from marsad.linking import Told, link
from marsad.records import (
    Coding,
    Days,
    Event,
    Figure,
    Mention,
    Page,
    Range,
    Reading,
    Span,
    Statement,
    Version,
    article_id,
    mark_id,
    page_id,
    text_hash,
)  # fmt: skip

TELLS = "قصف على سرت\nقال خالد إن الجيش قصف سرت الأحد وقتل 3 مدنيين"
DENIES = "نفي\n=نفى عمر قصف سرت"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    told = [page_told("b.txt", TELLS, "الوسط"), page_told("a.txt", DENIES, None)]
    with open_archive(tmp_path / "m.db") as opened:
        for page, reading, coding in told:
            opened.add_reading(page, reading)
            opened.add_coding(reading.versions[0], coding)
        opened.replace_links(link(Told(reading.versions[0], coding) for _, reading, coding in told))
        yield opened


def page_told(name: str, text: str, outlet: str | None) -> tuple[Page, Reading, Coding]:
    content = text.encode()
    page = Page(page_id(content), name, content, fetched=date(2020, 6, 7))
    version = Version(
        text_hash(text), article_id(page.id, 1), page.id, "reader/1", text, (1, 2), (1,),
        published=Days.day(date(2020, 5, 24)), outlet=outlet, language="ar", fetched=page.fetched,
    )  # fmt: skip
    return page, Reading(page.id, name, tuple(text.split("\n")), (version,)), coding_of(version)


def coding_of(version: Version) -> Coding:
    text = version.text

    def mention(words: str) -> Mention:
        at = text.index(words)
        return Mention(words, Span(at, at + len(words)))

    def cue(words: str) -> Span:
        at = text.index(words, text.index("\n"))
        return Span(at, at + len(words))

    denied = "نفى" in text
    speaker = (mention("عمر" if denied else "خالد"),)
    said = cue("نفى" if denied else "قال")
    statement = Statement(
        mark_id(version.id, "statement", said), said, 2, "deny" if denied else "state", speaker,
        denies=mention("قصف سرت") if denied else None,
    )  # fmt: skip
    figures = () if denied else (
        Figure("3 مدنيين", mention("3 مدنيين").span, Range(3, 3), "killed", mention("مدنيين")),
    )  # fmt: skip
    event = Event(
        mark_id(version.id, "event", cue("قصف")), cue("قصف"), 2, "shelling", "denied" if denied else "actual",
        actor=() if denied else (mention("الجيش"),), place=(mention("سرت"),),
        date=Days.day(date(2020, 5, 24)),
        figures=figures, according_to=speaker, statement=statement.id,
    )  # fmt: skip
    return Coding(version.id, "hand/1", "none", (statement,), (event,))
