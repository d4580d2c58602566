"""What an archive holds, shelf by shelf: pages of links of one kind, and of articles, in the order of their
keys.
"""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, func, select, tuple_

from marsad.archive import schema
from marsad.archive.keeping import among, aside
from marsad.archive.links import INCIDENT, KINDS, with_marks
from marsad.archive.packing import plain, unpacked
from marsad.archive.rows import LAST, version_of
from marsad.records import Actor, Dispute, Version

Link = TypeVar("Link")
_LINKS, _MEMBERS = schema.links.c, schema.members.c
_SOME = select(_LINKS.id, _LINKS.payload).where(_LINKS.kind == bindparam("kind"), among(_LINKS.id, "ids"))
_OWN = (
    select(_MEMBERS.member)
    .where(_MEMBERS.kind == "incident", _MEMBERS.link == bindparam("incident"))
    .correlate(None)
)
_SIDES = select(_MEMBERS.link).where(
    aside(_MEMBERS.kind) == "dispute", _MEMBERS.role != INCIDENT, _MEMBERS.member.in_(_OWN)
)
_DISPUTES = select(_LINKS.payload).where(_LINKS.kind == "dispute", _LINKS.id.in_(_SIDES)).order_by(_LINKS.id)


def links(connection: Connection, kind: type[Link], after: str, limit: int) -> list[Link]:
    """Links of one kind behind the id `after`, by id."""
    table = schema.links
    query = select(table.c.payload).where(table.c.kind == _name(kind), table.c.id > after)
    found = connection.scalars(query.order_by(table.c.id).limit(limit))
    return _whole(connection, [unpacked(payload, kind) for payload in found])


def link_count(connection: Connection, kind: type[Link]) -> int:
    """How many links of a kind there are."""
    query = select(func.count()).select_from(schema.links)
    return connection.scalar(query.where(schema.links.c.kind == _name(kind))) or 0


def link(connection: Connection, kind: type[Link], name: str) -> Link | None:
    """One link by its whole id."""
    table = schema.links
    query = select(table.c.payload).where(table.c.kind == _name(kind), table.c.id == name)
    payload = connection.scalar(query)
    return None if payload is None else _whole(connection, [unpacked(payload, kind)])[0]


def links_named(connection: Connection, kind: type[Link], prefix: str) -> list[Link]:
    """The links of one kind whose ids begin with `prefix`, by id; ten at most."""
    table = schema.links.c
    query = select(table.payload).where(
        table.kind == _name(kind), table.id >= prefix, table.id < prefix + LAST
    )
    found = connection.scalars(query.order_by(table.id).limit(10))
    return _whole(connection, [unpacked(payload, kind) for payload in found])


def disputes_of(connection: Connection, incident: str, limit: int | None) -> list[Dispute]:
    """The disputes on either side of which a mark of an incident stands, by id."""
    found = connection.scalars(_DISPUTES.limit(limit), {"incident": incident})
    return [unpacked(payload, Dispute) for payload in found]


def some(connection: Connection, kind: type[Link], ids: Iterable[str]) -> list[Link]:
    """The links of one kind with these ids, by id; actors without their marks."""
    asked = {"kind": _name(kind), "ids": list(ids)}
    rows = connection.execute(_SOME, asked).all() if asked["ids"] else ()
    return [unpacked(row.payload, kind) for row in sorted(rows, key=lambda row: row.id)]


def called(connection: Connection, ids: Iterable[str]) -> list[Actor]:
    """The actors of these ids, by id; without their marks."""
    return some(connection, Actor, map(plain, ids))


def unlisted(connection: Connection, limit: int) -> list[tuple[str, int]]:
    """The actors that no pack knows and most marks name: id, and how many."""
    members = schema.members
    number = func.count().label("number")
    query = (
        select(members.c.link, number)
        .where(members.c.kind == "actor", members.c.link >= "n-", members.c.link < "n-" + LAST)
        .group_by(members.c.link)
        .order_by(number.desc(), members.c.link)
    )
    return [(row.link, row.number) for row in connection.execute(query.limit(limit))]


def articles(
    connection: Connection, after: Sequence[Any] | None, limit: int
) -> list[tuple[str, int, Version]]:
    """Articles behind the key `after` (page's name and position), in that order, at each place once."""
    texts, names = schema.versions, schema.fetches
    query = select(names.c.name, texts.c.position, texts.c.text, texts.c.payload).join(
        names, names.c.page == texts.c.page
    )
    if after is not None:
        query = query.where(tuple_(names.c.name, texts.c.position) > tuple_(*after))
    found = connection.execute(query.order_by(names.c.name, texts.c.position, texts.c.key).limit(limit))
    return [(row.name, row.position, version_of(row.text, row.payload)) for row in found]


def article_count(connection: Connection) -> int:
    """How many places of articles there are."""
    texts, names = schema.versions, schema.fetches
    joined = texts.join(names, names.c.page == texts.c.page)
    return connection.scalar(select(func.count()).select_from(joined)) or 0


def _whole(connection: Connection, found: list[Link]) -> list[Link]:
    """Links with what stands outside of their rows."""
    if not any(isinstance(one, Actor) for one in found):
        return found
    return with_marks(connection, found)  # type: ignore[arg-type, return-value]


def _name(kind: type[Link]) -> str:
    return next(name for name, link in KINDS.items() if link is kind)
