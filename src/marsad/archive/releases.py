"""The releases of an archive: which change each froze, under which title, and the hash of its files."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, func, select

from marsad.archive import schema
from marsad.archive.keeping import keep
from marsad.archive.packing import plain


class Release(msgspec.Struct, frozen=True):
    """A numbered release: the change of the record that it froze, when (UTC) it was made, its title, and the
    SHA-256 of its list of files with theirs.
    """

    number: int
    change: int
    time: datetime
    title: str
    hash: str


def releases(connection: Connection) -> list[Release]:
    """Every release, oldest first."""
    table = schema.releases
    found = connection.execute(select(table).order_by(table.c.number))
    return [Release(one.number, one.change, datetime.fromisoformat(one.time), *one[3:]) for one in found]


def next_release(connection: Connection) -> int:
    """The number of the next release."""
    return (connection.scalar(select(func.max(schema.releases.c.number))) or 0) + 1


def keep_release(connection: Connection, one: Release) -> None:
    """A release into its table."""
    row = msgspec.structs.asdict(one) | {"time": one.time.isoformat(), "title": plain(one.title)}
    keep(connection, schema.releases, [row])
