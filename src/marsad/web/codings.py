"""Two codings side by side in the page's language: what the figures are called, and what a coding says."""

from collections.abc import Iterator, Mapping

from marsad.web.showing import Showing

# The kind of code that a slot holds; what is not here are words of the page.
_CODES = {"type": "type", "status": "status", "stance": "stance", "means": "means", "kind": "tie"}
_SLOT = "· "  # what the scorer puts before a figure that is of those found alone


def figure(name: str, show: Showing) -> str:
    """What one of the scorer's figures is called, with its sign where it is of the marks that were found."""
    bare = name.removeprefix(_SLOT)
    key = bare.replace("'", "").replace(" ", "_").replace("-", "_")
    return f"{_SLOT if bare != name else ''}{show.say(f'figure_{key}')}"


def told(slots: Mapping[str, object], show: Showing) -> Iterator[tuple[str, str]]:
    """What a coding says in each filled slot: the slot's name, and its code or the page's words."""
    for key, value in slots.items():
        for one in value if isinstance(value, list) else [value]:
            yield show.say(f"slot_{key}"), _value(key, one, show)


def _value(key: str, value: object, show: Showing) -> str:
    if isinstance(value, Mapping):
        return _quantity(value, show)
    if value is True:
        return show.say("yes")
    return show.code(_CODES[key], str(value)) if key in _CODES else str(value)


def _quantity(one: Mapping[str, object], show: Showing) -> str:
    value, unit, owner = one.get("value"), one.get("unit"), one.get("of")
    counted = "–".join(map(str, value)) if isinstance(value, list) else str(value)
    of_what = f" {show.code('unit', str(unit))}" if unit else ""
    return f"{counted}{of_what}{f' ({owner})' if owner else ''}"
