"""The pack `sahel-somalia`: every name below means its entry in a sentence of those wars."""

from collections.abc import Callable

import pytest

from marsad.language.ar.fold import fold
from marsad.packs import Names, Packs, load_packs

Read = Callable[[Packs, Names, str], dict[str, str | None]]

SENTENCES = [
    (
        "أعلن الجيش المالي دخول أغيلهوك مع الفيلق الأفريقي، ونفت جبهة تحرير أزواد خسارة تينزاواتين",
        {
            "الجيش المالي": "mali-army",
            "أغيلهوك": "sahel-aguelhok",
            "الفيلق الأفريقي": "africa-corps",
            "جبهة تحرير أزواد": "sahel-fla",
            "تينزاواتين": "sahel-tinzaouaten",
        },
    ),
    (
        "وحاصرت كتيبة ماسينا بزعامة أمادو كوفا قاعدة بولكسي بوسط مالي، وفق المجلس العسكري الحاكم في مالي",
        {
            "كتيبة ماسينا": "sahel-macina",
            "أمادو كوفا": "sahel-koufa",
            "قاعدة بولكسي": "sahel-boulkessi",
            "وسط مالي": "sahel-central-mali",
            "المجلس العسكري الحاكم في مالي": "sahel-mali-junta",
        },
    ),
    (
        "وقتل متطوعون للدفاع عن الوطن وجنود من جيش بوركينا فاسو في مدينة جيبو وفي فادا نغورما",
        {
            "متطوعون للدفاع عن الوطن": "sahel-vdp",
            "جيش بوركينا فاسو": "sahel-burkina-army",
            "مدينة جيبو": "sahel-djibo",
            "فادا نغورما": "sahel-fada",
        },
    ),
    (
        "وعبر متمردو جبهة التناوب والوفاق تيبستي نحو نجامينا، بحسب الجيش التشادي والحكومة التشادية",
        {
            "متمردو جبهة التناوب والوفاق": "sahel-chad-fact-forces",
            "تيبستي": "sahel-tibesti",
            "نجامينا": "sahel-ndjamena",
            "الجيش التشادي": "chad-army",
            "الحكومة التشادية": "sahel-chad-government",
        },
    ),
    (
        "وشن سلاح الجو النيجيري غارات على بوكو حرام في غابة سامبيسا بولاية بورنو قرب ميدغري",
        {
            "سلاح الجو النيجيري": "sahel-nigeria-air-force",
            "بوكو حرام": "boko-haram",
            "غابة سامبيسا": "sahel-sambisa",
            "ولاية بورنو": "sahel-borno",
            "ميدغري": "sahel-maiduguri",
        },
    ),
    (
        "واستعاد الجيش الصومالي ومقاتلو معاويسلي بولوبردي وآدن يبال بإقليم هيران من مقاتلي الشباب",
        {
            "الجيش الصومالي": "somalia-army",
            "مقاتلو معاويسلي": "somalia-macawisley",
            "بولوبردي": "somalia-buloburde",
            "آدن يبال": "somalia-adan-yabaal",
            "إقليم هيران": "somalia-hiran",
            "مقاتلي الشباب": "somalia-shabaab-fighters",
        },
    ),
    (
        "وقالت الحكومة الفيدرالية إن قوات دنب قتلت قياديا من ميليشيات الخوارج قرب بلدوين بدعم من بعثة أوصوم",
        {
            "الحكومة الفيدرالية": "somalia-government",
            "قوات دنب": "somalia-danab",
            "ميليشيات الخوارج": "somalia-shabaab-fighters",
            "بلدوين": "somalia-beledweyne",
            "بعثة أوصوم": "somalia-aussom",
        },
    ),
    (
        "وتقدمت قوات بونتلاند في جبال علمسكاد ضد داعش الصومال، وقال سعيد دني إن بوصاصو آمنة",
        {
            "قوات بونتلاند": "somalia-puntland-forces",
            "جبال علمسكاد": "somalia-calmiskaad",
            "داعش الصومال": "somalia-is",
            "سعيد دني": "somalia-deni",
            "بوصاصو": "somalia-bosaso",
        },
    ),
]
CLITICS = {
    "وبكيدال": "sahel-kidal",
    "للحكومة الصومالية": "somalia-government",
    "ولجبهة تحرير أزواد": "sahel-fla",
    "بالإطار الاستراتيجي الدائم": "sahel-csp",
    "فكسمايو": "somalia-kismayo",
    "ولقوات جوبالاند": "somalia-jubaland-forces",
}


@pytest.fixture(scope="module")
def sahel() -> Packs:
    return load_packs(ids=["sahel-somalia"])


@pytest.fixture(scope="module")
def found(sahel: Packs) -> Names:
    return Names(sahel)


@pytest.mark.parametrize(("text", "meant"), SENTENCES)
def test_names_mean_their_entries(
    read: Read, sahel: Packs, found: Names, text: str, meant: dict[str, str]
) -> None:
    told = read(sahel, found, text)
    assert {name: told.get(fold(name)) for name in meant} == meant


@pytest.mark.parametrize(("written", "meant"), CLITICS.items())
def test_names_mean_them_after_clitics_too(
    read: Read, sahel: Packs, found: Names, written: str, meant: str
) -> None:
    told = read(sahel, found, f"الجيش المالي في غاو والجيش الصومالي في بيدوا؛ {written} خسائر")
    assert meant in told.values()


def test_young_people_are_no_movement(read: Read, sahel: Packs, found: Names) -> None:
    told = read(sahel, found, "قالت الحكومة الصومالية إن آلاف الشباب تظاهروا في مقديشو، ولا أدري كم عددهم")
    assert set(told.values()) == {"somalia-government", "somalia-mogadishu"}


def test_who_fights_stands_on_a_side(sahel: Packs) -> None:
    for key in ("mali-army", "jnim", "is-sahel", "boko-haram", "somalia-shabaab", "sahel-fla"):
        actor = sahel.actor(key)
        assert actor is not None
        assert any(side.theatre == "sahel-somalia" for side in actor.sides), key
