"""Search by words, and a mark by its id."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query

from marsad.exporting.explained import explain
from marsad.exporting.found import found_beside, found_part, plain_beside, plain_explained, plain_found
from marsad.web.asked import Opened, Then
from marsad.web.errors import ERRORS
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Filtered, Limit

router = APIRouter(tags=["search"], responses=ERRORS)
Words = Annotated[
    str, Query(alias="q", max_length=400, description="Words, and «phrases».", examples=["Jufra"])
]
MarkId = Annotated[str, Path(description="The beginning of a mark's id.", examples=["s-0123456789abcdef"])]


@router.get("/search", summary="Search")
def search(
    words: Words, archive: Opened, filters: Filtered, cursor: Cursor = None, limit: Limit = 50
) -> dict[str, Any]:
    """Lines that hold every word in any spelling and with any clitic, with the marks that stand on them.

    Filters keep the lines that tell an incident of which all of them are true.
    """
    hits, last = found_part(archive, words, filters, key_of(cursor, tuple[int, int, str, int]), limit)
    return {
        "items": [plain_found(one) for one in hits],
        "truncated": last is not None,
        "next": cursor_of(last),
    }


@router.get("/search/overview", summary="Counts beside a search")
def counts(words: Words, archive: Opened, filters: Filtered) -> dict[str, Any]:
    """How many of the lines that a search finds tell an incident of each type, standing and facet.

    Of a thousand lines at most, the best ones; where filters leave more than a thousand incidents, of those
    among the best two thousand that hold the words. `truncated` says that there are more.
    """
    return plain_beside(found_beside(archive, words, filters))


@router.get("/marks/{mark}", summary="One mark")
def mark(mark: MarkId, archive: Then) -> dict[str, Any]:
    """A statement, an event or a tie with its sentence, its chains, its incident, its disputes."""
    return plain_explained(explain(archive, mark))
