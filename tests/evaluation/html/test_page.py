import re
from html.parser import HTMLParser

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from marsad.evaluation.comparison import Comparison, compare
from marsad.evaluation.differences import Outcome, outcome
from marsad.evaluation.html import About, page
from marsad.evaluation.shape import (
    MarkedArticle,
    MarkedCorpus,
    MarkedEvent,
    MarkedPage,
    MarkedStatement,
    MarkedTie,
    Quantity,
)
from marsad.evaluation.sides import AGAINST_GOLD, EQUALS, Sides

LINES: tuple[str, ...] = ("قصف <سرت>", "قال خالد إن الجيش قصف سرت وقتل ثلاثة", "The army leads & holds سرت")
SAID = MarkedStatement(2, cue="قال", speaker="خالد", stance="state")
SHELLED = MarkedEvent(2, cue="قصف", type="shelling", actor="الجيش", place="سرت")
COUNTED = MarkedEvent(
    2, cue="قتل", type="clash", quantities=(Quantity("ثلاثة", 3, "killed"),), according_to="خالد"
)
HOLDS = MarkedTie(3, kind="controls", source="The army", to="سرت")
VOID = {"meta", "br", "input"}


def corpus(*marked: MarkedArticle, lines: bool = True) -> MarkedCorpus:
    pages = tuple(MarkedPage(f"p{at}.txt", articles=(one,)) for at, one in enumerate(marked))
    known = {one.document: LINES for one in pages} if lines else {}
    return MarkedCorpus(pages, lines=known)


GOLD = MarkedArticle(body_lines=(1, 2, 3), statements=(SAID,), events=(SHELLED, COUNTED), ties=(HOLDS,))
GIVEN = MarkedArticle(
    body_lines=(1, 2),
    statements=(MarkedStatement(2, cue="قال", speaker="خالد", stance="deny"),),
    events=(MarkedEvent(2, cue="قصف", type="air-strike", actor="الجيش", place="سرت"),
            MarkedEvent(1, cue="<سرت>", type="siege")),
)  # fmt: skip
ABOUT = About("gold/ذهب", "<marks>.jsonl", "Marsad", not_in_first=("more.txt",))


def compared(pages: int = 6, *, lines: bool = True) -> Comparison:
    return compare(corpus(*[GOLD] * pages, lines=lines), corpus(*[GIVEN] * (pages - 1), GOLD, lines=lines))


@pytest.fixture(scope="module", params=[AGAINST_GOLD, EQUALS], ids=["gold", "equals"])
def sides(request: pytest.FixtureRequest) -> Sides:
    found: Sides = request.param
    return found


@pytest.fixture(scope="module")
def text(sides: Sides) -> str:
    return page(compared(), sides, ABOUT)


def first(within: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    found = within.css_first(selector)
    assert found is not None, selector
    return found


class Nesting(HTMLParser):
    """Fails where an element is closed that is not the one last opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_well_formed(text: str) -> None:
    reader = Nesting()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))


def test_it_asks_for_nothing_beside_itself(text: str) -> None:
    assert not re.search(r"https?:|//\w|@import|url\(|<script|<link|<img|<iframe|\bsrc=|\bon\w+=", text)
    assert set(re.findall(r'href="(.)', text)) == {"#"}


def test_every_way_leads_somewhere(text: str) -> None:
    ids = set(re.findall(r' id="([^"]+)"', text))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= ids


def test_every_difference_stands_in_its_line(text: str) -> None:
    tree = LexborHTMLParser(text)
    of = compared()
    expected = [at for at, pair in enumerate(of.pairs) if outcome(pair) is not Outcome.alike]
    assert len(tree.css("article")) == len(expected) == 5 * 5
    for at in expected:
        found = first(tree, f"#mark-{at}")
        assert first(found, "p.line").text() == LINES[of.pairs[at].line - 1]
        assert first(found, "h4").text().endswith(f"line {of.pairs[at].line}")


def test_gold_stands_beside_given(text: str, sides: Sides) -> None:
    wrong = first(LexborHTMLParser(text), "article.events.wrong table")
    rows = [[cell.text() for cell in row.css("th, td")] for row in wrong.css("tr")]
    assert rows == [["", sides.first, sides.second], ["type", "shelling", "air-strike"]]


def test_what_one_side_alone_has_is_told_whole(text: str, sides: Sides) -> None:
    missed = first(LexborHTMLParser(text), "article.events.only-first")
    assert first(missed, ".badge").text() == sides.only_first
    told = first(missed, ".slots").text(separator="", strip=False)
    assert told == f"{sides.first}cue قتلtype clashstatus actualquantities ثلاثة = 3 killedaccording_to خالد"


def test_lines_run_in_their_own_direction(text: str) -> None:
    tree = LexborHTMLParser(text)
    ways = {line.text(): line.attributes.get("dir") for line in tree.css("p.line")}
    assert ways == {LINES[0]: "rtl", LINES[1]: "rtl", LINES[2]: "ltr"}
    assert all(line.attributes.get("lang") == "ar" for line in tree.css('p.line[dir="rtl"]'))


def test_names_are_isolated(text: str) -> None:
    tree = LexborHTMLParser(text)
    isolated = {one.text() for one in tree.css("bdi")}
    assert {"خالد", "سرت", "p0.txt", "gold/ذهب", "<marks>.jsonl", "more.txt"} <= isolated


def test_the_seed_and_what_alpha_cannot_say_are_stated(text: str) -> None:
    assert "seed 1" in text
    assert "Where alpha does not apply" in text


def test_a_number_of_the_confusion_leads_to_such_a_mark(text: str) -> None:
    tree = LexborHTMLParser(text)
    link = first(tree, "table.confusion td.other a")
    assert first(tree, str(link.attributes["href"])).tag == "article"
    assert len(tree.css("table.confusion")) == 3


def test_every_box_hides_what_there_is(text: str) -> None:
    tree = LexborHTMLParser(text)
    kinds = {word for one in tree.css("article") for word in str(one.attributes["class"]).split()}
    boxes = {str(one.attributes["id"]).removeprefix("show-") for one in tree.css("input")}
    assert kinds <= boxes
    assert all(f"#show-{box}:not(:checked)) article.{box}" in text for box in boxes)


def test_both_schemes_phone_and_paper_are_thought_of(text: str) -> None:
    assert 'name="viewport"' in text
    for media in ("prefers-color-scheme: dark", "max-width: 40rem", "@media print"):
        assert media in text


def test_a_page_that_is_not_at_hand_is_said() -> None:
    assert "The page is not at hand" in page(compared(lines=False), AGAINST_GOLD, ABOUT)


def test_nothing_to_compare_is_a_page_too() -> None:
    assert "Nothing differs" in page(compare(corpus(GOLD), corpus(GOLD)), AGAINST_GOLD, ABOUT)


def test_equals_have_no_precision(text: str, sides: Sides) -> None:
    heads = {head.text() for head in LexborHTMLParser(text).css("#kinds th")}
    assert ({"P", "R"} <= heads) is not sides.equals
    assert {sides.first, sides.second} <= heads
