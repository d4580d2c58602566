"""The gold's shape: what a page's marks look like when written down, by a person or by a coder.

Null stands for what the page does not say. Which keys must be there is checked for gold (`gold.check`), not
here: a coder's marks with gaps are scored as they are.
"""

import msgspec

Scalar = str | int | float
Value = int | float | list[int | float | None] | None


class Quantity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number that belongs to an event."""

    text: str | None = None
    value: Value = None
    unit: str | None = None
    of: str | None = None
    part_of: str | None = None


class MarkedStatement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Someone is on record."""

    line: int
    cue: str | None = None
    speaker: str | None = None
    role: str | None = None
    via: str | None = None
    stance: str | None = None
    quote: bool | None = False
    denies: str | None = None


class MarkedEvent(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"origin": "from"}):
    """Something is said to happen."""

    line: int
    cue: str | None = None
    type: str | None = None
    status: str | None = "actual"
    actor: str | None = None
    target: str | None = None
    place: str | None = None
    origin: str | None = None
    to: str | None = None
    date: Scalar | None = None
    quantities: tuple[Quantity, ...] | None = ()
    according_to: str | None = None


class MarkedTie(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"source": "from"}):
    """A standing relation that the text asserts."""

    line: int
    kind: str | None = None
    source: str | None = None
    to: str | None = None
    means: str | None = None
    according_to: str | None = None


class MarkedArticle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One news article of a page and its marks."""

    id: str = ""
    title_lines: tuple[int, ...] = ()
    body_lines: tuple[int, ...] = ()
    published: Scalar | None = None
    outlet: str | None = None
    credits: tuple[str, ...] | None = ()
    statements: tuple[MarkedStatement, ...] | None = ()
    events: tuple[MarkedEvent, ...] | None = ()
    ties: tuple[MarkedTie, ...] | None = ()


class MarkedPage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One page: the name of its file, and its articles in page order."""

    document: str
    fetched: Scalar | None = None
    articles: tuple[MarkedArticle, ...] = ()


class MarkedDispute(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two tellings that cannot both hold: the lines of either, as page#article:line."""

    what: str
    claim: tuple[str, ...] | str
    against: tuple[str, ...] | str


AnyMark = MarkedStatement | MarkedEvent | MarkedTie
Group = tuple[str, ...]


class MarkedCorpus(msgspec.Struct, frozen=True):
    """Pages with the links between them. `lines` holds each page's lines, where they are known."""

    pages: tuple[MarkedPage, ...] = ()
    reports: tuple[Group, ...] = ()
    disputes: tuple[MarkedDispute, ...] = ()
    lines: dict[str, tuple[str, ...]] = {}

    def page(self, document: str) -> MarkedPage | None:
        """The page of this name, the last one where it stands there twice."""
        return next((page for page in reversed(self.pages) if page.document == document), None)

    def line(self, document: str, number: int) -> str | None:
        """The text of a page's line, from 1; null where the page is not at hand."""
        lines = self.lines.get(document, ())
        return lines[number - 1] if 1 <= number <= len(lines) else None
