"""A linked record as rows, and back."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, bindparam, select

from marsad.archive import schema
from marsad.archive.keeping import among, aside, batched
from marsad.archive.packing import packed, plain, unpacked
from marsad.records import Actor, Chain, Dispute, Incident, Record, Report

Link = Chain | Report | Incident | Dispute | Actor
Kept = TypeVar("Kept", Chain, Report, Incident, Dispute, Actor)
Rows = list[dict[str, str]]

INCIDENT = "incident"  # the role of the incident whose figures a dispute is over

KINDS: dict[str, type[Link]] = {
    "actor": Actor,
    "chain": Chain,
    "dispute": Dispute,
    "incident": Incident,
    "report": Report,
}


_LINKS, _MEMBERS = schema.links.c, schema.members.c
_ASKED = (
    select(_MEMBERS.kind, _MEMBERS.link)
    .where(
        among(_MEMBERS.member, "named"),
        aside(_MEMBERS.kind).in_(bindparam("kinds", expanding=True)),
        _MEMBERS.role != INCIDENT,
    )
    .distinct()
    .subquery()
)
_NAMING = select(_LINKS.kind, _LINKS.id, _LINKS.payload).join(
    _ASKED, (_ASKED.c.kind == _LINKS.kind) & (_ASKED.c.link == _LINKS.id)
)


def rows(record: Record) -> tuple[Rows, Rows]:
    """The rows of the tables `links` and `members` for a record."""
    links: Rows = []
    members: Rows = []
    for kind, name, link in _named(record):
        kept = msgspec.structs.replace(link, marks=()) if isinstance(link, Actor) else link
        links.append({"kind": kind, "id": name, "payload": packed(kept)})
        members += [
            {"kind": kind, "link": name, "role": role, "member": member} for role, member in members_of(link)
        ]
    return links, members


def amounts(links: Iterable[Mapping[str, str]], members: Iterable[Mapping[str, str]]) -> Iterator[str]:
    """What is summed up to know a record by: its links, and the marks of its actors, which stand by
    themselves.
    """
    yield from (f"{row['kind']} {row['id']} {row['payload']}" for row in links)
    yield from (f"actor {row['link']} {row['member']}" for row in members if row["kind"] == "actor")


def linked(connection: Connection, kind: type[Kept], named: Iterable[str], role: str = "") -> list[Kept]:
    """The links of a kind that name any of these marks or articles, in this role or whatever role; by id.
    Actors come without their marks.
    """
    table, members = schema.links.c, schema.members.c
    name = next(one for one, link in KINDS.items() if link is kind)
    found: dict[str, str] = {}
    for some in batched(named):
        asked = select(members.link).where(aside(members.kind) == name, members.member.in_(some))
        asked = asked.where(members.role == role if role else members.role != INCIDENT)
        query = select(table.id, table.payload).where(table.kind == name, table.id.in_(asked))
        found |= {row.id: row.payload for row in connection.execute(query)}
    return [unpacked(found[key], kind) for key in sorted(found)]


def naming(connection: Connection, named: Iterable[str], kinds: Collection[str]) -> Record:
    """The links of some kinds that name any of these marks or articles."""
    asked = {"named": list(named), "kinds": list(kinds)}
    found = connection.execute(_NAMING, asked).all() if asked["named"] else ()
    return record(connection, [(row.kind, row.payload) for row in found])


def named_by(connection: Connection, kinds: Collection[str], ids: Iterable[str]) -> set[str]:
    """The marks or articles that the links of these ids name, of some kinds."""
    members = schema.members.c
    query = select(members.member).where(members.kind.in_(kinds))
    return {one for some in batched(ids) for one in connection.scalars(query.where(members.link.in_(some)))}


def with_marks(connection: Connection, actors: Iterable[Actor]) -> list[Actor]:
    """Actors with their marks, which stand among the members."""
    every = list(actors)
    members = schema.members.c
    marks: defaultdict[str, list[str]] = defaultdict(list)
    for some in batched(plain(one.id) for one in every):
        query = select(members.link, members.member).where(members.kind == "actor", members.link.in_(some))
        for row in connection.execute(query.order_by(members.link, members.member)):
            marks[row.link].append(row.member)
    return [msgspec.structs.replace(one, marks=tuple(marks[plain(one.id)])) for one in every]


def record(connection: Connection, found: Iterable[tuple[str, str]]) -> Record:
    """The record of (kind, payload) rows, each kind in its own order, whatever order they come in."""
    links = [unpacked(payload, KINDS[kind]) for kind, payload in found]
    actors = with_marks(connection, (link for link in links if isinstance(link, Actor)))
    chains = [link for link in links if isinstance(link, Chain)]
    return Record(
        tuple(sorted(chains, key=_chain_order)),
        tuple(sorted((link for link in links if isinstance(link, Report)), key=_id)),
        tuple(sorted((link for link in links if isinstance(link, Incident)), key=_id)),
        tuple(sorted((link for link in links if isinstance(link, Dispute)), key=_id)),
        tuple(sorted(actors, key=_id)),
    )


def members_of(link: Link) -> list[tuple[str, str]]:
    """(role, id) of every mark or article that a link names; each pair once."""
    match link:
        case Chain():
            found = [("mark", link.mark)]
        case Report():
            found = [("article", article) for article in link.carriers]
        case Dispute():
            found = [("claim", mark) for mark in link.claim] + [("against", mark) for mark in link.against]
            found += [(INCIDENT, link.incident)] if link.incident else []
        case Incident() | Actor():
            found = [("mark", mark) for mark in link.marks]
    return list(dict.fromkeys(found))


def _named(record: Record) -> Iterator[tuple[str, str, Link]]:
    """Every link with its kind and its id; a chain's is its mark's and a number."""
    seen: Counter[str] = Counter()
    for chain in sorted(record.chains, key=_chain_order):
        seen[chain.mark] += 1
        yield "chain", f"{chain.mark}/{seen[chain.mark]}", chain
    for kind, links in (
        ("report", record.reports),
        ("incident", record.incidents),
        ("dispute", record.disputes),
        ("actor", record.actors),
    ):
        for link in links:
            yield kind, plain(_id(link)), link


def _id(link: Report | Incident | Dispute | Actor) -> str:
    return link.id


def _chain_order(chain: Chain) -> tuple[str, str, list[tuple[str, str, str]]]:
    return chain.mark, chain.root.key, [(hop.kind, hop.name, str(hop.span)) for hop in chain.hops]
