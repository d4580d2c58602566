"""The review log: every line is bound to the one before it."""

from datetime import UTC

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from marsad.records import Decision, LogLine

TIMES = st.datetimes(timezones=st.just(UTC))
DECISIONS = st.builds(
    Decision,
    st.text(max_size=8),
    TIMES,
    st.sampled_from(["same-incident", "not-denied"]),
    st.just("e-1"),
    st.text(max_size=20),
    st.just("e-2"),
    st.text(max_size=20),
)


def log_of(decisions: list[Decision]) -> list[LogLine]:
    lines: list[LogLine] = []
    for decision in decisions:
        lines.append(LogLine.after(lines[-1] if lines else None, decision))
    return lines


@given(st.lists(DECISIONS, min_size=1, max_size=5))
def test_each_line_follows_the_one_before(decisions: list[Decision]) -> None:
    lines = log_of(decisions)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert all(line.follows(last) for last, line in zip([None, *lines], lines, strict=False))


@given(st.lists(DECISIONS, min_size=2, max_size=5), DECISIONS)
def test_a_changed_line_is_seen_at_the_next(decisions: list[Decision], other: Decision) -> None:
    first, second, *_ = log_of(decisions)
    changed = msgspec.structs.replace(first, decision=other)
    assert second.follows(changed) == (other == first.decision)
