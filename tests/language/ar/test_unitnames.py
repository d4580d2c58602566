"""The names of units with numbers, in words and in digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.ar.fold import fold
from marsad.language.ar.unitnames import numbered_spellings


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("اللواء 41 مدفعية", "اللواء الحادي والأربعون مدفعية"),
        ("اللواء 41 مدفعية", "اللواء الحادي والأربعين مدفعية"),
        ("الفرقة 12", "الفرقة الثانية عشرة"),
        ("الفرقة 60", "الفرقة الستون"),
        ("الكتيبة السابعة", "الكتيبة 7"),
        ("الكتيبة السابعة", "كتيبة 7"),
        ("الفوج 300", "الفوج الـ300"),
        ("لواء 9 مشاة", "اللواء (9) مشاة"),
    ],
)
def test_a_units_number_is_written_in_digits_and_words(name: str, other: str) -> None:
    assert fold(other) in numbered_spellings(fold(name))


@pytest.mark.parametrize("name", ["لواء الفجر", "اللواء", "الجيش 12", "الفرقة 7أ", "حي 12", "الكتيبة السابع"])
def test_other_names_have_no_such_spellings(name: str) -> None:
    assert numbered_spellings(fold(name)) == []


@given(st.integers(1, 99), st.sampled_from(["اللواء", "الفرقة", "الفيلق", "كتيبة"]))
def test_every_spelling_leads_to_the_same_ones(number: int, noun: str) -> None:
    name = fold(f"{noun} {number} مشاة")
    every = {name, *numbered_spellings(name)}
    assert all({one, *numbered_spellings(one)} | {name} == every for one in every)
