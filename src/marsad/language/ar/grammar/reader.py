"""The reader: a text's lines in, its clauses out."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import msgspec

from marsad.language.ar.fold import Folded
from marsad.language.ar.grammar.arguments import Place
from marsad.language.ar.grammar.happenings import happenings
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases import phrase
from marsad.language.ar.grammar.relations import Tied, relations
from marsad.language.ar.grammar.sayings import sayings
from marsad.language.ar.grammar.settle import Settled, settle, source_of
from marsad.language.ar.grammar.spoken import Spoken
from marsad.language.ar.grammar.tagging import tag
from marsad.language.ar.lexicon import Lexicon, lexicon
from marsad.language.clauses import (
    Arg,
    Clauses,
    Count,
    Happening,
    NameFinder,
    Phrase,
    Relation,
    Saying,
)


_SPORT = (
    6  # so many different words of sport make a report of a match, which attacks and shots do not make a war
)


class TextLine(msgspec.Struct, frozen=True):
    """A line to read: its number on the page, its offset in the text, its words, whether it is a title."""

    number: int
    offset: int
    text: str
    title: bool = False


def read_clauses(lines: Sequence[TextLine], names: NameFinder, today: date | None) -> Clauses:
    """What the lines say. `today` is the day that relative dates are taken from; null leaves them unresolved."""
    words = lexicon()
    said: list[Saying] = []
    happened: list[Happening] = []
    related: list[Relation] = []
    sport: set[str] = set()
    weapons: Counter[str] = Counter()
    for text in lines:
        folded = Folded(text.text)
        line = Line(
            tag(folded, names(folded.text), words, today), folded, text.number, text.offset, title=text.title
        )
        sport.update(word.text for word in line.words if "sport" in word.heads)
        weapons.update(head for word in line.words for head in word.heads if head.startswith("sharpen."))
        for first, last in line.sentences:
            _sentence(line, first, last, words, (said, happened, related))
    if len(sport) >= _SPORT:
        return Clauses(tuple(said))
    return Clauses(tuple(said), tuple(happened), tuple(related), _means(weapons))


def _means(weapons: Counter[str]) -> str | None:
    """The kind of attack whose means the text names most, where it names one twice at least."""
    if not weapons:
        return None
    head, count = min(weapons.items(), key=lambda item: (-item[1], item[0]))
    return head.removeprefix("sharpen.") if count > 1 else None


def _sentence(
    line: Line,
    first: int,
    last: int,
    words: Lexicon,
    out: tuple[list[Saying], list[Happening], list[Relation]],
) -> None:
    said, happened, related = out
    spoken = sayings(line, first, last)
    rows = _tell(line, spoken, said)
    for settled in settle(line, first, last, spoken, happenings(line, first, last, spoken, words)):
        sources: Sequence[int | None] = rows[settled.source] if settled.source is not None else (None,)
        happened.extend(_happening(line, settled, source) for source in sources)
    for tied in relations(line, first, last):
        source = source_of(tied.place, spoken)
        related.append(_relation(line, tied, rows[source][0] if source is not None else None))


def _tell(line: Line, spoken: Sequence[Spoken], said: list[Saying]) -> list[list[int]]:
    """Add the sayings, one for each of several speakers; gives their rows in `said` by saying."""
    rows: list[list[int]] = []
    for saying in spoken:
        here: list[int] = []
        if saying.same_as is not None:
            for row in rows[saying.same_as]:
                earlier = said[row]
                told = saying.told(line, earlier.speaker, earlier.role)
                here.append(len(said))
                said.append(msgspec.structs.replace(told, via=told.via or earlier.via))
        elif saying.speaker is None:
            here.append(len(said))
            said.append(saying.told(line, (), None))
        else:
            for speaker, role in zip(saying.speaker.phrases, saying.speaker.roles, strict=True):
                here.append(len(said))
                said.append(saying.told(line, (speaker,), role))
        rows.append(here)
    return rows


def _happening(line: Line, settled: Settled, source: int | None) -> Happening:
    told = settled.told
    return Happening(
        cue=line.cue_span(told.place) if line.words[told.place].tag == "verb" else line.word_span(told.place),
        line=line.number,
        type=told.type,
        mood=told.mood,
        args=tuple(
            Arg(place.role, _phrase(line, place)) for place in told.args if not _only_number(line, place)
        ),
        days=settled.days,
        counts=tuple(_count(line, place) for place in settled.figures),
        source=source,
        definite=told.definite,
        toll=settled.toll,
        vague=settled.vague,
        implied=settled.implied,
    )


def _phrase(line: Line, place: Place) -> Phrase:
    found = _counted(line, place.first, place.last) or phrase(line, place.first, place.last)
    name = line.words[place.first].name
    if name is not None and name.capital and place.role in ("subject", "by"):
        found = msgspec.structs.replace(found, kind="state")
    return msgspec.structs.replace(found, refers=True) if place.refers else found


def _only_number(line: Line, place: Place) -> bool:
    """Whether a slot would hold a bare toll («104 قتلى»): the figure tells it, the slot stays empty."""
    figure = line.words[place.first].quantity
    if figure is None or place.last > place.first + 1:
        return False
    return figure.of is None and figure.unit in (
        "killed",
        "wounded",
        "people",
        "bodies",
        "strikes",
        "missiles",
    )


def _counted(line: Line, first: int, last: int) -> Phrase | None:
    """Whose a figure is, in place of the figure, where a figure of people fills a slot."""
    figure = line.words[first].quantity
    if figure is None or figure.of is None or last > first + 1:
        return None
    found = phrase(line, first, last)
    return msgspec.structs.replace(found, span=line.stretch(*figure.of))


def _count(line: Line, place: int) -> Count:
    figure = line.words[place].quantity
    if figure is None:
        raise ValueError(f"no figure at word {place}")
    return Count(
        line.stretch(figure.start, figure.end),
        figure.range,
        figure.unit,
        line.stretch(*figure.of) if figure.of else None,
        line.stretch(*figure.part_of) if figure.part_of else None,
    )


def _relation(line: Line, tied: Tied, source: int | None) -> Relation:
    return Relation(
        line.cue_span(tied.place),
        line.number,
        tied.kind,
        phrase(line, *tied.left),
        phrase(line, *tied.right),
        tied.means,
        source,
    )


__all__ = ["TextLine", "read_clauses"]
