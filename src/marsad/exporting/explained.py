"""One mark with all that the record knows of it: its chains, its incident, its disputes, its report."""

from collections.abc import Collection, Iterable

import msgspec

from marsad.archive import Archive
from marsad.exporting.refs import Refs
from marsad.records import Chain, Dispute, Incident, Mark, Report, Span, Version


class Quoted(msgspec.Struct, frozen=True):
    """A mark on a page that carries it. `line` is the span of its line in the version's text."""

    page: str
    mark: Mark
    version: Version
    line: Span

    @property
    def sentence(self) -> str:
        """The line that says it."""
        return self.line.of(self.version.text)


class Disputed(msgspec.Struct, frozen=True):
    """A dispute with the sentences of either side; `truncated`: some of them are left out."""

    dispute: Dispute
    claim: tuple[Quoted, ...]
    against: tuple[Quoted, ...]
    truncated: bool = False


class Most(msgspec.Struct, frozen=True):
    """How much is shown of what thousands may tell: so many marks, each on so many pages, and beside an
    incident so many of each side of its disputes.
    """

    marks: int = 100
    pages: int = 5
    sides: int = 10


class Explained(msgspec.Struct, frozen=True):
    """A mark and the links that name it.

    `tellings` are the other marks that tell its incident, `carriers` the other pages that carry its report.
    """

    quoted: Quoted
    coder: str
    chains: tuple[Chain, ...]
    incident: Incident | None
    tellings: tuple[Quoted, ...]
    disputes: tuple[Disputed, ...]
    reports: tuple[Report, ...]
    carriers: tuple[str, ...]


def explain(archive: Archive, prefix: str) -> Explained:
    """The mark whose id begins with `prefix`; an incident's id is that of a mark and leads to it.

    Raises ArchiveError where there is none, or several.
    """
    located = archive.mark(prefix)
    mark = located.mark.id
    links = archive.links_of(mark, kinds=("chain", "incident", "dispute"))
    incident = next(iter(links.incidents), None)
    others = [one for one in (incident.marks if incident else ()) if one != mark]
    reports = archive.links_of(located.version.article, kinds=("report",)).reports
    return Explained(
        Quoted(
            page_name(archive, located.version.page),
            located.mark,
            located.version,
            located.version.line_span(located.mark.line),
        ),
        located.coder,
        links.chains,
        incident,
        quoted(archive, others)[0],
        tuple(disputed(archive, one) for one in links.disputes),
        reports,
        _carriers(archive, reports, located.version),
    )


def disputed(archive: Archive, dispute: Dispute, most: Most | None = None) -> Disputed:
    """A dispute with its sentences on every page that carries them, or with `most` of either side."""
    (claim, less), (against, fewer) = (
        quoted(archive, side, most) for side in (dispute.claim, dispute.against)
    )
    return Disputed(dispute, claim, against, less or fewer)


def quoted(
    archive: Archive, marks: Collection[str], most: Most | None = None
) -> tuple[tuple[Quoted, ...], bool]:
    """Marks by their whole ids on every page that carries them, by page and line, or the first marks on the
    first pages; and whether any is left out.
    """
    some = list(marks)[: most.marks if most else None]
    refs = Refs.some(archive, marks=some, most=most.pages + 1 if most else None)
    shown = {mark: each[: most.pages if most else None] for mark, each in refs.marks.items()}
    found = (
        Quoted(cited.place.page, cited.mark, cited.place.version, cited.line)
        for each in shown.values()
        for cited in each
    )
    fewer = len(some) < len(marks) or any(len(shown[mark]) < len(each) for mark, each in refs.marks.items())
    return tuple(sorted(found, key=lambda one: (one.page, one.mark.line, one.mark.cue))), fewer


def page_name(archive: Archive, page: str) -> str:
    """The name of a page's file, or its id where the archive has lost it."""
    return archive.page_name(page) or page


def _carriers(archive: Archive, reports: Iterable[Report], own: Version) -> tuple[str, ...]:
    versions = (
        version for report in reports for key in report.carriers for version in archive.versions(article=key)
    )
    return tuple(sorted({page_name(archive, one.page) for one in versions if one.article != own.article}))
