from hypothesis import given
from hypothesis import strategies as st

from marsad.reading.lines import text_lines


def test_lines_are_numbered_as_an_editor_numbers_them() -> None:
    assert text_lines("عنوان\n\nنص\n") == ("عنوان", "", "نص")
    assert text_lines("عنوان\r\n\r\nنص\r\n") == ("عنوان", "", "نص")
    assert text_lines("عنوان\r\rنص\r") == ("عنوان", "", "نص")


def test_only_line_feeds_divide() -> None:
    assert text_lines("أ\u2028ب\x0bج\x85د\x0c\nهـ") == ("أ\u2028ب\x0bج\x85د\x0c", "هـ")


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="\n\r"))))
def test_what_was_joined_is_divided_again(lines: list[str]) -> None:
    assert text_lines("".join(line + "\n" for line in lines)) == tuple(lines)
