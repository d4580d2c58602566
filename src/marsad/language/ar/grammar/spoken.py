"""A saying while its sentence is read: in places of the line, before it is told in spans."""

import msgspec

from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.speakers import Speaker
from marsad.language.clauses import Phrase, Saying
from marsad.records import Span


class Spoken(msgspec.Struct, frozen=True):
    """A cue at `place`, who speaks, and what the words cover.

    `begins` is where the saying's clause begins, `covers` the stretches [first, last) of places that its words take.
    `nested` says that it stands inside another's words. `speaker` None: the one who spoke last.
    """

    place: int
    stance: str
    speaker: Speaker | None
    begins: int
    covers: tuple[tuple[int, int], ...]
    via: Phrase | None = None
    quote: bool = False
    denies: tuple[int, int] | None = None
    nested: bool = False
    same_as: int | None = None
    asks: bool = False

    def told(self, line: Line, speaker: tuple[Phrase, ...], role: Phrase | None) -> Saying:
        """The saying in spans of the text."""
        scope = tuple(
            line.stretch(line.words[first].start, line.words[last - 1].end) for first, last in self.covers
        )
        denies: Span | None = line.span(*self.denies) if self.denies else None
        return Saying(
            cue=line.cue_span(self.place),
            line=line.number,
            stance=self.stance,
            speaker=speaker,
            role=role,
            via=self.via,
            quote=self.quote,
            denies=denies,
            scope=scope,
            back=bool(line.words[self.place].suffix)
            or any("back_words" in word.heads for word in line.words[self.place + 1 : self.place + 8]),
            aside=self.nested or line.tag(self.begins) == "source",
        )
