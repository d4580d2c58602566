import pytest

from marsad.linking.text import normal, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مُحَمَّد", "محمد"),
        ("أحمد", "احمد"),
        ("المسـماري", "المسماري"),
        ("١٤٠٠", "1400"),
        ("ﻃﺮﺍﺑﻠﺲ", "طرابلس"),
        ("خليفة  حفتر\u200f", "خليفة حفتر"),
        ("LNA", "lna"),
    ],
)
def test_spellings_that_say_the_same_compare_equal(one: str, other: str) -> None:
    assert normal(one) == normal(other)


def test_other_names_stay_other() -> None:
    assert normal("حفتر") != normal("المسماري")


def test_words_lose_their_signs() -> None:
    assert words("قال: «نعم»، ثم مضى.") == ("قال", "نعم", "ثم", "مضى")
