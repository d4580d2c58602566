"""Connected components, and components that cannot-link rules hold apart.

Results never depend on the order of input.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Generic, Protocol, Self, TypeVar

import msgspec

Node = TypeVar("Node", bound=Hashable)


class Groups(Generic[Node]):
    """Disjoint sets that can only grow together. Nodes never joined stand alone."""

    def __init__(self) -> None:
        self._parent: dict[Node, Node] = {}
        self._members: dict[Node, list[Node]] = {}

    def find(self, node: Node) -> Node:
        """The node that stands for the group of `node`: an arbitrary one, the same for all its members."""
        parent = self._parent
        above = parent.get(node)
        if above is None:
            return node
        while (higher := parent.get(above)) is not None:
            parent[node] = higher  # nobody goes this way twice
            node, above = above, higher
        return above

    def together(self, one: Node, other: Node) -> bool:
        """Whether two nodes are in one group."""
        return self.find(one) == self.find(other)

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
        moving = self._members.pop(moved, [moved])
        self._members.setdefault(kept, [kept]).extend(moving)
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


class Bounds(Protocol):
    """What the nodes of a group hold it to. It is asked and joined at the cost of the smaller group."""

    def apart(self, other: Self) -> bool:
        """Whether the two groups must not be one."""

    def take(self, other: Self) -> None:
        """Hold to what the other holds to as well; the other is not used again."""


class Unbound:
    """Bounds that hold nothing apart: only people's decisions part such groups."""

    def apart(self, _other: "Unbound") -> bool:
        """Never."""
        return False

    def take(self, _other: "Unbound") -> None:
        """There is nothing to hold to."""


class Judged(msgspec.Struct, Generic[Node], frozen=True):
    """What a person decided of two nodes: that they are one, or are not."""

    same: bool
    one: Node
    other: Node


def constrained(
    nodes: Iterable[Node],
    edges: Iterable[tuple[float, Node, Node]],
    bounds: Callable[[Node], Bounds],
    judged: Iterable[Judged[Node]] = (),
) -> list[list[Node]]:
    """Groups along weighted edges, strongest first, where no join may bring together what must stay apart:
    `bounds` tell it of each node, and edges of less than 0 of two.

    People's decisions, the newest first, win: what they join is joined whatever the bounds say, and what they
    part is parted at the weakest edge between the two, since that one comes last. Where they contradict one
    another the newer holds. Ties of weight go by the nodes' own order, so nodes must be sortable; the result
    is a function of the sets.
    """
    groups = _Bounded(bounds)
    parted: defaultdict[Node, set[Node]] = defaultdict(set)
    for decision in judged:
        _apply(decision, groups, parted)
    ranked = sorted({(-weight, *_ordered(one, other)) for weight, one, other in edges})
    while ranked and ranked[-1][0] > 0:
        groups.refuse(*ranked.pop()[1:])
    for _, one, other in ranked:
        if groups.together(one, other) or _parted(one, other, groups, parted):
            continue
        if not groups.apart(one, other):
            groups.join(one, other)
    return groups.groups(nodes)


class _Bounded(Groups[Node]):
    """Groups that know what holds them apart; since they only grow, what was refused once stays refused."""

    def __init__(self, bounds: Callable[[Node], Bounds]) -> None:
        super().__init__()
        self._new = bounds
        self._bounds: dict[Node, Bounds] = {}
        self._refused: defaultdict[Node, set[Node]] = defaultdict(set)

    def apart(self, one: Node, other: Node) -> bool:
        here, there = self.find(one), self.find(other)
        if there in self._refused[here]:
            return True
        if not self._of(here).apart(self._of(there)):
            return False
        self.refuse(here, there)
        return True

    def refuse(self, one: Node, other: Node) -> None:
        """Never join the two by a link."""
        here, there = self.find(one), self.find(other)
        if here != there:
            self._refused[here].add(there)
            self._refused[there].add(here)

    def join(self, one: Node, other: Node) -> None:
        here, there = self.find(one), self.find(other)
        if here == there:
            return
        super().join(here, there)
        kept, moved = (here, there) if self.find(here) == here else (there, here)
        self._of(kept).take(self._of(moved))
        del self._bounds[moved]
        for far in self._refused.pop(moved, ()):
            self._refused[far].discard(moved)
            self._refused[far].add(kept)
            self._refused[kept].add(far)

    def _of(self, root: Node) -> Bounds:
        if root not in self._bounds:
            self._bounds[root] = self._new(root)
        return self._bounds[root]


def _apply(judged: Judged[Node], groups: Groups[Node], parted: defaultdict[Node, set[Node]]) -> None:
    one, other = judged.one, judged.other
    if judged.same:
        if not _parted(one, other, groups, parted):
            groups.join(one, other)
    elif not groups.together(one, other):
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
