"""Decisions find their marks by id, else by the sentence that they quote."""

from datetime import UTC, datetime

import msgspec

from marsad.records import Decision
from marsad.review import attach

SENTENCES = {"e-1": "قصف على سرت", "e-2": "غارة على سرت", "s-1": "قصف على سرت"}
MADE = Decision(
    "huda", datetime(2026, 1, 5, tzinfo=UTC), "same-incident", "e-1", "قصف على سرت", "e-2", "غارة على سرت"
)


def test_a_decision_whose_marks_are_there_stays_as_it_is() -> None:
    assert attach([MADE], SENTENCES).decisions == (MADE,)


def test_a_lost_mark_is_the_one_of_its_kind_in_its_sentence() -> None:
    lost = msgspec.structs.replace(MADE, mark="e-9")
    assert attach([lost], SENTENCES).decisions == (MADE,)


def test_a_mark_that_is_found_nowhere_or_twice_makes_an_orphan() -> None:
    nowhere = msgspec.structs.replace(MADE, mark="e-9", quote="كلام آخر")
    twice = msgspec.structs.replace(MADE, mark="e-9")
    assert attach([nowhere], SENTENCES).orphans == (nowhere,)
    assert attach([twice], SENTENCES | {"e-3": "قصف على سرت"}).orphans == (twice,)
