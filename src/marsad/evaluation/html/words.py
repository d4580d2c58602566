"""Words of pages: their direction and language, the names in them kept apart from the text around."""

import unicodedata
from typing import Any
from xml.etree.ElementTree import Element

from marsad.evaluation.html.writer import Child, el

NOTHING = "–"


def rightward(text: str) -> bool:
    """Whether most of its letters are written from right to left."""
    sides = [unicodedata.bidirectional(char) for char in text]
    return sum(side in {"R", "AL"} for side in sides) > sides.count("L")


def way(text: str) -> dict[str, str]:
    """The attributes that say how a text of a page runs."""
    return {"dir": "rtl", "lang": "ar"} if rightward(text) else {"dir": "ltr"}


def name(text: str) -> Element:
    """Words taken from a page or a file's name, isolated from the line that they stand in."""
    return el("bdi", text, **way(text))


def value(of: Any) -> Child:
    """What a slot holds; a figure as its words and its number."""
    if of is None:
        return NOTHING
    if isinstance(of, bool):
        return "yes" if of else "no"
    if isinstance(of, (list, tuple)):
        return el("ul", *(el("li", *_quantity(one)) for one in of), class_="figures")
    return name(str(of))


def _quantity(of: Any) -> list[Child]:
    if not isinstance(of, dict):
        return [name(str(of))]
    told: list[Child] = [name(str(of["text"])), " = "] if of.get("text") else []
    told.append(" ".join(str(part) for part in (_number(of.get("value")), of.get("unit")) if part))
    for key, label in (("of", " of "), ("part_of", " part of ")):
        if of.get(key):
            told += [label, name(str(of[key]))]
    return told


def _number(of: Any) -> str:
    if isinstance(of, (list, tuple)) and len(of) == 2:
        low, high = of
        return f"{low}+" if high is None else f"up to {high}" if low is None else f"{low} to {high}"
    return NOTHING if of is None else f"{of}"
