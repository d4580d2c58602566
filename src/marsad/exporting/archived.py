"""The export `marks`: every page's marks in the gold's shape, then the reports and the disputes."""

from collections.abc import Iterator
from typing import Any

from marsad.archive import Archive
from marsad.exporting.marks import page_marks
from marsad.exporting.refs import Refs


def archived_marks(archive: Archive) -> Iterator[dict[str, Any]]:
    """One object for each page by name; two last ones, `reports` and `disputes`, hold what links them."""
    for reading, codings in archive.readings():
        yield page_marks(reading, codings)
    refs, record = Refs.of(archive), archive.record()
    groups = [
        sorted(place.ref for article in report.articles for place in refs.articles.get(article, ()))
        for report in record.reports
    ]
    yield {"reports": sorted(groups)}
    yield {
        "disputes": [
            {"what": one.what, "claim": refs.lines(one.claim), "against": refs.lines(one.against)}
            for one in record.disputes
        ]
    }
