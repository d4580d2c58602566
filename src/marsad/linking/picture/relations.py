"""Who backs, leads, is part of or fights whom: by ties, and by what one is told to have done to another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations, product

import msgspec

from marsad.linking.actors import Names
from marsad.linking.picture.control import same
from marsad.linking.picture.facts import Facts
from marsad.linking.told import Told
from marsad.records import Event, Mark, Mention, Relation, Statement, Tie

KINDS = frozenset({"backs", "leads", "part-of"})
SUCCEEDED = timedelta(days=30)
"""How long after the last telling of one leader the first of another's makes him the successor."""
_FIGHTS = frozenset(
    {"air-strike", "shelling", "bombing", "clash", "offensive", "siege", "interception", "territory-gained"}
)

Edge = tuple[str, str, str]


class Evidence(msgspec.Struct, frozen=True):
    """What shows an edge: its marks, the means that they name, the incidents of which they are."""

    marks: frozenset[str]
    means: frozenset[str] = frozenset()
    incidents: frozenset[str] = frozenset()


def tied(facts: Facts, at: date | None) -> tuple[tuple[Relation, ...], int]:
    """The ties between parties that were told up to a day, and how many marks have no day."""
    marks: defaultdict[Edge, set[str]] = defaultdict(set)
    means: defaultdict[Edge, set[str]] = defaultdict(set)
    undated = 0
    for mark, version in facts.here():
        if not isinstance(mark, Tie) or mark.kind not in KINDS:
            continue
        if mark.id not in facts.days:
            undated += 1
        elif at is None or facts.days[mark.id] <= at:
            source, target = (facts.names.who(version, one) for one in (mark.source, mark.target))
            if source != target:
                marks[mark.kind, source, target].add(mark.id)
                means[mark.kind, source, target] |= {mark.means} if mark.means else set()
    found = {edge: Evidence(frozenset(marks[edge]), frozenset(means[edge])) for edge in marks}
    return _relations(found, facts), undated


def fights(facts: Facts, at: date | None, acting: frozenset[str]) -> tuple[tuple[Relation, ...], int]:
    """Who fights whom, by what happened up to a day; of a clash either is the one and the other. The second
    is how many marks have no day.

    A target counts as a party where a pack knows it, or where it is `acting`.
    """
    found: defaultdict[Edge, set[str]] = defaultdict(set)
    undated = 0
    for mark, version in facts.here():
        if not isinstance(mark, Event) or mark.type not in _FIGHTS or mark.status != "actual":
            continue
        day = mark.date.end - timedelta(days=1) if mark.date else facts.days.get(mark.id)
        if day is None or mark.id not in facts.days:
            undated += 1
            continue
        does = facts.names.whos(version, mark.actor)
        suffers = {
            who
            for one in mark.target
            if (who := facts.names.who(version, one)) in acting or one.id in facts.theatres.scenes
        }
        for one, other in _pairs(mark.type, does, suffers) if at is None or day <= at else ():
            if not same([one], [other], facts, day):
                found["fights", one, other].add(mark.id)
    shown = {
        edge: Evidence(
            frozenset(marks),
            incidents=frozenset(facts.incidents[one].id for one in marks if one in facts.incidents),
        )
        for edge, marks in found.items()
    }
    return _relations(shown, facts), undated


def leading(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """Who leads what, without those whom another is told to lead after, and of whom nothing is told since."""
    leads = [one for one in relations if one.kind == "leads"]
    return tuple(one for one in leads if not any(_succeeds(other, one) for other in leads))


def _succeeds(later: Relation, one: Relation) -> bool:
    return later.target == one.target and later.claim.first > one.claim.last + SUCCEEDED


def _pairs(of_type: str, does: Iterable[str], suffers: Iterable[str]) -> Iterator[tuple[str, str]]:
    if of_type == "clash":
        yield from combinations(sorted({*does, *suffers}), 2)
    else:
        yield from product(sorted(does), sorted(suffers))


def acting(told: Iterable[Told], names: Names) -> frozenset[str]:
    """Whoever does or says something, or is tied to someone."""
    return frozenset(
        who
        for one in told
        for mark in one.coding.marks
        for who in names.whos(one.version.id, _acting_in(mark))
    )


def _acting_in(mark: Mark) -> tuple[Mention, ...]:
    match mark:
        case Event():
            return mark.actor
        case Statement():
            return mark.speaker
        case Tie():
            return (mark.source, mark.target) if mark.kind in KINDS else (mark.source,)


def _relations(found: Mapping[Edge, Evidence], facts: Facts) -> tuple[Relation, ...]:
    return tuple(_relation(edge, found[edge], facts) for edge in sorted(found))


def _relation(edge: Edge, evidence: Evidence, facts: Facts) -> Relation:
    kind, source, target = edge
    last = max(facts.days[mark] for mark in evidence.marks)
    does, suffers = facts.sides([source], last), facts.sides([target], last)
    claim = facts.claim(
        evidence.marks,
        actor=does,
        target=suffers,
    )
    return Relation(
        kind,
        facts.party(source, last),
        facts.party(target, last),
        claim,
        tuple(sorted(evidence.means)),
        len(evidence.incidents),
    )
