"""Reports as they are shown: who carries each, who had it first, and why they are one."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from marsad.archive import Archive
from marsad.errors import ArchiveError
from marsad.exporting.refs import Place, Refs
from marsad.records import LinkKind, Report, ReportLink, proven


class Carrier(msgspec.Struct, frozen=True):
    """An article that carries a report: where it stands, and since when it is proven to have been there.

    `since` is null where neither a date nor a fetch proves it. `passage`: it has only a part of the report.
    """

    article: str
    ref: str
    outlet: str | None
    since: date | None
    versions: int
    passage: bool = False


class ToldReport(msgspec.Struct, frozen=True):
    """A report with its carriers, the earliest proven first, and its links by their references.

    `first` are those of the earliest proven day that carry the whole of it: several where no day parts them.
    """

    report: Report
    carriers: tuple[Carrier, ...]
    first: tuple[Carrier, ...]
    links: tuple[ReportLink, ...]


def reports(archive: Archive, *, kind: LinkKind | None = None) -> tuple[ToldReport, ...]:
    """The reports that several articles carry, those of most carriers first; with `kind`, those that have
    such a link. Walks the whole archive.
    """
    refs = Refs.of(archive)
    found = (
        told_report(one, refs)
        for one in archive.record().reports
        if kind is None or any(link.kind == kind for link in one.links)
    )
    return tuple(sorted(found, key=lambda one: (-len(one.carriers), one.report.id)))


def whole_report(archive: Archive, prefix: str) -> ToldReport:
    """The report whose id, or one of whose articles' ids, begins with `prefix`, or one of whose articles is
    so referred to. Raises ArchiveError where there is none, or several.
    """
    every = reports(archive)
    found = [one for one in every if prefix and _named(one, prefix)]
    if len(found) != 1:
        raise ArchiveError(
            f"{len(found)} reports are meant by `{prefix}`" if found else f"`{prefix}` is of no report",
            file=archive.name,
            remedy="`marsad reports` lists them",
        )
    return found[0]


def told_report(report: Report, refs: Refs) -> ToldReport:
    """A report as a list shows it."""
    whole = set(report.articles)
    found = (_carrier(key, refs.articles.get(key, ()), key not in whole) for key in report.carriers)
    carriers = tuple(sorted(found, key=lambda one: (str(one.since or "~"), one.passage, one.ref)))
    named = {one.article: one.ref for one in carriers}
    links = tuple(
        msgspec.structs.replace(link, one=named[link.one], other=named[link.other]) for link in report.links
    )
    return ToldReport(report, carriers, _first(carriers), links)


def plain_report(told: ToldReport) -> dict[str, Any]:
    """A report as JSON says it."""
    return {
        "id": told.report.id,
        "first": [one.article for one in told.first],
        "carriers": [
            msgspec.to_builtins(one) | {"since": str(one.since) if one.since else None}
            for one in told.carriers
        ],
        "links": msgspec.to_builtins(told.report.links),
        "passages": msgspec.to_builtins(told.report.passages),
    }


def _carrier(article: str, places: tuple[Place, ...], passage: bool) -> Carrier:
    versions = [place.version for place in places]
    outlet = next((one.outlet for one in versions if one.outlet), None)
    ref = places[0].ref if places else article
    texts = {one.id for one in versions}
    since = min((day for day in proven(versions).values() if day), default=None)
    return Carrier(article, ref, outlet, since, len(texts), passage)


def _first(carriers: Iterable[Carrier]) -> tuple[Carrier, ...]:
    whole = [one for one in carriers if not one.passage and one.since]
    earliest = min((one.since for one in whole if one.since), default=None)
    return tuple(one for one in whole if one.since == earliest)


def _named(told: ToldReport, prefix: str) -> bool:
    names = (told.report.id, *(name for one in told.carriers for name in (one.article, one.ref)))
    return any(name.startswith(prefix) for name in names)
