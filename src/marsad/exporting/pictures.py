"""The state and the network of a theatre as JSON says them."""

from collections.abc import Iterable
from typing import Any

import msgspec

from marsad.exporting.plain import Plain, plain_range
from marsad.exporting.reasons import why
from marsad.records import Accord, Claim, HeldPlace, Holding, Network, Party, Relation, State, StatePart

HELD = (
    "place", "name", "en", "status", "holdings.parties.id", "holdings.parties.name", "holdings.doubtful",
    "holdings.since", "holdings.last_told", "holdings.standing", "holdings.told_by.name",
    "holdings.denied_by.name", "before.parties.id", "before.parties.name", "before.until",
)  # fmt: skip
"""The columns of a state's places as a table; several holders of one are separated by `; `."""


def plain_state(state: State) -> Plain:
    """A state: who holds each place, who backs and leads whom, which agreements stand, what it omits."""
    return {
        "theatre": state.theatre,
        "at": state.at.isoformat(),
        "known_by": state.known_by.isoformat() if state.known_by else None,
        "places": [_place(one) for one in state.places],
        "backs": [_relation(one) for one in state.backs],
        "leads": [_relation(one) for one in state.leads],
        "agreements": [_accord(one) for one in state.agreements],
        "left_out": msgspec.to_builtins(state.omitted),
    }


def plain_state_part(part: StatePart) -> Plain:
    """A part of a state, with how much there is in all."""
    return plain_state(part.state) | {
        "counts": msgspec.to_builtins(part.every),
        "truncated": part.truncated or part.next is not None,
    }


def plain_network(network: Network) -> Plain:
    """A network as nodes and edges; an edge names its nodes by id."""
    parties = {party for one in network.relations for party in (one.source, one.target)}
    return {
        "theatre": network.theatre,
        "at": network.at.isoformat() if network.at else None,
        "known_by": network.known_by.isoformat() if network.known_by else None,
        "nodes": _parties(sorted(parties)),
        "edges": [
            _relation(one) | {"source": one.source.id, "target": one.target.id} for one in network.relations
        ],
        "left_out": msgspec.to_builtins(network.omitted),
    }


def plain_claim(claim: Claim) -> Plain:
    """Since when, by whose word, denied by whom, and why its standing is what it is."""
    return {
        "since": str(claim.since) if claim.since else None,
        "until": claim.until.isoformat() if claim.until else None,
        "first_told": claim.first.isoformat(),
        "last_told": claim.last.isoformat(),
        "standing": claim.label,
        "why": msgspec.to_builtins(why(claim.label, claim.standing, claim.decisive)),
        "independence": plain_range(claim.standing.independence),
        "told_by": msgspec.to_builtins(sorted(claim.standing.tell)),
        "denied_by": msgspec.to_builtins(sorted(claim.standing.deny)),
        "marks": list(claim.marks),
        "withdrawn": list(claim.withdrawn),
    }


def _place(one: HeldPlace) -> Plain:
    return {
        "place": one.place,
        "name": one.name,
        "en": one.en,
        "status": one.status,
        "holdings": [_holding(holding) for holding in one.holdings],
        "before": [_holding(holding) for holding in one.before],
    }


def _holding(one: Holding) -> Plain:
    return {"parties": _parties(one.parties), "doubtful": one.doubtful} | plain_claim(one.claim)


def _relation(one: Relation) -> Plain:
    about: Plain = {
        "kind": one.kind,
        "source": msgspec.to_builtins(one.source),
        "target": msgspec.to_builtins(one.target),
        "means": list(one.means),
        "incidents": one.incidents,
    }
    return about | plain_claim(one.claim)


def _accord(one: Accord) -> Plain:
    about: Plain = {"incident": one.incident, "type": one.type, "place": one.place}
    return about | {"parties": _parties(one.parties)} | plain_claim(one.claim)


def _parties(parties: Iterable[Party]) -> list[dict[str, Any]]:
    return [msgspec.to_builtins(one) for one in parties]
