import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.evaluation.overlap import agree, touch

WORDS = st.text(alphabet="ابتسلو ", max_size=30)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الأمم المتحدة", "للامم المتحده"),
        ("حفتر", "المشير خليفة حفتر"),
        ("٣٠ قتيلا", "30 قتيلا"),
        (":", " : "),
        ("قـــال", "قال"),
    ],
)
def test_spelling_and_clitics_do_not_matter(one: str, other: str) -> None:
    assert agree(one, other)
    assert agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("حفتر", "السراج"),
        ("حفتر", "قال المتحدث باسم قوات المشير خليفة حفتر في بيان"),
        (":", "قال"),
        ("حفتر", None),
    ],
)
def test_a_whole_line_quotes_nothing(one: str, other: str | None) -> None:
    assert not agree(one, other)


def test_null_agrees_with_null_and_touches_nothing() -> None:
    assert agree(None, None)
    assert not touch(None, None)


@given(WORDS, WORDS)
def test_agreement_is_the_same_from_both_sides(one: str, other: str) -> None:
    assert agree(one, other) == agree(other, one)


@given(WORDS)
def test_every_string_agrees_with_itself(text: str) -> None:
    assert agree(text, text)
