import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.ar.everywhere import pattern_of
from marsad.language.ar.fold import fold


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("المسماري", "والمسماري"),
        ("المسماري", "مسماري"),
        ("أحمد المسماري", "احمد  مسماري"),
        ("أَحمد", "أحـمد"),
        ("Ahmed Mismari", "AHMED-MISMARI"),
    ],
)
def test_a_name_is_found_in_every_spelling(name: str, text: str) -> None:
    found = pattern_of([name])
    assert found is not None
    assert found.fullmatch(fold(text))


def test_a_latin_name_is_no_part_of_a_longer_word() -> None:
    found = pattern_of(["Iran"])
    assert found is not None
    assert found.search("Tirana") is None


def test_a_single_letter_is_no_name() -> None:
    assert pattern_of(["و", "", "…"]) is None


@given(st.text("ابتمسيرةأ ", min_size=1), st.text())
def test_it_holds_the_name_whatever_stands_round_it(name: str, around: str) -> None:
    found = pattern_of([name])
    assert found is None or found.search(fold(f"{around} {name} {around}"))
