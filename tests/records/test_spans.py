import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.records import Offsets, Span

# Any code point at all, lone surrogates too: broken pages do carry them.
TEXTS = st.text(st.characters(exclude_categories=()), max_size=60)
SPANS = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(min(ends), max(ends)))


def test_a_span_gives_its_words() -> None:
    assert Span(4, 9).of("قال خليفة حفتر") == "خليفة"


@given(SPANS, SPANS)
def test_overlap_and_cover_are_what_sets_say(one: Span, other: Span) -> None:
    points, others = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one)
    if points and others:
        assert one.overlaps(other) == bool(points & others)
        assert one.covers(other) == (points >= others)


@given(TEXTS)
def test_offsets_agree_with_the_encoders(text: str) -> None:
    offsets = Offsets(text)
    for at in range(len(text) + 1):
        head = text[:at]
        assert offsets.to_bytes(at) == len(head.encode("utf-8", "surrogatepass"))
        units = sum(len(char.encode("utf-16-le", "surrogatepass")) // 2 for char in head)
        assert offsets.to_utf16(at) == units


@given(TEXTS)
def test_offsets_come_back(text: str) -> None:
    offsets = Offsets(text)
    for at in range(len(text) + 1):
        assert offsets.from_bytes(offsets.to_bytes(at)) == at
        assert offsets.from_utf16(offsets.to_utf16(at)) == at


def test_an_offset_inside_a_character_falls_on_that_character() -> None:
    offsets = Offsets("م😀ن")
    assert [offsets.from_utf16(unit) for unit in range(5)] == [0, 1, 1, 2, 3]
    assert [offsets.from_bytes(byte) for byte in range(9)] == [0, 0, 1, 1, 1, 1, 2, 2, 3]


def test_an_offset_beyond_the_text_is_refused() -> None:
    with pytest.raises(IndexError):
        Offsets("مرصد").to_utf16(5)
    with pytest.raises(IndexError):
        Offsets("مرصد").to_bytes(5)
