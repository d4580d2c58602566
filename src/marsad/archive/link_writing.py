"""Links into rows: a whole record in the place of another, or some links in the place of others."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec
from sqlalchemy import Connection, select

from marsad.archive import links, schema
from marsad.archive.keeping import aside, batched, drop_rows, keep, replace
from marsad.archive.lists import telling
from marsad.archive.packing import plain, total, unpacked
from marsad.archive.rows import setting
from marsad.archive.writing import set_setting
from marsad.records import Record


class Relinked(msgspec.Struct, frozen=True):
    """Links that take the place of others: all chains of `marks`, the reports, incidents and disputes with
    the ids of `gone`, the actors of `renamed`. `named` and `unnamed` are the rows by which actors are named
    now and were, which are written already.
    """

    record: Record
    marks: frozenset[str]
    gone: frozenset[str]
    renamed: frozenset[str]
    named: tuple[Mapping[str, str], ...] = ()
    unnamed: tuple[Mapping[str, str], ...] = ()


def replace_links(connection: Connection, record: Record) -> None:
    """A record in the place of the one that is kept; only what differs is written, and where it is told."""
    rows, members = links.rows(record)
    found = total(links.amounts(rows, members))
    if setting(connection, "links") != found:
        replace(connection, schema.links, rows)
        replace(connection, schema.members, members)
        set_setting(connection, "links", found)
    telling.replace(connection)  # the texts may have changed that carry the same marks


def change_links(connection: Connection, change: Relinked) -> None:
    """Links in the place of others; the rest of the record stays as it is."""
    old = [*_links_of(connection, "chain", _chains_of(connection, change.marks))]
    for kind in ("report", "incident", "dispute"):
        old += _links_of(connection, kind, map(plain, change.gone))
    old += _links_of(connection, "actor", map(plain, change.renamed))
    rows, members = links.rows(change.record)
    same = {tuple(row.items()) for row in rows} & {tuple(row.items()) for row in old}
    gone = [row for row in old if tuple(row.items()) not in same]
    come = [row for row in rows if tuple(row.items()) not in same]
    drop_rows(connection, schema.links, gone)
    keep(connection, schema.links, come)
    _change_members(connection, gone, come, members)
    before = setting(connection, "links")
    moved = total(links.amounts(come, ()), before, gone=links.amounts(gone, ()))
    named = links.amounts((), change.named)
    set_setting(connection, "links", total(named, moved, gone=links.amounts((), change.unnamed)))


def _chains_of(connection: Connection, marks: Iterable[str]) -> list[str]:
    members = schema.members.c
    query = select(members.link).where(aside(members.kind) == "chain")
    return [
        key for some in batched(marks) for key in connection.scalars(query.where(members.member.in_(some)))
    ]


def _links_of(connection: Connection, kind: str, ids: Iterable[str]) -> Iterator[dict[str, str]]:
    table = schema.links
    query = select(table.c.kind, table.c.id, table.c.payload).where(table.c.kind == kind)
    for some in batched(ids):
        yield from (row._asdict() for row in connection.execute(query.where(table.c.id.in_(some))))


def _change_members(
    connection: Connection,
    gone: Iterable[Mapping[str, str]],
    come: Iterable[Mapping[str, str]],
    members: Iterable[Mapping[str, str]],
) -> None:
    """Take away whom links do not name any more, and add whom they name since: of a link as large as a storm
    nearly all members stay. What actors are named by stands by itself.
    """
    kept = {(row["kind"], row["id"]) for row in come}
    new = {tuple(row.items()) for row in members if (row["kind"], row["link"]) in kept}
    old = {
        (("kind", row["kind"]), ("link", row["id"]), ("role", role), ("member", member))
        for row in gone
        if row["kind"] != "actor"
        for role, member in links.members_of(unpacked(row["payload"], links.KINDS[row["kind"]]))
    }
    drop_rows(connection, schema.members, [dict(one) for one in old - new])
    keep(connection, schema.members, [dict(one) for one in new - old])
