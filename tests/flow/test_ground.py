from datetime import date
from pathlib import Path

import pytest

from marsad.flow import Ground
from marsad.linking import Theatres
from marsad.linking.told import opposed
from marsad.packs import Packs, load_packs
from marsad.records import Coding, Event, Figure, Mention, Range, Span, Version

PACK = """
id: testland
title: {ar: أرض, en: Testland}
theatre: true
countries: [LY]
sides: {east: {ar: الشرق, en: East}, west: {ar: الغرب, en: West}}
"""
FILES = {
    "pack.yaml": PACK,
    "actors.yaml": """
- {id: t-army, kind: armed-force, names: {ar: [جيش الاختبار]},
   sides: [{side: east, theatre: testland, from: 2014, to: 2020-06}]}
- {id: t-brigade, kind: armed-force, parent: t-army, names: {ar: [لواء الاختبار]}}
- {id: t-council, kind: government, names: {ar: [مجلس الاختبار]}, sides: [{side: west, theatre: testland}]}
""",
    "persons.yaml": """
- {id: t-speaker, names: {ar: [فلان الفلاني]},
   posts: [{post: {ar: متحدث, en: spokesman}, body: t-brigade, from: 2016, to: 2018-03}]}
""",
    "outlets.yaml": """
- {id: t-paper, kind: outlet, names: {ar: [صحيفة الاختبار]}, sites: [paper.example],
   speaks_for: [{actor: t-council}]}
""",
    "places.yaml": """
- {id: t-district, kind: district, country: LY, names: {ar: [منطقة الاختبار]}, admin1: Testshire}
- {id: t-town, kind: town, country: LY, names: {ar: [بلدة الاختبار]}, admin1: Testshire}
- {id: t-village, kind: village, country: LY, names: {ar: [قرية الاختبار]}, admin1: Othershire}
- {id: t-city, kind: city, country: LY, names: {ar: [مدينة الاختبار], en: [Testshire]}, admin1: Testshire}
- {id: t-quarter, kind: quarter, country: LY, names: {ar: [حي الاختبار]}, admin1: Testshire}
- {id: t-coast, kind: region, country: LY, names: {ar: [ساحل الاختبار]}}
""",
}


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Packs:
    folder: Path = tmp_path_factory.mktemp("packs") / "testland"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    return load_packs(["world", "testland"], extra_folders=[folder])


@pytest.fixture(scope="module")
def theatres(packs: Packs) -> Theatres:
    return Ground(packs).theatres


def test_a_part_stands_on_the_side_of_its_whole(theatres: Theatres) -> None:
    assert theatres.sides_of("t-brigade", date(2016, 5, 1)) == {("testland", "east")}
    assert theatres.sides_of("t-brigade", date(2021, 5, 1)) == frozenset()


def test_people_and_outlets_speak_for_their_bodies_in_their_time(theatres: Theatres) -> None:
    speaker, paper = theatres.sides_of("t-speaker", date(2017, 1, 1)), theatres.sides_of("t-paper")
    assert opposed(speaker, paper)
    assert theatres.sides_of("t-speaker", date(2018, 3, 31)) == {("testland", "east")}
    assert theatres.sides_of("t-speaker", date(2018, 4, 1)) == frozenset()


def test_places_nest_by_district_and_country(theatres: Theatres) -> None:
    assert theatres.nested("t-town", "t-district")
    assert theatres.nested("t-town", "country:LY")
    assert theatres.nested("t-town", "state:LY")  # what the country's name is taken for
    assert theatres.nested("t-village", "t-coast")
    assert not theatres.nested("t-town", "t-village")
    assert not theatres.nested("t-town", "country:TN")


def test_outlets_are_known_by_name_and_by_site_and_agencies_by_name(packs: Packs, theatres: Theatres) -> None:
    ground = Ground(packs)
    version = Version("v", "a", "p", "r", "نص", (1,), (), credits=("رويترز", "وكالات"), language="ar")
    coding = Coding("v", "c", "p")
    assert ground.told(version, coding).credits == ("reuters", None)
    assert ground.told(version, coding, "https://www.paper.example/1").outlet == "t-paper"
    assert ground.told(version, coding).outlet is None
    assert {"reuters", "t-paper"} <= theatres.carriers


def test_an_entry_belongs_to_the_theatres_of_its_pack_its_sides_and_its_country(theatres: Theatres) -> None:
    assert theatres.scenes["t-army"] == theatres.scenes["t-speaker"] == {"testland"}
    assert theatres.scenes["t-town"] == {"testland"}
    assert "t-paper" not in theatres.scenes
    assert "state:FR" not in theatres.scenes


def test_a_quarter_lies_in_the_city_that_its_district_is_named_for(theatres: Theatres) -> None:
    assert theatres.larger("t-quarter")[:2] == ("t-city", "t-district")
    assert theatres.larger("t-town")[0] == "t-district"


def test_parts_and_posts_make_a_whole(theatres: Theatres) -> None:
    assert theatres.wholes_of("t-brigade") == {"t-army"}
    assert theatres.wholes_of("t-speaker", date(2017, 1, 1)) == {"t-army"}
    assert theatres.wholes_of("t-speaker", date(2019, 1, 1)) == {"t-speaker"}
    assert theatres.wholes_of("nobody") == {"nobody"}


def test_an_adjective_says_whose_men_those_are_whom_no_pack_knows(packs: Packs) -> None:
    text = "قُتل ثلاثة جنود أمريكيين وحارس مالي"
    figures = [
        Figure("ثلاثة", Span(5, 10), Range.exactly(3), "killed", Mention(who, Span(11, 25)))
        for who in ("جنود أمريكيين", "حارس مالي")
    ]
    event = Event("e", Span(0, 4), 1, "clash", figures=tuple(figures))
    version = Version("v", "a", "p", "r", text, (1,), (), language="ar")
    found = Ground(packs).told(version, Coding("v", "c", "p", events=(event,)))
    assert found.nations == {"جنود أمريكيين": "state:US"}, "«مالي» may be of finance"
