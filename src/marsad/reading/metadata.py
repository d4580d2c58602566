"""What an HTML page's head and `time` elements say: JSON-LD, Open Graph, microdata. Dates, titles, the
site's name."""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

import msgspec
from selectolax.lexbor import LexborNode

from marsad.reading.html import Tree

_PUBLISHED = frozenset(
    {
        *("article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate"),
        *("publish-date", "date", "dc.date.issued", "dc.date", "sailthru.date", "parsely-pub-date"),
        "cxenseparse:recs:publishtime",
    }
)
_TITLES = frozenset(("og:title", "twitter:title", "headline"))
_SITES = frozenset(("og:site_name", "application-name"))
_ARTICLE = re.compile(r"Article|Report|Blog|News|Posting", re.IGNORECASE)
_PARTS = re.compile(r"\s+[|–—:»-]\s+|\s*\|\s*")
_DAY = re.compile(r"^\s*(\d{4})-?(\d{2})-?(\d{2})")


class Marked(msgspec.Struct, frozen=True):
    """One article as metadata describes it."""

    title: str | None = None
    published: date | None = None
    author: str | None = None


class Metadata(msgspec.Struct, frozen=True):
    """What a page's marks say: of each article that they describe, of the site, and the days of `time`
    elements with the lines at which they stand."""

    articles: tuple[Marked, ...] = ()
    site: str | None = None
    titles: tuple[str, ...] = ()
    published: date | None = None
    times: tuple[tuple[int, date], ...] = ()


def metadata(tree: Tree, headings: frozenset[str]) -> Metadata:
    """What the marks of an HTML page say; what is broken in them is passed over.

    `headings` are the texts of the page's headings: «TITLE | SITE» names the site beside one of them.
    """
    nodes = [mark.node for mark in tree.marks]
    objects = [one for node in nodes if _is_json(node) for one in _objects(node.text())]
    marked = tuple(_marked(one) for one in objects if _ARTICLE.search(str(one.get("@type", ""))))
    titles = [*_told(nodes, _TITLES), *(one.title for one in marked if one.title)]
    days = [day for told in _told(nodes, _PUBLISHED) if (day := day_of(told))]
    sites = [*_told(nodes, _SITES), *_publishers(objects), *_named_in_title(nodes, headings | set(titles))]
    return Metadata(
        marked, sites[0] if sites else None, tuple(titles), days[0] if days else None, _times(tree)
    )


def _told(nodes: Sequence[LexborNode], names: frozenset[str]) -> list[str]:
    """What meta and time elements of one of these names say."""
    found = []
    for node in nodes:
        given = node.attributes
        told = {(given.get(key) or "").lower() for key in ("property", "name", "itemprop")}
        content = (given.get("content") or given.get("datetime") or "").strip()
        if content and not told.isdisjoint(names):
            found.append(content)
    return found


def _times(tree: Tree) -> tuple[tuple[int, date], ...]:
    """The days of `time` elements and the line at which each stands."""
    told = (
        (mark.line, day_of(mark.node.attributes.get("datetime")))
        for mark in tree.marks
        if mark.node.tag == "time"
    )
    return tuple((line, day) for line, day in told if day is not None)


def _is_json(node: LexborNode) -> bool:
    return node.tag == "script" and "ld+json" in (node.attributes.get("type") or "")


def day_of(text: Any) -> date | None:
    """The day that a machine-readable time names, in its own zone; null where it is none."""
    found = _DAY.match(text) if isinstance(text, str) else None
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return _iso(str(text))


def _iso(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text.strip()).date()
    except ValueError:
        return None


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """Every object of a JSON-LD script, those of lists and `@graph` included."""
    try:
        todo: list[Any] = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return
    while todo:
        one = todo.pop(0)
        if isinstance(one, list):
            todo = [*one, *todo]
        elif isinstance(one, dict):
            yield one
            todo = [one.get("@graph"), *todo]


def _marked(one: dict[str, Any]) -> Marked:
    title = one.get("headline") or one.get("name")
    author = one.get("author")
    while isinstance(author, list) and author:
        author = author[0]
    name = author.get("name") if isinstance(author, dict) else author
    return Marked(
        title if isinstance(title, str) else None,
        day_of(one.get("datePublished")),
        name if isinstance(name, str) else None,
    )


def _named_in_title(nodes: Sequence[LexborNode], headings: frozenset[str]) -> list[str]:
    """The site's name in «TITLE | SITE»: the part that is none of the page's own headings."""
    title = next((node.text(strip=True) for node in nodes if node.tag == "title"), "")
    parts = [part.strip() for part in _PARTS.split(title)]
    others = [part for part in parts if part not in headings]
    return others[-1:] if 0 < len(others) < len(parts) and len(others[-1].split()) <= 5 else []


def _publishers(objects: Sequence[dict[str, Any]]) -> list[str]:
    told = (one.get("publisher") for one in objects)
    return [str(one["name"]) for one in told if isinstance(one, dict) and isinstance(one.get("name"), str)]
