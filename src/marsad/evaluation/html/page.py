"""The page as a whole."""

from collections.abc import Iterator
from importlib.resources import files
from xml.etree.ElementTree import Element

import msgspec

from marsad.evaluation.comparison import Comparison, Figure
from marsad.evaluation.html import confusion, figures, misses
from marsad.evaluation.html.words import name
from marsad.evaluation.html.writer import Child, document, el
from marsad.evaluation.resample import LEAST, SEED, TIMES
from marsad.evaluation.sides import Sides

_SECTIONS = {
    "kinds": "Figures by kind",
    "slots": "By slot",
    "codes": "By type, status, stance and kind of tie",
    "confusion": "Confusion",
    "agreement": "Agreement",
    "pages": "By page",
    "marks": "Every difference in its line",
}
_SLOT = "· "


class About(msgspec.Struct, frozen=True):
    """What the page says of the comparison: where each side comes from, and the pages that one side lacks."""

    first: str
    second: str
    program: str
    not_in_first: tuple[str, ...] = ()
    not_in_second: tuple[str, ...] = ()


def page(of: Comparison, sides: Sides, about: About) -> str:
    """The comparison as the text of an HTML page."""
    title = "Two codings compared" if sides.equals else "Marks against gold"
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", f"{title}: {about.first} · {about.second}"),
        el("style", (files("marsad.evaluation.html") / "page.css").read_text(encoding="utf-8")),
    )
    parts = [_head(title, of, sides, about), _contents(), el("main", *_sections(of, sides))]
    return document(el("html", head, el("body", *parts), lang="en", dir="ltr"))


def _head(title: str, of: Comparison, sides: Sides, about: About) -> Element:
    facts: list[tuple[str, Child]] = [
        (sides.first, name(about.first)),
        (sides.second, name(about.second)),
        ("pages compared", len(of.pages)),
        ("made by", about.program),
    ]
    lacking = ((sides.first, about.not_in_first), (sides.second, about.not_in_second))
    facts += [(f"not in {side}", _names(pages)) for side, pages in lacking if pages]
    rows = [el("div", el("dt", key), el("dd", value)) for key, value in facts]
    return el("header", el("h1", title), el("dl", *rows), _how_to_read(sides))


def _names(pages: tuple[str, ...]) -> Element:
    found: list[Child] = []
    for one in pages:
        found += [name(one), " "]
    return el("span", *found)


_EQUALS = (
    "F1 is the share of marks on which both agree: twice what both have, over what A has and what B has. It "
    "favours neither side; only published and credits are counted from A’s side, and disputes not at all."
)
_GOLD = (
    "P is the right share of what was given, R the right share of what the gold has, F1 their harmonic mean. "
    "A statement is right with speaker and stance, an event with type, status, actor, target and place."
)
_NOTES = (
    f"Intervals: the bootstrap over pages, {TIMES} draws of as many pages with replacement, percentiles, "
    f"seed {SEED}. There is none where fewer than {LEAST} pages bring anything, nor for links between pages.",
    "Names and phrases agree where they share enough of their words; codes, dates and numbers must be equal.",
    "A slot’s figure counts only the marks that both sides have.",
)


def _how_to_read(sides: Sides) -> Element:
    return el("ul", *(el("li", text) for text in (_EQUALS if sides.equals else _GOLD, *_NOTES)))


def _contents() -> Element:
    links = [el("li", el("a", title, href=f"#{key}")) for key, title in _SECTIONS.items()]
    return el("nav", el("ul", *links), aria_label="Contents")


def _sections(of: Comparison, sides: Sides) -> Iterator[Element]:
    slots = [one for one in of.figures if one.name.startswith(_SLOT)]
    kinds = [one for one in of.figures if not one.name.startswith(_SLOT)]
    named = [msgspec.structs.replace(one, name=one.name.removeprefix(_SLOT)) for one in slots]
    yield _section("kinds", figures.figures("Over all pages", kinds, sides))
    yield _section("slots", figures.figures("Of the marks that both sides have", named, sides))
    yield _section("codes", *(_codes(slot.name, rows, sides) for slot, rows in of.codes if rows))
    shown = misses.shown(of.pairs)
    found = [confusion.confusion(one, sides, shown) for one in of.confusions if one.cells]
    yield _section("confusion", el("p", "A number leads to the first such mark."), *found)
    yield _section("agreement", figures.agreement(of.agreements), el("h3", "Where alpha does not apply"),
                   figures.elsewhere())  # fmt: skip
    yield _section("pages", figures.pages(of.pages, sides))
    legend = el("p", *_legend(sides), class_="legend")
    marks = misses.pages(of.pages, sides)
    yield _section("marks", legend, misses.filters(of.pairs, sides), *marks)


def _section(key: str, *children: Child) -> Element:
    return el("section", el("h2", _SECTIONS[key]), *children, id=key)


def _codes(title: str, rows: tuple[Figure, ...], sides: Sides) -> Element:
    return figures.figures(f"{title}: found with the same code", rows, sides)


def _legend(sides: Sides) -> Iterator[Child]:
    yield from ("In the lines: ", el("mark", "the cue", class_="cue"), ", ")
    yield from (el("mark", f"words of {sides.first}", class_="first"), ", ")
    yield from (el("mark", f"words of {sides.second}", class_="second"), ", ")
    yield from (el("mark", "words of both", class_="first second"), ".")
