"""The citation of the page that is shown."""

from datetime import UTC, datetime

from fastapi import Request

from marsad.archive import Archive
from marsad.exporting.citation import Citation, cite
from marsad.web.links import Links


def citation(request: Request, archive: Archive, what: str) -> Citation:
    """How the page of a request is cited today."""
    return cite(what, Links(request).absolute, datetime.now(UTC).date(), archive.edition())
