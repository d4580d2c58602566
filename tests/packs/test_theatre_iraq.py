"""The pack `iraq`: names as newsrooms of all camps write them mean whom and what they should."""

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
        if where.pack == "iraq":
            called = packs.entries[key].names
            assert key.startswith("iraq-"), key
            assert called.en, key
            assert called.ar or called.weak, key


@pytest.mark.parametrize(
    ("text", "name", "entry"),
    [
        # forces of the state
        ("قالت خلية الإعلام الأمني إن الموصل تحررت.", "خلية الإعلام الأمني", "iraq-security-media-cell"),
        ("رفع جهاز مكافحة الإرهاب العلم فوق جامعة الموصل وتلكيف.", "جهاز مكافحة الإرهاب", "iraq-cts"),
        ("تقدمت الفرقة الذهبية في الرمادي وسط الأنبار.", "الفرقة الذهبية", "iraq-cts"),
        ("دخلت الشرطة الاتحادية مطار الموصل صباح الخميس.", "الشرطة الاتحادية", "iraq-federal-police"),
        ("أعلنت قيادة عمليات بغداد تفكيك عبوة في الكرادة.", "قيادة عمليات بغداد", "iraq-baghdad-operations"),
        ("شن طيران الجيش غارات على بيجي وتكريت.", "طيران الجيش", "iraq-air-force"),
        ("اتهم محافظ نينوى قوات الصحوة في الموصل بالتقصير.", "قوات الصحوة", "iraq-sahwa"),
        # the Mobilisation and the factions, by friend and foe
        ("انتشرت عصائب أهل الحق في آمرلي وطوزخورماتو.", "عصائب أهل الحق", "iraq-aah"),
        ("واتهم سكان ديالى ميليشيا بدر بحرق منازل في المقدادية.", "ميليشيا بدر", "iraq-badr"),
        ("هددت النجباء بقصف قاعدة عين الأسد وقاعدة حرير.", "النجباء", "iraq-nujaba"),
        ("اشتبك جيش المهدي مع القوات الأمريكية في مدينة الصدر.", "جيش المهدي", "iraq-mahdi-army"),
        ("دخلت سرايا السلام إلى سامراء لحماية المرقد.", "سرايا السلام", "iraq-saraya-salam"),
        # the Kurdistan Region and the PKK
        ("رد الحزب الديمقراطي الكردستاني على بغداد بشأن كركوك.", "الحزب الديمقراطي الكردستاني", "iraq-kdp"),
        ("اتهمت أربيل الاتحاد الوطني الكردستاني بتسليم كركوك.", "الاتحاد الوطني الكردستاني", "iraq-puk"),
        ("انسحبت وحدات مقاومة سنجار من ناحية سنوني.", "وحدات مقاومة سنجار", "iraq-ybs"),
        # insurgents and the coalitions
        ("بايعت دولة العراق الإسلامية البغدادي في الموصل.", "دولة العراق الإسلامية", "iraq-isi"),
        ("ظهرت النقشبندية في الحويجة وتكريت بعد سقوط الموصل.", "النقشبندية", "iraq-naqshbandi"),
        ("قصف طيران التحالف مواقع في القيارة والشرقاط.", "طيران التحالف", "iraq-coalition"),
        ("قالت سلطة الائتلاف المؤقتة إن بريمر غادر بغداد.", "سلطة الائتلاف المؤقتة", "iraq-cpa"),
        # people
        ("قال العبادي والمالكي إن البرلمان العراقي سيجتمع في بغداد.", "المالكي", "iraq-maliki"),
        ("وأكد الفريق عبد الأمير يارالله تحرير تلعفر.", "عبد الأمير يارالله", "iraq-yarallah"),
        ("دعا السيستاني من النجف أهالي كربلاء إلى التطوع.", "السيستاني", "iraq-sistani"),
        ("التقى نيجيرفان بارزاني في أربيل وفدا من بغداد.", "نيجيرفان بارزاني", "iraq-nechirvan"),
        # places, also behind what Arabic writes together with a name
        ("سيطرت القوات على حي الزنجيلي وباب سنجار في الموصل.", "حي الزنجيلي", "iraq-zanjili"),
        (
            "احتدم القتال بالجانب الأيمن من الموصل قرب جامع النوري.",
            "الجانب الأيمن من الموصل",
            "iraq-west-mosul",
        ),
        ("نزح آلاف من الصقلاوية وعامرية الفلوجة نحو بزيبز.", "الصقلاوية", "iraq-saqlawiyah"),
        ("وقعت مجزرة قاعدة سبايكر قرب تكريت.", "قاعدة سبايكر", "iraq-speicher"),
        ("عاد العمل لمصفى بيجي بعد طرد داعش من صلاح الدين.", "مصفى بيجي", "iraq-baiji-refinery"),
        ("وصلت التعزيزات إلى قره قوش وبعشيقة وبرطلة.", "قره قوش", "iraq-hamdaniya"),
        ("قصفت المدفعية التركية متينا وجبال قنديل شمالي العراق.", "جبال قنديل", "iraq-qandil"),
        ("دخل الجيش العراقي قاعدة كي وان وآلتون كوبري شمال كركوك.", "قاعدة كي وان", "iraq-k1"),
    ],
)
def test_a_name_means_its_entry(
    read: Read, packs: Packs, names: Names, text: str, name: str, entry: str
) -> None:
    assert read(packs, names, text).get(fold(name)) == entry


def test_common_words_are_no_towns_of_this_war(read: Read, packs: Packs, names: Names) -> None:
    text = "تحدث عنه الوزير في بغداد عن أسلحة حديثة وعن الوضع في بلد مجاور للعراق، بحسب الشركة الصينية."
    found = read(packs, names, text)
    assert not set(map(fold, ("عنه", "حديثة", "بلد", "الصينية"))) & {
        name for name, entry in found.items() if entry in packs.where and packs.pack_of(entry) == "iraq"
    }


def test_a_faction_changes_sides_with_the_day(packs: Packs) -> None:
    faction = packs.actor("iraq-aah")
    assert faction is not None
    assert [side.side for side in faction.sides] == ["factions", "government"]


def test_a_quarter_is_no_more_precise_than_its_city(packs: Packs) -> None:
    quarter = packs.place("iraq-zanjili")
    city = packs.place("iraq-mosul")
    assert quarter is not None
    assert city is not None
    assert quarter.precision == "admin2"
    assert quarter.admin1 == city.admin1 == "Nineveh"


def test_actors_of_other_packs_have_a_side_here(packs: Packs) -> None:
    sides = {
        key: {side.side for side in actor.sides if side.theatre == "iraq"}
        for key in ("iraq-army", "iraq-peshmerga", "turkey-pkk", "islamic-state")
        if (actor := packs.actor(key)) is not None
    }
    assert sides == {
        "iraq-army": {"government"},
        "iraq-peshmerga": {"kurdistan"},
        "turkey-pkk": {"pkk"},
        "islamic-state": {"islamic-state"},
    }
