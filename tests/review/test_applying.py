from datetime import UTC, datetime

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from marsad.records import (
    Addition,
    Coding,
    Correction,
    Decision,
    Event,
    Mention,
    OneAction,
    Siding,
    Span,
    Statement,
)
from marsad.review import held, reviewed

NOW = datetime(2026, 1, 5, tzinfo=UTC)
TEXT = "قصف الجيش سرت وقال حفتر"
STRIKE = Event("e-1", Span(0, 3), 1, "air-strike", actor=(Mention("الجيش", Span(4, 9)),))
SAID = Statement("s-1", Span(15, 18), 1, "state", (Mention("حفتر", Span(19, 23)),))
CODING = Coding("v", "test/1", "packs", (), (STRIKE,), ())
SIRTE = msgspec.structs.replace(STRIKE, place=(Mention("سرت", Span(10, 13)),), actor=())


def said(action: OneAction, mark: str = "e-1", deed: object = None) -> Decision:
    return Decision("huda", NOW, action, mark, TEXT, deed=deed)  # type: ignore[arg-type]


def after(*decisions: Decision) -> Coding:
    return reviewed(CODING, "a-1", held(decisions)) or CODING


def test_what_nobody_touched_is_nobodys() -> None:
    assert reviewed(CODING, "a-1", held([said("accept"), said("reject", "e-9")])) is None


def test_a_rejected_mark_is_gone_until_it_is_accepted() -> None:
    assert after(said("reject")).marks == ()
    assert after(said("reject"), said("accept")) == CODING


def test_only_the_slot_is_corrected() -> None:
    (found,) = after(said("correct", deed=Correction("place", SIRTE))).events
    assert (found.place, found.actor) == (SIRTE.place, STRIKE.actor)


def test_a_missed_mark_stands_among_the_others_under_a_name_that_says_so() -> None:
    found = after(said("add", "s-1", Addition("v", SAID)))
    assert found.marks == (STRIKE, SAID)
    assert found.coder == "test/1+review"
    assert after(said("add", "s-1", Addition("other", SAID))) == CODING


def test_of_an_irrelevant_article_nothing_is_made() -> None:
    assert after(said("irrelevant", "a-1")).marks == ()
    assert after(said("irrelevant", "a-2")) == CODING


def test_the_newest_word_on_a_side_holds() -> None:
    east, west = (said("side", "haftar", Siding("libya", f"libya/{side}")) for side in ("east", "west"))
    assert held([east, west]).sides == {("haftar", "libya"): "libya/west"}


DECISIONS = st.lists(
    st.sampled_from(
        [
            said("reject"),
            said("accept"),
            said("correct", deed=Correction("place", SIRTE)),
            said("correct", deed=Correction("actor", SIRTE)),
            said("add", "s-1", Addition("v", SAID)),
            said("reject", "s-1"),
        ]
    ),
    max_size=8,
)


@given(DECISIONS)
def test_reviewing_what_was_reviewed_changes_nothing(decisions: list[Decision]) -> None:
    once = after(*decisions)
    again = reviewed(once, "a-1", held(decisions))
    assert again is None


@given(DECISIONS)
def test_a_better_coder_loses_no_decision(decisions: list[Decision]) -> None:
    """A new coding that finds the missed mark and another place is the same where people have spoken."""
    better = msgspec.structs.replace(CODING, coder="test/2", statements=(SAID,))
    holds = held(decisions)
    old = reviewed(CODING, "a-1", holds) or CODING
    new = reviewed(better, "a-1", holds) or better
    assert {mark.id: mark for mark in old.events} == {mark.id: mark for mark in new.events}
    assert set(old.statements) <= set(new.statements)
