"""What an HTML page's head and `time` elements say: JSON-LD, Open Graph, microdata. Dates, titles, the
site's name."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

_PUBLISHED = (
    "meta[property='article:published_time'], meta[property='og:article:published_time'],"
    " meta[name='article:published_time'], meta[itemprop='datePublished'], meta[name='pubdate'],"
    " meta[name='publishdate'], meta[name='publish-date'], meta[name='date'], meta[name='DC.date.issued'],"
    " meta[name='sailthru.date'], meta[name='cXenseParse:recs:publishtime'], meta[name='parsely-pub-date']"
)
_TITLES = "meta[property='og:title'], meta[name='twitter:title'], meta[itemprop='headline']"
_ARTICLE = re.compile(r"Article|Report|Blog|News|Posting", re.IGNORECASE)
_PARTS = re.compile(r"\s+[|–—:»-]\s+|\s*\|\s*")
_DAY = re.compile(r"^\s*(\d{4})-?(\d{2})-?(\d{2})")


class Marked(msgspec.Struct, frozen=True):
    """One article as metadata describes it."""

    title: str | None = None
    published: date | None = None
    author: str | None = None


class Metadata(msgspec.Struct, frozen=True):
    """What a page's head says: of each article that it describes, and of the site."""

    articles: tuple[Marked, ...] = ()
    site: str | None = None
    titles: tuple[str, ...] = ()
    published: date | None = None


def metadata(text: str) -> Metadata:
    """The metadata of an HTML page; what is broken in it is passed over."""
    tree = LexborHTMLParser(text)
    objects = [
        one for node in tree.css("script[type='application/ld+json']") for one in _objects(node.text())
    ]
    marked = tuple(_marked(one) for one in objects if _ARTICLE.search(str(one.get("@type", ""))))
    titles = [node.attributes.get("content") for node in tree.css(_TITLES)] + [one.title for one in marked]
    days = [day for node in tree.css(_PUBLISHED) if (day := day_of(node.attributes.get("content")))]
    return Metadata(
        marked,
        _site(tree, objects) or _named_in_title(tree, [title for title in titles if title]),
        tuple(title for title in titles if title),
        days[0] if days else None,
    )


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


def time_elements(node: LexborNode) -> list[date]:
    """The days of the `time` elements and microdata within an element that are marked as publication, else
    of the first that stands in none of its links."""
    marked = node.css(
        "time[pubdate], time[itemprop='datePublished'], [itemprop='datePublished'][datetime], time.published"
    )
    every = marked or node.css("time[datetime]")[:1]
    return [day for one in every if (day := day_of(one.attributes.get("datetime")))]


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


def _named_in_title(tree: LexborHTMLParser, titles: list[str]) -> str | None:
    """The site's name in «TITLE | SITE»: the part that is none of the page's own headings."""
    node = tree.css_first("title")
    parts = _PARTS.split(node.text(strip=True)) if node is not None else []
    if len(parts) < 2:
        return None
    headings = {" ".join(one.text().split()) for one in tree.css("h1, h2, h3")} | set(titles)
    others = [part.strip() for part in parts if part.strip() not in headings]
    return others[-1] if others and len(others) < len(parts) and len(others[-1].split()) <= 5 else None


def _site(tree: LexborHTMLParser, objects: list[dict[str, Any]]) -> str | None:
    for node in tree.css("meta[property='og:site_name'], meta[name='application-name']"):
        if name := (node.attributes.get("content") or "").strip():
            return name
    for one in objects:
        publisher = one.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            return str(publisher["name"])
    return None
