"""Settling a sentence: which saying tells each event, which figures and which times belong to it."""

from collections.abc import Sequence

import msgspec

from marsad.language.ar.grammar.arguments import scan
from marsad.language.ar.grammar.happenings import Told
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases import class_of, counts_fighters
from marsad.language.ar.grammar.spoken import Spoken
from marsad.language.ar.grammar.tagging import Word
from marsad.language.ar.times import Time
from marsad.language.clauses import Vague
from marsad.records import Days

VIOLENT = frozenset(
    (
        "air-strike",
        "shelling",
        "bombing",
        "clash",
        "offensive",
        "violence-against-civilians",
        "abduction",
        "destruction",
    )
)
_WAR_TOLL = 1000
_HARMED = frozenset(("killed", "wounded", "bodies"))
_SINCE_TYPES = frozenset(
    ("siege", "clash", "offensive", "shutdown", "displacement", "deployment", "destruction")
)


class Settled(msgspec.Struct, frozen=True):
    """An event word with the saying that tells it, its figures' places, its days, and the type of what harmed."""

    told: Told
    source: int | None
    figures: tuple[int, ...]
    days: Days | None
    toll: bool = False
    vague: Vague | None = None
    implied: bool = False


def settle(
    line: Line, first: int, last: int, spoken: Sequence[Spoken], told: Sequence[Told]
) -> list[Settled]:
    """The sentence's events, each with what belongs to it; words of killing are taken into the event that killed."""
    told = sorted([*told, *_tolls(line, first, last, told)], key=lambda event: event.place)
    sources = {event.place: source_of(event.place, spoken) for event in told}
    events, owners = _harm(line, told, sources)
    figures = _figures(line, first, last, events, owners)
    days = _days(line, first, last, events)
    found = []
    for event in events:
        kind = _kind(line, event, figures.get(event.place, ()))
        found.append(
            Settled(
                msgspec.structs.replace(event, type=kind),
                sources[event.place],
                tuple(figures.get(event.place, ())),
                days.get(event.place),
                event.hurts is not None and not event.type and kind != "leadership-change",
                event.vague,
                _is_implied(line, event, sources[event.place], spoken),
            )
        )
    return found


_OWN_DEEDS = frozenset(
    (
        "territory-gained",
        "interception",
        "withdrawal",
        "offensive",
        "air-strike",
        "shelling",
        "deployment",
        "arrest",
    )
)


def _is_implied(line: Line, event: Told, source: int | None, spoken: Sequence[Spoken]) -> bool:
    """Whether a masdar right behind a verb of saying is the speaker's own deed: «أعلن الجيش إسقاط طائرة»."""
    if source is None or line.words[event.place].tag != "noun":
        return False
    saying = spoken[source]
    if saying.speaker is None or saying.speaker.phrases[0].kind not in ("force", "body", "state"):
        return False
    start = saying.covers[0][0] if saying.covers else event.place
    if event.place < start or any(
        line.tag(place) in ("comp", "verb", "rel", "sign") for place in range(start, event.place)
    ):
        return False
    return event.type in _OWN_DEEDS or (
        saying.stance == "deny" and event.type == "violence-against-civilians"
    )


def _tolls(line: Line, first: int, last: int, told: Sequence[Told]) -> list[Told]:
    """Figures of dead that no word of killing or attack is near to: «104 قتلى في القرية» tells by itself."""
    if any(event.type in VIOLENT or event.hurts for event in told):
        return []
    for place in range(first, last):
        figure = line.words[place].quantity
        if figure is not None and figure.unit in ("killed", "bodies"):
            seen = scan(line, place + 1, last)
            return [Told(place, "", "actual", seen.placed, hurts=figure.unit)]
    return []


def source_of(place: int, spoken: Sequence[Spoken]) -> int | None:
    """Which saying's words the word at `place` stands in: the one with the narrowest stretch."""
    best: tuple[int, int] | None = None
    for row, saying in enumerate(spoken):
        for start, end in saying.covers:
            if start <= place < end and (
                best is None or end - start < best[0] or saying.nested and end - start <= best[0]
            ):
                best = end - start, row
    return best[1] if best else None


def _harm(
    line: Line, told: Sequence[Told], sources: dict[int, int | None]
) -> tuple[list[Told], dict[int, int]]:
    """The events without the words of killing that only tell an event's toll; where those words' figures go."""
    causes = [event for event in told if event.type in VIOLENT]
    events: list[Told] = []
    owners: dict[int, int] = {}
    for event in told:
        if event.type:
            events.append(event)
            continue
        cause = min(causes, key=lambda other: abs(other.place - event.place), default=None)
        if _named_victim(line, event):
            events.append(event)
        elif cause is None:
            events.append(event)
        elif sources[cause.place] == sources[event.place]:
            owners[event.place] = cause.place
        elif (
            twin := next((e for e in events if e.hurts and sources[e.place] == sources[event.place]), None)
        ) is not None:
            owners[event.place] = twin.place
        else:
            own = {arg.role for arg in event.args if arg.role in ("subject",)}
            copied = tuple(arg for arg in cause.args if arg.role not in own)
            events.append(msgspec.structs.replace(event, type=cause.type, args=(*copied,), definite=False))
    return events, owners


def _named_victim(line: Line, event: Told) -> bool:
    return any(
        arg.role in ("object", "owner")
        and not arg.refers
        and class_of(line, arg.first, arg.last) in ("person", "official")
        for arg in event.args
    )


def _kind(line: Line, event: Told, figures: Sequence[int]) -> str:
    """The type of a word of killing without a cause, or of an attack whose dead are civilians."""
    people = any(
        arg.role in ("object", "owner") and not arg.refers and class_of(line, arg.first, arg.last) == "people"
        for arg in event.args
    )
    civilians = people or any(_civilian(line.words[place]) for place in figures)
    if not event.type:
        if _named_victim(line, event):
            return "leadership-change"
        many = any(_is_war_toll(line.words[place]) for place in figures)
        return "violence-against-civilians" if civilians and not many else "clash"
    if event.hurts or event.type != "offensive" or event.mood != "actual":
        return event.type
    return "violence-against-civilians" if civilians or _kills_at_home(line, event, figures) else event.type


def _is_war_toll(word: Word) -> bool:
    """Whether a figure is a war's toll and no single happening's."""
    return word.quantity is not None and (word.quantity.range.low or 0) >= _WAR_TOLL


def _kills_at_home(line: Line, event: Told, figures: Sequence[int]) -> bool:
    """Whether people, of whom it is not said that they fight, are killed where people live, pray or trade."""
    killed = any(
        word.quantity is not None and word.quantity.unit == "killed" and not counts_fighters(word)
        for word in (line.words[place] for place in figures)
    )
    at_home = any(
        line.words[arg.first].has("civil") for arg in event.args if arg.role in ("on", "in", "object")
    )
    return killed and at_home


def _civilian(word: Word) -> bool:
    """Whether a figure counts civilians: its noun, or whose it is, names people who are nobody's soldiers."""
    figure = word.quantity
    if figure is None or figure.unit not in ("killed", "wounded"):
        return False
    return figure.of is not None and not counts_fighters(word)


def _figures(
    line: Line, first: int, last: int, events: Sequence[Told], owners: dict[int, int]
) -> dict[int, list[int]]:
    """The places of the figures that belong to each event."""
    found: dict[int, list[int]] = {}
    for place in range(first, last):
        figure = line.words[place].quantity
        if figure is None or not events:
            continue
        harmed = figure.unit in _HARMED
        fitting = (
            [e for e in events if (e.type in VIOLENT or not e.type or e.hurts) == harmed or not harmed]
            if harmed
            else list(events)
        )
        if harmed and not fitting:
            continue
        best = min(fitting, key=lambda event: _distance(line, event.place, place))
        if not harmed and _distance(line, best.place, place) > 12:
            continue
        if harmed:
            near = [other for other in owners if abs(other - place) <= 8]
            if near:
                target = owners[min(near, key=lambda other: abs(other - place))]
                if any(event.place == target for event in events):
                    found.setdefault(target, []).append(place)
                    continue
        found.setdefault(best.place, []).append(place)
    return found


def _distance(line: Line, cue: int, place: int) -> int:
    """How far apart two words are; a sign or another verb between them counts for more, and so does standing before."""
    low, high = sorted((cue, place))
    between = line.words[low + 1 : high]
    signs = sum(word.tag == "sign" and word.text == "،" for word in between)
    verbs = sum(word.tag in ("verb", "start") for word in between)
    return high - low + 4 * verbs + 2 * signs + (3 if place < cue else 0)


def _read(time: Time, event: Told) -> Days:
    """The days of a time for this event: ahead for what is planned, from then to now for what goes on."""
    if event.mood == "planned" and time.ahead is not None:
        return time.ahead
    if time.kind == "since" and time.through is not None:
        return time.through
    if time.days is None:
        raise ValueError("a time without days belongs to no event")
    return time.days


def _days(line: Line, first: int, last: int, events: Sequence[Told]) -> dict[int, Days]:
    """The days of each event: a time goes to the nearest event, and to those that «و» joins to it."""
    found: dict[int, Days] = {}
    for place in range(first, last):
        time = line.words[place].time
        if time is None or time.days is None or time.kind == "after" or not events:
            continue
        best = min(events, key=lambda event: _distance(line, event.place, place))
        if _distance(line, best.place, place) > 22 or best.place in found:
            continue
        found[best.place] = _read(time, best)
    for event, after in zip(events, events[1:], strict=False):
        if line.words[after.place].conj and line.words[after.place].tag == "verb":
            if event.place in found and after.place not in found:
                found[after.place] = found[event.place]
            elif after.place in found and event.place not in found:
                found[event.place] = found[after.place]
    return found
