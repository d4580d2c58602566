"""One thing's figures that differ by teller: of two marks of an incident, or of two tellers in one mark."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations

import msgspec

from marsad.linking.disputes.pairs import dispute
from marsad.linking.tellings import Telling, stems
from marsad.linking.told import Told
from marsad.records import Chain, Days, Dispute, Event, Figure, Incident, Range, Root, Statement

BESIDE = 400  # code points: about a paragraph
NEAR = 1200  # as far as marks of one type may stand apart that say neither where nor when
_Value = tuple[Range, frozenset[str]]

WEEK = timedelta(days=7)
STEM = 3  # letters of a word that two of its numbers share at least
VALUES = 12  # an incident with more different figures of one unit (a table of tolls) is no dispute


class _Count(msgspec.Struct, frozen=True):
    """A figure of an incident: its event, the mark that gives it, its value, whose it is, who tells it."""

    event: Telling
    mark: str
    unit: str
    range: Range
    of: frozenset[str]
    voices: frozenset[str]


def counted(
    told: Sequence[Told],
    incidents: Iterable[Incident],
    chains: Iterable[Chain],
    tellings: Mapping[str, Telling],
) -> Iterator[Dispute]:
    """The disputes over figures of one thing: two values that cannot both be, of two tellers."""
    voices: defaultdict[str, set[str]] = defaultdict(set)
    for chain in chains:
        voices[chain.mark] |= _voices(chain.root)
    counts: defaultdict[str, list[_Count]] = defaultdict(list)
    for one in told:
        for event in one.coding.events:
            if event.status == "actual":
                counts[event.id] += _counts(event, one, tellings[event.id], voices)
    for incident in incidents:
        told_of = [count for mark in incident.marks for count in counts.get(mark, ())]
        yield from _differing(incident.id, told_of)


def _voices(root: Root) -> set[str]:
    """A root's key and its sides: two that speak for one side count with one voice."""
    return {root.key, *(root.side.split(",") if root.known and root.side else ())}


def _counts(event: Event, told: Told, telling: Telling, voices: Mapping[str, set[str]]) -> Iterator[_Count]:
    """An event's figures, each with its own teller; one that says no more than a number is of what the
    figure before it is of.
    """
    before: dict[str, Figure] = {}
    for figure in event.figures:
        first = before.setdefault(figure.unit, figure) if figure.part_of is None else figure
        since = event.cue.end if first is figure else first.span.end
        other = _other_teller(event, since, figure, told)
        owner = figure.of or (first.of if other else None)
        of = stems(owner.text, told) if owner and owner.text not in told.anyone else frozenset()
        part = stems(figure.part_of, told) if figure.part_of else frozenset()
        mark = other.id if other else event.id
        yield _Count(telling, mark, figure.unit, figure.range, of | part, frozenset(voices.get(mark, ())))


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


def _differing(incident: str, counts: Sequence[_Count]) -> Iterator[Dispute]:
    """Pairs of values of one unit that cannot both be, and that no voice tells both of: else it is an
    update.
    """
    units: defaultdict[str, defaultdict[_Value, list[_Count]]] = defaultdict(lambda: defaultdict(list))
    for count in counts:
        units[count.unit][count.range, count.of].append(count)
    for unit, told in sorted(units.items()):
        values = sorted(told, key=_order)
        for one, other in combinations(values, 2) if len(values) <= VALUES else ():
            if _clash(one, other) and _two_tellers(told[one], told[other]):
                marks = [{count.mark for count in told[value]} for value in (one, other)]
                what = f"{unit}: {one[0]} or {other[0]}"
                known_by = f"{what}+{min(marks[0])}+{min(marks[1])}"
                yield dispute("figures", what, marks[0], marks[1] - marks[0], known_by, incident)


def _order(value: _Value) -> tuple[float, float, list[str]]:
    """The lower value first; an open end is the least or the most."""
    ranged, of = value
    low = float("-inf") if ranged.low is None else ranged.low
    return low, float("inf") if ranged.high is None else ranged.high, sorted(of)


def _clash(one: _Value, other: _Value) -> bool:
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


def _two_tellers(one: Sequence[_Count], other: Sequence[_Count]) -> bool:
    """Whether no root tells both, and the marks say by themselves that they tell one happening."""
    apart = not any(a.voices & b.voices for a in one for b in other)
    return apart and any(_one_thing(a.event, b.event) for a in one for b in other)


def _one_thing(one: Telling, other: Telling) -> bool:
    """Whether two marks share a day, a place or a target, or stand beside one another: an incident is a
    wide net. What is counted over weeks is not what is counted on one of their days.
    """
    if (
        one.days
        and other.days
        and one.days != other.days
        and max(map(_length, (one.days, other.days))) > WEEK
    ):
        return False
    slots = ((one.place, other.place), (one.target, other.target))
    same_day = one.days is not None and one.days == other.days
    apart = abs(one.order[0] - other.order[0]) if one.version == other.version else NEAR + 1
    beside = apart <= (NEAR if one.type == other.type else BESIDE)
    return beside or same_day or any(here.likeness(there) for here, there in slots)


def _length(days: Days) -> timedelta:
    return days.end - days.start
