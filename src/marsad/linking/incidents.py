"""Event marks that tell one happening, put together in incidents.

Marks are compared where they share a bucket (a place, an actor, a target of one family of types, in one
report or on one day), each with a few neighbours, so that a busy front costs its size. Links are taken
strongest first, and none is taken that would bring together what cannot be one.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, product

from marsad.linking.actors import Names
from marsad.linking.components import Judged, constrained
from marsad.linking.tellings import Telling, conflict, narrowest, near, telling
from marsad.linking.told import Theatres, Told, earliest_first
from marsad.records import Incident

NEIGHBOURS = 8
WITHIN = 1.5  # what two marks of one report must share to be one
ACROSS = 3.5  # … two marks of different reports
RECENT = 3  # days between two articles that may tell the same undated news
BACKGROUND = 14  # days after which an event is no news any more
TOLD = frozenset({"actual", "denied"})


def incidents(
    told: Iterable[Told],
    names: Names,
    reports: Mapping[str, str],
    theatres: Theatres,
    judged: Iterable[Judged[str]] = (),
) -> tuple[Incident, ...]:
    """The incidents that the marks tell, by id, without their standings; what people `judged` of two marks
    wins.

    Only what is told as having happened, or is denied, makes an incident: plans and fears do not.
    """
    tellings = {
        event.id: telling(event, one, names, reports)
        for one in reversed(earliest_first(told))
        for event in one.coding.events
        if event.status in TOLD
    }

    def apart(one: Sequence[str], other: Sequence[str]) -> bool:
        return _apart([tellings[mark] for mark in one], [tellings[mark] for mark in other], theatres)

    edges = chain(_edges(tellings.values(), theatres), _back(tellings.values(), theatres))
    known = (one for one in judged if one.one in tellings and one.other in tellings)
    groups = constrained(sorted(tellings), edges, apart, known)
    found = (_incident([tellings[mark] for mark in sorted(group)], theatres) for group in groups)
    return tuple(sorted(found, key=lambda incident: incident.id))


def _edges(tellings: Iterable[Telling], theatres: Theatres) -> Iterator[tuple[float, str, str]]:
    buckets: defaultdict[Hashable, list[Telling]] = defaultdict(list)
    for one in sorted(tellings, key=_moment):
        for key in _keys(one):
            buckets[key].append(one)
    for key in sorted(buckets, key=str):
        members = buckets[key]
        for at, one in enumerate(members):
            for other in members[max(0, at - NEIGHBOURS) : at]:
                weight = _weight(one, other, theatres)
                if weight > 0:
                    yield weight, one.id, other.id


def _back(tellings: Iterable[Telling], theatres: Theatres) -> Iterator[tuple[float, str, str]]:
    """Each bare mark («the strike») with the one mark of its article that it points back to."""
    families: defaultdict[tuple[str, str], list[Telling]] = defaultdict(list)
    for one in sorted(tellings, key=_moment):
        families[one.version, one.family].append(one)
    for members in families.values():
        for at, one in enumerate(members):
            told = _pointed_at(members, at, theatres) if one.bare else None
            if told is not None:
                yield WITHIN, one.id, told.id


def _pointed_at(members: Sequence[Telling], at: int, theatres: Theatres) -> Telling | None:
    """The nearest mark before a bare one that says where, when or who, of its own type where there is one;
    else the nearest behind it.
    """
    one = members[at]
    before = [other for other in reversed(members[:at]) if not conflict(one, other, theatres)]
    behind = [other for other in members[at + 1 :] if not conflict(one, other, theatres)]
    for found in (before, behind):
        full = [other for other in found if not other.bare]
        same = [other for other in full if other.type == one.type]
        for choice in (same, full):
            if choice:
                return choice[0]
    return next(iter((*before, *behind)), None)


def _keys(one: Telling) -> Iterator[Hashable]:
    """The buckets of a mark: in its report, on its day, at its place, and by place and parties."""
    parties = {*one.actor.keys, *one.target.keys}
    for key in {*parties, *one.place.keys}:
        yield "report", one.report, one.family, key
    yield "report", one.report, one.family, ""
    day = str(one.days) if one.days and one.days.precision == "day" else None
    for place in one.place.keys:
        yield "there", place, one.family
        if day:
            yield "day", day, one.family, place
        for party in parties:
            yield "place", place, one.family, party
        for count in one.counts:
            yield "count", place, one.family, count
    for pair in product(one.actor.keys, one.target.keys):
        yield "parties", one.family, pair
    if day:
        for party in parties:
            yield "party", day, one.family, party


def _weight(one: Telling, other: Telling, theatres: Theatres) -> float:
    """How strongly two marks look like one happening; 0 where they are not to be linked."""
    if conflict(one, other, theatres):
        return 0.0
    slots = one.actor.likeness(other.actor) + one.target.likeness(other.target)
    place = 2 * one.place.likeness(other.place)
    if not place and one.place.ids and other.place.ids:
        place = float(near(one, other, theatres))
    shared = place + slots + 1.5 * bool(one.counts & other.counts) + _same_day(one, other)
    shared -= 1.0 * (_background(one) != _background(other))
    shared += 0.5 * (one.type == other.type)
    if one.report == other.report:
        shared += 0.5 * (one.version == other.version and _complementary(one, other))
        return shared if shared >= WITHIN else 0.0
    return shared if shared >= ACROSS and _recent(one, other) else 0.0


def _complementary(one: Telling, other: Telling) -> bool:
    """Whether two marks say different things of what may be one happening: no slot stands in both and
    differs.
    """
    slots = ((one.actor, other.actor), (one.target, other.target), (one.place, other.place))
    differ = [1 for here, there in slots if here.keys and there.keys and not here.likeness(there)]
    return not (one.bare or other.bare or differ) and _background(one) == _background(other)


def _same_day(one: Telling, other: Telling) -> float:
    if one.days is None or other.days is None:
        news = one.version != other.version and (_news_of(one, other) or _news_of(other, one))
        return 1.0 if news else 0.5
    return 2.0 if one.days == other.days and one.days.precision == "day" else 0.5


def _news_of(dated: Telling, undated: Telling) -> bool:
    """Whether the undated mark was told so soon after the other's day that it may be news of it."""
    if dated.days is None or dated.days.precision != "day" or undated.days or undated.told_on is None:
        return False
    return 0 <= (undated.told_on - dated.days.start).days <= RECENT


def _background(one: Telling) -> bool:
    """Whether a mark tells what was over when its article was written: news is rarely one with it."""
    if one.days is None or one.told_on is None:
        return False
    return (one.told_on - one.days.end).days > BACKGROUND


def _recent(one: Telling, other: Telling) -> bool:
    """Whether marks of which one has no day were told within a few days; undated articles may be of any
    day.
    """
    if one.days and other.days:
        return True
    if one.told_on is None or other.told_on is None:
        return False
    return abs((one.told_on - other.told_on).days) <= RECENT


def _apart(here: Sequence[Telling], there: Sequence[Telling], theatres: Theatres) -> bool:
    """Whether any mark of the one group cannot be one with any of the other; marks that say the same count
    once.
    """
    ours, theirs = _distinct(here), _distinct(there)
    return any(conflict(one, other, theatres) for one in ours for other in theirs)


def _distinct(members: Sequence[Telling]) -> list[Telling]:
    kept = {(one.days, one.place.ids, one.version, one.tellers, one.counts): one for one in members}
    return list(kept.values())


def _moment(one: Telling) -> tuple[str, str, tuple[int, int], str]:
    return str(one.told_on or ""), one.version, one.order, one.id


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
