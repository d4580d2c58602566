"""Figures as tables: each with its interval, drawn as well as said."""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from marsad.evaluation.agreement import ELSEWHERE, Agreement
from marsad.evaluation.comparison import Figure, PageScores
from marsad.evaluation.html.words import NOTHING, name
from marsad.evaluation.html.writer import Child, el
from marsad.evaluation.resample import Interval
from marsad.evaluation.sides import Sides
from marsad.evaluation.tally import Score

PAGE_FIGURES = (
    "body lines", "published", "credits", "statements found", "statements right", "events found",
    "events typed", "events right", "ties found",
)  # fmt: skip


def table(caption: str, head: Sequence[Child], rows: Iterable[Sequence[Child]]) -> Element:
    """A table that scrolls within itself where it is wider than the screen; the first cell heads its row."""
    cells = [el("tr", el("th", row[0], scope="row"), *(el("td", cell) for cell in row[1:])) for row in rows]
    body = el(
        "table",
        el("caption", caption),
        el("thead", el("tr", *(el("th", cell, scope="col") for cell in head))),
        el("tbody", *cells),
    )
    return scrolled(body, caption)


def scrolled(inner: Element, label: str) -> Element:
    """A region that scrolls sideways, and that the keyboard reaches."""
    return el("div", inner, class_="scroll", tabindex=0, role="region", aria_label=label)


def figures(caption: str, rows: Iterable[Figure], sides: Sides) -> Element:
    """Figures with interval and counts; between equals F1 alone, which favours neither side."""
    shares = () if sides.equals else ("P", "R")
    head = ("", "F1", "95 % interval", "", *shares, *counted(sides), "pages")
    return table(caption, head, (_figure(one, sides) for one in rows))


def counted(sides: Sides) -> tuple[str, str, str]:
    """The heads of the three counts."""
    return ("both" if sides.equals else "right", sides.first, sides.second)


def _figure(one: Figure, sides: Sides) -> list[Child]:
    score = one.score
    shares = [] if sides.equals else [f"{score.precision:.2f}", f"{score.recall:.2f}"]
    counts = [score.right, score.gold, score.given]
    drawn = bar(score.f1, one.interval)
    known = one.pages or NOTHING
    return [one.name, f"{score.f1:.3f}", said(one.interval), drawn, *shares, *counts, known]


def said(interval: Interval | None) -> str:
    """An interval in figures."""
    return NOTHING if interval is None else f"{interval.low:.2f} – {interval.high:.2f}"


def bar(of: float, interval: Interval | None) -> Element:
    """A figure from 0 to 1 as a point on its interval; said beside it, so hidden from readers aloud."""
    spread = None
    if interval is not None:
        ends = {"x1": f"{_x(interval.low):.1f}", "x2": f"{_x(interval.high):.1f}"}
        spread = el("line", y1=6, y2=6, class_="spread", **ends)
    return el(
        "svg",
        el("line", x1=4, x2=104, y1=6, y2=6, class_="axis"),
        spread,
        el("circle", cx=f"{_x(of):.1f}", cy=6, r=3),
        viewBox="0 0 108 12", width=108, height=12, aria_hidden="true",
    )  # fmt: skip


def _x(of: float) -> float:
    return 4 + 100 * max(0.0, min(1.0, of))


def pages(rows: Sequence[PageScores], sides: Sides) -> Element:
    """F1 on each page, with the counts below."""
    shown = [figure for figure in PAGE_FIGURES if any(figure in row.scores.figures for row in rows)]
    cells = [[_page_name(row, at), *(_cell(row.scores.figures.get(one)) for one in shown)]
             for at, row in enumerate(rows, 1)]  # fmt: skip
    counts = "/".join(counted(sides))
    return table(f"F1 on each page; below it {counts}", ("page", *shown), cells)


def _page_name(row: PageScores, at: int) -> Element:
    link = el("a", name(row.document), href=f"#page-{at}")
    return el("span", link, " (not given)") if row.missing else link


def _cell(score: Score | None) -> Child:
    if score is None:
        return NOTHING
    counts = el("small", f"{score.right}/{score.gold}/{score.given}")
    return el("span", f"{score.f1:.2f}", el("br"), counts)


def agreement(rows: Iterable[Agreement]) -> Element:
    """Alpha of each code, and why there is none where there is none."""
    head = ("code", "alpha", "95 % interval", "marks that both have", "the same code", "remark")
    return table("Krippendorff’s alpha, nominal, on the marks that both sides have", head, map(_alpha, rows))


def _alpha(one: Agreement) -> list[Child]:
    value = NOTHING if one.alpha is None else f"{one.alpha:.3f}"
    same = f"{one.alike / one.units:.2f}" if one.units else NOTHING
    return [one.slot.name, value, said(one.interval), one.units, same, one.why or ""]


def elsewhere() -> Element:
    """Where alpha does not apply, and what says it instead."""
    return el("dl", *(el("div", el("dt", of), el("dd", why)) for of, why in ELSEWHERE))
