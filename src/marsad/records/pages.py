"""What was fetched and what was read of it: fetch → page → article → version."""

from datetime import date, datetime
from typing import Literal

import msgspec

from marsad.records.intervals import Days
from marsad.records.spans import Span


class Fetch(msgspec.Struct, frozen=True):
    """One retrieval of an address: when, with what headers, and the hash of the bytes that came."""

    address: str
    time: datetime
    page: str
    headers: tuple[tuple[str, str], ...] = ()


class Page(msgspec.Struct, frozen=True):
    """Bytes under their SHA-256, with what is known of where they came from (`name` is the file's name)."""

    id: str
    name: str
    content: bytes
    address: str | None = None
    fetched: date | None = None
    published: date | None = None
    outlet: str | None = None
    language: str | None = None


class Article(msgspec.Struct, frozen=True):
    """A news article: the address (or the page's hash) and its position there, from 1."""

    id: str
    source: str
    position: int


class Version(msgspec.Struct, frozen=True):
    """An article's text as one page gave it.

    `text` is the title's and the body's lines, joined by line feeds, in page order, unaltered. `lines` gives
    for each of them its number on the page (from 1), `title_lines` which of these numbers repeat the title.
    `published` is only what the page itself says. `credits` are agencies or outlets that it says it carries.
    """

    id: str
    article: str
    page: str
    reader: str
    text: str
    lines: tuple[int, ...]
    title_lines: tuple[int, ...]
    published: Days | None = None
    outlet: str | None = None
    byline: str | None = None
    credits: tuple[str, ...] = ()
    language: str | None = None
    fetched: date | None = None

    @property
    def body_lines(self) -> tuple[int, ...]:
        """The page's lines that are the article's own text."""
        titles = set(self.title_lines)
        return tuple(line for line in self.lines if line not in titles)

    @property
    def title(self) -> str | None:
        """The title's first line, where there is a title."""
        if not self.title_lines:
            return None
        return self.line_span(self.title_lines[0]).of(self.text)

    @property
    def day(self) -> date | None:
        """The day that relative dates resolve against: published, else fetched."""
        if self.published is not None and self.published.precision == "day":
            return self.published.start
        return self.fetched

    def line_starts(self) -> list[int]:
        """Offset in `text` of each line of `lines`."""
        starts = [0]
        for row in self.text.split("\n")[:-1]:
            starts.append(starts[-1] + len(row) + 1)
        return starts

    def line_span(self, number: int) -> Span:
        """The span of a page's line in `text`; raises ValueError where it is no line of the article."""
        row = self.lines.index(number)
        start = self.line_starts()[row]
        return Span(start, start + len(self.text.split("\n")[row]))


class Unread(msgspec.Struct, frozen=True):
    """A page, or a part of one, that was not read, and why: one line of the run's list."""

    name: str
    reason: Literal[
        "empty",
        "binary",
        "too-large",
        "no-text",
        "only-boilerplate",
        "no-coder",
        "unreadable",
        "bad-sidecar",
        "removed",
    ]
    detail: str


class Reading(msgspec.Struct, frozen=True):
    """What reading one page gave: its lines, the articles' versions, and what was not read."""

    page: str
    name: str
    lines: tuple[str, ...]
    versions: tuple[Version, ...] = ()
    unread: tuple[Unread, ...] = ()
