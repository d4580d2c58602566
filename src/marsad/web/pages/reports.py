"""The pages of reports: a family of copies and translations, and the difference of any two."""

from collections.abc import Iterable, Mapping
from typing import Annotated

import msgspec
from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from marsad.archive import Archive
from marsad.exporting.lists import report_list
from marsad.exporting.profiles import one_report
from marsad.exporting.refs import Refs
from marsad.exporting.reports import ToldReport
from marsad.flow import differing
from marsad.records import Span
from marsad.web.asked import Lasting, Opened, Then
from marsad.web.citing import citation
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Limit
from marsad.web.rendering import page
from marsad.web.tables import table_answer

router = APIRouter()


class Shown(msgspec.Struct, frozen=True):
    """What became of one paragraph, or of some together, in the other version: the words of either."""

    kind: str
    here: str
    there: str


@router.get("/reports")
def many(request: Request, archive: Opened, cursor: Cursor = None, limit: Limit = 50) -> HTMLResponse:
    """The reports that several articles carry."""
    part = report_list(archive, key_of(cursor, tuple[str]), limit)
    titles = _titles(archive, (one.carriers[0].article for one in part.items))
    data = {
        "part": part,
        "cursor": cursor_of(part.next),
        "titles": {one.report.id: titles.get(one.carriers[0].article) for one in part.items},
        "kinds": {one.report.id: sorted({link.kind for link in one.report.links}) for one in part.items},
    }
    return page(request, "reports.html", data)


@router.get("/reports.csv")
def table(archive: Lasting) -> StreamingResponse:
    """The same as a table."""
    return table_answer("reports", archive)


@router.get("/reports/{report}")
def one(
    request: Request, report: str, archive: Then,
    one: Annotated[str | None, Query()] = None, other: Annotated[str | None, Query()] = None,
) -> HTMLResponse:  # fmt: skip
    """One report with its family; with `one` and `other`, the difference of these two carriers."""
    found = one_report(archive, report)
    titles = _titles(archive, (carrier.article for carrier in found.carriers))
    data = {
        "one": found,
        "titles": titles,
        "difference": _difference(archive, found, one, other, titles),
        "citation": citation(request, archive, f"Report {found.report.id}"),
    }
    return page(request, "report.html", data)


def _titles(archive: Archive, articles: Iterable[str]) -> dict[str, str | None]:
    places = Refs.some(archive, articles=articles).articles
    return {key: found[0].version.title for key, found in places.items()}


def _difference(
    archive: Archive, found: ToldReport, one: str | None, other: str | None, titles: Mapping[str, str | None]
) -> dict[str, object] | None:
    carried = {carrier.article for carrier in found.carriers}
    if one is None or other is None or not {one, other} <= carried:
        return None
    two = differing(archive, one, other)
    changes = [
        Shown(change.kind, _words(two.one.text, change.here), _words(two.other.text, change.there))
        for change in two.difference.changes
    ]
    return {"titles": (titles.get(one) or one, titles.get(other) or other), "changes": changes}


def _words(text: str, spans: Iterable[Span]) -> str:
    return "\n".join(span.of(text) for span in spans)
