"""Elements of HTML: everything that is put into them is escaped when they are written."""

import re
from xml.etree.ElementTree import Element, tostring

Child = Element | str | int | None
# What HTML has no place for: controls, lone surrogates, characters that are none.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def el(tag: str, /, *children: Child, **attributes: str | int | None) -> Element:
    """An element with its children in order, null ones left out.

    Attributes that are words of Python end in `_`; `_` within a name stands for `-`. Null ones are left out.
    """
    made = Element(tag)
    for key, value in attributes.items():
        if value is not None:
            made.set(key.rstrip("_").replace("_", "-"), fit(str(value)))
    for child in children:
        add(made, child)
    return made


def add(parent: Element, child: Child) -> None:
    """Put a child, or text, behind what is there already."""
    if child is None:
        return
    if isinstance(child, Element):
        parent.append(child)
    elif len(parent):
        last = parent[-1]
        last.tail = (last.tail or "") + fit(str(child))
    else:
        parent.text = (parent.text or "") + fit(str(child))


def document(root: Element) -> str:
    """The text of a whole document."""
    return "<!doctype html>\n" + tostring(root, encoding="unicode", method="html") + "\n"


def fit(text: str) -> str:
    """Text without what HTML cannot hold."""
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)
