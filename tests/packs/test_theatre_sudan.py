"""The pack `sudan`: every name below means its entry in a sentence of that war."""

from collections.abc import Callable

import pytest

from marsad.language.ar.fold import fold
from marsad.packs import Names, Packs, load_packs

Read = Callable[[Packs, Names, str], dict[str, str | None]]

SENTENCES = [
    (
        "قال المتحدث باسم الجيش السوداني إن القوة المشتركة صدت هجوما لميليشيا آل دقلو على الفاشر",
        {
            "الجيش السوداني": "sudan-army",
            "القوة المشتركة": "sudan-joint-force",
            "ميليشيا آل دقلو": "sudan-rsf",
            "الفاشر": "sudan-el-fasher",
        },
    ),
    (
        "وقصفت مدفعية الدعم السريع مخيم أبو شوك ومعسكر زمزم بولاية شمال دارفور، وفق لجان مقاومة الفاشر",
        {
            "الدعم السريع": "sudan-rsf",
            "مخيم أبو شوك": "sudan-abu-shouk",
            "معسكر زمزم": "sudan-zamzam",
            "ولاية شمال دارفور": "sudan-north-darfur",
            "لجان مقاومة الفاشر": "sudan-resistance-committees",
        },
    ),
    (
        "وانضمت كتيبة البراء بن مالك وقوات درع السودان للقوات المسلحة في ود مدني بولاية الجزيرة وأمدرمان",
        {
            "كتيبة البراء بن مالك": "sudan-bara",
            "قوات درع السودان": "sudan-shield",
            "لقوات المسلحة": "sudan-army",
            "ود مدني": "sudan-wad-madani",
            "ولاية الجزيرة": "sudan-gezira",
            "أمدرمان": "sudan-omdurman",
        },
    ),
    (
        "وشكل تحالف «تأسيس» بنيالا حكومة السلام والوحدة برئاسة التعايشي ورفضتها حكومة كامل إدريس ببورتسودان",
        {
            "تحالف «تأسيس»": "sudan-tasis",
            "نيالا": "sudan-nyala",
            "حكومة السلام والوحدة": "sudan-tasis-government",
            "التعايشي": "sudan-taayshi",
            "حكومة كامل إدريس": "sudan-government",
            "بورتسودان": "sudan-port-sudan",
        },
    ),
    (
        "وقاتلت الحركة الشعبية لتحرير السودان - شمال في بابنوسة وحقل هجليج وحول كادوقلي والدلنج",
        {
            "الحركة الشعبية لتحرير السودان - شمال": "sudan-splm-n",
            "بابنوسة": "sudan-babanusa",
            "حقل هجليج": "sudan-heglig",
            "كادوقلي": "sudan-kadugli",
            "الدلنج": "sudan-dilling",
        },
    ),
    (
        "واستعاد الجيش القصر الجمهوري ومصفاة الجيلي وجبل أولياء وقصفت مسيّرات الدعم السريع الأبيض بكردفان",
        {
            "الجيش": "sudan-army",
            "القصر الجمهوري": "sudan-republican-palace",
            "مصفاة الجيلي": "sudan-jaili-refinery",
            "جبل أولياء": "sudan-jebel-aulia",
            "الأبيض": "sudan-el-obeid",
            "كردفان": "sudan-kordofan",
        },
    ),
    (
        "وطالبت «صمود» وقوى الحرية والتغيير مجلس السيادة السوداني بهدنة توصل الغذاء إلى محلية طويلة ومليط",
        {
            "«صمود»": "sudan-sumud",
            "قوى الحرية والتغيير": "sudan-ffc",
            "مجلس السيادة السوداني": "sudan-sovereignty-council",
            "محلية طويلة": "sudan-tawila",
            "مليط": "sudan-mellit",
        },
    ),
    (
        "وأعلنت حركة تحرير السودان بقيادة عبد الواحد نور نزوح أسر إلى جبل مرة بعد قصف المليشيا للفاشر",
        {
            "حركة تحرير السودان بقيادة عبد الواحد نور": "sudan-slm-nur-army",
            "جبل مرة": "sudan-jebel-marra",
            "المليشيا": "sudan-rsf-forces",
            "لفاشر": "sudan-el-fasher",
        },
    ),
]
CLITICS = {
    "وبالفاشر": "sudan-el-fasher",
    "للدعم السريع": "sudan-rsf",
    "ولكتيبة البراء": "sudan-bara",
    "فالقوة المشتركة": "sudan-joint-force",
    "بوادي سيدنا": "sudan-wadi-seidna",
    "وكيكل": "sudan-kikal",
}


@pytest.fixture(scope="module")
def sudan() -> Packs:
    return load_packs(ids=["sudan"])


@pytest.fixture(scope="module")
def found(sudan: Packs) -> Names:
    return Names(sudan)


@pytest.mark.parametrize(("text", "meant"), SENTENCES)
def test_names_mean_their_entries(
    read: Read, sudan: Packs, found: Names, text: str, meant: dict[str, str]
) -> None:
    told = read(sudan, found, text)
    assert {name: told.get(fold(name)) for name in meant} == meant


@pytest.mark.parametrize(("written", "meant"), CLITICS.items())
def test_names_mean_them_after_clitics_too(
    read: Read, sudan: Packs, found: Names, written: str, meant: str
) -> None:
    told = read(sudan, found, f"الجيش السوداني والدعم السريع يقتتلان في دارفور؛ {written} خسائر")
    assert meant in told.values()


def test_words_of_every_day_are_no_names(read: Read, sudan: Packs, found: Names) -> None:
    told = read(sudan, found, "الجيش السوداني تقدم بعد معركة طويلة وصمود كبير وتأسيس قاعدة صالحة في دارفور")
    assert set(told.values()) == {"sudan-army", "sudan-darfur"}


def test_other_wars_are_left_alone(read: Read, sudan: Packs, found: Names) -> None:
    told = read(sudan, found, "دخلت قوات الجيش اليمني القصر الجمهوري في صنعاء اليمنية")
    assert told[fold("القصر الجمهوري")] is None


def test_who_fights_stands_on_a_side(sudan: Packs) -> None:
    for key in ("sudan-army", "sudan-rsf", "sudan-jem", "sudan-slm-minnawi", "sudan-splm-n", "sudan-bara"):
        actor = sudan.actor(key)
        assert actor is not None
        assert any(side.theatre == "sudan" for side in actor.sides), key
