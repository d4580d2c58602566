"""HTML to lines: the texts of block elements in document order, each with what its elements say of it."""

import re
from collections.abc import Iterator

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from marsad.errors import PageError

_BLOCKS = frozenset(
    {
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "div", "section", "article", "header"),
        *(
            "footer",
            "nav",
            "aside",
            "figure",
            "figcaption",
            "blockquote",
            "dt",
            "dd",
            "pre",
            "form",
            "option",
        ),
        *("label", "button"),
        # These hold blocks; what text stands in them directly is a line too.
        *("html", "body", "main", "ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "caption"),
        *("center", "address", "fieldset", "legend", "details", "summary", "dialog", "hr", "select", "menu"),
        "hgroup",
    }
)
_UNREAD = frozenset(
    (
        "title",
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "textarea",
        "object",
        "canvas",
        "map",
    )
)
_PICTURES = frozenset(("img", "amp-img", "video", "amp-video", "amp-youtube", "picture"))
_MARKS = frozenset(("meta", "script", "time", "title"))
_NESTING = re.compile(
    r"<(/?)(?:div|span|font|b|i|em|strong|section|article|table|blockquote|ul|ol|center)\b", re.IGNORECASE
)
DEEPEST = 10_000
"""Elements within one another; browsers take a few hundred."""

_SPACE = re.compile(r"[ \t\n\r\f\v\u00a0\u2007\u202f\u3000]+")
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


class Element(msgspec.Struct):
    """A block element: its place in `Tree.elements`, its parent's, and what it is called."""

    tag: str
    parent: int
    names: frozenset[str]
    node: LexborNode
    size: int = 0
    last: int = 0


class Block(msgspec.Struct, frozen=True):
    """A line's text, the element that holds it, which part of its letters is a link, whether a picture
    precedes it."""

    text: str
    element: int
    linked: float
    pictured: bool = False


class Mark(msgspec.Struct, frozen=True):
    """An element that speaks to machines (meta, script, time, title), and the number of the line that
    follows it."""

    node: LexborNode
    line: int


class Tree(msgspec.Struct, frozen=True):
    """A page's block elements, parents first, its lines and its marks in document order."""

    elements: list[Element]
    blocks: list[Block]
    marks: list[Mark]

    def ancestors(self, element: int) -> Iterator[Element]:
        """The element and those that hold it, innermost first."""
        while element >= 0:
            yield self.elements[element]
            element = self.elements[element].parent


def parse(text: str) -> Tree:
    """The lines of an HTML page, read as a browser reads it; raises PageError where elements nest too
    deep."""
    if _depth(text) > DEEPEST:
        raise PageError(f"unreadable: its elements nest more than {DEEPEST} deep", remedy="fetch it again")
    tree = Tree([], [], [])
    root = LexborHTMLParser(text).root
    if root is not None:
        _Walk(tree).over(root)
    elements, blocks = tree.elements, tree.blocks
    for block in blocks:
        elements[block.element].size += len(block.text)
    for place in range(len(elements) - 1, 0, -1):
        element = elements[place]
        holder = elements[element.parent]
        holder.size += element.size
        element.last = max(element.last, place)
        holder.last = max(holder.last, element.last)
    return tree


def _depth(text: str) -> int:
    """How deep the elements nest that only an end tag closes: time to parse grows with its square."""
    deepest = depth = 0
    for found in _NESTING.finditer(text):
        depth = max(0, depth - 1) if found.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest


class _Walk:
    """One walk over a page's nodes, without recursion: pages nest thousands deep."""

    def __init__(self, tree: Tree) -> None:
        self._elements, self._blocks, self._marks = tree.elements, tree.blocks, tree.marks
        self._pieces: list[tuple[str, bool]] = []
        self._holder = -1
        self._links = 0
        self._pictured = False

    def over(self, root: LexborNode) -> None:
        todo: list[tuple[LexborNode, bool]] = [(root, True)]
        while todo:
            node, entering = todo.pop()
            if not entering:
                self._leave(node)
                if node.next is not None and node is not root:
                    todo.append((node.next, True))
                continue
            inner = self._enter(node)
            todo.append((node, False))
            if inner is not None:
                todo.append((inner, True))

    def _enter(self, node: LexborNode) -> LexborNode | None:
        """Takes note of a node; its first child, where its inside is to be read."""
        tag = node.tag or ""
        if tag == "-text":
            self._pieces.append((node.text_content or "", self._links > 0))
            return None
        if tag in _MARKS:
            self._marks.append(Mark(node, len(self._blocks) + 1))
        if tag in _PICTURES:
            self._pictured = self._pictured or not any(piece.strip() for piece, _ in self._pieces)
            return None
        if tag in _UNREAD or tag.startswith(("-", "_")):
            return None
        if tag == "br":
            self._flush()
        elif tag == "a":
            self._links += 1
        elif tag in _BLOCKS:
            self._flush()
            self._elements.append(Element(tag, self._holder, _names(node), node))
            self._holder = len(self._elements) - 1
        return node.child

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "a":
            self._links -= 1
        elif tag in _BLOCKS and tag not in _UNREAD:
            self._flush()
            self._holder = self._elements[self._holder].parent

    def _flush(self) -> None:
        text = _SPACE.sub(" ", "".join(piece for piece, _ in self._pieces)).strip()
        if text and self._holder >= 0:
            linked = sum(len(piece.strip()) for piece, link in self._pieces if link)
            self._blocks.append(Block(text, self._holder, min(1.0, linked / len(text)), self._pictured))
            self._pictured = False
        self._pieces.clear()


def _names(node: LexborNode) -> frozenset[str]:
    """The words of class and id, in small letters, and each class as a whole without hyphens."""
    given = node.attributes
    whole = " ".join(given.get(key) or "" for key in ("class", "id", "itemprop", "role"))
    words = {word.lower() for word in _WORDS.findall(whole)}
    return frozenset(words | {re.sub(r"[-_]", "", name).lower() for name in whole.split()})
