import hashlib

from hypothesis import given
from hypothesis import strategies as st

from marsad.records import Span, article_id, mark_id, page_id, text_hash

TEXTS = st.text(st.characters(exclude_categories=()), max_size=60)
NUMBERS = st.integers(0, 10**6)
CUES = st.tuples(NUMBERS, NUMBERS).map(lambda ends: Span(*sorted(ends)))
KINDS = st.sampled_from(["statement", "event", "tie"])
IDENTITIES = st.tuples(st.sampled_from(["a" * 64, "b" * 64]), KINDS, CUES, st.integers(0, 3))


def test_ids_do_not_change_from_release_to_release() -> None:
    assert page_id(b"") == hashlib.sha256(b"").hexdigest()
    assert text_hash("مرصد") == hashlib.sha256("مرصد".encode()).hexdigest()
    assert article_id("https://example.org/1", 2) == "a-a6c01e22ead5e20a6468"
    assert mark_id("0" * 64, "event", Span(3, 7)) == "e-32977908ee1450de6233"
    assert mark_id("0" * 64, "event", Span(3, 7), 1) == "e-eb850d5dc4c2b76751b7"


@given(TEXTS)
def test_any_text_has_a_hash(text: str) -> None:
    assert len(text_hash(text)) == 64


@given(IDENTITIES, IDENTITIES)
def test_two_marks_share_an_id_only_where_they_are_one(
    one: tuple[str, str, Span, int], other: tuple[str, str, Span, int]
) -> None:
    assert (mark_id(*one) == mark_id(*other)) == (one == other)


@given(KINDS, CUES)
def test_a_mark_id_begins_with_its_kind(kind: str, cue: Span) -> None:
    assert mark_id("0" * 64, kind, cue).startswith(f"{kind[0]}-")


@given(st.text(), st.integers(1, 99), st.text(), st.integers(1, 99))
def test_articles_differ_by_source_and_position(one: str, at: int, other: str, there: int) -> None:
    assert (article_id(one, at) == article_id(other, there)) == ((one, at) == (other, there))
