import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.errors import PageError
from marsad.reading.decode import decode

TEXT = "قالت قوات الشرق يوم الخميس\nإنها استعادت السيطرة على المرفأين\nكتب: محمد «فجر ليبيا»"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_the_encodings_that_news_comes_in(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


def test_a_declared_character_set_is_believed_where_utf_8_is_not_valid() -> None:
    page = '<html><head><meta charset="iso-8859-6"></head><body>قالت القوات</body></html>'
    assert decode(page.encode("iso-8859-6")).text == page


def test_a_few_damaged_bytes_cost_only_themselves() -> None:
    content = TEXT.encode()
    found = decode(content[:9] + b"\xff" + content[9:])
    assert found.encoding == "utf-8"
    assert found.text.replace("\ufffd", "") in (TEXT, TEXT[:4] + TEXT[5:])


def test_a_page_that_was_cut_within_a_letter_is_read_to_there() -> None:
    assert decode(TEXT.encode()[:-3]).text.startswith(TEXT[:-3])


@pytest.mark.parametrize("taken_for", ["cp1256", "latin-1"])
def test_utf_8_that_was_taken_for_another_encoding_is_put_right(taken_for: str) -> None:
    spoilt = TEXT.encode().decode(taken_for)
    assert decode(spoilt.encode()).text == TEXT


def test_utf_8_that_was_spoilt_twice_is_put_right() -> None:
    spoilt = TEXT.encode().decode("cp1256").encode().decode("cp1256")
    assert decode(spoilt.encode()).text == TEXT


def test_only_the_spoilt_lines_are_touched() -> None:
    text = f"طظ ضبط ظروف الطقس\nCafé Ø 12\n{'قالت القوات'.encode().decode('cp1256')}"
    assert decode(text.encode()).text == "طظ ضبط ظروف الطقس\nCafé Ø 12\nقالت القوات"


def test_nul_stays_and_lone_surrogates_become_replacement_characters() -> None:
    content = "قا\x00لت ال\ud800قوات".encode("utf-8", "surrogatepass")
    text = decode(content).text
    assert text == "قا\x00لت ال\ufffdقوات"
    text.encode("utf-8")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty: 0 bytes"),
        (b" \r\n\t", "empty: there is nothing"),
        (b"%PDF-1.7 abc", "binary: it is a PDF file"),
        (b"PK\x03\x04abc", "binary: it is a ZIP"),
        (bytes(range(256)) * 20, "binary: "),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(content: bytes, told: str) -> None:
    with pytest.raises(PageError) as caught:
        decode(content)
    assert caught.value.message.startswith(told)


@given(
    st.text(alphabet=st.characters(codec="utf-8", min_codepoint=0x20, exclude_characters="ØÙÃطظ\ufeff\x7f"))
)
def test_utf_8_text_comes_out_as_it_went_in(text: str) -> None:
    if not text.strip() or text.encode()[:6].startswith(
        (b"%PDF", b"GIF8", b"PK", b"7z", b"Rar!", b"MZ", b"SQ")
    ):
        return
    if text.encode().startswith((b"RIFF", b"OggS", b"ID3")):
        return
    assert decode(text.encode()).text == text


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_reason(content: bytes) -> None:
    with contextlib.suppress(PageError):
        decode(content).text.encode("utf-8")
