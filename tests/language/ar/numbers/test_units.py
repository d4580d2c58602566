from pathlib import Path

import pytest
import yaml

from marsad.language.ar.fold import fold
from marsad.language.ar.numbers import units as module
from marsad.language.ar.numbers.units import unit_nouns

CODEBOOK_UNITS = {
    "killed", "wounded", "people", "fighters", "bodies", "aircraft", "drones", "vehicles", "ships", "strikes",
    "missiles", "towns", "barrels/day", "km",
}  # fmt: skip


@pytest.mark.parametrize(
    ("word", "unit", "form"),
    [
        ("طائرتين", "aircraft", "two"),
        ("الطائرات", "aircraft", "many"),
        ("قتيلا", "killed", "one"),
        ("جريحان", "wounded", "two"),
        ("مسلحين", "fighters", "many"),
        ("جنديين", "fighters", "two"),
        ("مدنيين", "people", "many"),
        ("آخرون", "people", "many"),
        ("زورقان", "ships", "two"),
        ("أسبوعين", "أسبوع", "two"),
        ("بلدات", "towns", "many"),
        ("مذكرتي", "مذكرة", "two_of"),
    ],
)
def test_forms(word: str, unit: str, form: str) -> None:
    counted = unit_nouns()[fold(word)]
    assert (counted.noun.unit, counted.form) == (unit, form)


@pytest.mark.parametrize("word", ["كمين", "طالبان", "مركزي", "كمان", "محلي"])
def test_words_that_only_look_like_duals(word: str) -> None:
    counted = unit_nouns().get(fold(word))
    assert counted is None or counted.form not in ("two", "two_of")


def test_every_unit_is_the_codebooks_or_the_noun() -> None:
    for counted in unit_nouns().values():
        assert counted.noun.unit in CODEBOOK_UNITS | {counted.noun.singular}


def test_no_noun_stands_twice() -> None:
    path = Path(module.__file__).parents[1] / "data" / "units.yaml"
    nouns = [noun for group in yaml.safe_load(path.read_text("utf-8"))["groups"] for noun in group["nouns"]]
    assert len(nouns) == len(set(nouns))
