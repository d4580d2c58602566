from hypothesis import given
from hypothesis import strategies as st

from marsad.records import Range, Root, Standing

ROOTS = st.builds(
    lambda number, known: Root(f"root-{number}{'' if known else '?'}", "اسم", known),
    st.integers(0, 5),
    st.booleans(),
)
STANDINGS = st.builds(Standing, st.frozensets(ROOTS), st.frozensets(ROOTS))


@given(STANDINGS, STANDINGS, STANDINGS)
def test_joining_standings_knows_no_order(one: Standing, two: Standing, three: Standing) -> None:
    assert one.join(two) == two.join(one)
    assert one.join(two).join(three) == one.join(two.join(three))
    assert one.join(one) == one
    assert one.join(Standing()) == one


@given(STANDINGS, STANDINGS)
def test_joining_never_loses_a_root(one: Standing, two: Standing) -> None:
    before, after = one.independence, one.join(two).independence
    assert (before.low or 0) <= (after.low or 0)
    assert (before.high or 0) <= (after.high or 0)


def test_independence_is_a_range_from_the_known_to_all() -> None:
    tell = {Root("a", "أ", known=True), Root("b", "ب", known=True), Root("c", "ج", known=False)}
    assert Standing(frozenset(tell)).independence == Range(2, 3)
    assert Standing().independence == Range(0, 0)


def test_one_root_under_two_spellings_counts_once() -> None:
    tell = {Root("haftar", "حفتر", known=True), Root("haftar", "خليفة حفتر", known=True)}
    assert Standing(frozenset(tell)).independence == Range(1, 1)


def test_descriptions_that_are_alike_are_one_root_at_least_and_each_its_own_at_most() -> None:
    tell = {Root(f"r{at}/source", "مصدر", known=True, described="source") for at in range(2)}
    assert Standing(frozenset(tell)).independence == Range(1, 2)
