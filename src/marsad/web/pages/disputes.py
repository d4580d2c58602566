"""The pages of disputes."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from marsad.exporting.disputes import whole_dispute
from marsad.exporting.explained import Most
from marsad.exporting.incidents import chains_of
from marsad.exporting.lists import dispute_list
from marsad.web.asked import Lasting, Opened, Then
from marsad.web.citing import citation
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Limit
from marsad.web.rendering import page
from marsad.web.tables import table_answer

router = APIRouter()


@router.get("/disputes")
def many(request: Request, archive: Opened, cursor: Cursor = None, limit: Limit = 20) -> HTMLResponse:
    """The ledger."""
    part = dispute_list(archive, key_of(cursor, tuple[str]), limit)
    return page(request, "disputes.html", {"part": part, "cursor": cursor_of(part.next)})


@router.get("/disputes.csv")
def table(archive: Lasting) -> StreamingResponse:
    """The ledger as a table."""
    return table_answer("disputes", archive)


@router.get("/disputes/{dispute}")
def one(request: Request, dispute: str, archive: Then) -> HTMLResponse:
    """One dispute, either side with its chains."""
    found = whole_dispute(archive, dispute, Most())
    chains = chains_of(archive, {quoted.mark.id for quoted in (*found.claim, *found.against)})
    cited = citation(request, archive, f"Dispute {found.dispute.id}")
    return page(request, "dispute.html", {"one": found, "chains": chains, "citation": cited})
