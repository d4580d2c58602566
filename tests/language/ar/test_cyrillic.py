import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.ar.cyrillic import arabic_spellings, is_common, town_spelling


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("Гришине", "غريشيني"),
        ("Гришино", "غريشينو"),
        ("Богодухів", "بوهودوخيف"),
        ("Богодухов", "بوجودوخوف"),
        ("Великоцьк", "فيليكوتسك"),
        ("Чорноморка", "شورنوموركا"),
        ("Южное", "يوجنويه"),
        ("Успенська", "أوسبينسكا"),
        ("Зміїв", "زمييف"),
        ("Мар'янка", "ماريانكا"),
        ("Терса", "ترسا"),
        ("Нова-Гута", "نوفا هوتا"),
        ("Нова-Гута", "نوفا-غوتا"),
        ("Игорь Белый", "إيغور بيلي"),
    ],
)
def test_the_spellings_of_the_press_are_among_those_made(name: str, spelling: str) -> None:
    assert spelling in arabic_spellings(name)


def test_the_usual_one_comes_first() -> None:
    assert arabic_spellings("Ямпіль")[0] == "يامبيل"


@pytest.mark.parametrize("name", ["", "Lviv", "Черкасы (2)", "Харкаў"])
def test_what_is_written_in_other_letters_has_none(name: str) -> None:
    assert arabic_spellings(name) == []


@given(st.text(alphabet="абгеєжиіїйюяьчщ", min_size=1, max_size=12))
def test_spellings_are_few_and_differ(name: str) -> None:
    spelt = arabic_spellings(name)
    assert len(spelt) == len(set(spelt)) <= 48


@pytest.mark.parametrize(("spelling", "common"), [("بانه", True), ("مدينه", True), ("بيرينوفي", False)])
def test_a_spelling_that_is_a_word_of_every_day_is_told(spelling: str, common: bool) -> None:
    assert is_common(spelling) is common


@pytest.mark.parametrize(
    ("name", "spelling"), [("Берестове", "بيريستوفي"), ("Мена", "بلدة مينا"), ("Mena", None)]
)
def test_a_town_that_is_called_like_a_word_is_told_as_a_town(name: str, spelling: str | None) -> None:
    assert town_spelling(name) == spelling
