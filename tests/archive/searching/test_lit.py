import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.archive.searching.analysis import AnyName, Phrase, Term, Word, terms, words_at, words_of
from marsad.archive.searching.lit import lit
from marsad.language.ar.stems import word_forms

LINE = "قُصِفت مدينة الزاوية، وبالزاوية أصيب ٤٠ شخصا"


def lit_words(query: str, line: str = LINE) -> list[str]:
    return [span.of(line) for span in lit(line, terms(query))]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("زاويه", ["الزاوية", "وبالزاوية"]),
        ("قصفت", ["قُصِفت"]),
        ("40", ["٤٠"]),
        ("«مدينة الزاوية»", ["مدينة", "الزاوية"]),
        ("«الزاوية مدينة»", []),
        ("صبراتة", []),
    ],
)
def test_the_words_that_were_asked_for_are_lit(query: str, words: list[str]) -> None:
    assert lit_words(query) == words


def test_a_name_is_lit_where_the_whole_of_it_stands() -> None:
    full = [("حسن", "نصر"), ("سعيد", "علي")]
    names: list[Term] = [AnyName(tuple(tuple(Word(word_forms(one)) for one in name) for name in full))]
    line = "قال حسن نصر إن سعيد غاب"
    assert [span.of(line) for span in lit(line, names)] == ["حسن", "نصر"]


@given(st.text("اأبةوالسى١2 ،\0\ud800\u064eﷲ"))
def test_words_stand_where_they_are_said_to(text: str) -> None:
    for word, at in words_at(text):
        assert word in words_of(at.of(text))


def test_a_letter_whose_small_form_is_longer_moves_nothing() -> None:
    assert lit_words("ankara", "İzmir, İstanbul, Ankara") == ["Ankara"]


@given(st.text("ابة، ", max_size=20))
def test_a_line_asked_for_by_itself_is_all_lit(line: str) -> None:
    words = words_of(line)
    asked: list[Term] = [Phrase(tuple(words))] if words else []
    assert [at for _, at in words_at(line)] == list(lit(line, asked))
