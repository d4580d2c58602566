from hypothesis import given
from hypothesis import strategies as st

from marsad.evaluation import match
from marsad.evaluation.shape import MarkedEvent, MarkedStatement, MarkedTie

NUMBERS = st.lists(st.integers(0, 5), max_size=8)


def close(one: int, other: int) -> float:
    return max(0, 3 - abs(one - other))


@given(NUMBERS, NUMBERS)
def test_nothing_is_used_twice_and_no_pair_is_left_that_would_fit(gold: list[int], given: list[int]) -> None:
    pairs = match.pair_up(gold, given, close)
    left, right = [i for i, _ in pairs], [j for _, j in pairs]
    assert len(set(left)) == len(left)
    assert len(set(right)) == len(right)
    assert all(close(gold[i], given[j]) > 0 for i, j in pairs)
    lone = [(i, j) for i in range(len(gold)) if i not in left for j in range(len(given)) if j not in right]
    assert all(close(gold[i], given[j]) == 0 for i, j in lone)


def test_the_best_fit_comes_first() -> None:
    assert match.pair_up([3, 1], [1], close) == [(1, 0)]


def test_a_statement_answers_by_cue_or_by_speaker_on_its_line() -> None:
    gold = MarkedStatement(3, cue="قال", speaker="خالد", stance="state")
    assert match.statements(gold, MarkedStatement(3, cue="قال", speaker="عمر", stance="deny")) == 2
    assert match.statements(gold, MarkedStatement(3, cue="أضاف", speaker="خالد", stance="state")) == 2.5
    assert match.statements(gold, MarkedStatement(4, cue="قال", speaker="خالد", stance="state")) == 0
    assert match.statements(gold, MarkedStatement(3, cue="أضاف", speaker="عمر", stance="state")) == 0


def test_an_event_of_another_cue_needs_the_type_and_a_slot() -> None:
    gold = MarkedEvent(3, cue="قصف", type="shelling", place="سرت")
    assert match.events(gold, MarkedEvent(3, cue="غارة", type="shelling", place="سرت")) == 3
    assert match.events(gold, MarkedEvent(3, cue="غارة", type="shelling", place="درنة")) == 0
    assert match.events(gold, MarkedEvent(3, cue="غارة", type="clash", place="سرت")) == 0
    assert match.events(gold, MarkedEvent(3, cue="قصف", type="clash")) == 3


def test_a_tie_needs_its_kind_and_both_ends() -> None:
    gold = MarkedTie(3, "backs", "روسيا", "حفتر")
    assert match.ties(gold, MarkedTie(3, "backs", "روسيا", "خليفة حفتر")) == 1
    assert match.ties(gold, MarkedTie(3, "controls", "روسيا", "حفتر")) == 0
    assert match.ties(gold, MarkedTie(3, "backs", "روسيا", "السراج")) == 0
