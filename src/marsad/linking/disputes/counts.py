"""One thing's figures that differ by teller: of two marks of an incident, or of two tellers in one mark."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations

import msgspec

from marsad.linking.disputes.pairs import dispute
from marsad.linking.tellings import Telling, stems, two_means
from marsad.linking.told import Told
from marsad.records import Chain, Days, Dispute, Event, Figure, Incident, Range, Root, Statement

BESIDE = 400  # code points: about a paragraph
NEAR = 1200  # as far as marks of one type may stand apart that say neither where nor when
Value = tuple[Range, frozenset[str]]

WEEK = timedelta(days=7)
RECENT = timedelta(days=2)  # how long an article speaks of what happened and need not say when
STEM = 3  # letters of a word that two of its numbers share at least
VALUES = 12  # an incident with more different figures of one unit (a table of tolls) is no dispute


class Count(msgspec.Struct, frozen=True):
    """A figure of an incident: its event, the mark that gives it, its value, whose it is, who tells it."""

    event: Telling
    mark: str
    unit: str
    range: Range
    of: frozenset[str]
    voices: frozenset[str]
    on_record: bool = False  # whether a speaker tells it, and not the narrator


Counted = Mapping[str, Sequence[Count]]
"""The figures of each event mark."""


def counts_of(told: Iterable[Told], chains: Iterable[Chain], tellings: Mapping[str, Telling]) -> Counted:
    """The figures of the events that some articles tell as so."""
    voices: defaultdict[str, set[str]] = defaultdict(set)
    for one in chains:
        voices[one.mark] |= _voices(one.root)
    counts: defaultdict[str, list[Count]] = defaultdict(list)
    for text in {one.version.id: one for one in told}.values():  # once, whoever carries it
        for event in text.coding.events:
            if event.status == "actual":
                counts[event.id] += _counts(event, text, tellings[event.id], voices)
    return counts


def counted(incidents: Iterable[Incident], counts: Counted) -> Iterator[Dispute]:
    """The disputes over figures of one thing: two values that cannot both be, of two tellers."""
    for incident in incidents:
        told_of = [count for mark in incident.marks for count in counts.get(mark, ())]
        yield from _differing(incident.id, told_of)


def _voices(root: Root) -> set[str]:
    """A root's key and its sides: two that speak for one side count with one voice."""
    return {root.key, *(root.side.split(",") if root.known and root.side else ())}


def _counts(event: Event, told: Told, telling: Telling, voices: Mapping[str, set[str]]) -> Iterator[Count]:
    """An event's figures, each with its own teller; one that says no more than a number is of what the
    figure before it is of.
    """
    before: dict[str, Figure] = {}
    for figure in event.figures:
        first = before.setdefault(figure.unit, figure) if figure.part_of is None else figure
        since = event.cue.end if first is figure else first.span.end
        other = _other_teller(event, since, figure, told)
        owner = figure.of or (first.of if other else None)
        of = _people(owner.text, told) if owner and owner.text not in told.anyone else frozenset()
        part = stems(figure.part_of, told) if figure.part_of else frozenset()
        mark = other.id if other else event.id
        heard = frozenset(voices.get(mark, ()))
        on_record = bool(other or event.according_to)
        yield Count(telling, mark, figure.unit, figure.range, of | part, heard, on_record)


def _people(owner: str, told: Told) -> frozenset[str]:
    return told.owners.get(owner) or stems(owner, told)


def _other_teller(event: Event, since: int, figure: Figure, told: Told) -> Statement | None:
    """The statement of another that gives a figure of an event: its cue stands before the figure, and behind
    the event or the event's figure before it.
    """
    between = (
        said
        for said in told.coding.statements
        if said.line == event.line
        and since <= said.cue.start < figure.span.start
        and said.speaker != event.according_to
    )
    return max(between, key=lambda said: said.cue, default=None)


def _differing(incident: str, counts: Sequence[Count]) -> Iterator[Dispute]:
    """Pairs of values of one unit that cannot both be, and that no voice tells both of: else it is an
    update.
    """
    units: defaultdict[str, defaultdict[Value, list[Count]]] = defaultdict(lambda: defaultdict(list))
    for count in counts:
        units[count.unit][count.range, count.of].append(count)
    for unit, told in sorted(units.items()):
        values = sorted(told, key=_order)
        for one, other in combinations(values, 2) if len(values) <= VALUES else ():
            if (
                clash(one, other)
                and _two_tellers(told[one], told[other])
                and not _adds_up(told[one], told[other], counts)
            ):
                marks = [{count.mark for count in told[value]} for value in (one, other)]
                what = f"{unit}: {one[0]} or {other[0]}"
                known_by = f"{what}+{min(marks[0])}+{min(marks[1])}"
                yield dispute("figures", what, marks[0], marks[1] - marks[0], known_by, incident)


def _adds_up(one: Sequence[Count], other: Sequence[Count], counts: Iterable[Count]) -> bool:
    """Whether the lower value and a third figure of the incident, in an article that tells one of them, make
    the higher: «29 drones in the evening and 48 before it» are the 77; nine wounded and four dead, the 13
    brought in.
    """
    low, high = one[0].range, other[0].range
    if not (low.exact and high.exact) or low.low is None or high.low is None:
        return False
    rest = Range.exactly(high.low - low.low)
    units = {one[0].unit} | ({"killed"} if one[0].unit == "wounded" else set())
    either = (*one, *other)
    versions = {count.event.version for count in either}
    return any(
        count.range == rest and count.unit in units and count.event.version in versions
        for count in counts
        if count not in either
    )


def _order(value: Value) -> tuple[float, float, list[str]]:
    """The lower value first; an open end is the least or the most."""
    ranged, of = value
    low = float("-inf") if ranged.low is None else ranged.low
    return low, float("inf") if ranged.high is None else ranged.high, sorted(of)


def clash(one: Value, other: Value) -> bool:
    """Whether two values cannot both be: of the same people they differ, or a part is more than the whole."""
    (here, ours), (there, theirs) = one, other
    if ours == theirs or _same_people(ours, theirs):
        return not here.overlaps(there)
    if ours and theirs:
        return False
    part, whole = (here, there) if ours else (there, here)
    return part.low is not None and whole.high is not None and part.low > whole.high


def _same_people(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one owner's words are the other's, with or without more beside them, in whatever number:
    «soldiers» and «soldiers of Mali».
    """
    few, many = sorted((one, other), key=len)
    return bool(few) and all(any(_one_word(word, another) for another in many) for word in few)


def _one_word(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= STEM and len(longer) - len(shorter) <= 1 and longer.startswith(shorter)


def _two_tellers(one: Sequence[Count], other: Sequence[Count]) -> bool:
    """Whether no root tells both, and the marks say by themselves that they tell one happening."""
    apart = not any(a.voices & b.voices for a in one for b in other)
    return apart and any(_one_thing(a.event, b.event) for a in one for b in other)


def _one_thing(one: Telling, other: Telling) -> bool:
    """Whether two marks share a place or a target, or a day, or stand beside one another and name no two
    weapons: an incident is a wide net.
    """
    if _other_span(one, other) or _other_span(other, one):
        return False
    slots = ((one.place, other.place), (one.target, other.target))
    same_day = one.days is not None and one.days == other.days
    apart = abs(one.order[0] - other.order[0]) if one.version == other.version else NEAR + 1
    beside = apart <= (NEAR if one.type == other.type else BESIDE)
    if any(here.likeness(there) for here, there in slots):
        return True
    return (beside or same_day) and not two_means(one.type, other.type)


def _other_span(one: Telling, other: Telling) -> bool:
    """Whether a mark counts over another run of days than one with days: over weeks and not on one of them,
    or, in another article that names no day, up to its own.
    """
    if one.days is None:
        return False
    if other.days is None:
        late = other.told_on is not None and other.told_on - one.days.end > RECENT
        return late and one.version != other.version
    return one.days != other.days and max(_length(one.days), _length(other.days)) > WEEK


def _length(days: Days) -> timedelta:
    return days.end - days.start
