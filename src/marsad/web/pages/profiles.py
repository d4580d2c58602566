"""The pages of actors, places and articles."""

from collections import defaultdict
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from marsad.archive.lists import listing
from marsad.exporting.lists import MapPoint, actor_list, article_list
from marsad.exporting.marks import mark_row
from marsad.exporting.profiles import actor_profile, place_profile, whole_article
from marsad.flow import Asked, left_lines
from marsad.records import Mark
from marsad.web.asked import Lasting, Opened, Pictured, Then, ground_of
from marsad.web.citing import citation
from marsad.web.forms import CODES
from marsad.web.maps import draw
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Limit
from marsad.web.rendering import language_of, page
from marsad.web.runs import runs
from marsad.web.showing import labels
from marsad.web.tables import table_answer

router = APIRouter()


@router.get("/actors")
def actors(request: Request, archive: Opened, cursor: Cursor = None, limit: Limit = 100) -> HTMLResponse:
    """Every actor."""
    part = actor_list(archive, key_of(cursor, tuple[str]), limit)
    with archive.connect() as connection:
        known = listing.entries(connection, [one.id for one in part.items])
    names = labels(known, language_of(request))
    return page(request, "actors.html", {"part": part, "cursor": cursor_of(part.next), "names": names})


@router.get("/actors.csv")
def actors_table(archive: Lasting) -> StreamingResponse:
    """The same as a table."""
    return table_answer("actors", archive)


@router.get("/actors/{actor}")
def actor(request: Request, actor: str, archive: Opened) -> HTMLResponse:
    """One actor."""
    profile = actor_profile(archive, actor)
    cited = citation(request, archive, f"Actor {profile.actor.id}", lasting=False)
    return page(request, "actor.html", {"profile": profile, "citation": cited})


@router.get("/places/{place}")
def place(request: Request, place: str, archive: Opened, pictures: Pictured) -> HTMLResponse:
    """One place: what happened there, and who holds it today, according to whom."""
    profile = place_profile(archive, place)
    today = datetime.now(UTC).date()
    asked = Asked(place=place)
    states = [pictures.part(archive, theatre, today, asked).state for theatre in profile.theatres]
    data = {
        "profile": profile,
        "held": [held for state in states for held in state.places],
        "map": draw([MapPoint(profile.entry, 1)], server=ground_of(request)),
        "citation": citation(request, archive, f"Place {profile.entry.id}", lasting=False),
    }
    return page(request, "place.html", data)


@router.get("/articles")
def articles(request: Request, archive: Opened, cursor: Cursor = None, limit: Limit = 100) -> HTMLResponse:
    """Every article."""
    part = article_list(archive, key_of(cursor, tuple[str, int]), limit)
    return page(request, "articles.html", {"part": part, "cursor": cursor_of(part.next)})


@router.get("/articles.csv")
def articles_table(archive: Lasting) -> StreamingResponse:
    """The same as a table."""
    return table_answer("articles", archive)


@router.get("/articles/{article}")
def article(
    request: Request, article: str, archive: Then, version: Annotated[str | None, Query()] = None
) -> HTMLResponse:
    """One article: its lines with the marks on."""
    whole = whole_article(archive, article, version)
    marks: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in whole.coding.marks if whole.coding else ():
        marks[mark.line].append(mark)
    rows = {mark.id: mark_row(mark, whole.place.version.text) for here in marks.values() for mark in here}
    data = {
        "whole": whole,
        "marks": marks,
        "runs": runs(whole.place.version.lines, left_lines(archive, whole.place.version)),
        "kinds": {key: row["kind"] for key, row in rows.items()},
        "codes_of": CODES,
        "codes": {key: row["code"] for key, row in rows.items()},
        "citation": citation(request, archive, whole.place.version.title or whole.place.ref),
    }
    return page(request, "article.html", data)
