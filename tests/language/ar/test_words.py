"""Words and their clitics."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.ar.fold import fold
from marsad.language.ar.words import Parts, bared, places, readings, split

words = st.text(alphabet="ابتةهويلكسفمنقدر", max_size=12)


def test_a_sentence_is_words_numbers_and_signs() -> None:
    tokens = split(fold("قُتل 1,500 شخص في Tripoli، يوم 12/5/2019."))
    assert [(token.text, token.kind) for token in tokens] == [
        ("قتل", "word"),
        ("1,500", "number"),
        ("شخص", "word"),
        ("في", "word"),
        ("Tripoli", "latin"),
        ("،", "sign"),
        ("يوم", "word"),
        ("12/5/2019", "number"),
        (".", "sign"),
    ]


def test_a_number_grown_onto_a_word_is_cut_off() -> None:
    assert [token.text for token in split("و500")] == ["و", "500"]
    assert [token.text for token in split("تي72")] == ["تي", "72"]


@given(st.text(st.characters(exclude_categories=())).map(fold))
def test_tokens_stand_where_they_say_and_nothing_but_space_is_lost(text: str) -> None:
    tokens = split(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert "".join(token.text for token in tokens) == re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("سيطرتها", Parts("سيطرت", suffix="ها")),
        ("والسيطره", Parts("سيطره", conj="و", article=True, cut=3)),
        ("بالقوات", Parts("قوات", prep="ب", article=True, cut=3)),
        ("للجيش", Parts("جيش", prep="ل", article=True, cut=2)),
        ("للاجيين", Parts("لاجيين", prep="ل", article=True, cut=1)),
        ("ولليبيين", Parts("ليبيين", conj="و", prep="ل", article=True, cut=2)),
        ("وسينسحبون", Parts("ينسحبون", conj="و", prep="س", cut=2)),
        ("فقتلهم", Parts("قتل", conj="ف", suffix="هم", cut=1)),
        ("كقايد", Parts("قايد", prep="ك", cut=1)),
        ("لهاجمتهما", Parts("هاجمت", prep="ل", suffix="هما", cut=1)),
    ],
)
def test_a_word_is_taken_apart(word: str, parts: Parts) -> None:
    assert parts in readings(word)


@given(words)
def test_readings_put_together_again_are_the_word(word: str) -> None:
    found = readings(word)
    assert found[0] == Parts(word)
    assert len(set(found)) == len(found)
    for parts in found:
        assert word == word[: parts.cut] + parts.stem + parts.suffix
        assert word[: parts.cut].startswith(parts.conj + parts.prep)
        assert not (parts.article and parts.suffix)


@given(words)
def test_what_takes_least_apart_comes_first_and_leaves_two_letters(word: str) -> None:
    taken = [parts.cut + len(parts.suffix) for parts in readings(word)]
    assert taken == sorted(taken)
    assert all(len(parts.stem) >= 2 for parts in readings(word)[1:])


def test_a_very_long_word_is_read() -> None:
    assert readings("و" * 100_000)[0] == Parts("و" * 100_000)


@pytest.mark.parametrize(
    ("word", "left"),
    [
        ("بلد", ["بلد", "لد"]),
        ("وبغداد", ["وبغداد", "بغداد", "غداد"]),
        ("للجيش", ["للجيش", "لجيش", "الجيش", "جيش", "اجيش"]),
        ("جيش", ["جيش"]),
        ("و", []),
    ],
)
def test_a_word_without_what_may_be_clitics(word: str, left: list[str]) -> None:
    assert list(bared(word)) == [*left]


def test_places_are_where_it_holds() -> None:
    assert places(split("قصف 3 في 4"), str.isdigit) == [1, 3]
