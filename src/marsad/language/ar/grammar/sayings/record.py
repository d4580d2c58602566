"""The record: all that is said in a text, and who has the floor: whose words «وأضاف أن» goes on with."""

from collections.abc import Iterator, Sequence

import msgspec

from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.sayings.agreeing import Agreement, agree, agreement_of, shown_by
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.sayings.voices import main_doer
from marsad.language.clauses import Phrase, Saying

Rows = Sequence[int]
Doer = tuple[tuple[Phrase, ...], Agreement]


class _Taker(msgspec.Struct, frozen=True):
    """Who took the floor: the rows of the sayings, and what the speaker's head shows."""

    rows: Rows
    shows: Agreement


class Record:
    """What is said in one text; made anew for each."""

    def __init__(self) -> None:
        """Nobody has spoken yet."""
        self.sayings: list[Saying] = []
        self._takers: list[_Taker] = []
        self._doer: Doer | None = None

    def see(self, sentence: Sentence) -> None:
        """Keep who did what a sentence told, whose words the next ones may be: «زار الوزير … . وقال إن …»."""
        doer = None if sentence.line.title else main_doer(sentence)
        if doer is not None:
            self._doer = doer.phrases, shown_by(sentence.line, doer)

    def add(self, line: Line, spoken: Sequence[Spoken]) -> list[Rows]:
        """Add a sentence's sayings, one for each of several speakers; gives their rows, by saying."""
        rows: list[Rows] = []
        for saying in spoken:
            taker = self._taker(line, saying, rows)
            told = list(self._told(line, saying, taker))
            rows.append(range(len(self.sayings), len(self.sayings) + len(told)))
            self.sayings.extend(told)
            if not saying.leaves_floor(line):
                self._take(line, saying, rows[-1], taker)
        return rows

    def _taker(self, line: Line, saying: Spoken, rows: Sequence[Rows]) -> _Taker | None:
        """Whose words go on in a saying without a speaker of its own."""
        if saying.same_as is not None:
            return _Taker(rows[saying.same_as], frozenset())
        return self._last(agreement_of(line.words[saying.place])) if saying.speaker is None else None

    def _last(self, verb: Agreement) -> _Taker | None:
        """Who spoke last and may be the subject of a verb; where none may, who spoke last, or None where who
        did something may.
        """
        fitting = (taker for taker in reversed(self._takers) if agree(verb, taker.shows))
        left = self._takers[-1] if self._takers and not self._may_be_doer(verb) else None
        return next(fitting, left)

    def _may_be_doer(self, verb: Agreement) -> bool:
        return self._doer is not None and agree(verb, self._doer[1])

    def _told(self, line: Line, saying: Spoken, taker: _Taker | None) -> Iterator[Saying]:
        if taker is not None:
            for row in taker.rows:
                yield _told_again(line, saying, self.sayings[row])
        elif saying.speaker is None:
            doer = self._doer if self._may_be_doer(agreement_of(line.words[saying.place])) else None
            yield saying.told(line, doer[0] if doer is not None else (), None)
        else:
            for speaker, role in zip(saying.speaker.phrases, saying.speaker.roles, strict=True):
                yield saying.told(line, (speaker,), role)

    def _take(self, line: Line, saying: Spoken, rows: Rows, taker: _Taker | None) -> None:
        if saying.speaker is not None:
            self._takers.append(_Taker(rows, shown_by(line, saying.speaker)))
        elif taker is not None:
            self._takers.append(_Taker(rows, taker.shows))
        elif self._doer is not None and any(self.sayings[row].speaker for row in rows):
            self._takers.append(_Taker(rows, self._doer[1]))


def _told_again(line: Line, saying: Spoken, earlier: Saying) -> Saying:
    """The saying of whoever spoke in `earlier`; the post and the way only where the same line tells them."""
    if earlier.line != line.number:
        return saying.told(line, earlier.speaker, None)
    told = saying.told(line, earlier.speaker, earlier.role)
    return msgspec.structs.replace(told, via=told.via or earlier.via)
