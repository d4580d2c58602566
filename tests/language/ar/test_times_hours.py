"""Hours name no day and no place."""

import pytest

from marsad.language.ar.fold import fold
from marsad.language.ar.times_hours import find_hours
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
    ],
)
def test_hours(text: str, hours: list[str]) -> None:
    tokens = split(fold(text))
    assert [
        " ".join(token.text for token in tokens[first:last]) for first, last in find_hours(tokens)
    ] == hours
