"""Who holds each place from a day on, as rows: drawn when the archive is linked, and not when somebody asks.

See `marsad.linking.picture.holding`.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select

from marsad.archive import schema
from marsad.archive.keeping import among, batched, keep
from marsad.archive.rows import setting
from marsad.archive.writing import set_setting

_WHOLE = "holdings"
_TABLE = schema.holdings.c
_EARLIER = schema.holdings.alias().c
_LAST = (
    select(func.max(_EARLIER.day))
    .where(
        _EARLIER.theatre == bindparam("theatre"),
        _EARLIER.place == _TABLE.place,
        _EARLIER.day <= bindparam("at"),
    )
    .scalar_subquery()
)
_ON = select(_TABLE.payload).where(
    _TABLE.theatre == bindparam("theatre"), _TABLE.day == _LAST, among(_TABLE.place, "places")
)
Row = dict[str, Any]


def clear(connection: Connection) -> None:
    """Nothing in the place of what is kept, before all places are drawn."""
    connection.execute(delete(schema.holdings))
    set_setting(connection, _WHOLE, "1")


def change(connection: Connection, theatre: str, places: Iterable[str], rows: Sequence[Row]) -> None:
    """Some places of a theatre in the place of what is kept of them."""
    for some in batched(places):
        connection.execute(delete(schema.holdings).where(_TABLE.theatre == theatre, _TABLE.place.in_(some)))
    keep(connection, schema.holdings, rows)


def is_whole(connection: Connection) -> bool:
    """Whether all places are drawn: not so before an older archive is linked again."""
    return setting(connection, _WHOLE) is not None


def places(connection: Connection, theatre: str, at: str) -> list[str]:
    """The places of which somebody was told to hold them by a day."""
    query = select(_TABLE.place).where(_TABLE.theatre == theatre, _TABLE.first == 1, _TABLE.day <= at)
    return list(connection.scalars(query))


def on(connection: Connection, theatre: str, places: Iterable[str], at: str) -> list[str]:
    """The payloads of some places as they are on a day."""
    asked = {"theatre": theatre, "places": list(places), "at": at}
    return list(connection.scalars(_ON, asked)) if asked["places"] else []
