"""Every mark on which the sides differ, in its line, page by page."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from marsad.evaluation.comparison import PageScores
from marsad.evaluation.differences import Outcome, Slot, outcome, slots_of
from marsad.evaluation.html.line import line
from marsad.evaluation.html.words import name, value
from marsad.evaluation.html.writer import Child, el
from marsad.evaluation.score import Pair
from marsad.evaluation.sides import Sides

ONE = {"statements": "statement", "events": "event", "ties": "tie"}


def labels(sides: Sides) -> dict[Outcome, str]:
    """What each outcome is called."""
    wrong = "differ" if sides.equals else "wrong"
    return {
        Outcome.only_first: sides.only_first,
        Outcome.only_second: sides.only_second,
        Outcome.wrong: wrong,
        Outcome.slot: "a further slot differs",
    }


def shown(pairs: Sequence[Pair]) -> frozenset[int]:
    """The positions of the pairs that are shown: all that differ in anything."""
    return frozenset(at for at, pair in enumerate(pairs) if outcome(pair) is not Outcome.alike)


def filters(pairs: Iterable[Pair], sides: Sides) -> Element:
    """Boxes that hide kinds and outcomes; the style sheet does it, without a script."""
    differing = [(pair.kind, what) for pair in pairs if (what := outcome(pair)) is not Outcome.alike]
    counts = Counter(str(key) for pair in differing for key in pair)
    named = {kind: kind for kind in ONE} | {one.value: label for one, label in labels(sides).items()}
    boxes = [
        el("label", el("input", type="checkbox", id=f"show-{key}", checked=""), f" {label} ({counts[key]})")
        for key, label in named.items()
    ]
    return el("fieldset", el("legend", "Show"), *boxes, class_="filters")


def pages(rows: Sequence[PageScores], sides: Sides) -> Iterator[Element]:
    """A section for each page, its marks in the order of their lines."""
    first = 0
    for number, row in enumerate(rows, 1):
        numbered = list(enumerate(row.scores.pairs, first))
        first += len(numbered)
        differing = [(at, pair) for at, pair in numbered if outcome(pair) is not Outcome.alike]
        marks = [mark(pair, at, sides) for at, pair in sorted(differing, key=_line_of)]
        none = None if marks else el("p", "Nothing differs.")
        yield el("section", el("h3", name(row.document)), none, *marks, id=f"page-{number}")


def _line_of(numbered: tuple[int, Pair]) -> int:
    return numbered[1].line


def mark(pair: Pair, at: int, sides: Sides) -> Element:
    """One mark: what became of it, its line, gold beside given."""
    slots, what = slots_of(pair), outcome(pair)
    head = el(
        "h4",
        el("span", labels(sides)[what], class_="badge"),
        f" {ONE[pair.kind]} on ",
        el("a", f"line {pair.line}", href=f"#mark-{at}"),
    )
    text = el("p", "The page is not at hand, so its line cannot be shown.", class_="no-line")
    told = line(pair.text, slots) if pair.text is not None else text
    return el("article", head, told, *_slots(slots, what, sides), id=f"mark-{at}",
              class_=f"{pair.kind} {what.value}")  # fmt: skip


def _slots(slots: Sequence[Slot], what: Outcome, sides: Sides) -> Iterator[Element]:
    if what is Outcome.only_first:
        yield _listed(sides.first, [(slot.key, slot.first, None) for slot in slots])
    elif what is Outcome.only_second:
        yield _listed(sides.second, [(slot.key, slot.second, None) for slot in slots])
    else:
        yield _listed("alike", [(slot.key, slot.first, slot.second) for slot in slots if slot.alike])
        yield _beside([slot for slot in slots if not slot.alike], sides)


def _listed(label: str, of: Iterable[tuple[str, object, object]]) -> Element:
    """Slots on one line; a second wording stands beside the first where it is another."""
    told = []
    for key, one, other in of:
        second: list[Child] = [] if other is None or other == one else [" ≈ ", value(other)]
        told.append(el("div", el("b", key), " ", value(one), *second))
    return el("div", el("i", label), *told, class_="slots")


def _beside(slots: Iterable[Slot], sides: Sides) -> Element:
    rows = [
        el("tr", el("th", slot.key, scope="row"), el("td", value(slot.first)), el("td", value(slot.second)))
        for slot in slots
    ]
    head = el(
        "tr",
        el("td"),
        el("th", sides.first, scope="col", class_="first"),
        el("th", sides.second, scope="col", class_="second"),
    )
    return el("table", el("thead", head), el("tbody", *rows), class_="beside")
