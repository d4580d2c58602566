import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.ar.fold import fold
from marsad.language.ar.stems import stems, word_forms


@pytest.mark.parametrize(
    "forms",
    [
        ["الجُفرة", "جفره", "بالجفرة", "للجفرة", "والجفرة"],
        ["مقاتلين", "المقاتلون", "مقاتل", "والمقاتلات"],
        ["أردوغان", "اردوغان", "وأردوغان", "لأردوغان"],
        ["طرابلس", "بطرابلس", "لطرابلس"],
        ["قال", "وقالت", "قالوا"],
    ],
)
def test_a_word_keeps_its_stem_under_its_clitics(forms: list[str]) -> None:
    assert len({tuple(stems(form)) for form in forms}) == 1


@pytest.mark.parametrize(
    ("query", "written"),
    [("لبنان", "ولبنان"), ("لبنان", "بلبنان"), ("وادي", "الوادي"), ("جفرة", "بالجفرة"), ("فرنسا", "وفرنسا")],
)
def test_a_search_finds_a_word_that_begins_like_a_clitic(query: str, written: str) -> None:
    assert set(word_forms(fold(query))) & set(word_forms(fold(written)))


def test_other_words_stay_other() -> None:
    written = ["قال", "السراج", "في", "طرابلس", "ان", "القتال", "توقف"]
    assert not set(word_forms("حفتر")) & {form for word in written for form in word_forms(word)}


def test_numbers_and_latin_words_stand_as_they_are() -> None:
    assert stems("قتل ١٥٠ من قوات LNA") == ["قتل", "150", "من", *stems("قوات"), "lna"]


@given(st.text(max_size=40))
def test_stems_take_any_text_and_give_no_empty_word(text: str) -> None:
    assert all(stems(text))
    assert stems(text) == stems(fold(text))
