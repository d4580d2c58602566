"""Links into rows: a whole record in the place of another, or some links in the place of others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, bindparam, select

from marsad.archive import links, schema
from marsad.archive.keeping import aside, batched, drop, keep, replace
from marsad.archive.packing import plain, total
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
    """A record in the place of the one that is kept; only what differs is written."""
    rows, members = links.rows(record)
    found = total(links.amounts(rows, members))
    if setting(connection, "links") == found:
        return
    replace(connection, schema.links, rows)
    replace(connection, schema.members, members)
    set_setting(connection, "links", found)


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
    kept = {(row["kind"], row["id"]) for row in come}
    _drop_links(connection, [(row["kind"], row["id"]) for row in gone])
    keep(connection, schema.links, come)
    keep(connection, schema.members, [row for row in members if (row["kind"], row["link"]) in kept])
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


def _drop_links(connection: Connection, gone: Sequence[tuple[str, str]]) -> None:
    """Take links away with what they name; what actors are named by stands by itself."""
    members = [one for one in gone if one[0] != "actor"]
    for table, name, which in (
        (schema.members, schema.members.c.link, members),
        (schema.links, schema.links.c.id, gone),
    ):
        same = (table.c.kind == bindparam("of_kind")) & (name == bindparam("named"))
        if which:
            drop(connection, table, [same], [{"of_kind": k, "named": n} for k, n in which])
