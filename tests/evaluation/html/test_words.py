from xml.etree.ElementTree import tostring

import pytest

from marsad.evaluation.html.words import name, rightward, value
from marsad.evaluation.html.writer import el


@pytest.mark.parametrize(
    ("text", "right"),
    [("قصف الجيش سرت", True), ("AFP: قصف الجيش سرت", True), ("Army shells سرت", False), ("12.5", False)],
)
def test_the_direction_is_that_of_most_letters(text: str, right: bool) -> None:
    assert rightward(text) is right


def test_names_are_isolated_and_say_their_language() -> None:
    assert tostring(name("سرت"), "unicode") == '<bdi dir="rtl" lang="ar">سرت</bdi>'
    assert tostring(name("p.txt"), "unicode") == '<bdi dir="ltr">p.txt</bdi>'


@pytest.mark.parametrize(
    ("quantity", "told"),
    [
        ({"text": "ثلاثة", "value": 3, "unit": "killed", "of": "الجيش"}, "ثلاثة = 3 killed of الجيش"),
        ({"text": "مئات", "value": [100, None]}, "مئات = 100+"),
        ({"value": [None, 7], "unit": "km", "part_of": "تسعة"}, "up to 7 km part of تسعة"),
        ({"value": [2, 4]}, "2 to 4"),
        ({"value": 0, "unit": "killed"}, "0 killed"),
    ],
)
def test_a_figure_is_told_as_words_number_and_owner(quantity: object, told: str) -> None:
    assert "".join(el("td", value([quantity])).itertext()) == told


def test_what_is_empty_or_true_is_said() -> None:
    assert [value(None), value(True), value(False)] == ["–", "yes", "no"]
