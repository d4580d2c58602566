from collections.abc import Callable
from pathlib import Path

import pytest

from marsad.errors import PackError
from marsad.packs import Packs, installed, load_packs

Folder = Callable[..., Path]
MadeUp = Callable[..., Packs]

NORTH = "- {id: north-army, kind: armed-force, names: {ar: [جيش الشمال], en: [Northern Army]}}\n"
LOST = "# a town\n- {id: x, kind: town, names: {ar: [س]}, source: geonames:1}\n"


def test_packs_that_ship_load_and_world_is_among_them() -> None:
    assert installed()[0] == "world"
    assert {info.id for info in load_packs().infos} == set(installed())


def test_the_same_question_gives_the_same_object() -> None:
    assert load_packs(ids=["libya"]) is load_packs(ids=("world", "libya"), without=[])


def test_a_pack_can_be_left_out() -> None:
    packs = load_packs(without=["libya"])
    assert packs.get("libya-lna") is None
    assert packs.get("state:LY") is not None
    assert packs.hash != load_packs().hash


def test_without_its_theatre_a_town_is_still_known_from_the_gazetteer() -> None:
    assert load_packs().get("geonames:2210247") is None
    tripoli, town = (
        load_packs().place("libya-tripoli"),
        load_packs(without=["libya"]).place("geonames:2210247"),
    )
    assert tripoli is not None
    assert town is not None
    assert (tripoli.lat, tripoli.lon, tripoli.population) == (town.lat, town.lon, town.population)


def test_a_pack_that_is_not_there_is_named() -> None:
    with pytest.raises(PackError, match=r"no pack `mars` \(there are: .*libya"):
        load_packs(ids=["mars"])


def test_a_users_folder_is_read_beside_those_that_ship(folder: Folder) -> None:
    packs = load_packs(extra_folders=[folder(actors=NORTH)])
    assert packs.pack_of("north-army") == "made-up"
    assert packs.get("libya-lna") is not None


def test_the_hash_follows_what_the_pack_says(tmp_path: Path, folder: Folder) -> None:
    first = load_packs(extra_folders=[folder(actors=NORTH)]).hash
    copy = tmp_path / "copy"
    copy.mkdir()
    (copy / "pack.yaml").write_bytes((tmp_path / "pack.yaml").read_bytes())
    (copy / "actors.yaml").write_text(NORTH, "utf-8")
    assert load_packs(extra_folders=[copy]).hash == first
    other = tmp_path / "other"
    other.mkdir()
    (other / "pack.yaml").write_bytes((tmp_path / "pack.yaml").read_bytes())
    (other / "actors.yaml").write_text(NORTH.replace("جيش", "قوات"), "utf-8")
    assert load_packs(extra_folders=[other]).hash != first


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"actors": NORTH + NORTH}, r"actors.yaml:2: the id `north-army` stands twice"),
        ({"actors": NORTH.replace("armed-force", "robots")}, r"actors.yaml:1: "),
        ({"actors": NORTH.replace("kind", "kin")}, r"actors.yaml:1: .*kin"),
        ({"places": LOST}, r"places.yaml:2: .*no `geonames:1`"),
        ({"actors": NORTH.replace("names", "parent: nobody, names")}, r"actors.yaml:1: .*no actor `nobody`"),
    ],
)  # fmt: skip
def test_a_broken_pack_is_refused_with_file_and_line(
    made_up: MadeUp, files: dict[str, str], told: str
) -> None:
    with pytest.raises(PackError, match=told):
        made_up(**files)


def test_a_folder_without_pack_yaml_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"no pack\.yaml"):
        load_packs(extra_folders=[tmp_path])


def test_two_packs_cannot_have_one_id(folder: Folder) -> None:
    with pytest.raises(PackError, match="a pack `libya` already"):
        load_packs(extra_folders=[folder("id: libya\ntitle: {ar: ل, en: L}\n")])


def test_a_theatre_says_on_which_side_actors_of_other_packs_stand(folder: Folder) -> None:
    made = folder(sides="- {actor: wagner, side: north, from: 2020-01, source: a report}\n")
    wagner = load_packs(extra_folders=[made]).actor("wagner")
    assert wagner is not None
    assert ("north", "made-up") in {(side.side, side.theatre) for side in wagner.sides}
    alone = load_packs(without=["libya"]).actor("wagner")
    assert alone is not None
    assert {side.theatre for side in alone.sides}.isdisjoint({"libya", "made-up"})


@pytest.mark.parametrize(
    ("siding", "told"),
    [
        ("{actor: nobody, side: north}", r"sides\.yaml:2: there is no actor `nobody`"),
        ("{actor: wagner, side: west}", r"sides\.yaml:2: there is no side `west`"),
    ],
)
def test_a_side_that_cannot_be_is_refused_with_file_and_line(made_up: MadeUp, siding: str, told: str) -> None:
    with pytest.raises(PackError, match=told):
        made_up(sides=f"# sides\n- {siding}\n")
