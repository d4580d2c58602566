from collections.abc import Callable

from marsad.language.ar.fold import fold
from marsad.packs import Packs, Spellings

PLACES = """
- {id: glinsk, kind: town, country: UA, names: {ar: [غلينسكوفا]}}
- {id: rashid, kind: village, country: LY, names: {ar: [قرية الرشيدية]}}
- {id: twin-one, kind: village, country: LY, names: {ar: [المطراوية], weak: [المتراوية]}}
- {id: twin-two, kind: town, country: LY, names: {ar: [مدينة المطراوية]}}
"""
PERSONS = """
- {id: salim, country: LY, names: {ar: [سليم القرضاوي]}}
- {id: petrov, country: UA, names: {ar: [أوليكسي غلوشكوف]}}
- {id: hasan, country: LY, names: {ar: [علي حسن]}}
"""


def place(packs: Packs, name: str, *countries: str) -> str | None:
    return Spellings(packs).place(fold(name), countries)


def person(packs: Packs, name: str, *countries: str) -> str | None:
    return Spellings(packs).person(fold(name), countries)


def test_a_place_is_known_in_another_spelling_in_an_article_about_its_country(
    made_up: Callable[..., Packs],
) -> None:
    packs = made_up(places=PLACES)
    assert place(packs, "جلينسكوفا", "UA") == "glinsk"
    assert place(packs, "جلينسكوفا", "LY") is None


def test_a_name_that_differs_by_a_long_vowel_is_another(made_up: Callable[..., Packs]) -> None:
    packs = made_up(places=PLACES)
    assert place(packs, "الرشيديه", "LY") == "rashid"
    assert place(packs, "الرشادية", "LY") is None


def test_a_spelling_of_two_names_is_of_neither(made_up: Callable[..., Packs]) -> None:
    assert place(made_up(places=PLACES), "المطراويا", "LY") is None


def test_a_person_is_known_with_a_middle_name_more(made_up: Callable[..., Packs]) -> None:
    packs = made_up(persons=PERSONS)
    assert person(packs, "سليم محمود القرضاوي", "LY") == "salim"
    assert person(packs, "ألكسي جلوشكوف", "UA") == "petrov"
    assert person(packs, "القرضاوي", "LY") is None


def test_two_given_names_with_another_between_are_somebody_else(made_up: Callable[..., Packs]) -> None:
    assert person(made_up(persons=PERSONS), "علي محمود حسن", "LY") is None
