from hypothesis import given
from hypothesis import strategies as st

from marsad.evaluation.tally import Score, Tally


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_f1_lies_between_precision_and_recall(right: int, missed: int, extra: int) -> None:
    score = Score(right, right + missed, right + extra)
    low, high = sorted((score.precision, score.recall))
    assert low - 1e-12 <= score.f1 <= high + 1e-12


def test_what_is_nowhere_has_no_figure() -> None:
    tally = Tally()
    tally.add("ties found")
    tally.add("credits", right=1, gold=2, given=1)
    assert tally.scores() == {"credits": Score(1, 2, 1)}
    assert tally.scores()["credits"].plain()["f1"] == 0.667
