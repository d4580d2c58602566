"""Actors, places and articles, each with what the record knows of it."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query

from marsad.exporting.lists import actor_list, article_list
from marsad.exporting.plain import plain_actor, plain_part, plain_place
from marsad.exporting.plain_profiles import plain_actor_profile, plain_article, plain_place_profile
from marsad.exporting.profiles import actor_profile, place_profile, whole_article
from marsad.web.asked import Opened, Then
from marsad.web.errors import ERRORS
from marsad.web.paging import cursor_of, key_of
from marsad.web.parameters import Cursor, Limit

router = APIRouter(responses=ERRORS)
ActorId = Annotated[str, Path(description="An actor's id.", examples=["libya-lna"])]
PlaceId = Annotated[str, Path(description="A place's id.", examples=["libya-sirte"])]
ArticleId = Annotated[str, Path(description="An article's id.", examples=["a-0123456789abcdef"])]
VersionId = Annotated[
    str | None,
    Query(
        max_length=200, description="A version's id; the last if left out.", examples=["0123456789abcdef-r1"]
    ),
]


@router.get("/actors", tags=["actors"], summary="Actors")
def actors(archive: Opened, cursor: Cursor = None, limit: Limit = 50) -> dict[str, Any]:
    """Every actor under all the names that the marks give it; by id."""
    part = actor_list(archive, key_of(cursor, tuple[str]), limit)
    return plain_part(part, plain_actor, cursor_of(part.next))


@router.get("/actors/{actor}", tags=["actors"], summary="One actor")
def actor(actor: ActorId, archive: Opened) -> dict[str, Any]:
    """Its names, what it did and suffered, what it says and denies, whom it backs and who backs it."""
    return plain_actor_profile(actor_profile(archive, actor))


@router.get("/places/{place}", tags=["places"], summary="One place")
def place(place: PlaceId, archive: Opened) -> dict[str, Any]:
    """Where it lies, and what happened there and in the places within it."""
    return plain_place_profile(place_profile(archive, place))


@router.get("/articles", tags=["articles"], summary="Articles")
def articles(archive: Opened, cursor: Cursor = None, limit: Limit = 50) -> dict[str, Any]:
    """Every article by its page's name."""
    part = article_list(archive, key_of(cursor, tuple[str, int]), limit)
    return plain_part(part, plain_place, cursor_of(part.next))


@router.get("/articles/{article}", tags=["articles"], summary="One article")
def article(article: ArticleId, archive: Then, version: VersionId = None) -> dict[str, Any]:
    """Its lines with the marks that stand on them, its versions, and who else carries it."""
    return plain_article(whole_article(archive, article, version))
