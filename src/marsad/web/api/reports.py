"""Reports: pieces of reporting that several articles carry."""

from typing import Annotated, Any

from fastapi import APIRouter, Path

from marsad.exporting.lists import report_list
from marsad.exporting.plain import plain_part
from marsad.exporting.profiles import one_report
from marsad.exporting.reports import plain_report
from marsad.web.asked import Opened, Then
from marsad.web.errors import ERRORS
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Limit

router = APIRouter(tags=["reports"], responses=ERRORS)
ReportId = Annotated[str, Path(description="A report's id.", examples=["r-0123456789abcdef"])]


@router.get("/reports", summary="Reports")
def many(archive: Opened, cursor: Cursor = None, limit: Limit = 50) -> dict[str, Any]:
    """Each with its carriers, the earliest proven first, and what makes them one; by id."""
    part = report_list(archive, key_of(cursor, tuple[str]), limit)
    return plain_part(part, plain_report, cursor_of(part.next))


@router.get("/reports/{report}", summary="One report")
def one(report: ReportId, archive: Then) -> dict[str, Any]:
    """Its family of copies, cuts, edits and translations."""
    return plain_report(one_report(archive, report))
