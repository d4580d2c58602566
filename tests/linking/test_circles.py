"""Circular citation is one root."""

from marsad.linking.circles import folded
from marsad.records import Chain, Hop, Root


def narrated(mark: str, outlet: str, *cited: str, side: str | None = None) -> Chain:
    """A mark that an outlet narrates, credited to others or, where to none, its own words."""
    hops = (Hop("outlet", outlet, outlet), *(Hop("agency", agency, agency) for agency in cited))
    key = "narrator/" + ("+".join(cited) or f"report of {outlet}")
    return Chain(mark, hops, Root(key, outlet, known=False, side=side))


def count(*chains: Chain) -> int:
    return len({root.key for root in folded(chains).values()})


def test_two_that_cite_each_other_are_one() -> None:
    assert count(narrated("e-1", "a", "b"), narrated("e-2", "b", "a")) == 1


def test_a_longer_circle_is_one() -> None:
    assert count(narrated("e-1", "a", "b"), narrated("e-2", "b", "c"), narrated("e-3", "c", "a")) == 1


def test_who_cites_an_outlet_and_the_outlet_itself_are_one() -> None:
    assert count(narrated("e-1", "a", "b"), narrated("e-2", "b")) == 1


def test_two_who_cite_nobody_are_two() -> None:
    assert count(narrated("e-1", "a"), narrated("e-2", "b")) == 2


def test_known_roots_are_never_folded() -> None:
    spoken = [Chain("e-1", (Hop("outlet", "a", "a"),), Root(who, who, known=True)) for who in ("x", "y")]
    assert count(*spoken, narrated("e-2", "a", "b"), narrated("e-3", "b", "a")) == 3


def test_narrators_of_two_sides_stand_on_none() -> None:
    chains = (narrated("e-1", "a", "b", side="libya/east"), narrated("e-2", "b", "a", side="libya/west"))
    assert {root.side for root in folded(chains).values()} == {None}
