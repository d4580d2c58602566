"""A tagged line of a version's text: its words, and the spans that they have in the text."""

from functools import cached_property

from marsad.language.ar.fold import Folded
from marsad.language.ar.grammar.tagging import Word
from marsad.records import Span


class Line:
    """The words of one line. `number` is the page's line, `offset` where the line begins in the version's text."""

    def __init__(self, words: list[Word], folded: Folded, number: int, offset: int, *, title: bool) -> None:
        """Keep the words; nothing is computed before it is asked for."""
        self.words = words
        self.number = number
        self.title = title
        self._folded = folded
        self._offset = offset

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The text's span of words [first, last), without the clitics before the first."""
        return self.stretch(self.words[first].at, self.words[last - 1].end)

    def word_span(self, place: int) -> Span:
        """The text's span of one word without its conjunction, preposition and article-less clitics."""
        return self.span(place, place + 1)

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
        return self.words[place].tag if 0 <= place < len(self.words) else "stop"

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences [first, last) of the line; a stop inside quotation marks ends none."""
        found, first, depth = [], 0, 0
        for place, word in enumerate(self.words):
            depth += (word.tag == "open") - (word.tag == "close" and depth > 0)
            if word.tag == "stop" and (not depth or place - first > 120):
                found.append((first, place))
                first, depth = place + 1, 0
        if first < len(self.words):
            found.append((first, len(self.words)))
        return [(start, end) for start, end in found if end > start]

    @cached_property
    def quoted(self) -> list[tuple[int, int]]:
        """Stretches [first, last) between quotation marks, the marks left out; an unclosed one runs to the line's end."""
        found: list[tuple[int, int]] = []
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
