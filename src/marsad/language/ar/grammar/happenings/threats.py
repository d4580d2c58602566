"""Threats: harm that somebody announces without saying what it will be: «توعد برد قاس»."""

from collections.abc import Iterator, Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.told import VIOLENT, Told
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.clauses import Mood

_REACH = 6  # words between the threat and what is threatened
_CONDITION_REACH = 6


def threatened(sentence: Sentence, spoken: Sequence[Spoken], told: Sequence[Told]) -> Iterator[Told]:
    """What each threat of a sentence announces, where no other word of it tells an attack."""
    if any(event.type in VIOLENT and event.mood == "planned" for event in told):
        return
    for saying in spoken:
        if saying.stance != "threaten":
            continue
        place = _harm(sentence.line, saying)
        if place is not None:
            yield Told(place, "offensive", _mood(sentence.line, place), ())


def _harm(line: Line, saying: Spoken) -> int | None:
    """The word that names the harm: an answer right behind the threat, or who is fair game."""
    for first, last in saying.covers:
        for place in range(max(first, saying.place + 1), last):
            near = place < first + _REACH and _retaliates(line, place)
            if near or "legitimate_targets" in line.words[place].heads:
                return place
    return None


def _retaliates(line: Line, place: int) -> bool:
    """Whether an answer is announced: «برد قاس», «بـ"العقاب"»."""
    word = line.words[place]
    announced = word.prep == ar.BY or line.tag(place - 1) == "open"
    return announced and not word.suffix and "retaliation" in word.heads


def _mood(line: Line, place: int) -> Mood:
    """Planned, or only possible where «أي» tells against what: «هدد بالرد على أي اعتداء»."""
    near = line.words[place + 1 : place + 1 + _CONDITION_REACH]
    return "hypothetical" if any(word.text == ar.ANY for word in near) else "planned"
