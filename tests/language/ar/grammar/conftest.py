"""Sentences in, what the grammar reads out of them: a test is a sentence and what it should give."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from marsad.coding.naming import ArticleNames
from marsad.language.ar.grammar.reader import read_clauses
from marsad.language.clauses import Clauses, Phrase, TextLine
from marsad.packs import Names, load_packs
from marsad.records import Span

TODAY = date(2024, 5, 15)  # a Wednesday

Clause = dict[str, Any]


@pytest.fixture(scope="session")
def read() -> Callable[..., Clauses]:
    """Read a text, its lines numbered from 1; `titles` are the numbers of those that are the title."""
    packs = load_packs()
    names = Names(packs)

    def reads(text: str, today: date | None = TODAY, titles: tuple[int, ...] = ()) -> Clauses:
        lines: list[TextLine] = []
        offset = 0
        for number, row in enumerate(text.split("\n"), 1):
            lines.append(TextLine(number, offset, row, number in titles))
            offset += len(row) + 1
        return read_clauses(lines, ArticleNames(names, packs, text).find, today)

    return reads


@pytest.fixture(scope="session")
def said(read: Callable[..., Clauses]) -> Callable[..., list[tuple[str | None, ...]]]:
    """Who says: (speaker, stance, role, via) of each saying. A speaker of None is the one who spoke last."""

    def sayings(text: str, **how: Any) -> list[tuple[str | None, ...]]:
        return [
            (_all(text, saying.speaker), saying.stance, _one(text, saying.role), _one(text, saying.via))
            for saying in read(text, **how).sayings
        ]

    return sayings


@pytest.fixture(scope="session")
def told(read: Callable[..., Clauses]) -> Callable[..., list[Clause]]:
    """What happens: of each happening its cue, type, mood, teller, days, figures, and its phrases by role."""

    def happenings(text: str, **how: Any) -> list[Clause]:
        clauses = read(text, **how)
        return [
            {
                "cue": event.cue.of(text),
                "type": event.type,
                "mood": event.mood,
                "teller": _teller(text, clauses, event.source),
                "days": str(event.days) if event.days else None,
                "figures": [
                    (
                        count.span.of(text),
                        count.range.plain(),
                        count.unit,
                        _quote(text, count.of),
                        _quote(text, count.part_of),
                    )
                    for count in event.counts
                ],
                **{arg.role: arg.phrase.span.of(text) for arg in reversed(event.args)},
            }
            for event in clauses.happenings
        ]

    return happenings


@pytest.fixture(scope="session")
def tied(read: Callable[..., Clauses]) -> Callable[..., list[tuple[str | None, ...]]]:
    """What stands in relation: (kind, from, to, means)."""

    def relations(text: str, **how: Any) -> list[tuple[str | None, ...]]:
        return [
            (tie.kind, tie.left.span.of(text), tie.right.span.of(text), tie.means)
            for tie in read(text, **how).relations
        ]

    return relations


def _quote(text: str, span: Span | None) -> str | None:
    return span.of(text) if span else None


def _one(text: str, phrase: Phrase | None) -> str | None:
    return phrase.span.of(text) if phrase else None


def _all(text: str, phrases: tuple[Phrase, ...]) -> str | None:
    return " & ".join(_quoted(text, phrases)) or None


def _quoted(text: str, phrases: tuple[Phrase, ...]) -> Iterator[str]:
    return (phrase.span.of(text) for phrase in phrases)


def _teller(text: str, clauses: Clauses, source: int | None) -> str | None:
    return _all(text, clauses.sayings[source].speaker) if source is not None else None
