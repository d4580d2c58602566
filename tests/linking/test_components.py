import random

import networkx
from hypothesis import given
from hypothesis import strategies as st

from marsad.linking.components import components, constrained

NODES = range(14)
EDGES = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), max_size=20)
WEIGHTED = st.lists(
    st.tuples(st.sampled_from([1.0, 2.0, 3.0]), st.sampled_from(NODES), st.sampled_from(NODES)), max_size=25
)


def as_sets(groups: list[list[int]]) -> set[frozenset[int]]:
    return {frozenset(group) for group in groups}


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
    assert as_sets(constrained(NODES, edges, lambda *_: False)) == as_sets(plain)


@given(WEIGHTED, EDGES, st.randoms())
def test_what_must_stay_apart_stays_apart_in_any_order(
    edges: list[tuple[float, int, int]], enemies: list[tuple[int, int]], chance: random.Random
) -> None:
    forbidden = {frozenset(pair) for pair in enemies if len(set(pair)) == 2}

    def apart(one: object, other: object) -> bool:
        return any(frozenset({a, b}) in forbidden for a in one for b in other)  # type: ignore[attr-defined]

    groups = as_sets(constrained(NODES, edges, apart))
    assert all(not pair <= group for pair in forbidden for group in groups)
    chance.shuffle(edges)
    turned = [(weight, other, one) for weight, one, other in edges]
    assert as_sets(constrained(NODES, turned, apart)) == groups


def test_the_stronger_link_wins_where_only_one_can_be() -> None:
    edges = [(1.0, 1, 2), (3.0, 2, 3)]
    groups = constrained([1, 2, 3], edges, lambda one, other: {1, 3} <= {*one, *other})
    assert as_sets(groups) == {frozenset({1}), frozenset({2, 3})}


def test_a_long_row_of_links_is_one_component() -> None:
    nodes = range(20_000)
    assert len(components(nodes, [(at, at + 1) for at in nodes[:-1]])) == 1
