"""Figures of a sentence: to which of its events each belongs."""

from collections.abc import Mapping, Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.causes import before_result
from marsad.language.ar.grammar.happenings.told import VIOLENT, Told
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.words.word import Word

_HARMED = frozenset(("killed", "wounded", "bodies"))
_FIGURE_REACH, _HARM_REACH = 12, 8
_CLAUSE_COST, _COMMA_COST, _BEFORE_COST = 4, 2, 3


def figures_of(
    sentence: Sentence, events: Sequence[Told], owners: Mapping[int, int], spoken: Sequence[Spoken]
) -> dict[int, list[int]]:
    """The places of each event's figures; `owners` say where those beside words of killing go.

    Whoever speaks is counted for no event: «قال اثنان من السكان إن …».
    """
    speaking = {said.speaker.head for said in spoken if said.speaker is not None}
    found: dict[int, list[int]] = {}
    for place in range(sentence.first, sentence.last):
        figure = sentence.line.words[place].quantity
        if figure is not None and place not in speaking:
            harmed = figure.unit in _HARMED
            owner = _of_harmed(sentence.line, place, events, owners) if harmed else None
            if not harmed:
                owner = _nearest(sentence.line, place, events, _FIGURE_REACH)
            if owner is not None:
                found.setdefault(owner, []).append(place)
    return found


def _of_harmed(line: Line, place: int, events: Sequence[Told], owners: Mapping[int, int]) -> int | None:
    """The event whose dead or wounded the figure at `place` counts."""
    fitting = [event for event in events if event.type in VIOLENT or not event.type or event.hurts]
    found = [event for event in events if event.type == "discovery" or event.hurts == "bodies"]
    if found and _counts_bodies(line.words[place]):
        fitting = found
    if not fitting:
        return None
    near = [word for word in owners if abs(word - place) <= _HARM_REACH]
    if near:
        target = owners[min(near, key=lambda word: abs(word - place))]
        if any(event.place == target for event in events):
            return target
    return _nearest(line, place, before_result(line, place, fitting) or fitting, None)


def _counts_bodies(word: Word) -> bool:
    return word.quantity is not None and word.quantity.unit == "bodies"


def _nearest(line: Line, place: int, events: Sequence[Told], reach: int | None) -> int | None:
    """The event that stands nearest to `place`, where one does within `reach`."""
    if not events:
        return None
    distances = [(_distance(line, event.place, place), row) for row, event in enumerate(events)]
    distance, row = min(distances)
    return events[row].place if reach is None or distance <= reach else None


def _distance(line: Line, cue: int, place: int) -> int:
    """How far apart two words are; commas and verbs between, and standing before, count for more."""
    low, high = sorted((cue, place))
    between = line.words[low + 1 : high]
    commas = sum(word.tag == "sign" and word.text == ar.COMMA for word in between)
    clauses = sum(word.tag in ("verb", "start") for word in between)
    return high - low + _CLAUSE_COST * clauses + _COMMA_COST * commas + (_BEFORE_COST if place < cue else 0)
