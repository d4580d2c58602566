"""Running quotations: words that a speaker opens on one line and that the next lines go on with."""

from collections.abc import Sequence

from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.sayings.spoken import Spoken

_MARKS = ("open", "close")


class Running:
    """Whose quotation runs on from line to line of one text; made anew for each."""

    def __init__(self) -> None:
        """No quotation is open."""
        self._rows: Sequence[int] = ()
        self._opened = False  # whether the mark stands on an earlier line
        self._until = 0

    def enter(self, line: Line) -> None:
        """Find how far the quotation reaches into a line."""
        self._until = self._reach(line) if self._rows else 0
        if self._until < len(line):
            self._rows = self._rows if self._until else ()

    def tellers(self, place: int) -> Sequence[int]:
        """The sayings, by their rows in the text, whose quotation reaches over `place` on this line."""
        return self._rows if place < self._until else ()

    def leave(self, line: Line, spoken: Sequence[Spoken], rows: Sequence[Sequence[int]]) -> None:
        """Keep what runs on behind a line, whose last sentence has these sayings, told in these rows."""
        if self._until == len(line) and not spoken:
            self._opened = self._opened and not any(word.tag in _MARKS for word in line.words)
            return
        self._rows, self._opened = (), False
        if spoken and spoken[-1].stance != "no-comment":
            self._opened = _is_left_open(line, spoken[-1].place)
            self._rows = rows[-1] if self._opened or line.words[-1].text == ":" else ()

    def _reach(self, line: Line) -> int:
        """Where the quotation ends on the line; 0 where the line does not go on with it."""
        if line.tag(0) == "open":
            return next((place + 1 for place in range(1, len(line)) if line.tag(place) in _MARKS), len(line))
        if not self._opened:
            return 0
        return next((place + 1 for place in range(len(line)) if line.tag(place) in _MARKS), len(line))


def _is_left_open(line: Line, cue: int) -> bool:
    """Whether a quotation opened behind the cue is not closed on its line."""
    first, last = line.quoted[-1] if line.quoted else (0, 0)
    return last == len(line) and cue < first
