from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.errors import DataError
from marsad.evaluation import ratchet
from marsad.evaluation.ratchet import Floor
from marsad.evaluation.score import Scores
from marsad.evaluation.tally import Score

RIGHT = st.integers(0, 1000)


def scores(right: int, ties: int = 0) -> Scores:
    return Scores({"events found": Score(right, 1000, 1000), "ties found": Score(ties, 1000, 1000)}, ())


def test_a_fall_says_which_figure_and_how_far() -> None:
    floor = Floor("h", {"events found": 0.5, "ties found": 0.2})
    assert [str(fall) for fall in ratchet.falls(floor, scores(499, 300))] == [
        "events found has fallen to 0.499, below its floor 0.500"
    ]


def test_a_figure_that_vanished_has_fallen() -> None:
    assert [fall.name for fall in ratchet.falls(Floor("h", {"credits": 0.4}), scores(1))] == ["credits"]


@given(RIGHT, RIGHT)
def test_what_was_measured_never_falls_below_itself(events: int, ties: int) -> None:
    assert ratchet.falls(ratchet.measured(scores(events, ties), "h"), scores(events, ties)) == ()


@given(RIGHT, RIGHT, RIGHT, RIGHT)
def test_raising_never_lowers(a: int, b: int, c: int, d: int) -> None:
    floor = ratchet.measured(scores(a, b), "h")
    raised = ratchet.raised(floor, scores(c, d))
    assert all(raised.figures[name] >= value for name, value in floor.figures.items())
    assert raised.figures["events found"] == max(a, c) / 1000


def test_floors_come_back_as_written(tmp_path: Path) -> None:
    floors = {"demo": Floor("a" * 64, {"events found": 0.5}), "shared": Floor("1" * 64, {"credits": 1.0})}
    path = tmp_path / "quality.yaml"
    assert ratchet.load_floors(path) == {}
    ratchet.save_floors(path, floors)
    assert ratchet.load_floors(path) == floors


def test_a_floor_holds_for_its_own_gold_only() -> None:
    floors = {"demo": Floor("old", {})}
    assert ratchet.bound(floors, "demo", "old").gold == "old"
    with pytest.raises(DataError, match="measured on other gold"):
        ratchet.bound(floors, "demo", "new")
    with pytest.raises(DataError, match="no floor of the name `dmeo`"):
        ratchet.bound(floors, "dmeo", "old")
