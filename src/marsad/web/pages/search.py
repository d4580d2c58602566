"""The pages of search and of one mark."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from marsad.exporting.explained import explain
from marsad.exporting.found import found_beside, found_part
from marsad.exporting.marks import mark_row
from marsad.exporting.tables import FOUND, found_items
from marsad.web.asked import Lasting, Opened, Then
from marsad.web.citing import citation
from marsad.web.forms import slots_of
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Filtered
from marsad.web.rendering import language_of, page
from marsad.web.showing import labels
from marsad.web.tables import csv_answer

router = APIRouter()
_MOST = 50
Words = Annotated[str, Query(alias="q", max_length=400)]


@router.get("/search.csv")
def table(archive: Lasting, filters: Filtered, words: Words = "") -> StreamingResponse:
    """The same lines as a table, all of them."""
    return csv_answer("search", FOUND, found_items(archive, words, filters))


@router.get("/search")
def search(
    request: Request,
    archive: Opened,
    filters: Filtered,
    words: Words = "",
    cursor: Cursor = None,
) -> HTMLResponse:
    """Lines by their words, each opening at its place in its article."""
    counted = found_beside(archive, words, filters)
    hits, last = found_part(archive, words, filters, key_of(cursor, tuple[int, int, str, int]), _MOST)
    data = {
        "query": words,
        "hits": hits,
        "counts": counted.beside.counts,
        "truncated": counted.beside.truncated,
        "names": labels(counted.entries, language_of(request)),
        "cursor": cursor_of(last),
    }
    return page(request, "search.html", data)


@router.get("/marks/{mark}")
def mark(request: Request, mark: str, archive: Then) -> HTMLResponse:
    """One mark: who says it, in which words, by which chain."""
    one = explain(archive, mark)
    row = mark_row(one.quoted.mark, one.quoted.version.text)
    data = {
        "one": one,
        "kind": row["kind"],
        "code": row["code"],
        "slots": row,
        "fields": slots_of(one.quoted.mark, one.quoted.version),
        "citation": citation(request, archive, f"Mark {one.quoted.mark.id}"),
    }
    return page(request, "mark.html", data)
