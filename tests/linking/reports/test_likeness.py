"""What two texts must share to be one report, where they share no runs of words."""

import pytest

from marsad.linking.reports.features import Features
from marsad.linking.reports.likeness import compare

ROWS = 5


def text(name: str, shared: int, alone: int, *, swapped: int = 0, facts: int = 2) -> Features:
    """A text of some stems that the other has, row by row, and some of its own, and of so many facts; of the
    shared stems, so many stand in other rows than in the other text.
    """
    kept = {f"shared{at}": at * ROWS // shared for at in range(shared)}
    moved = {f"shared{at}": (row + 2) % ROWS for at, row in enumerate(kept.values()) if at < swapped}
    own = {f"{name}{at}": at % ROWS for at in range(alone)}
    places = {**kept, **moved, **own}
    told = frozenset(("number", str(140 + at)) for at in range(facts))
    return Features(
        name, name, "2031-04-02", tuple(f"{name} {stem}" for stem in places), ROWS, places, (), told
    )


def test_who_keeps_words_and_order_is_a_translation() -> None:
    found = compare(text("one", 30, 60), text("other", 30, 60))
    assert found is not None
    assert found.kind == "translation"


@pytest.mark.parametrize(("alone", "is_one"), [(26, True), (50, False)])
def test_words_and_order_are_weighed_together(alone: int, is_one: bool) -> None:
    """The order is surer than chance in both pairs; with few of the words in common, not sure enough."""
    one, other = text("one", 15, alone), text("other", 15, alone, swapped=1)
    assert (compare(one, other) is not None) == is_one


def test_many_facts_in_common_bear_out_a_fainter_order() -> None:
    """What one of a storm's thousands of edits shares with another newsroom's report is a fact or two."""
    faint = [
        (text("one", 15, 34, facts=facts), text("other", 15, 34, swapped=1, facts=facts)) for facts in (3, 4)
    ]
    assert [compare(*pair) is not None for pair in faint] == [False, True]
