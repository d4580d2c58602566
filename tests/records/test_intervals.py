from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.records import Days, Range

DATES = st.dates(date(1, 1, 1), date(9998, 12, 31))
SINGLE = st.one_of(
    DATES.map(Days.day),
    DATES.map(lambda day: Days.month(day.year, day.month)),
    DATES.map(lambda day: Days.year(day.year)),
)
DAYS = st.one_of(SINGLE, st.builds(Days.between, SINGLE, SINGLE))
NUMBERS = st.floats(-1e6, 1e6) | st.integers(-(10**6), 10**6).map(float)
RANGES = st.one_of(
    st.tuples(NUMBERS, NUMBERS).map(lambda ends: Range(min(ends), max(ends))),
    NUMBERS.map(lambda low: Range(low, None)),
    NUMBERS.map(lambda high: Range(None, high)),
)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020-05-22", date(2020, 5, 22), date(2020, 5, 22)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-12", date(2019, 12, 1), date(2019, 12, 31)),
        ("2011", date(2011, 1, 1), date(2011, 12, 31)),
        ("2020-05-22..2020-05-24", date(2020, 5, 22), date(2020, 5, 24)),
        ("2014-11..2015", date(2014, 11, 1), date(2015, 12, 31)),
    ],
)
def test_days_read_as_the_codebook_writes_them(text: str, first: date, last: date) -> None:
    days = Days.parse(text)
    assert (days.start, days.end - timedelta(days=1)) == (first, last)


@given(DAYS)
def test_what_days_write_they_read(days: Days) -> None:
    assert Days.parse(str(days)) == days


@pytest.mark.parametrize("text", ["", "امس", "2020-13", "2020-02-30", "2020-5-4-3", "2020..", "0"])
def test_days_refuse_what_is_no_date(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        Days.parse(text)


@given(DAYS, DAYS)
def test_between_holds_both_in_any_order(one: Days, other: Days) -> None:
    span = Days.between(one, other)
    assert span.start == min(one.start, other.start)
    assert span.end == max(one.end, other.end)
    assert (span.start, span.end) == (Days.between(other, one).start, Days.between(other, one).end)


@given(DAYS, DAYS)
def test_days_overlap_where_they_share_a_day(one: Days, other: Days) -> None:
    shared = min(one.end, other.end) - max(one.start, other.start)
    assert one.overlaps(other) == other.overlaps(one) == (shared >= timedelta(days=1))


def test_an_empty_run_of_days_is_refused() -> None:
    with pytest.raises(ValueError, match="empty run"):
        Days(date(2020, 1, 2), date(2020, 1, 2))


@given(RANGES, RANGES)
def test_ranges_overlap_where_a_number_satisfies_both(one: Range, other: Range) -> None:
    ends = [end for ranged in (one, other) for end in (ranged.low, ranged.high) if end is not None]

    def holds(ranged: Range, number: float) -> bool:
        return (ranged.low is None or number >= ranged.low) and (ranged.high is None or number <= ranged.high)

    common = any(holds(one, end) and holds(other, end) for end in ends)
    assert one.overlaps(other) == other.overlaps(one) == common


@pytest.mark.parametrize(
    ("ranged", "plain", "words"),
    [
        (Range.exactly(7), 7, "7"),
        (Range.exactly(2.5), 2.5, "2.5"),
        (Range(1400, None), [1400, None], "at least 1400"),
        (Range(None, 450000), [None, 450000], "up to 450000"),
        (Range(10, 20.5), [10, 20.5], "10 to 20.5"),
    ],
)
def test_a_range_is_written_as_the_codebook_writes_it_and_in_words(
    ranged: Range, plain: object, words: str
) -> None:
    written = ranged.plain()
    assert written == plain
    assert str(written) == str(plain)  # 7 and not 7.0
    assert str(ranged) == words


def test_a_range_needs_an_end_and_an_order() -> None:
    with pytest.raises(ValueError, match="one end"):
        Range()
    with pytest.raises(ValueError, match="ends before"):
        Range(3, 2)
