"""Incidents put together anew where marks or edges changed, and no others.

Links are taken strongest first, and whether one is taken depends on nothing but what its two ends have come
to be by then. So incidents that stay apart from all others are put together as if these were not there, and
it is enough to look at those of what changed and at those that an edge ties to them: where these come out as
they were, so does everything beyond.
"""

from collections.abc import Collection, Iterable, Sequence

from marsad.linking.components import Judged
from marsad.linking.incidents.joining import grouped
from marsad.linking.places import node
from marsad.linking.steps.shelf import Edge, Shelf
from marsad.linking.told import Theatres
from marsad.records import Incident


class Gathering:
    """The incidents around some marks, with the edges between them."""

    def __init__(self, shelf: Shelf, theatres: Theatres, judged: Sequence[Judged[str]]) -> None:
        self._shelf = shelf
        self._theatres = theatres
        self._judged = judged
        self._decided = [(node(one.one), node(one.other)) for one in judged]
        self._edges: set[Edge] = set()
        self._seen: set[int] = set()

    def again(
        self, seeds: Collection[int], lost: Collection[str]
    ) -> tuple[dict[str, Incident], dict[str, Incident]]:
        """The incidents of some marks, and of others that went, as they were, and as they are, with all that
        these touch.
        """
        old = self._incidents({*self._marks(seeds), *lost})
        while True:
            inner = {*seeds, *_nodes(old.values())}
            beside = self._incidents(self._marks(self._beside(inner) - inner))
            new = self._grouped({*inner, *_nodes(beside.values())})
            moved = {key: one for key, one in beside.items() if key not in new or new[key].marks != one.marks}
            if not moved:
                return old, {key: one for key, one in new.items() if key not in beside}
            old |= moved

    def _beside(self, nodes: set[int]) -> set[int]:
        """The other ends of the edges and decisions of some marks."""
        fresh = {*nodes} - self._seen
        self._seen |= fresh
        self._edges |= self._shelf.edges(fresh)
        ends = [(one.later, one.earlier) for one in self._edges if one.weight > 0]
        return {end for pair in (*ends, *self._decided) if not nodes.isdisjoint(pair) for end in pair}

    def _grouped(self, nodes: set[int]) -> dict[str, Incident]:
        self._beside(nodes)
        tellings = self._shelf.tellings(nodes)
        by_id = {one.id: one for one in tellings.values()}
        weights = [
            (one.weight, tellings[one.later].id, tellings[one.earlier].id)
            for one in self._edges
            if one.later in tellings and one.earlier in tellings
        ]
        return {one.id: one for one in grouped(by_id, weights, self._theatres, self._judged)}

    def _incidents(self, marks: Collection[str]) -> dict[str, Incident]:
        return {one.id: one for one in self._shelf.incidents(marks)}

    def _marks(self, nodes: Collection[int]) -> set[str]:
        return {one.id for one in self._shelf.tellings(nodes).values()}


def _nodes(incidents: Iterable[Incident]) -> set[int]:
    return {node(mark) for one in incidents for mark in one.marks}
