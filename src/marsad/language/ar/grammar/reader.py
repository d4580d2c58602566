"""The reader: a text's lines in, its clauses out."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from marsad.language.ar.fold import Folded
from marsad.language.ar.grammar.happenings.cues import happenings
from marsad.language.ar.grammar.happenings.settle import settle
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.phrases.classes import ACTING_BODIES
from marsad.language.ar.grammar.relations.cues import relations
from marsad.language.ar.grammar.sayings.cues import sayings
from marsad.language.ar.grammar.sayings.record import Record, Rows
from marsad.language.ar.grammar.sayings.running import Running
from marsad.language.ar.grammar.sayings.spoken import Spoken, source_of
from marsad.language.ar.grammar.telling import happening_of, relation_of
from marsad.language.ar.grammar.words.tagging import tag
from marsad.language.clauses import Clauses, Happening, NameFinder, Relation, TextLine

__all__ = ["read_clauses"]

# So many different words of sport make a report of a match, which attacks and shots do not make a war.
_SPORT = 6


def read_clauses(lines: Sequence[TextLine], names: NameFinder, today: date | None) -> Clauses:
    """What the lines say; relative dates are taken from `today`, null leaves them unresolved."""
    reading = _Reading()
    for text in lines:
        folded = Folded(text.text)
        words = tag(folded, names(folded.text), today)
        reading.read(Line(words, folded, text.number, text.offset, title=text.title))
    return reading.clauses()


class _Reading:
    """What has been read of one text; made anew for each."""

    def __init__(self) -> None:
        self._said = Record()
        self._running = Running()
        self._happened: list[Happening] = []
        self._related: list[Relation] = []
        self._sport: set[str] = set()
        self._weapons: Counter[str] = Counter()

    def read(self, line: Line) -> None:
        """Add what a line says."""
        for word in line.words:
            if "sport" in word.heads:
                self._sport.add(word.text)
            if "sharpen" in word.under:
                self._weapons.update(head for head in word.heads if head.startswith("sharpen."))
        self._running.enter(line)
        spoken: list[Spoken] = []
        rows: list[Rows] = []
        for first, last in line.sentences:
            spoken, rows = self._read_sentence(Sentence(line, first, last), spoken)
        if line.sentences:
            self._running.leave(line, spoken, rows)

    def _read_sentence(self, sentence: Sentence, before: Sequence[Spoken]) -> tuple[list[Spoken], list[Rows]]:
        """Add what a sentence says; gives its sayings and their rows in the text."""
        line = sentence.line
        spoken = sayings(sentence, before)
        rows = self._said.add(line, spoken)
        self._said.see(sentence)
        for settled in settle(sentence, spoken, happenings(sentence, spoken)):
            source = settled.source
            tellers = rows[source] if source is not None else self._running.tellers(settled.told.place)
            self._happened.extend(
                happening_of(line, settled, teller, own=settled.implied and self._is_body(teller))
                for teller in tellers or (None,)
            )
        for tied in relations(sentence):
            source = source_of(tied.place, spoken)
            tellers = rows[source] if source is not None else self._running.tellers(tied.place)
            self._related.append(relation_of(line, tied, next(iter(tellers), None)))
        return spoken, rows

    def _is_body(self, teller: int | None) -> bool:
        """Whether those who tell are bodies, whose deed may be what they announce."""
        speakers = self._said.sayings[teller].speaker if teller is not None else ()
        return all(speaker.kind in ACTING_BODIES for speaker in speakers)

    def clauses(self) -> Clauses:
        """All that the text says; of a report of a match only who says something."""
        said = tuple(self._said.sayings)
        if len(self._sport) >= _SPORT:
            return Clauses(said)
        return Clauses(said, tuple(self._happened), tuple(self._related), self._means())

    def _means(self) -> str | None:
        """The kind of attack whose means the text names most, where it names one twice at least."""
        head, count = min(self._weapons.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
        return head.removeprefix("sharpen.") if count > 1 else None
