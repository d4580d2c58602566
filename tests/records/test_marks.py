import msgspec
import pytest

from marsad.records import Coding, Event, Mention, Span, Statement, Tie
from marsad.records.marks import Mark

WHO = Mention("الجيش", Span(0, 5))


def coding() -> Coding:
    return Coding(
        version="v",
        coder="grammar/1",
        packs="p",
        statements=(Statement("s-1", Span(20, 23), 4, "state", (WHO,)),),
        events=(Event("e-2", Span(30, 34), 4, "clash"), Event("e-1", Span(6, 10), 2, "withdrawal")),
        ties=(Tie("t-1", Span(20, 23), 4, "leads", WHO, WHO),),
    )


def test_marks_stand_in_the_order_of_their_cues() -> None:
    assert [mark.id for mark in coding().marks] == ["e-1", "s-1", "t-1", "e-2"]


@pytest.mark.parametrize("mark", coding().marks, ids=lambda mark: mark.id)
def test_a_mark_comes_back_from_json_as_what_it_was(mark: Mark) -> None:
    assert msgspec.json.decode(msgspec.json.encode(mark), type=Mark) == mark


def test_marks_are_frozen() -> None:
    with pytest.raises(AttributeError):
        coding().events[0].type = "siege"  # type: ignore[misc]
