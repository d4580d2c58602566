from marsad.linking.voices import Voices
from marsad.records import Chain, Dispute, Root


def voices(*disputes: Dispute) -> Voices:
    roots = {name: Root(name, name, known=True) for name in ("one", "two", "three")}
    chains = [Chain(f"e-{name}", (), root) for name, root in roots.items()]
    return Voices.of(chains, disputes)


def keys(found: frozenset[Root]) -> set[str]:
    return {root.key for root in found}


def test_who_denies_a_mark_stands_against_it() -> None:
    found = voices(Dispute("d", "x", ("e-one",), ("e-two",))).standing(["e-one"])
    assert (keys(found.tell), keys(found.deny)) == ({"one"}, {"two"})


def test_a_mark_may_be_denied_in_several_disputes() -> None:
    twice = (Dispute("d", "x", ("e-one",), ("e-two",)), Dispute("f", "x", ("e-one",), ("e-three",), "blame"))
    assert keys(voices(*twice).standing(["e-one"]).deny) == {"two", "three"}


def test_another_figure_is_no_denial() -> None:
    found = voices(Dispute("d", "killed: 3 or 5", ("e-one",), ("e-two",), "figures")).standing(["e-one"])
    assert keys(found.deny) == set()
