import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.errors import PageError
from marsad.reading.html import DEEPEST, parse


def texts(html: str) -> list[str]:
    return [block.text for block in parse(html).blocks]


def test_block_elements_are_lines_in_document_order() -> None:
    assert texts("<h1>عنوان</h1><div>قبل<p>فقرة <b>أولى</b></p>بعد</div><ul><li>نقطة</li></ul>") == [
        "عنوان",
        "قبل",
        "فقرة أولى",
        "بعد",
        "نقطة",
    ]


def test_white_space_is_folded_and_br_divides() -> None:
    assert texts("<td>سطر\n   أول<br>\tسطر&nbsp;&nbsp;ثان<br/><br/>ثالث</td>") == [
        "سطر أول",
        "سطر ثان",
        "ثالث",
    ]


def test_inline_elements_do_not_divide_a_word() -> None:
    assert texts("<p>الأوكرا<span>ني</span> <bdi>14</bdi><img src=x> طائرة</p>") == ["الأوكراني 14 طائرة"]


def test_what_is_not_for_readers_is_left_out() -> None:
    hidden = "".join(
        f"<{tag}>مخفي</{tag}>" for tag in ("script", "style", "noscript", "template", "textarea", "svg")
    )
    assert texts(f"<head><title>مخفي</title></head><body>{hidden}<!-- مخفي --><p>ظاهر</p></body>") == ["ظاهر"]


def test_a_line_knows_how_much_of_it_is_a_link_and_whether_a_picture_precedes_it() -> None:
    first, second, third = parse("<p><a>كله</a></p><img src=x><p>تعليق</p><p>بلا</p>").blocks
    assert (first.linked, second.linked) == (1.0, 0.0)
    assert (first.pictured, second.pictured, third.pictured) == (False, True, False)


def test_marks_keep_the_line_before_which_they_stand() -> None:
    tree = parse("<head><meta name=a></head><p>أول</p><time datetime=2020-01-02></time><p>ثان</p>")
    assert [(mark.node.tag, mark.line) for mark in tree.marks] == [("meta", 1), ("time", 2)]


def test_absurd_nesting_is_refused() -> None:
    with pytest.raises(PageError, match="nest"):
        parse("<div>" * (DEEPEST + 1))


@given(st.text(alphabet="<>/pdivbra \"'=&;#x0اب", max_size=200))
def test_any_markup_gives_lines_without_breaks(html: str) -> None:
    assert all(text == " ".join(text.split()) for text in texts(html))
