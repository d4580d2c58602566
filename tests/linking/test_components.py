import random
from collections.abc import Callable, Collection

import networkx
from hypothesis import given
from hypothesis import strategies as st

from marsad.linking.components import Groups, Judged, components, constrained

NODES = range(14)
EDGES = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), max_size=20)
WEIGHTED = st.lists(
    st.tuples(st.sampled_from([1.0, 2.0, 3.0]), st.sampled_from(NODES), st.sampled_from(NODES)), max_size=25
)


class Enemies:
    """A group that must not be one with any of its members' enemies."""

    def __init__(self, node: int, pairs: Collection[frozenset[int]]) -> None:
        self.nodes, self.pairs = {node}, pairs

    def apart(self, other: "Enemies") -> bool:
        return any(frozenset({a, b}) in self.pairs for a in self.nodes for b in other.nodes)

    def take(self, other: "Enemies") -> None:
        self.nodes |= other.nodes


def among(*pairs: set[int]) -> Callable[[int], Enemies]:
    forbidden = {frozenset(pair) for pair in pairs}
    return lambda node: Enemies(node, forbidden)


NO_ENEMIES = among()
EVERYBODY = among(*({one, other} for one in NODES for other in NODES))


def as_sets(groups: list[list[int]]) -> set[frozenset[int]]:
    return {frozenset(group) for group in groups}


def plainly_constrained(edges: list[tuple[float, int, int]], forbidden: list[set[int]]) -> list[list[int]]:
    """The same without a memory: every join looks at all pairs."""
    groups: Groups[int] = Groups()
    for _, one, other in sorted({(-weight, min(pair), max(pair)) for weight, *pair in edges}):
        members = {*groups.members(one), *groups.members(other)}
        if not any(pair <= members for pair in forbidden):
            groups.join(one, other)
    return groups.groups(NODES)


@given(EDGES)
def test_components_are_those_of_networkx(edges: list[tuple[int, int]]) -> None:
    graph: networkx.Graph[int] = networkx.Graph(edges)
    graph.add_nodes_from(NODES)
    assert as_sets(components(NODES, edges)) == {frozenset(c) for c in networkx.connected_components(graph)}


@given(WEIGHTED)
def test_without_a_rule_the_constrained_groups_are_the_components(
    edges: list[tuple[float, int, int]],
) -> None:
    plain = components(NODES, [(one, other) for _, one, other in edges])
    assert as_sets(constrained(NODES, edges, NO_ENEMIES)) == as_sets(plain)


@given(WEIGHTED, EDGES, st.randoms())
def test_what_must_stay_apart_stays_apart_in_any_order(
    edges: list[tuple[float, int, int]], enemies: list[tuple[int, int]], chance: random.Random
) -> None:
    forbidden = [set(pair) for pair in enemies if len(set(pair)) == 2]
    groups = as_sets(constrained(NODES, edges, among(*forbidden)))
    assert all(not pair <= group for pair in forbidden for group in groups)
    assert groups == as_sets(plainly_constrained(edges, forbidden))
    chance.shuffle(edges)
    turned = [(weight, other, one) for weight, one, other in edges]
    assert as_sets(constrained(NODES, turned, among(*forbidden))) == groups


@given(WEIGHTED, EDGES)
def test_what_people_part_is_never_one_and_what_they_join_is(
    edges: list[tuple[float, int, int]], pairs: list[tuple[int, int]]
) -> None:
    judged = [Judged(at % 2 == 0, *pair) for at, pair in enumerate(pairs) if len(set(pair)) == 2]
    group = {
        node: at for at, found in enumerate(constrained(NODES, edges, NO_ENEMIES, judged)) for node in found
    }
    for at, one in enumerate(judged):
        newer = judged[:at]
        if not one.same and not any(older.same for older in newer):
            assert group[one.one] != group[one.other]
        if one.same and all(older.same for older in newer):
            assert group[one.one] == group[one.other]


@given(WEIGHTED, EDGES, EDGES)
def test_groups_come_out_the_same_without_those_that_nothing_ties_to_them(
    edges: list[tuple[float, int, int]], enemies: list[tuple[int, int]], pairs: list[tuple[int, int]]
) -> None:
    bounds = among(*(set(pair) for pair in enemies if len(set(pair)) == 2))
    judged = [Judged(at % 2 == 0, *pair) for at, pair in enumerate(pairs) if len(set(pair)) == 2]
    groups = as_sets(constrained(NODES, edges, bounds, judged))
    tied = [{one, other} for _, one, other in edges] + [set(pair) for pair in pairs]
    for group in groups:
        near = {other for other in groups if any(pair & group and pair & other for pair in tied)} | {group}
        nodes = set().union(*near)
        within = [edge for edge in edges if nodes.issuperset(edge[1:])]
        held = [one for one in judged if {one.one, one.other} <= nodes]
        assert as_sets(constrained(sorted(nodes), within, bounds, held)) == near


def test_a_person_parts_two_at_the_weakest_link_between_them() -> None:
    edges = [(3.0, 1, 2), (1.0, 2, 3), (2.0, 3, 4)]
    groups = constrained(range(1, 5), edges, NO_ENEMIES, [Judged(False, 1, 4)])
    assert as_sets(groups) == {frozenset({1, 2}), frozenset({3, 4})}


def test_a_person_joins_what_a_rule_holds_apart() -> None:
    assert as_sets(constrained([1, 2], [], EVERYBODY, [Judged(True, 1, 2)])) == {frozenset({1, 2})}


def test_of_two_decisions_that_contradict_the_newer_holds() -> None:
    newest_first = [Judged(True, 1, 2), Judged(False, 1, 3), Judged(True, 2, 3)]
    assert as_sets(constrained([1, 2, 3], [], NO_ENEMIES, newest_first)) == {
        frozenset({1, 2}),
        frozenset({3}),
    }


def test_the_stronger_link_wins_where_only_one_can_be() -> None:
    edges = [(1.0, 1, 2), (3.0, 2, 3)]
    groups = constrained([1, 2, 3], edges, among({1, 3}))
    assert as_sets(groups) == {frozenset({1}), frozenset({2, 3})}


def test_an_edge_of_less_than_nothing_holds_two_apart() -> None:
    edges = [(1.0, 1, 2), (2.0, 2, 3), (-1.0, 1, 3)]
    assert as_sets(constrained([1, 2, 3], edges, NO_ENEMIES)) == {frozenset({1}), frozenset({2, 3})}
    joined = constrained([1, 2, 3], edges, NO_ENEMIES, [Judged(True, 1, 3)])
    assert as_sets(joined) == {frozenset({1, 2, 3})}


def test_a_long_row_of_links_is_one_component() -> None:
    nodes = range(20_000)
    assert len(components(nodes, [(at, at + 1) for at in nodes[:-1]])) == 1
