"""The export `marks`: every page's marks in the gold's shape, then the reports and the disputes."""

from collections.abc import Iterator
from typing import Any

from marsad.archive import Archive
from marsad.exporting.marks import page_marks
from marsad.exporting.refs import Refs
from marsad.records import Report


def archived_marks(archive: Archive) -> Iterator[dict[str, Any]]:
    """One object for each page by name; two last ones, `reports` and `disputes`, hold what links them."""
    for reading, codings in archive.readings():
        yield page_marks(reading, codings)
    refs, record = Refs.of(archive), archive.record()
    groups = [
        sorted(place.ref for article in group for place in refs.articles.get(article, ()))
        for report in record.reports
        for group in _groups(report)
    ]
    yield {"reports": sorted(groups)}
    yield {
        "disputes": [
            {"what": one.what, "claim": refs.lines(one.claim), "against": refs.lines(one.against)}
            for one in record.disputes
        ]
    }


def _groups(report: Report) -> Iterator[tuple[str, ...]]:
    """The articles that are one voice, and by itself each pair of which one has a part of the other: who
    has a part of a report has nothing of what others have of it.
    """
    if len(report.articles) > 1:
        yield report.articles
    yield from ((link.one, link.other) for link in report.links if link.kind == "partial")
