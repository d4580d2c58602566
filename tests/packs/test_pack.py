from marsad.packs import Actor, Packs, Person, Place


def test_entries_are_found_by_their_id_and_kind(packs: Packs) -> None:
    assert isinstance(packs.get("libya-haftar"), Person)
    assert packs.person("libya-haftar") is packs.get("libya-haftar")
    assert packs.actor("libya-haftar") is None
    assert packs.get("no-such-entry") is None
    assert packs.kind("reuters") == "agency"
    assert packs.kind("no-such-entry") is None


def test_an_entry_knows_its_pack_file_and_line(packs: Packs) -> None:
    where = packs.where["libya-lna"]
    line = where.file.read_text("utf-8").splitlines()[where.line - 1]
    assert (where.pack, line) == ("libya", "- id: libya-lna")
    assert packs.pack_of("libya-lna") == "libya"


def test_labels_fall_back_to_the_other_language_then_to_the_id(packs: Packs) -> None:
    assert packs.label("state:TR", "ar") == "تركيا"
    assert packs.label("state:TR") == "Turkey"
    assert packs.label("libya-hun", "ar") == "هون"
    assert packs.label("no-such-entry", "ar") == "no-such-entry"


def test_theatres_are_the_packs_that_are_wars(packs: Packs) -> None:
    assert "libya" in {info.id for info in packs.theatres}
    assert "world" not in {info.id for info in packs.theatres}


def test_every_state_has_its_land(packs: Packs) -> None:
    states = [actor for actor in packs.all(Actor) if actor.kind == "state"]
    assert len(states) >= 197
    for state in states:
        land = packs.place(f"country:{state.country}")
        assert land is not None
        assert land.precision == "country"


def test_every_capital_that_speaks_is_a_name_of_one_state_only(packs: Packs) -> None:
    capitals = [name for actor in packs.all(Actor) for name in actor.capital]
    assert len(capitals) == len(set(capitals))


def test_places_without_a_source_are_not_precise(packs: Packs) -> None:
    assert {place.precision for place in packs.all(Place) if place.source is None} <= {"admin1", "country"}
