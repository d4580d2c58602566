from hypothesis import given
from hypothesis import strategies as st

from marsad.evaluation.resample import LEAST, Interval, Parts, draws, interval


def mean(parts: Parts[float]) -> float | None:
    count = sum(times for _, times in parts)
    return sum(value * times for value, times in parts) / count if count else None


@given(st.integers(1, 30), st.integers(0, 99))
def test_a_draw_has_as_many_pages_as_there_are(pages: int, seed: int) -> None:
    assert all(sum(draw) == pages and len(draw) == pages for draw in draws(pages, times=20, seed=seed))


def test_the_same_seed_gives_the_same_draws_for_good() -> None:
    assert draws(4, times=3, seed=1) == ((1, 1, 0, 2), (0, 2, 1, 1), (2, 1, 0, 1))
    assert draws(4, times=3, seed=2) != draws(4, times=3, seed=1)


def test_pages_that_are_all_alike_have_no_spread() -> None:
    assert interval([0.5] * 9, mean, draws(9)) == Interval(0.5, 0.5)


def test_the_interval_of_a_mean_is_about_two_standard_errors_to_either_side() -> None:
    pages = [float(at % 2) for at in range(100)]  # the standard error of their mean is 0.05
    found = interval(pages, mean, draws(100))
    assert found is not None
    assert abs(found.low - 0.4) < 0.02
    assert abs(found.high - 0.6) < 0.02


def test_few_pages_have_no_interval() -> None:
    parts: list[float | None] = [0.5] * (LEAST - 1) + [None] * 20
    assert interval(parts, mean, draws(len(parts))) is None
    assert interval([*parts, 0.5], mean, draws(len(parts) + 1)) is not None


def test_draws_on_which_there_is_nothing_are_passed_over() -> None:
    parts: list[float | None] = [1.0] * LEAST + [None] * 95
    assert interval(parts, mean, draws(100)) == Interval(1.0, 1.0)
