import pytest

from marsad.language.ar.fold import fold
from marsad.language.ar.respelt import heard, name_parts


def alike(one: str, other: str, *, foreign: bool) -> bool:
    return heard(fold(one), foreign=foreign) == heard(fold(other), foreign=foreign)


@pytest.mark.parametrize(
    ("one", "other"),
    [("غلينسك", "جلينسك"), ("بلدوين", "بلدوينا"), ("أوليكساندر", "ألكسندر"), ("تومبوكتو", "تمبكتو")],
)
def test_a_foreign_name_is_heard_alike_however_its_vowels_are_written(one: str, other: str) -> None:
    assert alike(one, other, foreign=True)


@pytest.mark.parametrize(
    ("one", "other"), [("الظهرة", "الضهره"), ("امسيلة", "مسيلة"), ("كفر سوق", "كفرسوق"), ("داؤود", "داود")]
)
def test_an_arabic_name_is_heard_alike_in_what_writers_differ_in(one: str, other: str) -> None:
    assert alike(one, other, foreign=False)


@pytest.mark.parametrize(("one", "other"), [("الرشاد", "الرشيد"), ("سالم", "سليم"), ("حمد", "أحمر")])
def test_the_long_vowels_of_arabic_names_tell_them_apart(one: str, other: str) -> None:
    assert not alike(one, other, foreign=False)


def test_a_compound_is_one_part_of_a_name() -> None:
    assert name_parts("عبد العزيز ابو زيد") == ("عبدالعزيز", "ابوزيد")
