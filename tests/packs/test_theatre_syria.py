"""The pack `syria`: names as newsrooms of all camps write them mean whom and what they should."""

from collections.abc import Callable

import pytest

from marsad.language.ar.fold import fold
from marsad.packs import (
    Names,
    Packs,
)

Read = Callable[[Packs, Names, str], dict[str, str | None]]


def test_every_entry_has_its_prefix_and_names_in_both_languages(packs: Packs) -> None:
    for key, where in packs.where.items():
        if where.pack == "syria":
            called = packs.entries[key].names
            assert key.startswith("syria-"), key
            assert called.en, key
            assert called.ar or called.weak, key


@pytest.mark.parametrize(
    ("text", "name", "entry"),
    [
        # the state's own words
        (
            "أعلنت سانا أن الجيش العربي السوري دخل بلدة عقيربات بريف حماة.",
            "الجيش العربي السوري",
            "syria-army-assad",
        ),
        (
            "قال التلفزيون السوري إن المجموعات المسلحة في دوما قصفت دمشق.",
            "التلفزيون السوري",
            "syria-state-tv",
        ),
        ("وتصدت الدفاعات الجوية لصواريخ فوق دمشق وحمص، بحسب سانا.", "الدفاعات الجوية", "syria-air-defence"),
        ("استهدفت ميليشيا قوات الدفاع الوطني حاجزا في القامشلي.", "ميليشيا قوات الدفاع الوطني", "syria-ndf"),
        # its foes' words
        ("وقصف طيران الأسد مدينة سراقب بالبراميل المتفجرة.", "طيران الأسد", "syria-air-force"),
        ("تقدمت قوات النمر في ريف إدلب الجنوبي باتجاه خان شيخون.", "قوات النمر", "syria-tiger-forces"),
        ("قتل عناصر من الفرقة الرابعة في داريا قرب دمشق.", "الفرقة الرابعة", "syria-fourth-division"),
        ("شيع لواء فاطميون ستة من مقاتليه سقطوا في تدمر.", "لواء فاطميون", "syria-fatemiyoun"),
        ("استهدف الطيران الروسي معرة النعمان وسراقب بريف إدلب.", "الطيران الروسي", "syria-russia-air"),
        (
            "قال المركز الروسي للمصالحة إن مسلحين سلموا أسلحتهم في دوما.",
            "المركز الروسي للمصالحة",
            "syria-russia-reconciliation",
        ),
        # the opposition
        ("وسيطرت المعارضة على بلدة مورك بعد معارك في ريف حماة.", "المعارضة", "syria-opposition"),
        ("أعلن جيش الإسلام أسر جنود في الغوطة الشرقية قرب دوما.", "جيش الإسلام", "syria-jaysh-al-islam"),
        ("اتفاق بين أحرار الشام وروسيا على إخلاء حرستا.", "أحرار الشام", "syria-ahrar-al-sham"),
        ("وطالب الائتلاف مجلس الأمن بحماية المدنيين في حلب وإدلب.", "الائتلاف", "syria-coalition-opposition"),
        ("رفضت هيئة التفاوض السورية مقترح دي ميستورا.", "هيئة التفاوض السورية", "syria-hnc"),
        (
            "أعلنت إدارة العمليات العسكرية دخول مدينة حماة.",
            "إدارة العمليات العسكرية",
            "syria-military-operations",
        ),
        # the north-east
        ("قالت قسد إن مجلس منبج العسكري صد هجوما على سد تشرين.", "مجلس منبج العسكري", "syria-manbij-council"),
        ("دعت الإدارة الذاتية دمشق إلى حوار حول الحسكة والقامشلي.", "الإدارة الذاتية", "syria-aanes"),
        ("هجوم لداعش على سجن الصناعة في حي غويران بالحسكة.", "سجن الصناعة", "syria-sinaa-prison"),
        ("نقلت عائلات من الباغوز إلى مخيم الهول بريف الحسكة.", "مخيم الهول", "syria-hol-camp"),
        # after Assad
        (
            "أعلنت وزارة الدفاع السورية هدنة في السويداء مع فصائل السويداء.",
            "فصائل السويداء",
            "syria-suwayda-factions",
        ),
        ("قال أسعد الشيباني في دمشق إن العقوبات رفعت عن سوريا.", "أسعد الشيباني", "syria-shaibani"),
        # places, also behind what Arabic writes together with a name
        ("ووصلت الحافلات إلى باب الهوى قادمة من الزبداني وكفريا والفوعة.", "الزبداني", "syria-zabadani"),
        ("وقع انفجار بمطار كويرس العسكري شرق حلب.", "مطار كويرس العسكري", "syria-kuweires"),
        ("دخلت القوات إلى حي الشيخ مقصود وبستان الباشا في حلب.", "بستان الباشا", "syria-bustan-al-basha"),
        ("عادت المياه للبوكمال بعد طرد تنظيم الدولة من دير الزور.", "لبوكمال", "syria-bukamal"),
        ("سقطت قذائف على كوباني وتل أبيض من الجانب التركي.", "كوباني", "syria-kobani"),
        ("فر المدنيون من درعا البلد وبصر الحرير نحو الحدود الأردنية.", "بصر الحرير", "syria-busra-al-harir"),
    ],
)
def test_a_name_means_its_entry(
    read: Read, packs: Packs, names: Names, text: str, name: str, entry: str
) -> None:
    assert read(packs, names, text).get(fold(name)) == entry


def test_weak_names_mean_nothing_of_this_war_elsewhere(read: Read, packs: Packs, names: Names) -> None:
    found = read(
        packs, names, "انتقدت المعارضة في باريس خطة الحكومة الفرنسية، وقال ماكرون إن الائتلاف متماسك."
    )
    assert not {entry for entry in found.values() if entry and entry.startswith("syria-")}


def test_who_fought_with_whom_changes_with_the_day(packs: Packs) -> None:
    operations = packs.actor("syria-military-operations")
    assert operations is not None
    assert [side.side for side in operations.sides] == ["opposition", "transition"]


def test_a_quarter_is_no_more_precise_than_its_city(packs: Packs) -> None:
    quarter = packs.place("syria-bustan-al-basha")
    city = packs.place("syria-aleppo-city")
    assert quarter is not None
    assert city is not None
    assert quarter.precision == "admin2"
    assert quarter.admin1 == city.admin1 == "Aleppo"


def test_actors_of_other_packs_have_a_side_here(packs: Packs) -> None:
    sides = {
        key: {side.side for side in actor.sides if side.theatre == "syria"}
        for key in ("syria-army-assad", "lebanon-hezbollah", "syria-sdf", "islamic-state")
        if (actor := packs.actor(key)) is not None
    }
    assert sides == {
        "syria-army-assad": {"government"},
        "lebanon-hezbollah": {"government"},
        "syria-sdf": {"sdf"},
        "islamic-state": {"islamic-state"},
    }
