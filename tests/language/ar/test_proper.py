"""Whether a phrase names or only describes, and what its head tells of the kind."""

import pytest

from marsad.language.ar.proper import ProperName, proper_name, with_article
from marsad.language.clauses import Class, KnownName

NAMES: list[tuple[str, Class, str, str | None]] = [
    ("حركة الفجر الشعبية", "force", "حركة الفجر الشعبية", "armed-group"),
    ("لواء الصمود", "official", "لواء الصمود", "armed-group"),
    ("كتيبة «الشمس»", "force", "كتيبة الشمس", "armed-group"),
    ("منظمة تانرا", "body", "منظمة تانرا", "ngo"),
    ("صالح تنزاري", "person", "صالح تنزاري", None),
    ("بلدة ماروكا الاستراتيجية", "place", "ماروكا", "town"),
    ("مطار كوندا", "place", "مطار كوندا", "airport"),
]
DESCRIPTIONS: list[tuple[str, Class]] = [
    ("قوات الأمن", "force"),
    ("مسلحون مجهولون", "force"),
    ("حركة المقاتلين", "force"),
    ("الحكومة", "body"),
    ("المدينة القديمة", "place"),
    ("رجل", "person"),
    ("مقاتلين من حركة تانرا", "force"),
    ("ضباط وأفراد شرطة", "force"),
    ("شمال تانرا", "place"),
    ("محيط تانرا", "place"),
]


@pytest.mark.parametrize(("text", "kind", "name", "told"), NAMES)
def test_a_name_is_given_as_a_pack_holds_it(text: str, kind: Class, name: str, told: str | None) -> None:
    assert proper_name(text, kind) == ProperName(name, told)


@pytest.mark.parametrize(("text", "kind"), DESCRIPTIONS)
def test_what_only_describes_is_no_name(text: str, kind: Class) -> None:
    assert proper_name(text, kind) is None


STATE = [KnownName(6, 13, "state:AF", "state", adjective=True)]


def test_a_states_army_is_a_name_and_its_men_are_none() -> None:
    assert proper_name("الجيش الأفغاني", "force", STATE) == ProperName("الجيش الأفغاني", "armed-force")
    assert proper_name("قبيلة أفغانية", "body", STATE) is None


def test_what_a_pack_knows_is_no_part_of_a_places_name() -> None:
    assert proper_name("تانرا أفغانية", "place", STATE) == ProperName("تانرا", None)


@pytest.mark.parametrize(
    ("before", "phrase", "whole"),
    [("قال ل", "لجيش", "الجيش"), ("قال ", "للجيش", "الجيش"), ("قال ل", "محمد", "محمد"), ("", "لجنة", "لجنة")],
)
def test_the_article_that_melted_is_whole_again(before: str, phrase: str, whole: str) -> None:
    assert with_article(phrase, before) == whole


def test_a_hospital_a_bridge_and_a_barracks_are_named_by_all_their_words() -> None:
    assert [proper_name(words, "place") for words in ("مستشفى الكلشوم", "جسر كلشوم", "ثكنة كلشوم")] == [
        ProperName("مستشفى الكلشوم", "landmark"),
        ProperName("جسر كلشوم", "landmark"),
        ProperName("ثكنة كلشوم", "landmark"),
    ]
