from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from marsad.evaluation.html.writer import document, el, fit

ANY = st.text(st.characters(exclude_categories=()))


class Texts(HTMLParser):
    """The text and the attributes that a reader of HTML finds."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.attributes: dict[str, str | None] = {}
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= dict(attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(text: str) -> Texts:
    reader = Texts()
    reader.feed(text)
    reader.close()
    return reader


@given(ANY)
def test_any_text_comes_back_as_text_and_never_as_markup(text: str) -> None:
    written = document(el("p", text, title=text))
    found = parsed(written)
    assert found.tags == ["p"]
    assert found.text.split("\n", 1)[1][:-1] == fit(text)
    assert found.attributes["title"] == fit(text)
    written.encode("utf-8")


def test_children_stand_in_their_order_and_null_ones_nowhere() -> None:
    made = el("p", "a", el("b", "b"), None, "c", el("i", "d"), 5, "e")
    assert document(made).endswith("<p>a<b>b</b>c<i>d</i>5e</p>\n")


def test_attributes_lose_what_python_asked_for() -> None:
    made = el("td", class_="x", aria_label="y", name="z", id=None)
    assert made.attrib == {"class": "x", "aria-label": "y", "name": "z"}


def test_what_html_cannot_hold_is_replaced() -> None:
    assert fit("a\0b\ud800c\x85d\n") == "a\ufffdb\ufffdc\ufffdd\n"
