import pytest

from marsad.language.ar.naming import (
    Before,
    after_lam,
    compound_spellings,
    foreign_spellings,
    name_begin,
    nationality_forms,
    proclitics,
)


@pytest.mark.parametrize(
    ("text", "name", "before", "begin"),
    [
        ("حفتر", "حفتر", "any", 0),
        ("وحفتر", "حفتر", "any", 1),
        ("وبحفتر", "حفتر", "any", 2),
        ("سحفتر", "حفتر", "any", None),
        ("الحفتر", "حفتر", "any", None),
        ("قال لحفتر", "حفتر", "any", 5),
        ("الروس", "روس", "article", 0),
        ("وبالروس", "روس", "article", 2),
        ("للروس", "روس", "article", 1),
        ("عروس", "روس", "article", None),
        ("كسرت", "سرت", "few", None),
        ("كبير علي", "بير علي", "few", None),
        ("بسرت", "سرت", "few", 1),
        ("استقبالحفتر", "حفتر", "any", None),
    ],
)
def test_where_a_name_begins(text: str, name: str, before: Before, begin: int | None) -> None:
    assert name_begin(text, text.index(name), before) == begin


def test_a_name_with_the_article_is_written_otherwise_after_lam() -> None:
    assert after_lam("الامم المتحده") == "للامم المتحده"
    assert after_lam("اللاذقيه") == "للاذقيه"
    assert after_lam("حفتر") is None


def test_what_may_stand_before_a_name() -> None:
    assert proclitics("روسي", nationality=True) == "article"
    assert proclitics("العرب", nationality=True) == "any"
    assert proclitics("سرت", nationality=False) == "few"
    assert proclitics("حفتر", nationality=False) == "any"
    assert proclitics("بير علي", nationality=False) == "few"


def test_the_forms_of_a_nationality() -> None:
    assert {"روسي", "روسيه", "روسيون", "روسيين", "روسيتان"} <= set(nationality_forms("روسي"))


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("كفر ناسج", ["كفرناسج"]),
        ("كفرناسج", ["كفر ناسج"]),
        ("البو سلطان", ["البوسلطان"]),
        ("البوسلطان", ["البو سلطان"]),
        ("عبدالرحمن المحرمي", ["عبد الرحمن المحرمي"]),
        ("ابو صيدا", ["ابوصيدا", "ابي صيدا", "ابيصيدا"]),
        ("كفر", []),
        ("صنعاء", []),
    ],
)
def test_a_compound_is_written_joined_or_apart(name: str, others: list[str]) -> None:
    assert compound_spellings(name) == others


def test_a_foreign_name_is_spelt_otherwise_in_egypt() -> None:
    assert foreign_spellings("غريغوري") == ["جريجوري", "غريجوري"]
    assert foreign_spellings("غروموف") == ["جروموف"]
    assert foreign_spellings("ايفان") == []
