"""A confusion as a table: one side's codes down, the other's across, each number a way to its first mark."""

from xml.etree.ElementTree import Element

from marsad.evaluation.breakdown import Confusion
from marsad.evaluation.html.figures import scrolled
from marsad.evaluation.html.writer import Child, el
from marsad.evaluation.sides import Sides

Code = str | None


def confusion(of: Confusion, sides: Sides, shown: frozenset[int]) -> Element:
    """The table; `shown` are the pairs that stand among the misses, to which numbers lead."""
    caption = f"{of.slot.name}: {sides.first} down, {sides.second} across"
    columns: list[Code] = [None, *of.columns]
    rows: list[Code] = [None, *of.rows]
    top = max((len(at) for (row, column), at in of.cells.items() if row != column), default=1)
    head = el("tr", el("td"), *(el("th", _across(code, sides), scope="col") for code in columns))
    body = [
        el(
            "tr",
            el("th", sides.only_second if row is None else row, scope="row"),
            *(_cell(row, column, of, top, shown) for column in columns),
        )
        for row in rows
    ]
    made = el("table", el("caption", caption), el("thead", head), el("tbody", *body), class_="confusion")
    return scrolled(made, caption)


def _across(code: Code, sides: Sides) -> Element:
    return el("span", sides.only_first if code is None else code, class_="across")


def _cell(row: Code, column: Code, of: Confusion, top: int, shown: frozenset[int]) -> Element:
    found = of.cells.get((row, column), ())
    if not found:
        return el("td")
    if row == column:
        return el("td", len(found), class_="same")
    first = next((at for at in found if at in shown), None)
    count: Child = len(found)
    if first is not None:
        count = el("a", len(found), href=f"#mark-{first}")
    return el("td", count, style=f"--share: {len(found) / top:.2f}", class_="other")
