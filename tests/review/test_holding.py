from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from marsad.records import Decision, LogLine, OneAction, Undoing
from marsad.review import conflicts, holding

START = datetime(2026, 1, 5, tzinfo=UTC)


def logged(*decisions: Decision) -> list[LogLine]:
    lines: list[LogLine] = []
    for one in decisions:
        lines.append(LogLine.after(lines[-1] if lines else None, one))
    return lines


def said(action: OneAction, mark: str = "e-1", by: str = "huda", at: int = 0) -> Decision:
    return Decision(by, START + timedelta(minutes=at), action, mark, "قصف على سرت")


def undo(line: int, by: str = "huda") -> Decision:
    return Decision(by, START, "undo", "", "", deed=Undoing(line))


def numbers(*decisions: Decision) -> list[int]:
    return [line.number for line in holding(logged(*decisions))]


def test_an_undone_line_holds_no_longer_and_undoing_that_brings_it_back() -> None:
    assert numbers(said("reject"), undo(1)) == []
    assert numbers(said("reject"), undo(1), undo(2)) == [1]
    assert numbers(said("reject"), undo(1), undo(2), undo(3)) == []


@given(st.lists(st.none() | st.integers(1, 8), max_size=8))
def test_the_log_gives_one_state_and_loses_no_line(chosen: list[int | None]) -> None:
    decisions = [said("reject", f"e-{at}") if line is None else undo(line) for at, line in enumerate(chosen)]
    lines = logged(*decisions)
    found = holding(lines)
    assert found == holding(lines[::-1])
    assert set(found) <= set(lines)
    assert all(line.decision.action != "undo" for line in found)
    undoing = {line.decision.deed.line for line in lines if isinstance(line.decision.deed, Undoing)}
    assert {line.number for line in lines if line.decision.action != "undo"} - undoing <= {
        line.number for line in found
    }


def test_the_newer_of_two_people_holds_and_the_pair_is_shown() -> None:
    older, newer = said("reject"), said("accept", by="omar", at=1)
    (found,) = conflicts([older, newer])
    assert (found.older, found.newer) == (older, newer)


def test_who_changes_their_mind_is_in_no_conflict_and_who_agrees_ends_one() -> None:
    assert conflicts([said("reject"), said("accept", at=1)]) == ()
    assert conflicts([said("reject"), said("reject", by="omar", at=1)]) == ()
    rejected, accepted = said("reject"), said("accept", by="omar", at=1)
    assert conflicts([rejected, accepted, said("accept", at=2)]) == ()
    assert conflicts([said("reject"), said("accept", "e-2", by="omar", at=1)]) == ()
