"""Tellings that cannot both hold: denials beside what they deny, and one thing's figures that differ by
teller.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import combinations

import msgspec

from marsad.linking.actors import Names
from marsad.linking.components import components
from marsad.linking.denials import Denial, Ground, claims, every
from marsad.linking.tellings import Telling, stems, telling
from marsad.linking.told import Theatres, Told
from marsad.records import Chain, Dispute, Figure, Incident, Range

BESIDE = 400  # code points: about a paragraph
VALUES = 12  # an incident with more different figures of one unit (a table of tolls) is no dispute


class _Count(msgspec.Struct, frozen=True):
    """A figure of an incident: the event mark that gives it, its value, whose it is, and the roots that
    tell it.
    """

    event: Telling
    unit: str
    range: Range
    of: frozenset[str]
    roots: frozenset[str]


def disputes(
    told: Iterable[Told],
    names: Names,
    reports: Mapping[str, str],
    incidents: Sequence[Incident],
    chains: Iterable[Chain],
    theatres: Theatres,
) -> tuple[Dispute, ...]:
    """Every dispute that the marks show, by id."""
    articles = sorted(told, key=lambda one: (one.version.article, one.version.id))
    tellings = {
        event.id: telling(event, one, names, reports) for one in articles for event in one.coding.events
    }
    incident = {mark: found.marks for found in incidents for mark in found.marks}
    ground = Ground(names, theatres, tellings, incident)
    found = [*_denied(every(articles, names), ground), *_counted(articles, incidents, chains, tellings)]
    return tuple(sorted({dispute.id: dispute for dispute in found}.values(), key=lambda dispute: dispute.id))


def _denied(found: Sequence[Denial], ground: Ground) -> Iterator[Dispute]:
    """One dispute for each thing denied: denials of one incident, and denials of the same marks, are of one
    thing.
    """
    claimed = {at: claims(denial, ground) for at, denial in enumerate(found)}
    things: defaultdict[str, list[int]] = defaultdict(list)
    for at, denial in enumerate(found):
        incidents = {ground.incident[event.id][0] for event in denial.events if event.id in ground.incident}
        for thing in incidents | claimed[at]:
            things[thing].append(at)
    edges = [(one[0], other) for one in things.values() for other in one[1:]]
    for group in components([at for at in claimed if claimed[at]], edges):
        claim = set().union(*(claimed[at] for at in group))
        against = {mark.id for at in group for mark in found[at].marks}
        what = _said([found[at] for at in group], ground, claim)
        yield _dispute(what, claim - against, against, min(against))


def _said(group: Sequence[Denial], ground: Ground, claim: set[str]) -> str:
    """What is denied, in the fewest words that name it; where the denial names nothing, the type of what is
    claimed.
    """
    words = sorted({denial.words for denial in group if denial.words}, key=lambda words: (len(words), words))
    types = sorted({ground.tellings[mark].type for mark in claim if mark in ground.tellings})
    return next(iter([*words, *types]), "")


def _counted(
    told: Sequence[Told],
    incidents: Iterable[Incident],
    chains: Iterable[Chain],
    tellings: Mapping[str, Telling],
) -> Iterator[Dispute]:
    roots: defaultdict[str, set[str]] = defaultdict(set)
    for chain in chains:
        roots[chain.mark].add(chain.root.key)
    counts: defaultdict[str, list[_Count]] = defaultdict(list)
    for one in told:
        for event in one.coding.events:
            if event.status == "actual":
                counts[event.id] = [
                    _count(figure, one, tellings[event.id], roots[event.id]) for figure in event.figures
                ]
    for incident in incidents:
        yield from _differing([count for mark in incident.marks for count in counts.get(mark, ())])


def _count(figure: Figure, told: Told, event: Telling, roots: set[str]) -> _Count:
    of = stems(figure.of.text, told) if figure.of else frozenset()
    part = stems(figure.part_of, told) if figure.part_of else frozenset()
    return _Count(event, figure.unit, figure.range, of | part, frozenset(roots))


def _differing(counts: Sequence[_Count]) -> Iterator[Dispute]:
    """Pairs of values of one unit that cannot both be, and that no root tells both of: else it is an
    update.
    """
    values: defaultdict[tuple[str, frozenset[str]], defaultdict[Range, list[_Count]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for count in counts:
        values[count.unit, count.of][count.range].append(count)
    for (unit, _), told in sorted(values.items(), key=lambda item: (item[0][0], sorted(item[0][1]))):
        for one, other in combinations(sorted(told, key=str), 2) if len(told) <= VALUES else ():
            if not one.overlaps(other) and _two_tellers(told[one], told[other]):
                marks = [{count.event.id for count in told[value]} for value in (one, other)]
                what = f"{unit}: {one.plain()} or {other.plain()}"
                yield _dispute(what, marks[0], marks[1] - marks[0], f"{what}+{min(marks[0])}+{min(marks[1])}")


def _two_tellers(one: Sequence[_Count], other: Sequence[_Count]) -> bool:
    """Whether no root tells both, and the marks say by themselves that they tell one happening."""
    apart = not any(a.roots & b.roots for a in one for b in other)
    return apart and any(_one_thing(a.event, b.event) for a in one for b in other)


def _one_thing(one: Telling, other: Telling) -> bool:
    """Whether two marks share a day, a place or a target, or stand beside one another: an incident is a
    wide net.
    """
    slots = ((one.place, other.place), (one.target, other.target))
    same_day = one.days is not None and one.days == other.days
    beside = one.version == other.version and abs(one.order[0] - other.order[0]) <= BESIDE
    return beside or same_day or any(here.likeness(there) for here, there in slots)


def _dispute(what: str, claim: set[str], against: set[str], known_by: str) -> Dispute:
    made = sha256(known_by.encode("utf-8", "surrogatepass")).hexdigest()[:20]
    return Dispute("d-" + made, what, tuple(sorted(claim)), tuple(sorted(against)))
