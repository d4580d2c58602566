import pytest

from marsad.language.ar.belonging import (
    head_of,
    in_singular,
    is_anyone,
    is_charge,
    is_own,
    is_owning,
    is_site,
    is_unarmed,
    spoken_for,
)


@pytest.mark.parametrize("text", ["قواته", "جنودها", "قواتنا المسلحة", "طائراته"])
def test_forces_named_by_a_pronoun_alone(text: str) -> None:
    assert is_own(text)


@pytest.mark.parametrize("text", ["خصومها", "حلفاؤه", "القوات", "موظفيها", "قوات الحكومة", ""])
def test_others_and_forces_by_name_are_not_ones_own(text: str) -> None:
    assert not is_own(text)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("مسؤول في جيش الجنوب", "جنوب"),
        ("أحد قادة الجنوب", "جنوب"),
        ("مصادر في التحالف", "تحالف"),
        ("قيادة الجنوب", "جنوب"),
    ],
)
def test_a_description_says_for_whom_it_speaks(text: str, stem: str) -> None:
    assert stem in spoken_for(text)


@pytest.mark.parametrize("text", ["ضابط منشق عن الجيش", "مسؤول سابق في الجيش", "سكان في المدينة", ""])
def test_who_left_a_body_and_who_is_no_official_speaks_for_nobody(text: str) -> None:
    assert spoken_for(text) == frozenset()


def test_anybody_is_no_part() -> None:
    assert is_anyone("مواطنا")
    assert is_anyone("المواطنين العزل")
    assert not is_anyone("جنديا")
    assert not is_anyone("")


def test_people_of_whom_nothing_says_that_they_fight_are_unarmed() -> None:
    assert is_unarmed("ثلاثة أشخاص")
    assert is_unarmed("أطفال")
    assert not is_unarmed("40 قتيلا")
    assert not is_unarmed("خمسة جنود")
    assert not is_unarmed("50 من أفراد الجيش")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("البلدة", True),
        ("المحطة", True),
        ("بلدة", False),
        ("بلدة الشرق", False),
        ("حلب", False),
        ("", False),
    ],
)
def test_a_common_noun_with_its_article_stands_for_a_place(text: str, *, is_one: bool) -> None:
    assert is_site(text) is is_one


def test_a_name_and_the_noun_that_stands_for_it_have_one_head() -> None:
    assert head_of("وزارة الري") == head_of("الوزارة") == "وزاره"
    assert head_of("") == ""


def test_a_charge_or_a_rumour_that_says_nothing_of_its_own() -> None:
    assert is_charge("هذه المزاعم")
    assert is_charge("الأنباء")
    assert is_charge("لا أساس لها من الصحة")
    assert not is_charge("لا علاقة له بالهجوم")
    assert not is_charge("احتلال الجسر")
    assert not is_charge("")


def test_soldiers_and_a_soldier_are_of_one_kind() -> None:
    assert in_singular("جنود") == in_singular("جنديا")
    assert in_singular("أطفال") == in_singular("طفلا")
    assert in_singular("جنود") != in_singular("أطفال")
    assert in_singular("أهالي الجسر") >= in_singular("الجسر")


@pytest.mark.parametrize("cue", ["أقر", "وأقرّت", "يعترف", "اعترفوا"])
def test_cues_of_who_owns_to_something(cue: str) -> None:
    assert is_owning(cue)


@pytest.mark.parametrize("cue", ["قال", "أعلن", "نفى", "عرف", ""])
def test_other_cues_own_to_nothing(cue: str) -> None:
    assert not is_owning(cue)
