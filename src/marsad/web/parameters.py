"""Parameters that several routes take, each described once, for the API and the pages alike."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, get_args

from fastapi import Depends, Query

from marsad.archive.lists.listing import Filters, Order
from marsad.records import Facet

Limit = Annotated[int, Query(ge=1, le=200, description="How many at most.", examples=[50])]
Cursor = Annotated[
    str | None,
    Query(
        description="`next` of the part before; leave it out for the first.",
        max_length=500,
        examples=["WzMsImUtMDEyMyJd"],
    ),
]
Ordered = Annotated[Order, Query(description="The most told first, or the newest.", examples=["told"])]
Day = Annotated[date | None, Query(description="A day, as 2020-06-06.", examples=["2020-06-06"])]


def _id(of: str, example: str) -> object:
    return Query(max_length=200, description=f"Only incidents of this {of}.", examples=[example])


async def _filters(  # noqa: PLR0913, PLR0917 - a query's parameters are its arguments
    theatre: Annotated[str | None, _id("theatre, by id", "libya")] = None,
    actor: Annotated[str | None, _id("actor who does, by id", "libya-lna")] = None,
    target: Annotated[str | None, _id("actor who suffers, by id", "libya-lna")] = None,
    place: Annotated[str | None, _id("place or within it, by id", "libya-sirte")] = None,
    side: Annotated[str | None, _id("side of those who tell or deny, as THEATRE/SIDE", "libya/east")] = None,
    outlet: Annotated[str | None, _id("outlet that carries them, by id or name", "aljazeera")] = None,
    agency: Annotated[str | None, _id("agency that carries them, by id or name", "reuters")] = None,
    status: Annotated[str | None, _id("status of a mark", "actual")] = None,
    type: Annotated[str | None, _id("type of event", "air-strike")] = None,  # noqa: A002
    standing: Annotated[str | None, _id("standing", "disputed")] = None,
    since: Day = None,
    until: Day = None,
    denied: Annotated[
        bool | None, Query(description="Denied by somebody, or by nobody.", examples=[True])
    ] = None,
    independent: Annotated[
        int, Query(ge=0, le=1000, description="Told by so many independent roots at least.", examples=[2])
    ] = 0,
    undated: Annotated[bool, Query(description="Only those without a day.", examples=[True])] = False,
    unplaced: Annotated[
        bool, Query(description="Only those that no map can place.", examples=[True])
    ] = False,
) -> Filters:
    given = {
        "theatre": theatre, "actor": actor, "target": target, "place": place, "side": side,
        "outlet": outlet, "agency": agency, "status": status,
    }  # fmt: skip
    return Filters(
        type,
        standing,
        tuple((facet, value) for facet in facets() if (value := given[facet])),
        since,
        until,
        denied,
        independent,
        undated=undated,
        unplaced=unplaced,
    )


def facets() -> Iterator[Facet]:
    """The facets, in the order in which pages show them."""
    yield from get_args(Facet)


Filtered = Annotated[Filters, Depends(_filters)]
