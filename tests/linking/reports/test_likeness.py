"""What two texts must share to be one report, where they share no runs of words."""

import pytest

from marsad.linking.reports.features import Features
from marsad.linking.reports.likeness import compare

ROWS = 5


def text(name: str, shared: int, alone: int, *, swapped: int = 0) -> Features:
    """A text of some stems that the other has, row by row, and some of its own; of the shared ones, so many
    stand in other rows than in the other text.
    """
    kept = {f"shared{at}": at * ROWS // shared for at in range(shared)}
    moved = {f"shared{at}": (row + 2) % ROWS for at, row in enumerate(kept.values()) if at < swapped}
    own = {f"{name}{at}": at % ROWS for at in range(alone)}
    places = {**kept, **moved, **own}
    facts = frozenset({("number", "140"), ("day", "2031-04-02")})
    return Features(
        name, name, "2031-04-02", tuple(f"{name} {stem}" for stem in places), ROWS, places, (), facts
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
