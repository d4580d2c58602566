"""The pages of disputes."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from marsad.exporting.disputes import whole_dispute
from marsad.exporting.lists import dispute_list
from marsad.exporting.plain import plain_dispute
from marsad.web.asked import Opened
from marsad.web.citing import citation
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Limit
from marsad.web.rendering import page
from marsad.web.tables import PART, csv_answer, parts

router = APIRouter()
COLUMNS = ("id", "kind", "what", "claim.line", "claim.text", "against.line", "against.text")


@router.get("/disputes")
def many(request: Request, archive: Opened, cursor: Cursor = None, limit: Limit = 20) -> HTMLResponse:
    """The ledger."""
    part = dispute_list(archive, key_of(cursor, tuple[str]), limit)
    return page(request, "disputes.html", {"part": part, "cursor": cursor_of(part.next)})


@router.get("/disputes.csv")
def table(archive: Opened) -> StreamingResponse:
    """The ledger as a table."""
    every = parts(lambda after: dispute_list(archive, after, PART))
    return csv_answer("disputes", COLUMNS, map(plain_dispute, every))


@router.get("/disputes/{dispute}")
def one(request: Request, dispute: str, archive: Opened) -> HTMLResponse:
    """One dispute, either side with its chains."""
    found = whole_dispute(archive, dispute)
    chains = {
        key: links.chains
        for key, links in archive.links_of_each(
            quoted.mark.id for quoted in (*found.claim, *found.against)
        ).items()
    }
    cited = citation(request, archive, f"Dispute {found.dispute.id}")
    return page(request, "dispute.html", {"one": found, "chains": chains, "citation": cited})
