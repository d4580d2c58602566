"""A line of a page with the words of a mark's slots shown in it.

Marks in the gold's shape quote words and say no positions, so they are looked for: the cue first, every other
slot as near to it as it stands. What is shown helps to read; nothing is counted by it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any
from xml.etree.ElementTree import Element

import msgspec

from marsad.evaluation.differences import Slot
from marsad.evaluation.html.words import way
from marsad.evaluation.html.writer import el


class Found(msgspec.Struct, frozen=True):
    """Words of a slot on the line: where they begin and end, the slot, and which sides say so."""

    start: int
    end: int
    key: str
    sides: frozenset[str]


def line(text: str, slots: Sequence[Slot]) -> Element:
    """The line as a paragraph."""
    found = list(find(text, slots))
    told = [frozenset(one for one in found if one.start <= at < one.end) for at in range(len(text))]
    at = 0
    children: list[Element | str] = []
    for over, run in groupby(told):
        words = text[at : at + len(list(run))]
        at += len(words)
        children.append(_marked(words, over) if over else words)
    return el("p", *children, class_="line", **way(text))


def find(text: str, slots: Iterable[Slot]) -> Iterator[Found]:
    """Where the slots' words stand on the line; those that stand elsewhere on the page are not found."""
    said: dict[tuple[str, str], frozenset[str]] = {}
    for slot in slots:
        for side, of in (("first", slot.first), ("second", slot.second)):
            for words in _words(of):
                quoted = slot.key, words
                said[quoted] = said.get(quoted, frozenset()) | {side}
    near = 0
    for (key, words), sides in sorted(said.items(), key=lambda item: item[0][0] != "cue"):
        start = _nearest(text, words, near)
        if start is not None:
            near = start if key == "cue" else near
            yield Found(start, start + len(words), key, sides)


def _words(of: Any) -> Iterator[str]:
    if isinstance(of, str):
        yield of
    elif isinstance(of, (list, tuple)):
        yield from (str(one["text"]) for one in of if isinstance(one, dict) and one.get("text"))


def _nearest(text: str, words: str, near: int) -> int | None:
    """The occurrence nearest to a place, whole words before parts of words."""
    quoted = re.escape(words)
    for pattern in (rf"(?<!\w){quoted}(?!\w)", rf"{quoted}(?!\w)", quoted):
        starts = [found.start() for found in re.finditer(pattern, text)]
        if starts and words:
            return min(starts, key=lambda start: abs(start - near))
    return None


def _marked(words: str, over: frozenset[Found]) -> Element:
    sides = {side for one in over for side in one.sides}
    cue = any(one.key == "cue" for one in over)
    keys = sorted({one.key for one in over}, key=lambda key: (key != "cue", key))
    kinds = [*(["cue"] if cue else []), *sorted(sides)]
    return el("mark", words, class_=" ".join(kinds), title=", ".join(keys))
