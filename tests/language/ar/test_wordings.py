import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.ar.fold import fold
from marsad.language.ar.wordings import Wordings
from marsad.language.ar.words import split

TABLE = Wordings([("أول أمس", -2), ("أمس", -1), ("الجمعة", 4), ("Last Updated", 9)])


@pytest.mark.parametrize(
    ("text", "value", "last", "clitic"),
    [
        ("أمس", -1, 1, ""),
        ("أول أمس مساء", -2, 2, ""),
        ("وأمس", -1, 1, "و"),
        ("فبأمس", -1, 1, "فب"),
        ("للجمعة", 4, 1, "ل"),
        ("last updated", 9, 2, ""),
    ],
)
def test_the_longest_phrase_is_found_behind_clitics(text: str, value: int, last: int, clitic: str) -> None:
    hit = TABLE.at(split(fold(text)), 0, clitics=True)
    assert hit is not None
    assert (hit.value, hit.last, hit.clitic) == (value, last, clitic)


def test_clitics_only_where_asked_for() -> None:
    assert TABLE.at(split(fold("وأمس")), 0) is None


@pytest.mark.parametrize("text", ["أول", "غدا", "،", "5", "و"])
def test_no_phrase(text: str) -> None:
    assert TABLE.at(split(fold(text)), 0, clitics=True) is None


@pytest.mark.parametrize("index", [-1, 1, 99])
def test_beyond_the_tokens_there_is_none(index: int) -> None:
    assert TABLE.at(split(fold("أمس")), index) is None


@pytest.mark.parametrize("word", ["امس", "وامس", "فبامس", "للجمعه", "last", "Last", "اول"])
def test_a_word_that_a_phrase_begins_with_may_begin_one(word: str) -> None:
    assert TABLE.may_begin(word)


@pytest.mark.parametrize("word", ["غدا", "و", "مساء"])
def test_another_word_may_not(word: str) -> None:
    assert not TABLE.may_begin(word)


few_words = st.lists(st.sampled_from(["أول", "أمس", "مساء"]), max_size=4)


@given(phrases=st.lists(few_words.filter(bool)), text=few_words)
def test_of_all_phrases_the_longest_wins(phrases: list[list[str]], text: list[str]) -> None:
    hit = Wordings((" ".join(phrase), len(phrase)) for phrase in phrases).at(split(fold(" ".join(text))), 0)
    begins = [len(phrase) for phrase in phrases if phrase == text[: len(phrase)]]
    assert (hit.last if hit else 0) == (hit.value if hit else 0) == max(begins, default=0)
