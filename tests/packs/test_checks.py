from collections.abc import Callable
from pathlib import Path

import pytest

from marsad.errors import PackError
from marsad.packs import Packs, check, installed, load_packs, read_packs

Folder = Callable[..., Path]

NORTH = "- {id: north, kind: government, names: {ar: [حكومة الشمال], en: [North]}}\n"
SOUTH = "- {id: south, kind: government, names: {ar: [حكومة الجنوب], en: [South]}}\n"
SALEM = "- {id: salem, names: {ar: [سالم العلي], en: [Salem]}, posts: [POSTS]}\n"
POST = "{post: {ar: وزير, en: Minister}, body: north, from: START, to: END}"
SIDE = "{side: NAME, theatre: made-up, from: START, to: END}"
TOWN = "- {id: town, kind: town, country: LY, names: {ar: [البلدة البعيدة], en: [Town]}, WHERE}\n"


def posts(*terms: tuple[str, str]) -> str:
    told = [POST.replace("START", start).replace("END", end) for start, end in terms]
    return SALEM.replace("POSTS", ", ".join(told))


def sides(*terms: tuple[str, str, str]) -> str:
    told = (SIDE.replace("NAME", a).replace("START", b).replace("END", c) for a, b, c in terms)
    return NORTH.replace("names:", f"sides: [{', '.join(told)}], names:")


REFUSED = [
    ({"actors": NORTH + SOUTH.replace("الجنوب", "الشمال")}, "shares the name"),
    ({"persons": posts(("2015", "2018")).replace("body: north", "body: nobody")}, "no actor `nobody`"),
    ({"persons": posts(("2015-01", "2018-01"), ("2017-06", "2019-01")), "actors": NORTH}, "twice at once"),
    ({"places": TOWN.replace("WHERE", "lat: 32, lon: 13, precision: exact")}, "names no source"),
    ({"places": TOWN.replace("WHERE", "lat: 48, lon: 2, precision: exact, source: map")}, "lies outside LY"),
    ({"places": TOWN.replace("WHERE", "lat: 32, precision: admin1")}, "one coordinate of two"),
    ({"places": TOWN.replace("WHERE", "precision: town, source: a map")}, "has no coordinates"),
    ({"actors": sides(("west", "2015", "2018"))}, "no side `west`"),
    ({"actors": sides(("north", "2015", "2018"), ("south", "2016", "2019"))}, "two sides"),
]  # fmt: skip

TAKEN = [
    {"actors": NORTH + SOUTH.replace("en: [South]", "weak: [حكومة الشمال], en: [South]")},
    {"actors": NORTH, "persons": posts(("2015-01", "2018-01"), ("2018-01", "2019-01"))},
    {"actors": sides(("north", "2015", "2018-03-01"), ("south", "2018-03-01", "2019"))},
    {"places": TOWN.replace("WHERE", "lat: 32, lon: 13, precision: admin1")},
]


@pytest.mark.parametrize(("files", "told"), REFUSED, ids=[told for _, told in REFUSED])
def test_loading_refuses_it_and_check_lists_it(folder: Folder, files: dict[str, str], told: str) -> None:
    made = folder(**files)
    with pytest.raises(PackError, match=told) as refused:
        load_packs(extra_folders=[made], without=installed())
    errors = [finding for finding in check(read_packs([made])) if finding.level == "error"]
    assert [told in finding.message for finding in errors] == [True]
    assert (str(errors[0].where.file), errors[0].where.line) == (refused.value.file, refused.value.line)


@pytest.mark.parametrize("files", TAKEN, ids=["weak name", "term after term", "changed sides", "admin1"])
def test_what_can_be_is_taken(folder: Folder, files: dict[str, str]) -> None:
    assert load_packs(extra_folders=[folder(**files)], without=installed()).infos


def test_weak_names_of_two_and_missing_labels_are_warnings(folder: Folder) -> None:
    weak = SOUTH.replace("en: [South]", "weak: [حكومة الشمال]")
    warned = [
        f.message for f in check(read_packs([folder(actors=NORTH + weak)])) if f.where.pack == "made-up"
    ]
    assert any("shares the name" in message for message in warned)
    assert any("no English name" in message for message in warned)


def test_a_name_that_an_entry_lists_twice_is_a_warning_whatever_its_spelling(folder: Folder) -> None:
    twice = NORTH.replace("حكومة الشمال", "حكومه الشمال, السلطة").replace(
        "en:", "weak: [حكومة الشمال, الشمال], en:"
    )
    told = [f for f in check(read_packs([folder(actors=twice)])) if "lists the name" in f.message]
    assert [(one.level, "«حكومه الشمال» 2 times" in one.message) for one in told] == [("warning", True)]


def test_no_entry_that_ships_lists_a_name_twice(packs: Packs) -> None:
    assert [finding for finding in check(packs) if "lists the name" in finding.message] == []


def test_a_place_far_from_the_town_that_it_names_as_its_source_is_a_warning(folder: Folder) -> None:
    town = TOWN.replace("WHERE", "lat: 32.0, lon: 14.0, precision: town, source: geonames:2210247")
    told = [f for f in check(read_packs([folder(places=town)])) if "km from geonames:2210247" in f.message]
    assert [(finding.level, finding.where.line) for finding in told] == [("warning", 1)]


def test_the_packs_that_ship_have_no_errors(packs: Packs) -> None:
    assert [finding for finding in check(packs) if finding.level == "error"] == []
