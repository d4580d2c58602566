"""The citation of the page that is shown."""

from datetime import UTC, datetime

from fastapi import Request

from marsad.archive import Archive
from marsad.exporting.citation import Citation, cite
from marsad.web.asked import asked_then
from marsad.web.links import Links


def citation(request: Request, archive: Archive, what: str, *, lasting: bool = True) -> Citation:
    """How the page of a request is cited today: at the record's last change, or that which it shows. A page
    that is no `lasting` one has no address of a change.
    """
    change = asked_then(request) or archive.last_change()
    number = change.number if change else None
    address = Links(request).at(number if lasting else None)
    return cite(what, address, datetime.now(UTC).date(), number)
