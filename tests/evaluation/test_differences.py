from marsad.evaluation.differences import Outcome, outcome, slots_of
from marsad.evaluation.score import Pair
from marsad.evaluation.shape import MarkedEvent, MarkedStatement, Quantity

SAID = MarkedStatement(1, cue="قال", speaker="أحمد المسماري", stance="state", via="رويترز")


def statements(one: MarkedStatement | None, other: MarkedStatement | None, *, right: bool = False) -> Pair:
    return Pair("statements", "p.txt", 1, None, one, other, right)


def test_the_five_outcomes() -> None:
    other = MarkedStatement(1, cue="قال", speaker="المسماري", stance="state")
    assert outcome(statements(SAID, None)) is Outcome.only_first
    assert outcome(statements(None, SAID)) is Outcome.only_second
    assert outcome(statements(SAID, other)) is Outcome.wrong
    assert outcome(statements(SAID, other, right=True)) is Outcome.slot
    assert outcome(statements(SAID, SAID, right=True)) is Outcome.alike


def test_names_are_alike_by_their_words_and_codes_as_they_stand() -> None:
    other = MarkedStatement(1, cue="قال", speaker="المسماري", stance="deny", via="رويترز")
    alike = {slot.key: slot.alike for slot in slots_of(statements(SAID, other))}
    assert alike == {"cue": True, "speaker": True, "stance": False, "via": True}


def figures(*quantities: Quantity) -> MarkedEvent:
    return MarkedEvent(1, cue="قصف", type="shelling", quantities=quantities)


def test_figures_are_alike_by_number_and_owner() -> None:
    killed = Quantity("ثلاثة قتلى", 3, "killed", of="الجيش")
    for other, alike in (
        (Quantity("3", 3, "killed", of="الجيش"), True),
        (Quantity("3", 3, "killed", of="المدنيين"), False),
        (Quantity("4", 4, "killed", of="الجيش"), False),
    ):
        pair = Pair("events", "p.txt", 1, None, figures(killed), figures(other), right=True)
        assert {slot.key: slot.alike for slot in slots_of(pair)}["quantities"] is alike
