"""Folding: what becomes one spelling, and the laws of the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.ar.fold import Folded, fold

LETTERS = "ابتةهويىئؤأإآءلمنقفكی"
MARKS = "\u064b\u064e\u0651\u0670\u0640\u200f\u200d\ufeff\u0610"
LIGATURES = "\ufefb\ufdf2\ufdfa\ufc60\ufe70\ufb50\ufefc\ufd3e"
arabic = st.text(alphabet=LETTERS + MARKS + " 1٢,x")
with_ligatures = st.text(alphabet=LETTERS + MARKS + LIGATURES + " ")
anything = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أَكَّدَ", "اكد"),
        ("إلى الآن", "الي الان"),
        ("مسؤولة", "مسووله"),
        ("شـــــرق", "شرق"),
        ("کیان", "كيان"),
        ("گرگور", "كركور"),
        ("مقتـ.ل اثنين", "مقتل اثنين"),
        ("التفجـ ـير", "التفجير"),
        ("هـ.ـجوم", "هجوم"),
        ("عام 1446 هـ.وقد", "عام 1446 ه.وقد"),
        ("النهايةـ. ثم", "النهايه. ثم"),
        ("ـ ـ ـ", "  "),
        ("٢٠١٩ و۲۰۱۹", "2019 و2019"),
        ("١٬٥٠٠٫٥", "1,500.5"),
        ("\u202bقال\u202c\ufeff", "قال"),
        ("\ufedf\ufef4\ufe92\ufef4\ufe8e", "ليبيا"),
        ("\ufefb", "لا"),
        ("\ufdf2", "الله"),
        ("a\u00a0b", "a b"),
        ("", ""),
        ("\x00\ud800", "\x00\ud800"),
    ],
)
def test_spellings_become_one(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_a_span_takes_the_vowels_of_its_last_letter_and_no_more() -> None:
    folded = Folded("قَالَ ـمُحَمَّدٌ: نعم")
    start = folded.text.index("محمد")
    span = folded.span(start, start + 4)
    assert folded.source[span.start : span.end] == "مُحَمَّدٌ"


def test_a_span_takes_the_gap_of_a_broken_word() -> None:
    folded = Folded("شهد الحي انفجـ.ـارا كبيرا")
    start = folded.text.index("انفجارا")
    assert folded.span(start, start + 7).of(folded.source) == "انفجـ.ـارا"


def test_a_letter_of_a_ligature_maps_to_the_ligature() -> None:
    folded = Folded("x\ufefby")
    assert folded.text == "xلاy"
    assert [(folded.span(at, at + 1).start, folded.span(at, at + 1).end) for at in range(4)] == [
        (0, 1),
        (1, 2),
        (1, 2),
        (2, 3),
    ]


@given(anything | with_ligatures)
def test_any_string_folds_and_folding_again_changes_nothing(source: str) -> None:
    assert fold(fold(source)) == fold(source)


@given(anything | with_ligatures)
def test_every_folded_letter_stands_somewhere_in_the_source_in_order(source: str) -> None:
    folded = Folded(source)
    places = [folded.offset(at) for at in range(len(folded.text))]
    assert places == sorted(places)
    assert all(0 <= place < len(source) for place in places)


@given(arabic, st.data())
def test_a_span_quotes_what_was_folded(source: str, data: st.DataObject) -> None:
    folded = Folded(source)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    span = folded.span(start, end)
    assert 0 <= span.start <= span.end <= len(source)
    assert fold(source[span.start : span.end]) == folded.text[start:end]


@given(with_ligatures, st.data())
def test_a_span_that_cuts_a_ligature_quotes_it_whole(source: str, data: st.DataObject) -> None:
    folded = Folded(source)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    span = folded.span(start, end)
    assert folded.text[start:end] in fold(source[span.start : span.end])


@given(arabic, arabic)
def test_folding_goes_letter_by_letter(first: str, second: str) -> None:
    assert fold(first + second) == fold(first) + fold(second)


def test_a_million_marks_are_one_gap() -> None:
    folded = Folded("ق" + "\u064e" * 1_000_000 + "ا\u0300" * 10_000)
    assert folded.text.startswith("قا")
    assert (folded.span(0, 1).start, folded.span(0, 1).end) == (0, 1_000_001)
    assert folded.offset(1) == 1_000_001


def test_a_tag_of_networks_is_read_as_its_words() -> None:
    folded = Folded("قالت #قوات_الأمن")
    assert folded.text == "قالت قوات الامن"
    assert folded.span(5, 15).of(folded.source) == "قوات_الأمن"
