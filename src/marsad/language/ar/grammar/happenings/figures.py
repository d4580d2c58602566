"""Figures and times of a sentence: to which of its events each belongs."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.told import VIOLENT, Told
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.phrases.arguments import tells_apart
from marsad.language.ar.grammar.sayings.spoken import Spoken, source_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.times import Time
from marsad.records import Days

# Types that their announcing brings about, and whose day is the announcement's: «أعلن أمس حظر التجول».
_DONE_BY_WORDS = frozenset(
    ("sanction", "shutdown", "reopening", "ceasefire", "legal", "leadership-change", "agreement")
)
_HARMED = frozenset(("killed", "wounded", "bodies"))
_FIGURE_REACH, _TIME_REACH, _HARM_REACH = 12, 22, 8
_CLAUSE_COST, _COMMA_COST, _BEFORE_COST = 4, 2, 3


def figures_of(sentence: Sentence, events: Sequence[Told], owners: Mapping[int, int]) -> dict[int, list[int]]:
    """The places of each event's figures; `owners` say where those beside words of killing go."""
    found: dict[int, list[int]] = {}
    for place in range(sentence.first, sentence.last):
        figure = sentence.line.words[place].quantity
        if figure is not None:
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
    if not fitting:
        return None
    near = [word for word in owners if abs(word - place) <= _HARM_REACH]
    if near:
        target = owners[min(near, key=lambda word: abs(word - place))]
        if any(event.place == target for event in events):
            return target
    return _nearest(line, place, fitting, None)


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


def days_of(sentence: Sentence, events: Sequence[Told], spoken: Sequence[Spoken]) -> dict[int, Days]:
    """The days of each event: a time goes to the nearest event, and to those that «و» joins to it.

    A time that says when somebody spoke dates no event: «قال يوم الخميس إن القوات قصفت …».
    """
    found: dict[int, Days] = {}
    at = {event.place: event for event in events}
    for place in range(sentence.first, sentence.last):
        time = sentence.line.words[place].time
        if time is None or time.days is None or time.kind == "after":
            continue
        owner = _nearest(sentence.line, place, events, _TIME_REACH)
        if (
            owner is not None
            and owner not in found
            and not _dates_words(sentence.line, place, at[owner], spoken)
        ):
            found[owner] = _read(time, time.days, at[owner])
    _share(sentence.line, events, found)
    return found


def _dates_words(line: Line, place: int, event: Told, spoken: Sequence[Spoken]) -> bool:
    """Whether the time at `place` says when the event's teller spoke: only names part it from the cue."""
    row = source_of(event.place, spoken)
    if row is None or event.type in _DONE_BY_WORDS or not spoken[row].place < place < event.place:
        return False
    cue = line.words[spoken[row].place]
    between = line.words[spoken[row].place + 1 : place]
    return cue.tag == "verb" and not any(_begins_words(word) for word in between)


def _begins_words(word: Word) -> bool:
    """Whether what is said has begun: with «أن», a verb, or a noun that tells an event."""
    return word.tag in ("comp", "verb", "start", "rel") or (
        word.tag in ("noun", "count") and tells_apart(word)
    )


def _read(time: Time, days: Days, event: Told) -> Days:
    """The days of a time for this event: ahead for what is planned, from then to now for what goes on."""
    if event.mood == "planned" and time.ahead is not None:
        return time.ahead
    if time.kind == "since" and time.through is not None:
        return time.through
    return days


def _share(line: Line, events: Sequence[Told], found: dict[int, Days]) -> None:
    """Give the days of an event to the one that «و» and a verb join to it, either way."""
    for event, after in pairwise(events):
        if line.words[after.place].conj and line.tag(after.place) == "verb":
            for one, other in ((event.place, after.place), (after.place, event.place)):
                if one in found:
                    found.setdefault(other, found[one])
