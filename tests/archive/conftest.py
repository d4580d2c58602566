"""A page with an article and its marks, all made by hand, and archives of such."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import msgspec
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
    Tie,
    Version,
    article_id,
    mark_id,
    page_id,
    text_hash,
)


class Sample(msgspec.Struct, frozen=True):
    """A page, its reading and its coding."""

    page: Page
    reading: Reading
    coding: Coding

    @property
    def version(self) -> Version:
        return self.reading.versions[0]


ROWS = (
    "الرئيسية",
    "غارة على {place}",
    "",
    "قال حفتر لرويترز إن غارة قتلت 40 شخصا في {place} فجر الأربعاء.",
    "حفتر يقود الجيش",
)


def sample(place: str = "الجُفرة", *, address: str | None = None, coder: str = "test/1") -> Sample:
    """A page about a strike on a place; another place makes another page."""
    lines = tuple(row.format(place=place) for row in ROWS)
    content = "\n".join(lines).encode()
    page = Page(page_id(content), f"{place}.txt", content, address=address, fetched=date(2019, 7, 4))
    text = "\n".join(lines[at] for at in (1, 3, 4))
    version = Version(
        id=f"{text_hash(text)}-r1",
        article=article_id(address or page.id, 1),
        page=page.id,
        reader="r1",
        text=text,
        lines=(2, 4, 5),
        title_lines=(2,),
        published=Days.parse("2019-07-03"),
        credits=("رويترز",),
        language="ar",
    )
    return Sample(page, Reading(page.id, page.name, lines, (version,)), _coding(version, place, coder))


def _coding(version: Version, place: str, coder: str) -> Coding:
    def mention(words: str, known: str | None = None) -> Mention:
        at = version.text.index(words, version.line_span(4).start)
        return Mention(words, Span(at, at + len(words)), known)

    said, struck, leads = (mention(cue).span for cue in ("قال", "غارة", "يقود"))
    statement = Statement(
        mark_id(text_hash(version.text), "statement", said),
        said,
        4,
        "state",
        (mention("حفتر", "haftar"),),
        via=mention("لرويترز"),
    )
    toll = mention("40 شخصا")
    event = Event(
        mark_id(text_hash(version.text), "event", struck),
        struck,
        4,
        "air-strike",
        place=(mention(place, f"place-{place}"),),
        date=Days.parse("2019-07-03"),
        figures=(Figure(toll.text, toll.span, Range.exactly(40), "killed"),),
        according_to=(mention("حفتر", "haftar"),),
        statement=statement.id,
    )
    tie = Tie(
        mark_id(text_hash(version.text), "tie", leads),
        leads,
        5,
        "leads",
        mention("حفتر", "haftar"),
        mention("الجيش"),
    )
    return Coding(version.id, coder, "packs", (statement,), (event,), (tie,))


def fill(archive: Archive, *samples: Sample) -> None:
    """What a run does: pages with their codings, then the links."""
    for one in samples:
        with archive.transaction():
            archive.add_reading(one.page, one.reading)
            archive.add_coding(one.version, one.coding)
    archive.choose("test/1", "packs")
    archive.replace_links(link(Told(version, coding) for version, coding in archive.coded()))


@pytest.fixture(name="make", scope="session")
def make_fixture() -> Callable[..., Sample]:
    return sample


@pytest.fixture(name="fill", scope="session")
def fill_fixture() -> Callable[..., None]:
    return fill


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "marsad.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest) -> Path | str:
    """Where an archive may be made, on either database."""
    if request.param == "sqlite":
        return request.getfixturevalue("tmp_path") / "marsad.db"  # type: ignore[no-any-return]
    return request.getfixturevalue("postgres").fresh()  # type: ignore[no-any-return]


@pytest.fixture
def archive(where: Path | str) -> Iterator[Archive]:
    """An archive of two pages that tell the same strike in two towns."""
    with open_archive(where) as opened:
        fill(opened, sample(), sample("طرابلس"))
        yield opened
