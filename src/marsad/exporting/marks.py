"""Marks in the gold's shape: what a coder marked on a page, written as a person would write it down."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from marsad.records import (
    Coding,
    Event,
    Figure,
    Mark,
    Mention,
    Reading,
    Span,
    Statement,
    Tie,
    Version,
    mentions_of,
)

# A conjunction, a comma or a quotation mark between two mentions still makes them one phrase.
_GAP = 5

Plain = dict[str, Any]


def page_marks(reading: Reading, codings: Iterable[Coding]) -> Plain:
    """One page as a gold file has it: `document`, `fetched` and its `articles` with statements, events and
    ties.

    An article without a coding among `codings` is given without marks. Line numbers are the page's, from 1.
    """
    by_version = {coding.version: coding for coding in codings}
    fetched = next((version.fetched for version in reading.versions if version.fetched), None)
    return {
        "document": reading.name,
        "fetched": fetched.isoformat() if fetched else None,
        "articles": [
            article_marks(version, by_version.get(version.id), position)
            for position, version in enumerate(reading.versions, 1)
        ],
    }


def article_marks(version: Version, coding: Coding | None, position: int) -> Plain:
    """One article, the `position`-th of its page (from 1)."""
    statements, events, ties = (
        (coding.statements, coding.events, coding.ties) if coding is not None else ((), (), ())
    )
    return {
        "id": f"a{position}",
        "title_lines": list(version.title_lines),
        "body_lines": list(version.body_lines),
        "published": _text(version.published),
        "outlet": version.outlet,
        "credits": list(version.credits),
        "statements": [_statement(mark, version.text) for mark in statements],
        "events": [_event(mark, version.text) for mark in events],
        "ties": [_tie(mark, version.text) for mark in ties],
    }


def phrase(mentions: Sequence[Mention], text: str) -> str | None:
    """The mentions of one slot as one string of `text`; null where there are none.

    Mentions that stand close together on one line are one phrase, conjunctions and all; else the first one
    speaks.
    """
    if not mentions:
        return None
    spans = sorted(mention.span for mention in mentions)
    close = all(_close(one, other, text) for one, other in pairwise(spans))
    return Span(spans[0].start, spans[-1].end).of(text) if close else mentions[0].text


def _close(one: Span, other: Span, text: str) -> bool:
    between = text[one.end : other.start]
    return len(between) <= _GAP and "\n" not in between


def spans(mark: Mark) -> tuple[Span, ...]:
    """The spans of a mark's cue and slots, in text order, none inside another."""
    found = sorted({mark.cue, *(mention.span for mention in mentions_of(mark))})
    return tuple(one for one in found if not any(other != one and other.covers(one) for other in found))


def mark_row(mark: Mark, text: str) -> Plain:
    """One mark by the same keys, with its `id`, its `kind` (statement, event, tie) and its `code`."""
    if isinstance(mark, Statement):
        return {"id": mark.id, "kind": "statement", "code": mark.stance} | _without(
            _statement(mark, text), "stance"
        )
    if isinstance(mark, Event):
        return {"id": mark.id, "kind": "event", "code": mark.type} | _without(_event(mark, text), "type")
    cue = {"id": mark.id, "kind": "tie", "code": mark.kind, "cue": mark.cue.of(text)}
    return cue | _without(_tie(mark, text), "kind")


def _without(plain: Plain, key: str) -> Plain:
    return {name: value for name, value in plain.items() if name != key}


def _statement(mark: Statement, text: str) -> Plain:
    return {
        "line": mark.line,
        "cue": mark.cue.of(text),
        "speaker": phrase(mark.speaker, text),
        "role": _words(mark.role),
        "via": _words(mark.via),
        "stance": mark.stance,
        "quote": mark.quote,
        "denies": _words(mark.denies),
    }


def _event(mark: Event, text: str) -> Plain:
    return {
        "line": mark.line,
        "cue": mark.cue.of(text),
        "type": mark.type,
        "status": mark.status,
        "actor": phrase(mark.actor, text),
        "target": phrase(mark.target, text),
        "place": phrase(mark.place, text),
        "from": phrase(mark.origin, text),
        "to": phrase(mark.destination, text),
        "date": _text(mark.date),
        "quantities": [_quantity(figure) for figure in mark.figures],
        "according_to": phrase(mark.according_to, text),
    }


def _tie(mark: Tie, text: str) -> Plain:
    return {
        "line": mark.line,
        "kind": mark.kind,
        "from": mark.source.text,
        "to": mark.target.text,
        "means": mark.means,
        "according_to": phrase(mark.according_to, text),
    }


def _quantity(figure: Figure) -> Plain:
    return {
        "text": figure.text,
        "value": figure.range.plain(),
        "unit": figure.unit,
        "of": _words(figure.of),
        "part_of": figure.part_of,
    }


def _words(mention: Mention | None) -> str | None:
    return None if mention is None else mention.text


def _text(value: object) -> str | None:
    return None if value is None else str(value)
