"""Paragraphs written out: the coded version that linking takes, and which happening each event mark tells."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from benchmarks.made.lines import Line, Phrase
from marsad.records import Coding, Event, Figure, Mention, Range, Span, Statement, mark_id, text_hash


class Typeset(msgspec.Struct, frozen=True):
    """A text with its marks; all that its carriers share. `truth` gives the happening of each event mark."""

    text: str
    coding: Coding
    stems: tuple[frozenset[str], ...]
    stemmed: Mapping[str, frozenset[str]]
    truth: Mapping[str, str]


class _Set(msgspec.Struct, frozen=True):
    phrase: Phrase
    mention: Mention


def typeset(lines: tuple[Line, ...]) -> Typeset:
    """Write the paragraphs out, and mark them without a fault."""
    rows = [" ".join(word.form for phrase in line.phrases for word in phrase.words) for line in lines]
    text = "\n".join(rows)
    version = text_hash(text)
    statements: list[Statement] = []
    events: list[Event] = []
    truth: dict[str, str] = {}
    stemmed: dict[str, frozenset[str]] = {}
    start = 0
    for number, (line, row) in enumerate(zip(lines, rows, strict=True), 1):
        parts = list(_placed(line, start, text))
        start += len(row) + 1
        stemmed |= {one.mention.text: frozenset(word.stem for word in one.phrase.words) for one in parts}
        said = _statement(version, number, line, parts)
        statements += said
        if line.deed is not None:
            event = _event(version, number, line, parts, said[0] if said else None)
            events.append(event)
            truth[event.id] = line.deed.happening.id
    coding = Coding(version, "made", "made", tuple(statements), tuple(events))
    return Typeset(text, coding, tuple(_stems(line) for line in lines), stemmed, truth)


def _placed(line: Line, start: int, text: str) -> Iterator[_Set]:
    """The phrases that fill slots, where they stand."""
    for phrase in line.phrases:
        length = sum(len(word.form) + 1 for word in phrase.words)
        if phrase.slot:
            span = Span(start, start + length - 1)
            yield _Set(phrase, Mention(span.of(text), span, phrase.id))
        start += length


def _stems(line: Line) -> frozenset[str]:
    return frozenset(word.stem for phrase in line.phrases for word in phrase.words)


def _filling(parts: list[_Set], slot: str) -> tuple[Mention, ...]:
    return tuple(one.mention for one in parts if one.phrase.slot == slot)


def _statement(version: str, number: int, line: Line, parts: list[_Set]) -> list[Statement]:
    if line.stance is None:
        return []
    cue = _filling(parts, "say")[0].span
    role = _filling(parts, "role")
    denied = _filling(parts, "cue") if line.stance == "deny" else ()
    return [
        Statement(
            id=mark_id(version, "statement", cue),
            cue=cue,
            line=number,
            stance=line.stance,
            speaker=_filling(parts, "speaker"),
            role=role[0] if role else None,
            denies=denied[0] if denied else None,
        )
    ]


def _event(version: str, number: int, line: Line, parts: list[_Set], said: Statement | None) -> Event:
    deed = line.deed
    if deed is None:
        raise ValueError("a paragraph without a deed has no event")
    cue = _filling(parts, "cue")[0].span
    told = zip(_filling(parts, "figure"), deed.figures, strict=True)
    slots: dict[str, Any] = {slot: _filling(parts, slot) for slot in ("actor", "target", "place")}
    return Event(
        id=mark_id(version, "event", cue),
        cue=cue,
        line=number,
        type=deed.type,
        status=deed.status,
        date=deed.days,
        figures=tuple(Figure(one.text, one.span, Range.exactly(value), unit) for one, (value, unit) in told),
        according_to=said.speaker if said else (),
        statement=said.id if said else None,
        **slots,
    )
