"""Settling a sentence: which saying tells each event, which figures and which times belong to it."""

from collections.abc import Sequence

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.announced import by_spoken_for, is_own_deed
from marsad.language.ar.grammar.happenings.claims import claimed, with_claims
from marsad.language.ar.grammar.happenings.days import days_of
from marsad.language.ar.grammar.happenings.eventful import is_background
from marsad.language.ar.grammar.happenings.figures import figures_of
from marsad.language.ar.grammar.happenings.harm import (
    is_done,
    is_spread,
    killed_kind,
    killed_people,
    with_harm,
    with_tolls,
    with_victims,
)
from marsad.language.ar.grammar.happenings.sharing import shared
from marsad.language.ar.grammar.happenings.told import VIOLENT, Told
from marsad.language.ar.grammar.happenings.victims import each_named, leaders_among
from marsad.language.ar.grammar.happenings.whereabouts import located
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.phrases.arguments import Place, scan
from marsad.language.ar.grammar.phrases.classes import DOERS, class_of
from marsad.language.ar.grammar.sayings.spoken import Spoken, source_of
from marsad.records import Days

_BLAMED = VIOLENT | {"ceasefire", "siege", "displacement", "military-aid"}  # «اتهمت الحركة بخرق الهدنة»


class Settled(msgspec.Struct, frozen=True):
    """An event word with what belongs to it.

    `source` counts the saying that tells it (null is the narrator), `figures` are places, `toll` says that
    only the dead are told, `implied` that its teller announces or denies it of itself.
    """

    told: Told
    source: int | None
    figures: tuple[int, ...]
    days: Days | None
    toll: bool = False
    implied: bool = False


def settle(sentence: Sentence, spoken: Sequence[Spoken], told: Sequence[Told]) -> list[Settled]:
    """The sentence's events, each with what belongs to it; words of killing go with the event that killed."""
    all_told = with_tolls(sentence, told, spoken)
    if not all_told:
        return []
    sources = {event.place: source_of(event.place, spoken) for event in all_told}
    events, owners = with_harm(sentence.line, all_told, sources)
    figures = figures_of(sentence, events, owners, spoken)
    days = days_of(sentence, events, owners, spoken)
    for place, saying in claimed(sentence, spoken, events).items():
        sources[place] = saying if sources[place] is None else sources[place]
    people = killed_people(sentence.line, all_told, owners)
    found: list[Settled] = []
    for event in located(sentence, shared(sentence.line, with_claims(sentence, spoken, events))):
        source, counted = sources[event.place], tuple(figures.get(event.place, ()))
        if is_background(sentence.line, event, counted):
            continue
        kind = killed_kind(sentence.line, event, counted, kills_people=event.place in people)
        toll = event.hurts is not None and not event.type and kind != "leadership-change"
        toll = toll and not is_spread(sentence.line, event)
        toll = toll and not (kind == "violence-against-civilians" and is_done(sentence.line, event))
        implied = source is not None and is_own_deed(sentence.line, event, spoken[source])
        told_kind = with_victims(sentence.line, msgspec.structs.replace(event, type=kind), counted)
        if source is not None:
            told_kind = _conditional(sentence, told_kind, spoken[source])
            told_kind = by_spoken_for(sentence.line, told_kind, spoken[source])
            told_kind = _of_accused(sentence.line, told_kind, spoken[source])
        first, *others = each_named(sentence.line, told_kind)
        found.append(Settled(first, source, counted, days.get(event.place), toll, implied))
        found.extend(Settled(other, source, (), days.get(event.place)) for other in others)
    leaders = leaders_among(sentence, all_told)
    found.extend(Settled(event, sources[event.place], (), days.get(event.place)) for event in leaders)
    return sorted(found, key=lambda settled: settled.told.place)


def _of_accused(line: Line, event: Told, saying: Spoken) -> Told:
    """«اتهمت كييف موسكو بقصف المحطة», «حمّلت التحالف مسؤولية الغارة»: the one accused did it."""
    if not saying.covers:
        return event
    if saying.stance == "threaten" and event.type in VIOLENT:
        return _at_threatened(line, event, saying)
    if saying.stance != "accuse" or event.type not in _BLAMED:
        return event
    told = (arg for arg in event.args if arg.role in ("subject", "owner", "by"))
    if any(class_of(line, *arg.part) not in ("thing", "place", "other") for arg in told):
        return event
    start = _past_times(line, saying.covers[0][0], event.place)
    seen = scan(line, start, event.place)
    accused = [*(part for part in seen.bare[:1] if part[0] == start), *seen.with_role("on", "for")]
    doer = next((part for part in accused if class_of(line, *part) in DOERS), None)
    return (
        event if doer is None else msgspec.structs.replace(event, args=(Place("subject", *doer), *event.args))
    )


def _past_times(line: Line, place: int, last: int) -> int:
    """Past the day of an accusation, which commas may set off: «اتهم الجيش، أمس، الحركة بقصف …»."""
    while place < last and (line.tag(place) == "time" or line.words[place].text == ar.COMMA):
        place += 1
    return place


def _at_threatened(line: Line, event: Told, saying: Spoken) -> Told:
    """«توعدوا الإمارات بمزيد من الضربات»: who is threatened is whom it will hit."""
    if any(arg.role in ("object", "on", "against", "in") for arg in event.args):
        return event
    start = saying.covers[0][0]
    whom = next((part for part in scan(line, start, event.place).bare if part[0] == start), None)
    if whom is None or class_of(line, *whom) not in DOERS:
        return event
    return msgspec.structs.replace(event, args=(*event.args, Place("object", *whom)))


def _conditional(sentence: Sentence, event: Told, saying: Spoken) -> Told:
    """«سنقصف المطار إذا …»: what is threatened on a condition is only possible."""
    if saying.stance not in ("threaten", "warn") or event.mood not in ("actual", "planned"):
        return event
    behind = sentence.line.words[event.place : sentence.last]
    condition = any(word.tag == "start" and "hypothetical" in word.heads for word in behind)
    return msgspec.structs.replace(event, mood="hypothetical") if condition else event
