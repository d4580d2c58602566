"""Connected components, and components that cannot-link rules hold apart.

Results never depend on the order of input.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

import msgspec

Node = TypeVar("Node", bound=Hashable)


class Groups(Generic[Node]):
    """Disjoint sets that can only grow together. Nodes never joined stand alone."""

    def __init__(self) -> None:
        self._parent: dict[Node, Node] = {}
        self._members: dict[Node, list[Node]] = {}

    def find(self, node: Node) -> Node:
        """The node that stands for the group of `node`: an arbitrary one, the same for all its members."""
        root = node
        while (above := self._parent.get(root, root)) != root:
            root = above
        while (above := self._parent.get(node, node)) != root:
            self._parent[node] = root
            node = above
        return root

    def members(self, node: Node) -> Sequence[Node]:
        """Everything that is grouped with `node`, itself included, in no particular order."""
        root = self.find(node)
        return self._members.get(root, [root])

    def join(self, one: Node, other: Node) -> None:
        """Put two groups together; the smaller one moves."""
        kept, moved = self.find(one), self.find(other)
        if kept == moved:
            return
        if len(self.members(kept)) < len(self.members(moved)):
            kept, moved = moved, kept
        self._members[kept] = [*self.members(kept), *self.members(moved)]
        self._members.pop(moved, None)
        self._parent[moved] = kept

    def groups(self, nodes: Iterable[Node]) -> list[list[Node]]:
        """The groups that `nodes` fall into, in the order of their first members; only `nodes` are listed."""
        found: dict[Node, list[Node]] = {}
        for node in nodes:
            found.setdefault(self.find(node), []).append(node)
        return list(found.values())


def components(nodes: Iterable[Node], edges: Iterable[tuple[Node, Node]]) -> list[list[Node]]:
    """The connected components of a graph."""
    groups: Groups[Node] = Groups()
    for one, other in edges:
        groups.join(one, other)
    return groups.groups(nodes)


class Judged(msgspec.Struct, Generic[Node], frozen=True):
    """What a person decided of two nodes: that they are one, or are not."""

    same: bool
    one: Node
    other: Node


def constrained(
    nodes: Iterable[Node],
    edges: Iterable[tuple[float, Node, Node]],
    apart: Callable[[Sequence[Node], Sequence[Node]], bool],
    judged: Iterable[Judged[Node]] = (),
) -> list[list[Node]]:
    """Groups along weighted edges, strongest first, where no join may bring together what must stay `apart`.

    People's decisions, the newest first, win: what they join is joined whatever `apart` says, and what they
    part is parted at the weakest edge between the two, since that one comes last. Where they contradict one
    another the newer holds. Ties of weight go by the nodes' own order, so nodes must be sortable; the result
    is a function of the sets.
    """
    groups: Groups[Node] = Groups()
    parted: defaultdict[Node, set[Node]] = defaultdict(set)
    for decision in judged:
        _apply(decision, groups, parted)
    ranked = sorted({(-weight, *_ordered(one, other)) for weight, one, other in edges})
    for _, one, other in ranked:
        if groups.find(one) == groups.find(other) or _parted(one, other, groups, parted):
            continue
        if not apart(groups.members(one), groups.members(other)):
            groups.join(one, other)
    return groups.groups(nodes)


def _apply(judged: Judged[Node], groups: Groups[Node], parted: defaultdict[Node, set[Node]]) -> None:
    one, other = judged.one, judged.other
    if judged.same:
        if not _parted(one, other, groups, parted):
            groups.join(one, other)
    elif groups.find(one) != groups.find(other):
        parted[one].add(other)
        parted[other].add(one)


def _parted(one: Node, other: Node, groups: Groups[Node], parted: Mapping[Node, set[Node]]) -> bool:
    """Whether a person parted any of the one's group from any of the other's."""
    if not parted:
        return False
    theirs = groups.find(other)
    away = (far for near in groups.members(one) for far in parted.get(near, ()))
    return any(groups.find(far) == theirs for far in away)


def _ordered(one: Node, other: Node) -> tuple[Node, Node]:
    return (one, other) if one <= other else (other, one)  # type: ignore[operator]
