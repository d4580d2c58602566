"""A tagged line of a version's text: its words, and the spans that they have in the text."""

from collections import defaultdict
from collections.abc import Callable, Hashable
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

import msgspec

from marsad.language.ar.fold import Folded
from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.words.word import Word
from marsad.records import Span

Part = tuple[int, int]  # the words [first, last) of a line

P = ParamSpec("P")
R = TypeVar("R")

_LONGEST_QUOTE = 120
_UNASKED: Any = object()  # in place of an answer, which may be None


class Line:
    """The words of one line: the page's line `number`, which begins at `offset` in the version's text."""

    def __init__(self, words: list[Word], folded: Folded, number: int, offset: int, *, title: bool) -> None:
        """Keep the words; nothing is computed before it is asked for."""
        self.words = words
        self.number = number
        self.title = title
        self.known: defaultdict[Callable[..., Any], dict[Hashable, Any]] = defaultdict(dict)
        self._folded = folded
        self._offset = offset

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The text's span of words [first, last), without the clitics before the first; «للجيش» is whole."""
        word = self.words[first]
        begins = word.at - word.start
        melted = word.text[max(0, begins - 1) : begins + 1] == ar.FOR_THE
        return self.stretch(word.at - melted, self.words[last - 1].end)

    def word_span(self, place: int) -> Span:
        """The text's span of one word without its conjunction, preposition and article-less clitics."""
        word = self.words[place]
        return self.stretch(word.at, word.end)

    def cue_span(self, place: int) -> Span:
        """The span of a cue: the word without «و» and «ف», with its preposition."""
        word = self.words[place]
        return self.stretch(word.start + len(word.conj), word.end)

    def stretch(self, start: int, end: int) -> Span:
        """The text's span of folded offsets [start, end) of the line."""
        span = self._folded.span(start, end)
        return Span(span.start + self._offset, span.end + self._offset)

    def tag(self, place: int) -> str:
        """The tag at a place; `stop` beyond the line's ends."""
        words = self.words
        return words[place].tag if 0 <= place < len(words) else "stop"

    @cached_property
    def sentences(self) -> list[Part]:
        """The sentences [first, last) of the line; a stop inside quotation marks ends none."""
        found, first, depth = [], 0, 0
        for place, word in enumerate(self.words):
            depth += (word.tag == "open") - (word.tag == "close" and depth > 0)
            if word.tag == "stop" and (not depth or place - first > _LONGEST_QUOTE):
                found.append((first, place))
                first, depth = place + 1, 0
        if first < len(self.words):
            found.append((first, len(self.words)))
        return [(start, end) for start, end in found if end > start]

    @cached_property
    def quoted(self) -> list[Part]:
        """Stretches between quotation marks, without the marks; one left open runs to the end."""
        found: list[Part] = []
        start: int | None = None
        for place, word in enumerate(self.words):
            if word.tag == "open" and start is None:
                start = place + 1
            elif word.tag == "close" and start is not None:
                found.append((start, place))
                start = None
        if start is not None:
            found.append((start, len(self.words)))
        return [(first, last) for first, last in found if last > first]


class Sentence(msgspec.Struct, frozen=True):
    """The words [first, last) of a line that are read together."""

    line: Line
    first: int
    last: int

    def until(self, last: int) -> "Sentence":
        """Its words before `last`."""
        return Sentence(self.line, self.first, last)

    def since(self, first: int) -> "Sentence":
        """Its words from `first` on."""
        return Sentence(self.line, first, self.last)


def once(ask: Callable[Concatenate[Line, P], R]) -> Callable[Concatenate[Line, P], R]:
    """Of a pure question about a line: the answer is kept with the line, as several rules ask the same."""

    @wraps(ask)
    def answered(line: Line, /, *args: P.args, **options: P.kwargs) -> R:
        answers = line.known[ask]
        key = (*args, *options.values()) if options else args
        found: R = answers.get(key, _UNASKED)
        if found is _UNASKED:
            found = answers[key] = ask(line, *args, **options)
        return found

    return answered
