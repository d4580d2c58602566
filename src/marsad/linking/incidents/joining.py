"""Event marks that tell one happening, put together in incidents.

Links are taken strongest first, and none is taken that would bring together what cannot be one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from marsad.linking.actors import Names
from marsad.linking.components import Judged, constrained
from marsad.linking.incidents.bounds import Bounds
from marsad.linking.incidents.edges import Edge
from marsad.linking.tellings import HAPPENED, Telling, narrowest, tellings_in
from marsad.linking.told import Theatres, Told, earliest_first
from marsad.records import Incident


def tellings_of(told: Iterable[Told], names: Names, reports: Mapping[str, str]) -> dict[str, Telling]:
    """Every mark that tells what happened, or denies it, as it is compared; by id.

    Only what is told as having happened, or is denied, makes an incident: plans and fears do not.
    """
    return {
        found.id: found
        for one in reversed(earliest_first(told))
        for found in tellings_in(one, names, reports)
        if found.status in HAPPENED
    }


def grouped(
    tellings: Mapping[str, Telling],
    found: Iterable[Edge],
    theatres: Theatres,
    judged: Iterable[Judged[str]] = (),
) -> tuple[Incident, ...]:
    """The incidents of some marks along the edges `found` between them, by id, without their standings; what
    people `judged` of two marks wins.
    """
    known = (one for one in judged if one.one in tellings and one.other in tellings)
    groups = constrained(sorted(tellings), found, lambda mark: Bounds(tellings[mark], theatres), known)
    made = (_incident([tellings[mark] for mark in sorted(group)], theatres) for group in groups)
    return tuple(sorted(made, key=lambda incident: incident.id))


def _incident(members: Sequence[Telling], theatres: Theatres) -> Incident:
    return Incident(
        id=members[0].id,
        type=_commonest(one.type for one in members),
        marks=tuple(one.id for one in members),
        date=narrowest(one.days for one in members if one.days),
        place=_place(members, theatres),
    )


def _commonest(values: Iterable[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value))


def _place(members: Sequence[Telling], theatres: Theatres) -> str | None:
    """The id of the smallest place that is told, the commonest of such."""
    counts = Counter(place for one in members for place in one.place.ids)
    if not counts:
        return None
    return min(counts, key=lambda place: (-len(theatres.larger(place)), -counts[place], place))
