from marsad.evaluation.agreement import NO_UNITS, ONE_CODE, SLOTS, agreements, units
from marsad.evaluation.breakdown import MEANS, STANCE, TYPE
from marsad.evaluation.resample import draws
from marsad.evaluation.score import Pair
from marsad.evaluation.shape import MarkedEvent, MarkedStatement, MarkedTie


def stances(one: str, other: str | None) -> Pair:
    twin = None if other is None else MarkedStatement(1, cue="قال", stance=other)
    return Pair("statements", "p.txt", 1, None, MarkedStatement(1, cue="قال", stance=one), twin)


def test_marks_of_one_side_alone_are_no_units() -> None:
    assert units([stances("deny", "state"), stances("warn", None)], STANCE) == [("deny", "state")]


def test_events_that_were_matched_by_their_type_say_nothing_of_it() -> None:
    one = MarkedEvent(1, cue="قصف", type="shelling", place="سرت")
    other = MarkedEvent(1, cue="استهداف", type="shelling", place="سرت")
    assert units([Pair("events", "p.txt", 1, None, one, other)], TYPE) == []
    assert units([Pair("events", "p.txt", 1, None, one, one)], TYPE) == [("shelling", "shelling")]


def test_only_backing_has_means() -> None:
    backs, leads = MarkedTie(1, kind="backs"), MarkedTie(1, kind="leads")
    pairs = [Pair("ties", "p.txt", 1, None, tie, tie, right=True) for tie in (backs, leads)]
    assert len(units(pairs, MEANS)) == 1


def test_agreement_of_each_code_with_its_interval() -> None:
    page = [stances("state", "state")] * 4 + [stances("deny", "deny"), stances("deny", "state")]
    found = {one.slot.name: one for one in agreements([page] * 6, draws(6))}
    stance = found["stance"]
    assert (stance.units, stance.alike) == (36, 30)
    assert stance.alpha is not None
    assert 0.5 < stance.alpha < 0.6
    assert stance.interval is not None
    assert abs(stance.interval.high - stance.interval.low) < 1e-9  # all pages are alike


def test_where_there_is_no_alpha_it_is_said_why() -> None:
    found = {one.slot.name: one for one in agreements([[stances("state", "state")]], draws(1))}
    assert len(found) == len(SLOTS)
    assert (found["stance"].alpha, found["stance"].why) == (None, ONE_CODE)
    assert (found["event type"].alpha, found["event type"].why) == (None, NO_UNITS)
