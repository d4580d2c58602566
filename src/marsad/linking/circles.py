"""Narrators of one happening who are one: an outlet and those who cite it, and outlets that cite one another.

A narrator shows no access of its own (see `chains`). Where A credits B and B credits A, neither is a source:
in one incident they are one unknown root, and so are an outlet's own words and what others credit to it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from marsad.linking.components import Groups
from marsad.records import Chain, Root


def folded(chains: Iterable[Chain]) -> dict[str, Root]:
    """The roots of the chains of one incident, by their keys; narrators that are one have one root, that of
    the least key, under the side that all of them share.
    """
    every = list(chains)
    groups: Groups[str] = Groups()
    cites: defaultdict[str, set[str]] = defaultdict(set)
    for chain in every:
        outlet = next((hop.id for hop in chain.hops if hop.kind == "outlet" and hop.id), None)
        cited = {hop.id for hop in chain.hops if hop.kind == "agency" and hop.id}
        if outlet is not None and not chain.root.known:
            cites[outlet] |= cited - {outlet}
            if not cited - {outlet}:
                groups.join(_narrator(outlet), chain.root.key)
    for one, other in _circles(cites):
        groups.join(_narrator(one), _narrator(other))
    roots = {chain.root.key: chain.root for chain in every}
    return {
        key: root if root.known else _one(groups.members(groups.find(key)), roots)
        for key, root in roots.items()
    }


def _narrator(carrier: str) -> str:
    """The key that `chains` gives to words which are credited to a carrier."""
    return f"narrator/{carrier}"


def _one(keys: Iterable[str], roots: Mapping[str, Root]) -> Root:
    same = [roots[key] for key in sorted(keys) if key in roots]
    sides = {root.side for root in same}
    return msgspec.structs.replace(same[0], side=same[0].side if len(sides) == 1 else None)


def _circles(cites: Mapping[str, set[str]]) -> list[tuple[str, str]]:
    """The pairs of carriers that cite each other, straight or through others."""
    reached = {carrier: _reached(carrier, cites) for carrier in cites}
    return [(one, other) for one in reached for other in reached[one] if one in reached.get(other, set())]


def _reached(carrier: str, cites: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [carrier]
    while waiting:
        for other in cites.get(waiting.pop(), set()) - found:
            found.add(other)
            waiting.append(other)
    return found
