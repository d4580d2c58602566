from hypothesis import given
from hypothesis import strategies as st

from marsad.records import Range, Root, in_order, put_in

MAYBE = st.none() | st.sampled_from("ab")
ROOTS = st.builds(Root, st.sampled_from("kl"), st.just("n"), st.booleans(), side=MAYBE, described=MAYBE)


@given(st.lists(ROOTS), st.randoms())
def test_records_with_nulls_have_one_order(roots: list[Root], chance: object) -> None:
    shuffled = list(roots)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert sorted(shuffled) == sorted(roots) == in_order(shuffled)


@given(st.lists(ROOTS), ROOTS)
def test_a_record_is_put_in_its_place_among_others_once(roots: list[Root], one: Root) -> None:
    assert put_in(in_order(set(roots)), one) == in_order({*roots, one})


@given(ROOTS, ROOTS)
def test_of_two_records_one_comes_first_or_they_are_equal(one: Root, other: Root) -> None:
    assert [one < other, other < one, one == other].count(True) == 1


def test_null_comes_first() -> None:
    assert sorted([Range(1, 2), Range(None, 9), Range(1, None)]) == [
        Range(None, 9), Range(1, None), Range(1, 2),
    ]  # fmt: skip
