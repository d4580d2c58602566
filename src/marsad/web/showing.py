"""How things look on a page: words, codes, days, numbers, sentences with their marks."""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from marsad.archive import Hit
from marsad.codebook import Language, load
from marsad.exporting.marks import spans
from marsad.exporting.reasons import Why
from marsad.records import Days, Entry, Mark, Range, Root, Span, Version
from marsad.web.words import say

Piece = tuple[str, str]
"""Some words, and what they are of a mark: its `cue`, one of its `slot`s, or nothing."""

Lit = tuple[str, str, bool]
"""A piece, and whether a search asked for it."""

_YES = {"true", "1", "yes", "on", "t", "y"}  # what an address may say for it


class Showing:
    """Words and numbers in one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def say(self, key: str) -> str:
        """A word of the pages."""
        return say(key, self.language)

    def code(self, kind: str, code: str) -> str:
        """A code's label: of an event's `type`, a `standing`, a `stance`, a `status`, a `tie`, a `unit`."""
        return _code(kind, code, self.language)

    def entry(self, entry: Entry) -> str:
        """A pack's entry by its label."""
        return entry.ar if self.language == "ar" else entry.en

    def listed(self, words: Iterable[str]) -> str:
        """Words with the language's comma between them."""
        return f"{self.say('comma')} ".join(words)

    def number(self, value: float) -> str:
        """A number by the language's own digits and groups."""
        return _number(value, self.language)

    def day(self, day: date | None) -> str:
        """A day in words."""
        return _day(day, self.language) if day else self.say("undated")

    def days(self, days: Days | None) -> str:
        """A day, a month, a year, or a run of days."""
        if days is None:
            return self.say("undated")
        if days.precision == "month":
            return _month(days.start, self.language)
        if days.precision == "year":
            return str(days.start.year)
        last = date.fromordinal(days.end.toordinal() - 1)
        return self.day(days.start) if last == days.start else f"{self.day(days.start)} – {self.day(last)}"

    def span(self, span: str) -> str:
        """A month such as 2020-06, or a year."""
        if len(span) == 4:
            return span
        return _month(date.fromisoformat(f"{span}-01"), self.language)

    def range(self, value: Range) -> str:
        """A number, or the least and the most that it can be."""
        if value.low is None:
            return f"≤ {self.number(value.high or 0)}"
        if value.high is None:
            return f"≥ {self.number(value.low)}"
        low, high = self.number(value.low), self.number(value.high)
        return low if low == high else f"{low}–{high}"

    def direction(self, language: str | None) -> str:
        """Which way a language of two letters is written; where none is known, as the page."""
        try:
            return Locale.parse(language or self.language).text_direction
        except (UnknownLocaleError, ValueError):
            return "auto"

    def filter(self, key: str, value: str, names: Mapping[str, str]) -> str:
        """What a list is narrowed to: the filter, and its value where it has one besides yes."""
        if key in {"denied", "undated", "unplaced"}:
            return self.say(f"{key}_true" if value.lower() in _YES else f"{key}_false")
        if key in {"type", "standing", "status"}:
            value = self.code(key, value)
        elif key in {"since", "until"}:
            value = self.day(date.fromisoformat(value))
        return f"{self.say(key)}: {names.get(value, value)}"

    def reason(self, why: Why, roots: Iterable[Root], entries: Mapping[str, Entry]) -> list[Piece]:
        """The sentence of a standing, in pieces: each name in it is a `name`, each side goes by its label."""
        sentence = why.ar if self.language == "ar" else why.en
        every = tuple(roots)
        for side in {root.side for root in every if root.side}:
            labels = [self.entry(entries[one]) if one in entries else one for one in side.split(",")]
            sentence = sentence.replace(f" [{side}]", f" ({self.listed(labels)})")
        return named(sentence, {root.name for root in every})

    def hit(self, hit: Hit) -> list[Lit]:
        """A line that a search found in pieces, each with what it is of the marks."""
        line = hit.version.line_span(hit.line)
        return lit_pieces(pieces(hit.version.text, line, hit.marks), hit.asked)

    def pieces(self, version: Version, line: int, marks: Collection[Mark]) -> list[Piece]:
        """A line in pieces, each with what it is of the marks."""
        return pieces(version.text, version.line_span(line), marks)


def labels(entries: Mapping[str, Entry], language: Language) -> Mapping[str, str]:
    """The entries' labels by their ids."""
    return {key: Showing(language).entry(entry) for key, entry in entries.items()}


# A page says the same few hundred numbers, days and codes over and over, and Babel takes its time over each.
@lru_cache(maxsize=10_000)
def _number(value: float, language: Language) -> str:
    return format_decimal(value, locale=language)


@lru_cache(maxsize=10_000)
def _day(day: date, language: Language) -> str:
    return format_date(day, "long", locale=language)


@lru_cache(maxsize=1_000)
def _month(day: date, language: Language) -> str:
    return str(format_skeleton("yMMMM", day, locale=language))


@lru_cache(maxsize=1_000)
def _code(kind: str, code: str, language: Language) -> str:
    book = load()
    codes = {
        "type": book.event_types,
        "standing": book.standings,
        "stance": book.stances,
        "status": book.statuses,
        "tie": book.tie_kinds,
        "unit": book.units,
        "means": book.means,
    }[kind]
    return codes[code].label.said(language) if code in codes else code


def named(sentence: str, names: Collection[str]) -> list[Piece]:
    """A sentence, parted where one of the names begins or ends."""
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if name)
    parts = re.split(f"({longest_first})", sentence) if longest_first else [sentence]
    return [(words, "name" if words in names else "") for words in parts if words]


def pieces(text: str, line: Span, marks: Collection[Mark]) -> list[Piece]:
    """The words of a line, parted where the cue or a slot of a mark begins or ends."""
    found: list[Piece] = []
    at = line.start
    cues = {mark.cue for mark in marks}
    for span in sorted({span for mark in marks for span in spans(mark) if line.covers(span)}):
        if span.end <= at:
            continue
        start = max(span.start, at)
        found += [(text[at:start], ""), (text[start : span.end], "cue" if span in cues else "slot")]
        at = span.end
    return [(words, part) for words, part in (*found, (text[at : line.end], "")) if words]


def lit_pieces(found: Iterable[Piece], asked: Iterable[Span]) -> list[Lit]:
    """Pieces of a line, parted where one of the words that were asked for begins or ends; these are spans of
    the line.
    """
    parts: list[Lit] = []
    words = sorted(asked)
    start = 0
    for piece, part in found:
        end, at = start + len(piece), start
        for span in words:
            if span.end > at and span.start < end:
                first, last = max(span.start, at), min(span.end, end)
                parts += [(piece[at - start : first - start], part, False)]
                parts += [(piece[first - start : last - start], part, True)]
                at = last
        parts.append((piece[at - start :], part, False))
        start = end
    return [one for one in parts if one[0]]
