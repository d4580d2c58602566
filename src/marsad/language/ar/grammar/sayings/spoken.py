"""A saying while its sentence is read: in places of the line, before it is told in spans."""

from collections.abc import Sequence

import msgspec

from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.speakers import Speaker
from marsad.language.clauses import Phrase, Saying

_BACK_REACH = 8


class Spoken(msgspec.Struct, frozen=True):
    """A cue at `place`, who speaks, and what the words cover.

    `begins` is where the saying's clause begins, `covers` the stretches of places that its words take.
    `nested` says that it stands inside another's words, `asks` that what it covers is asked for,
    `quoted_first` that it covers words quoted before it. `speaker` None: the one who spoke last, or that of
    the saying `same_as` counts in its sentence.
    """

    place: int
    stance: str
    speaker: Speaker | None
    begins: int
    covers: tuple[Part, ...]
    via: Phrase | None = None
    quote: bool = False
    denies: Part | None = None
    nested: bool = False
    same_as: int | None = None
    asks: bool = False
    quoted_first: bool = False

    def told(self, line: Line, speaker: tuple[Phrase, ...], role: Phrase | None) -> Saying:
        """The saying in spans of the text."""
        words = line.words
        near = words[self.place + 1 : self.place + _BACK_REACH]
        return Saying(
            cue=line.cue_span(self.place),
            line=line.number,
            stance=self.stance,
            speaker=speaker,
            role=role,
            via=self.via,
            quote=self.quote,
            denies=line.span(*self.denies) if self.denies else None,
            scope=tuple(line.stretch(words[first].start, words[last - 1].end) for first, last in self.covers),
            back=bool(words[self.place].suffix) or any("back_words" in word.heads for word in near),
        )

    def leaves_floor(self, line: Line) -> bool:
        """Whether another has the word behind it: it names a source, stands in their words, or is silence."""
        return self.nested or self.stance == "no-comment" or line.tag(self.begins) == "source"

    def said(self) -> list[Part]:
        """The stretches that it covers behind its cue; where there are none, the words quoted before it."""
        behind = [part for part in self.covers if part[0] > self.place]
        return behind or (list(self.covers) if self.quoted_first else [])


def source_of(place: int, spoken: Sequence[Spoken]) -> int | None:
    """Which saying's words `place` stands in: the narrowest stretch's, of equal ones the nested one's."""
    best: int | None = None
    narrowest = 0
    for row, saying in enumerate(spoken):
        for start, end in saying.covers:
            width = end - start
            narrower = best is None or width < narrowest or (saying.nested and width == narrowest)
            if start <= place < end and narrower:
                best, narrowest = row, width
    return best
