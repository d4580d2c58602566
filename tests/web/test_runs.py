from hypothesis import given
from hypothesis import strategies as st

from marsad.web.runs import Run, runs

NUMBERS = st.sets(st.integers(1, 30), max_size=20)


@given(NUMBERS, NUMBERS)
def test_every_line_stands_once_and_in_its_place(own: set[int], others: set[int]) -> None:
    left = {number: str(number) for number in others - own}
    found = list(runs(own, left))
    numbers = [
        number for run in found for number in ([run.own] if run.own else [number for number, _ in run.left])
    ]
    assert numbers == sorted(own | others)


def test_lines_that_stand_together_are_one_run() -> None:
    assert list(runs([2, 3], {1: "menu", 5: "more", 9: "end"})) == [
        Run(left=((1, "menu"),)),
        Run(own=2),
        Run(own=3),
        Run(left=((5, "more"), (9, "end"))),
    ]
