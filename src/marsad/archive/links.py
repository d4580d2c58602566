"""A linked record as rows, and back."""

from collections import Counter
from collections.abc import Iterable, Iterator

from marsad.archive.packing import packed, plain, unpacked
from marsad.records import Actor, Chain, Dispute, Incident, Record, Report

Link = Chain | Report | Incident | Dispute | Actor
Rows = list[dict[str, str]]

KINDS: dict[str, type[Link]] = {
    "actor": Actor,
    "chain": Chain,
    "dispute": Dispute,
    "incident": Incident,
    "report": Report,
}


def rows(record: Record) -> tuple[Rows, Rows]:
    """The rows of the tables `links` and `members` for a record."""
    links: Rows = []
    members: Rows = []
    for kind, name, link in _named(record):
        links.append({"kind": kind, "id": name, "payload": packed(link)})
        members += [
            {"kind": kind, "link": name, "role": role, "member": member} for role, member in members_of(link)
        ]
    return links, members


def record(found: Iterable[tuple[str, str]]) -> Record:
    """The record of (kind, payload) rows, each kind in its own order, whatever order they come in."""
    links = [unpacked(payload, KINDS[kind]) for kind, payload in found]
    chains = [link for link in links if isinstance(link, Chain)]
    return Record(
        tuple(sorted(chains, key=_chain_order)),
        tuple(sorted((link for link in links if isinstance(link, Report)), key=_id)),
        tuple(sorted((link for link in links if isinstance(link, Incident)), key=_id)),
        tuple(sorted((link for link in links if isinstance(link, Dispute)), key=_id)),
        tuple(sorted((link for link in links if isinstance(link, Actor)), key=_id)),
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
