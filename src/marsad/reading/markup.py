"""What a page's elements say of its lines: menus, related links, comments, captions; and which hold a
story each."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec

from marsad.reading.html import Block, Element, Tree
from marsad.reading.roles import Role
from marsad.reading.rows import Row, row_of, without_foreign
from marsad.yamlfile import YamlFile

_FILE = Path(__file__).parent / "data" / "markup.yaml"
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_MOSTLY = 0.4
_LINK = 0.8
# What an element says overrules what the words say, except of these.
_SURE: frozenset[Role] = frozenset(
    {"date", "time", "source", "related", "comments", "tags", "byline", "copyright"}
)


class _Markup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    tags: dict[Role, list[str]]
    words: dict[Role, list[str]]
    stories: list[str]


def rows_of_tree(tree: Tree) -> list[Row]:
    """Each line of an HTML page with its role, by its words and by the elements that hold it."""
    told = _told(tree)
    return without_foreign(
        [
            _row(number, block, told[block.element], _level(tree, block.element))
            for number, block in enumerate(tree.blocks, 1)
        ]
    )


def _row(number: int, block: Block, told: Role | None, level: int) -> Row:
    row = row_of(number, block.text)
    role = row.role
    if level == 1:
        told, role = None, "short" if role == "prose" else role
    if told is not None and role not in _SURE and not (told == "byline" and row.size > 8):
        role = told
    elif block.pictured and role == "short" and level == 0 and not row.ended:
        role = "caption"
    elif block.linked >= _LINK / 2 and level == 0 and role == "short" and not row.ended:
        role = "inline"
    elif block.linked >= _LINK and role in ("short", "bullet", "prose", "teaser") and level not in (1, 2):
        role = "inline" if level == 0 or role != "short" else "listed"
    return msgspec.structs.replace(row, role=role, level=level)


def _level(tree: Tree, element: int) -> int:
    """The heading that holds a line directly, 0 where none does."""
    return next((_HEADINGS[one.tag] for one in tree.ancestors(element) if one.tag in _HEADINGS), 0)


def _told(tree: Tree) -> list[Role | None]:
    """What each element, or the nearest around it, says of its lines."""
    whole = max((element.size for element in tree.elements), default=0)
    told: list[Role | None] = []
    for element in tree.elements:
        own = _says(element) if element.size <= _MOSTLY * whole else None
        told.append(own or (told[element.parent] if element.parent >= 0 else None))
    return told


def _says(element: Element) -> Role | None:
    tags, words, _ = _vocabulary()
    if element.tag in tags:
        return tags[element.tag]
    return next((words[name] for name in sorted(element.names) if name in words), None)


def is_story(element: Element) -> bool:
    """Whether the element may hold one story of several."""
    return element.tag == "article" or not element.names.isdisjoint(_vocabulary()[2])


@cache
def _vocabulary() -> tuple[dict[str, Role], dict[str, Role], frozenset[str]]:
    told = YamlFile.read(_FILE).convert(_Markup)
    tags: dict[str, Role] = {tag: role for role, names in told.tags.items() for tag in names}
    words: dict[str, Role] = {word: role for role, names in told.words.items() for word in names}
    return tags, words, frozenset(told.stories)


def stories(tree: Tree, rows: Sequence[Row]) -> list[int]:
    """The elements that hold one story each, in order; empty where the page is one story or has no such
    elements.

    Entries of a live blog (each under a time, below one title) are no stories.
    """
    worth = _worth(tree, rows)
    found = _split(tree, worth, 0, len(tree.elements))
    if len(found) < 2 or _is_live(tree, rows, found):
        return []
    return found


def _worth(tree: Tree, rows: Sequence[Row]) -> list[tuple[int, int]]:
    """For each element how many paragraphs and how many unlinked headings stand in it."""
    counts = [[0, 0] for _ in tree.elements]
    for row, block in zip(rows, tree.blocks, strict=True):
        counts[block.element][0] += row.role in ("prose", "entry")
        counts[block.element][1] += row.level > 0 and row.role == "short"
    for place in range(len(counts) - 1, 0, -1):
        parent = tree.elements[place].parent
        counts[parent][0] += counts[place][0]
        counts[parent][1] += counts[place][1]
    return [(prose, headings) for prose, headings in counts]


def _split(tree: Tree, worth: Sequence[tuple[int, int]], first: int, last: int) -> list[int]:
    """The outermost story elements in [first, last) that are no mere wrappers of several."""
    found: list[int] = []
    place = first
    while place < last:
        prose, headings = worth[place]
        if not (prose >= 2 and headings and is_story(tree.elements[place])):
            place += 1
            continue
        after = max(place, tree.elements[place].last) + 1
        inner = _split(tree, worth, place + 1, after)
        own = prose - sum(worth[one][0] for one in inner)
        found += inner if len(inner) >= 2 and own < 2 else [place]
        place = after
    return found


def _is_live(tree: Tree, rows: Sequence[Row], found: Sequence[int]) -> bool:
    times = sum(row.role in ("time", "entry") for row in rows)
    above = [row for row, block in zip(rows, tree.blocks, strict=True) if block.element < found[0]]
    return times >= len(found) and any(row.level == 1 for row in above)


def lines_of(tree: Tree, element: int) -> tuple[int, int]:
    """The numbers of an element's lines: first, and after the last; equal where it has none."""
    last = max(element, tree.elements[element].last)
    numbers = [n for n, block in enumerate(tree.blocks, 1) if element <= block.element <= last]
    return (numbers[0], numbers[-1] + 1) if numbers else (0, 0)
