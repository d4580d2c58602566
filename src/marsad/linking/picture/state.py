"""The state of a theatre on a day, and its network of parties: what is claimed, and by whose word."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from marsad.linking.picture.accounts import ACCORDS
from marsad.linking.picture.control import control
from marsad.linking.picture.facts import Facts
from marsad.linking.picture.holding import held
from marsad.linking.picture.relations import acting, fights, leading, tied
from marsad.linking.told import Theatres, Told
from marsad.records import Accord, Incident, Network, Omitted, Record, State


def state(told: Iterable[Told], record: Record, theatres: Theatres, theatre: str, at: date) -> State:
    """Who holds each place of a theatre on a day, who backs whom with what, who leads what, and which
    agreements stand: all that the marks of a set of versions claim, by the rules of docs/linking.md.

    A pure function of the set; `record` is what `link` makes of it. To see a day as it was known by one, give
    only the versions that `known` keeps. Not a verdict: a place is held by whoever is told to hold it.
    """
    return drawn(Facts.of(told, record, theatres, theatre), at)


def drawn(facts: Facts, at: date) -> State:
    """The state of a theatre on a day, drawn from its facts."""
    said = control(facts)
    ties, undated = tied(facts, at)
    return State(
        facts.theatre,
        at,
        None,
        held(said, facts, at),
        tuple(one for one in ties if one.kind == "backs"),
        leading(ties),
        tuple(_accords(facts, at)),
        Omitted(undated=said.undated + undated, unplaced=said.unplaced),
    )


def network(
    told: Iterable[Told], record: Record, theatres: Theatres, theatre: str, at: date | None = None
) -> Network:
    """Who backs, leads, is part of or fights whom in a theatre, by all that was told up to a day; the edges
    of most roots first within each kind. A pure function, as `state`.
    """
    every = list(told)
    facts = Facts.of(every, record, theatres, theatre)
    (ties, untold), (fought, undated) = tied(facts, at), fights(facts, at, acting(every, facts.names))
    ranked = sorted((*ties, *fought), key=lambda one: (one.kind, -len(one.claim.standing.tell)))
    return Network(theatre, at, None, tuple(ranked), Omitted(undated=untold + undated))


def _accords(facts: Facts, at: date) -> Iterator[Accord]:
    """The agreements and truces that were made by a day, as told by somebody; the last made first."""
    here = facts.accords.union(mark.id for mark, _ in facts.here())
    found = {facts.incidents[mark].id: facts.incidents[mark] for mark in here if mark in facts.incidents}
    made = [one for one in found.values() if one.type in ACCORDS and one.standing.tell]
    days = {one.id: _made(one, facts) for one in made}
    there = [one for one in made if (day := days[one.id]) is not None and day <= at]
    for one in sorted(there, key=lambda one: (days[one.id], one.id), reverse=True):
        yield _accord(one, facts)


def _made(incident: Incident, facts: Facts) -> date | None:
    """The day by which an agreement was made: the last that its date may mean, else that of its first
    telling; null where nothing of it has a day.
    """
    told = [facts.days[mark] for mark in incident.marks if mark in facts.days]
    if not told:
        return None
    return incident.date.end - timedelta(days=1) if incident.date else min(told)


def _accord(incident: Incident, facts: Facts) -> Accord:
    marks = [facts.events[mark] for mark in incident.marks]
    parties = {
        who
        for event in marks
        for who in facts.names.whos(facts.texts[event.id], (*event.actor, *event.target))
    }
    last = max(facts.days[mark] for mark in incident.marks if mark in facts.days)
    sides = facts.sides(parties, last)
    claim = facts.claim(
        incident.marks, actor=sides, target=sides, since=[incident.date] if incident.date else ()
    )
    return Accord(
        incident.id,
        incident.type,
        tuple(sorted(facts.party(who, last) for who in parties)),
        claim,
        incident.place,
    )
