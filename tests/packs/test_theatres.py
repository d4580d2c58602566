"""What holds for every theatre that ships with Marsad; what each one's names mean is in its own file."""

import pytest

from marsad.packs import Actor, Packs, Place, check, load_packs, read_packs

THEATRES = [info.id for info in load_packs().theatres]
each = pytest.mark.parametrize("theatre", THEATRES)


@pytest.fixture(scope="module")
def faults() -> set[tuple[str, str]]:
    """What is wrong in the packs, by pack."""
    return {(one.where.pack, one.message) for one in check(read_packs()) if one.level == "error"}


@each
def test_nothing_in_it_is_wrong(faults: set[tuple[str, str]], theatre: str) -> None:
    assert {message for pack, message in faults if pack == theatre} == set()


@each
def test_it_has_actors_and_places(packs: Packs, theatre: str) -> None:
    own = [packs.entries[key] for key, where in packs.where.items() if where.pack == theatre]
    assert {Actor, Place} <= {type(entry) for entry in own}


@each
def test_every_entry_is_named(packs: Packs, theatre: str) -> None:
    own = [packs.entries[key].names for key, where in packs.where.items() if where.pack == theatre]
    assert all(called.ar or called.weak or called.contested for called in own)


@each
def test_every_side_has_somebody(packs: Packs, theatre: str) -> None:
    info = packs.info(theatre)
    assert info is not None
    taken = {side.side for actor in packs.all(Actor) for side in actor.sides if side.theatre == theatre}
    assert taken == set(info.sides)
