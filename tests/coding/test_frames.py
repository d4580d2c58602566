"""Frames: which slot a phrase fills, by its role, the class of what it names and the type of the event."""

import pytest

from marsad.coding.frames import SLOTS, slots
from marsad.language.clauses import Arg, Class, Happening, Phrase, Role
from marsad.records import Span


def phrase(at: int, kind: Class, *, refers: bool = False) -> Phrase:
    return Phrase(Span(at, at + 1), kind, refers=refers)


def filled(type_: str, *args: tuple[Role, Class]) -> dict[str, list[int]]:
    """Which phrases, by their place among `args`, fill each slot."""
    told = tuple(Arg(role, phrase(at, kind)) for at, (role, kind) in enumerate(args))
    found = slots(Happening(Span(90, 95), 1, type_, args=told))
    assert set(found) == set(SLOTS)
    return {slot: [one.span.start for one in phrases] for slot, phrases in found.items() if phrases}


@pytest.mark.parametrize("type_", ["air-strike", "shelling", "offensive", "clash", "siege"])
def test_a_place_is_no_target(type_: str) -> None:
    assert filled(type_, ("subject", "force"), ("object", "place")) == {"actor": [0], "place": [1]}
    assert filled(type_, ("subject", "force"), ("on", "place")) == {"actor": [0], "place": [1]}


@pytest.mark.parametrize("role", ["object", "on", "against"])
def test_a_party_or_a_thing_is_the_target(role: Role) -> None:
    for kind in ("force", "people", "thing", "person"):
        assert filled("air-strike", ("subject", "force"), (role, kind)) == {"actor": [0], "target": [1]}


@pytest.mark.parametrize(
    ("type_", "slot"),
    [
        ("withdrawal", "actor"),
        ("meeting", "actor"),
        ("offensive", "actor"),
        ("arrest", "target"),
        ("abduction", "target"),
    ],
)
def test_the_owner_acts_or_suffers_by_type(type_: str, slot: str) -> None:
    assert filled(type_, ("owner", "force")) == {slot: [0]}


@pytest.mark.parametrize("kind", ["body", "force", "named"])
def test_what_is_taken_is_a_place_whatever_stands_in_it(kind: Class) -> None:
    """«السيطرة على قيادة اللواء»."""
    told = filled("territory-gained", ("subject", "force"), ("on", kind))
    assert told == {"actor": [0], "place": [1]}


@pytest.mark.parametrize("type_", ["siege", "shelling", "territory-gained", "shutdown"])
def test_an_owner_that_is_a_place_is_the_place(type_: str) -> None:
    assert filled(type_, ("owner", "place")) == {"place": [0]}


def test_the_displaced_are_the_target_and_who_drives_them_out_is_the_actor() -> None:
    assert filled("displacement", ("subject", "people")) == {"target": [0]}
    assert filled("displacement", ("owner", "people"), ("by", "force")) == {"target": [0], "actor": [1]}


def test_who_loses_a_place_is_the_target() -> None:
    told = filled("territory-gained", ("subject", "force"), ("on", "place"), ("from", "force"))
    assert told == {"actor": [0], "place": [1], "target": [2]}


def test_both_ends_of_a_move_stand_beside_the_place() -> None:
    told = filled("withdrawal", ("subject", "force"), ("from", "place"), ("to", "place"))
    assert told == {"actor": [0], "place": [1], "origin": [1], "destination": [2]}


def test_one_end_of_a_move_is_only_the_place() -> None:
    assert filled("withdrawal", ("subject", "force"), ("from", "place")) == {"actor": [0], "place": [1]}
    assert filled("deployment", ("subject", "force"), ("to", "place")) == {"actor": [0], "place": [1]}


def test_things_that_are_destroyed_or_stop_do_not_act() -> None:
    for type_ in ("destruction", "shutdown", "reopening"):
        assert filled(type_, ("subject", "thing")) == {"target": [0]}


def test_whom_one_meets_or_fights_is_the_target() -> None:
    for type_ in ("meeting", "agreement", "clash", "ceasefire"):
        assert filled(type_, ("subject", "person"), ("with", "person")) == {"actor": [0], "target": [1]}


def test_company_is_no_target_of_a_blow() -> None:
    assert filled("air-strike", ("subject", "force"), ("with", "force")) == {"actor": [0]}


def test_the_first_phrase_fills_a_slot() -> None:
    assert filled("siege", ("in", "place"), ("on", "place")) == {"place": [0]}


def test_a_pronoun_is_no_place() -> None:
    told = Happening(Span(90, 95), 1, "siege", args=(Arg("in", phrase(0, "place", refers=True)),))
    assert not any(slots(told).values())


def test_what_is_spoken_about_fills_nothing() -> None:
    assert filled("meeting", ("about", "state")) == {}


def test_who_gets_arms_is_the_target_and_who_gives_them_the_actor() -> None:
    assert filled("military-aid", ("subject", "state"), ("object", "thing"), ("to", "force")) == {
        "actor": [0],
        "target": [2],
    }
    assert filled("military-aid", ("from", "force"), ("for", "force")) == {"actor": [0], "target": [1]}


def test_in_whose_favour_a_place_is_lost_takes_it() -> None:
    assert filled("territory-gained", ("from", "force"), ("on", "place"), ("for", "force")) == {
        "target": [0],
        "place": [1],
        "actor": [2],
    }


@pytest.mark.parametrize("kind", ["thing", "force", "body"])
def test_what_is_fired_at_is_the_target_and_a_land_the_place(kind: Class) -> None:
    assert filled("shelling", ("subject", "force"), ("to", kind)) == {"actor": [0], "target": [1]}
    assert filled("shelling", ("subject", "force"), ("to", "state")) == {"actor": [0], "place": [1]}


def test_what_is_warded_off_is_the_target() -> None:
    assert filled("interception", ("subject", "force"), ("for", "thing")) == {"actor": [0], "target": [1]}
