"""Marks from the words that a reviewer gives: «the place is سرت», «here somebody says so»."""

from collections.abc import Mapping
from typing import get_args, get_origin, get_type_hints

import msgspec

from marsad.codebook import load
from marsad.errors import ConfigError
from marsad.records import (
    Coding,
    Days,
    Event,
    Mark,
    Mention,
    Span,
    Statement,
    Tie,
    Version,
    mark_id,
    mentions_of,
    text_hash,
)

KINDS: Mapping[str, type[Mark]] = {"statement": Statement, "event": Event, "tie": Tie}
_CODES: Mapping[str, str] = {"statement": "stance", "event": "type", "tie": "kind"}
_LISTS = {
    "stance": "stances",
    "type": "event_types",
    "kind": "tie_kinds",
    "status": "statuses",
    "means": "means",
}
_GOLD = {"from": "origin", "to": "destination"}  # what gold calls an event's slots


def known_names(coding: Coding | None) -> dict[str, str]:
    """The pack's entries that an article's own marks resolve words to."""
    marks = coding.marks if coding else ()
    return {one.text: one.id for mark in marks for one in mentions_of(mark) if one.id}


def slot_name(mark: Mark, slot: str) -> str:
    """A slot by the record's own name: gold calls an event's origin and destination `from` and `to`."""
    return _GOLD.get(slot, slot) if isinstance(mark, Event) else slot


def corrected(mark: Mark, version: Version, slot: str, words: str, names: Mapping[str, str]) -> Mark:
    """The mark with other words, another code or another day in a slot; empty words empty the slot.

    `words` of a slot that takes several mentions are parted by `;`. Raises ConfigError where the
    mark has no such slot, or its version does not say these words.
    """
    name = slot_name(mark, slot)
    hints = get_type_hints(type(mark))
    if name not in hints or name in {"id", "cue", "line", "figures", "statement"}:
        raise ConfigError(f"`{slot}` is no slot that words can correct", remedy=", ".join(sorted(hints)))
    value = _value(name, hints[name], version, mark.line, words, names)
    return msgspec.structs.replace(mark, **{name: value})


def worded(
    version: Version, kind: str, code: str, line: int, cue: str, slots: Mapping[str, str],
    names: Mapping[str, str],
) -> Mark:  # fmt: skip
    """A mark of a kind and code at the words `cue` on a line, with the words of its slots.

    Raises ConfigError where the kind or the code is none, or the line does not say these words.
    """
    if kind not in KINDS:
        raise ConfigError(f"`{kind}` is no kind of mark", remedy=", ".join(KINDS))
    at = _find(version, line, cue)
    _check_code(_CODES[kind], code)
    name = mark_id(text_hash(version.text), kind, at)
    nobody = Mention("", Span(at.start, at.start))
    made: Mark
    match kind:
        case "statement":
            made = Statement(name, at, line, code, ())
        case "event":
            made = Event(name, at, line, code)
        case _:
            made = Tie(name, at, line, code, nobody, nobody)
    for slot, words in slots.items():
        made = corrected(made, version, slot, words, names)
    if isinstance(made, Tie) and nobody in (made.source, made.target):
        raise ConfigError("a tie has a source and a target", remedy="give the words of both")
    return made


def _value(
    slot: str, hint: object, version: Version, line: int, words: str, names: Mapping[str, str]
) -> object:
    if slot in _LISTS:
        _check_code(slot, words)
        return words
    if slot == "quote":
        return words == "true"
    if slot == "date":
        return _days(words)
    if get_origin(hint) is tuple:
        each = (part.strip() for part in words.split(";"))
        return tuple(_mention(version, line, part, names) for part in each if part)
    if not words and type(None) in get_args(hint):
        return None
    return _mention(version, line, words, names)


def _days(words: str) -> Days | None:
    try:
        return Days.parse(words) if words else None
    except ValueError as problem:
        raise ConfigError(f"`{words}` is no day", remedy="write 2020-06-06, 2020-06 or 2020") from problem


def _check_code(slot: str, code: str) -> None:
    codes: Mapping[str, object] = getattr(load(), _LISTS[slot])
    if code not in codes:
        raise ConfigError(f"`{code}` is no {slot}", remedy=", ".join(codes))


def _mention(version: Version, line: int, words: str, names: Mapping[str, str]) -> Mention:
    """The words on the line, else where the article first says them."""
    within = version.line_span(line)
    at = version.text.find(words, within.start, within.end) if words else -1
    if at < 0:
        at = version.text.find(words) if words else -1
    if at < 0:
        raise ConfigError(f"the article does not say «{words}»", remedy="quote it exactly")
    return Mention(words, Span(at, at + len(words)), names.get(words))


def _find(version: Version, line: int, words: str) -> Span:
    if line not in version.lines:
        raise ConfigError(f"line {line} is none of the article's")
    within = version.line_span(line)
    at = version.text.find(words, within.start, within.end) if words else -1
    if at < 0:
        raise ConfigError(f"line {line} does not say «{words}»", remedy="quote it exactly")
    return Span(at, at + len(words))
