from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from marsad.linking.places import day_of, moment, moment_in, node

DAYS = st.none() | st.dates()
NAMES = st.text(max_size=8)


@given(DAYS, NAMES)
def test_a_place_keeps_its_day(day: date | None, name: str) -> None:
    assert day_of((moment(day, name), node(name))) == (day.toordinal() if day else None)


@given(st.dates(), st.dates(), NAMES, NAMES, st.integers(0, 10**7))
def test_days_come_before_all_else(one: date, other: date, here: str, there: str, at: int) -> None:
    if one < other:
        assert moment(one, here) < moment(other, there)
        assert moment_in(one, here, at) < moment_in(other, there, 0)


@given(st.dates(), NAMES)
def test_what_has_no_day_is_first_or_last(day: date, name: str) -> None:
    assert moment(None, name) < moment(day, name) < moment(None, name, undated_last=True)


@given(NAMES, st.integers(0, 10**5), st.integers(0, 10**5))
def test_marks_of_one_text_stand_in_its_order(name: str, one: int, other: int) -> None:
    here, there = (moment_in(date(2020, 1, 1), name, at) for at in (one, other))
    assert (here < there) == (one < other)


@given(DAYS, NAMES, st.integers(0, 10**9))
def test_numbers_fit_a_column_of_eight_bytes(day: date | None, name: str, at: int) -> None:
    for number in (node(name), moment(day, name, undated_last=True), moment_in(day, name, at)):
        assert 0 <= number < 2**63
