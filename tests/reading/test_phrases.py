import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.reading.phrases import mostly, share_of, told_by_words, words


def told(line: str, *, bare: bool = True, sentence: bool = False) -> str | None:
    return told_by_words(words(line), bare=bare, sentence=sentence)


def test_spelling_signs_and_case_do_not_matter() -> None:
    assert told("إقــرأ أيضاً") == told("اقرا ايضا") == told("READ ALSO") == "related"


def test_a_heading_alone_heads_a_list_and_with_a_tail_points_to_one_page() -> None:
    assert told("اقرأ أيضا: أسعار القمح في الأسواق العالمية", bare=False) == "inline"


@pytest.mark.parametrize("line", ["مواضيع قد تهمك", "أخبار متصلة", "مقالات أخرى للكاتب", "تقارير سابقة"])
def test_headings_of_lists_are_known_whatever_their_adjective(line: str) -> None:
    assert told(line) == "related"


def test_unsure_phrases_spare_sentences() -> None:
    line = "تابعوا على تويتر ما جرى"
    assert told(line) == "share"
    assert told(line, sentence=True) is None


def test_some_phrases_need_a_colon() -> None:
    assert told("مواضيع: ليبيا، سرت", bare=False) == "tags"
    assert told("مواضيع شائكة على طاولة المفاوضين في جنيف غدا") is None


def test_shares_count_phrases_of_several_words() -> None:
    assert share_of(words("من نحن اتصل بنا"), "sections") == 1.0
    assert share_of(words("فيسبوك تويتر الجيش يتقدم"), "chrome") == 0.5
    assert share_of([], "chrome") == 0.0


@given(
    st.lists(st.sampled_from(["من", "نحن", "اتصل", "بنا", "7", "الجيش"])), st.sampled_from([0.25, 0.75, 0.99])
)
def test_a_line_is_mostly_of_phrases_where_its_share_says_so(key: list[str], share: float) -> None:
    assert mostly(key, "sections", share) == (share_of(key, "sections") >= share)
