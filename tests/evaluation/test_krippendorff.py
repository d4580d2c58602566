"""The worked examples are those of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.evaluation.krippendorff import alpha, coincidences, summed

CODES = st.sampled_from(["state", "deny", "warn", None])
UNITS = st.lists(st.tuples(CODES, CODES))


def test_binary_codes_of_two_observers() -> None:
    # Section A: Meg and Owen.
    assert alpha(coincidences(zip("0100000010", "1110010000", strict=True))) == pytest.approx(0.095, abs=5e-4)


def test_nominal_codes_of_two_observers() -> None:
    # Section B: Ben and Gerry.
    assert alpha(coincidences(zip("aabbdcccedda", "babbbccceddd", strict=True))) == pytest.approx(
        0.692, abs=5e-4
    )


def test_nominal_codes_of_four_observers_with_gaps() -> None:
    # Section C: observers A to D, twelve units.
    observers = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    units = [[None if code == "." else code for code in unit] for unit in zip(*observers, strict=True)]
    assert alpha(coincidences(units)) == pytest.approx(0.743, abs=5e-4)


def test_one_code_alone_has_no_alpha() -> None:
    assert alpha(coincidences([("state", "state")] * 9)) is None
    assert alpha(coincidences([])) is None


def test_chance_is_near_nought_and_contradiction_below_it() -> None:
    assert alpha(coincidences([("a", "b"), ("b", "a")] * 50)) == pytest.approx(-1, abs=0.02)
    assert alpha(coincidences([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")] * 50)) == pytest.approx(
        0, abs=0.01
    )


@given(UNITS)
def test_order_and_side_change_nothing(units: list[tuple[str | None, str | None]]) -> None:
    turned = [(other, one) for one, other in reversed(units)]
    assert alpha(coincidences(turned)) == pytest.approx(alpha(coincidences(units)))


@given(UNITS, UNITS)
def test_the_matrix_of_two_bodies_is_the_sum_of_theirs(
    one: list[tuple[str | None, str | None]], other: list[tuple[str | None, str | None]]
) -> None:
    parts = [(coincidences(one), 2), (coincidences(other), 1)]
    assert summed(parts) == pytest.approx(coincidences([*one, *one, *other]))
