"""Connected components, and components that cannot-link rules hold apart.

Results never depend on the order of input.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

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


def constrained(
    nodes: Iterable[Node],
    edges: Iterable[tuple[float, Node, Node]],
    apart: Callable[[Sequence[Node], Sequence[Node]], bool],
) -> list[list[Node]]:
    """Groups along weighted edges, strongest first, where no join may bring together what must stay `apart`.

    Ties of weight go by the nodes' own order, so nodes must be sortable; the result is a function of the
    two sets.
    """
    groups: Groups[Node] = Groups()
    ranked = sorted({(-weight, *_ordered(one, other)) for weight, one, other in edges})
    for _, one, other in ranked:
        same = groups.find(one) == groups.find(other)
        if not same and not apart(groups.members(one), groups.members(other)):
            groups.join(one, other)
    return groups.groups(nodes)


def _ordered(one: Node, other: Node) -> tuple[Node, Node]:
    return (one, other) if one <= other else (other, one)  # type: ignore[operator]
