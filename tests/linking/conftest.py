"""A small hand for writing coded articles: rows of text, and marks by the words that say them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest

from marsad.linking import Told
from marsad.records import (
    Coding,
    Days,
    Event,
    Figure,
    Mention,
    Range,
    Span,
    Statement,
    Tie,
    Version,
    article_id,
    mark_id,
    text_hash,
)

Article = Callable[..., Told]
MENTIONS = ("speaker", "actor", "target", "place", "origin", "destination", "according_to")
SINGLE = ("role", "via", "denies", "source")


def article(name: str, rows: Sequence[str], marks: Sequence[dict[str, Any]] = (), **about: Any) -> Told:
    """One coded article.

    A mark is {kind, line, cue, …}; its slots are words of its line, «words=id» where a pack knows them.
    `apart` gives by the places of marks from where on the text tells them as others, `owning` the places of
    statements whose speakers own to what they say.
    """
    text = "\n".join(rows)
    version = Version(
        id=text_hash(text),
        article=article_id(name, 1),
        page=name,
        reader="test",
        text=text,
        lines=tuple(range(1, len(rows) + 1)),
        title_lines=tuple(about.get("title_lines", ())),
        published=Days.parse(about["published"]) if "published" in about else None,
        outlet=about.get("outlet"),
        credits=tuple(about.get("credits", ())),
        language="ar",
        fetched=about.get("fetched", date(2019, 7, 9)),
    )
    made = [_mark(version, dict(mark)) for mark in marks]
    coding = Coding(
        version.id,
        "test",
        "none",
        tuple(mark for mark in made if isinstance(mark, Statement)),
        tuple(mark for mark in made if isinstance(mark, Event)),
        tuple(mark for mark in made if isinstance(mark, Tie)),
    )
    return Told(
        version,
        coding,
        outlet=about.get("outlet_id"),
        credits=tuple(about.get("credit_ids", ())),
        stems=tuple(frozenset(row.split()) for row in rows),
        stemmed=about.get("stemmed", {}),
        heads=about.get("heads", {}),
        own=frozenset(about.get("own", ())),
        anyone=frozenset(about.get("anyone", ())),
        unarmed=frozenset(about.get("unarmed", ())),
        sites=frozenset(about.get("sites", ())),
        behalf=about.get("behalf", {}),
        owning=frozenset(made[at].id for at in about.get("owning", ())),
        nations=about.get("nations", {}),
        apart={made[at].id: place for at, place in about.get("apart", {}).items()},
    )


def _mark(version: Version, mark: dict[str, Any]) -> Statement | Event | Tie:
    """`kind` says which mark; a tie's own kind is «tie:backs»."""
    (kind, _, tie), line = mark.pop("kind").partition(":"), mark["line"]
    start = version.line_span(line).start
    cue = _span(version.text, mark["cue"], start)
    slots: dict[str, Any] = {
        name: _mentions(version.text, mark.pop(name), start) for name in MENTIONS if name in mark
    }
    slots |= {name: _mentions(version.text, mark.pop(name), start)[0] for name in SINGLE if name in mark}
    if "date" in mark:
        mark["date"] = Days.parse(mark["date"])
    if "figures" in mark:
        mark["figures"] = tuple(_figure(version.text, told, start) for told in mark["figures"])
    if kind == "tie":
        slots |= {"target": slots["target"][0], "kind": tie}
    given = mark | slots | {"cue": cue, "id": mark_id(version.id, kind, cue, mark.pop("ordinal", 0))}
    given.pop("ordinal", None)
    made: Statement | Event | Tie = {"statement": Statement, "event": Event, "tie": Tie}[kind](**given)
    return made


def _mentions(text: str, slot: str, start: int) -> tuple[Mention, ...]:
    return tuple(_mention(text, words, start) for words in slot.split(" & "))


def _mention(text: str, words: str, start: int) -> Mention:
    name, _, known = words.partition("=")
    return Mention(name, _span(text, name, start), known or None)


def _figure(text: str, told: tuple[Any, ...], start: int) -> Figure:
    """(words, value, unit), and whose it is where that is told."""
    words, value, unit, *of = told
    owner = _mention(text, of[0], start) if of else None
    return Figure(words, _span(text, words, start), Range.exactly(value), unit, owner)


def _span(text: str, words: str, start: int) -> Span:
    at = text.find(words, start)
    at = at if at >= 0 else text.index(words)
    return Span(at, at + len(words))


@pytest.fixture(name="article", scope="session")
def article_fixture() -> Article:
    return article
