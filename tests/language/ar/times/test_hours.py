"""Hours name no day and no place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.ar.fold import fold
from marsad.language.ar.times.hours import find_hours
from marsad.language.ar.words import split


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("هاجموا القرية عند الرابعة فجرا", ["الرابعه", "فجرا"]),
        ("سمع الدوي في الثامنة والنصف مساء بتوقيت بغداد", ["الثامنه والنصف", "مساء", "بتوقيت بغداد"]),
        ("بدأت الهدنة بالساعة العاشرة", ["بالساعه العاشره"]),
        ("بين الساعة 1:45 والساعة 2:15", ["الساعه 1:45", "والساعه 2:15"]),
        ("عند الرابعة من فجر الأربعاء", ["الرابعه"]),
        ("هاجموا القاعدة للمرة الثانية", []),
        ("في الثانية من عمرها", []),
        ("في السنة الرابعة", []),
        ("هاجموا القرية قبيل الفجر وحوالي منتصف الليل", ["قبيل الفجر", "وحوالي منتصف الليل"]),
        ("هاجمت حركة الفجر القرية", []),
    ],
)
def test_hours(text: str, hours: list[str]) -> None:
    tokens = split(fold(text))
    assert [
        " ".join(token.text for token in tokens[first:last]) for first, last in find_hours(tokens)
    ] == hours


WORDS = [
    "الساعة",
    "بالساعة",
    "في",
    "الرابعة",
    "للرابعة",
    "و",
    "والنصف",
    "فجرا",
    "من",
    "صباح",
    "بتوقيت",
    "7",
    "دمشق",
]


@given(st.lists(st.sampled_from(WORDS), max_size=7))
def test_words_that_begin_no_hour_are_rightly_passed_over(words: list[str]) -> None:
    tokens = split(fold(" ".join(words)))
    assert find_hours(tokens) == find_hours(tokens, range(len(tokens)))
