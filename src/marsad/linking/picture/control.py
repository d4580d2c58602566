"""What marks say of who holds a place: takings, leavings and holdings, each of a day."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Literal

import msgspec

from marsad.linking.actors import listed
from marsad.linking.picture.facts import Facts
from marsad.records import Days, Event, Mention, Ordered, Statement, Tie, in_order

SayKind = Literal["held", "lost", "left", "took"]
_DAY = timedelta(days=1)


class Say(Ordered, frozen=True):
    """One mark's word on a place: whoever held it, lost it to a taker, left it or took it, from the day from
    which it counts.

    `text` is the version that says it, `days` what the mark gives as its day, `loser` who had the place
    before. `doubted` is the last day on which it was denied, or that of its telling where a later version
    dropped it; null where nobody doubts it. Who lost a place still held it on that day.
    """

    day: date
    kind: SayKind
    who: tuple[str, ...]
    mark: str
    text: str
    told: date
    days: Days | None = None
    loser: tuple[str, ...] = ()
    doubted: date | None = None


class Said(msgspec.Struct, frozen=True):
    """All that is said of a theatre's places, how many marks have no day, and how many name only places that
    no pack knows.

    «The town» of one article is not that of the next: nothing is said of a place without an entry.
    """

    says: Mapping[str, tuple[Say, ...]]
    undated: int
    unplaced: int


def control(facts: Facts) -> Said:
    """Every word on who holds the theatre's places."""
    says: defaultdict[str, list[Say]] = defaultdict(list)
    undated = unplaced = 0
    for mark, text in facts.here():
        mentions = () if isinstance(mark, Statement) else places_held(mark)
        known = [one for one in mentions if facts.theatre in facts.theatres.scenes.get(one.id or "", ())]
        unplaced += bool(mentions) and not any(one.id for one in mentions)
        if isinstance(mark, Statement) or not known:
            continue
        if mark.id not in facts.days:
            undated += 1
            continue
        for place in known:
            says[place.id or ""] += _says(mark, text, facts)
    return Said(
        {place: tuple(in_order(set(_before_takings(found, facts)))) for place, found in says.items()},
        undated,
        unplaced,
    )


def same(one: Collection[str], other: Collection[str], facts: Facts, day: date) -> bool:
    """Whether two sets of parties are one: they share a party, or a side of the theatre on a day."""
    return bool(set(one) & set(other) or facts.sides(one, day) & facts.sides(other, day))


def apart(one: Collection[str], other: Collection[str], facts: Facts, day: date) -> bool:
    """Whether two sets of parties are known not to be one. Of words that no pack knows («his forces») nobody
    can say so: they may be another name of the same.
    """
    return any(map(listed, one)) and any(map(listed, other)) and not same(one, other, facts, day)


def places_held(mark: Event | Tie) -> tuple[Mention, ...]:
    """The places of which a mark says who holds them."""
    if isinstance(mark, Tie):
        return (mark.target,) if mark.kind == "controls" else ()
    if mark.status != "actual":
        return ()
    if mark.type == "territory-gained":
        return mark.place
    return mark.origin or mark.place if mark.type == "withdrawal" else ()


def _says(mark: Event | Tie, version: str, facts: Facts) -> Iterator[Say]:
    """A mark's words on a place; who loses it held it until the day before.

    What happened in a month counts from the month's last day: before it, nobody knows whether it had. What
    has no day of its own has that of its incident, else it is of the day on which it is told.
    """
    since, doubted = facts.days[mark.id], _doubted(mark.id, facts)
    if isinstance(mark, Tie):
        who = tuple(sorted(facts.names.whos(version, [mark.source])))
        yield Say(since, "held", who, mark.id, version, since, doubted=doubted)
        return
    who = tuple(sorted(facts.names.whos(version, mark.actor)))
    days = facts.date_of(mark)
    day = days.end - _DAY if days else since
    lost = facts.names.whos(version, [one for one in mark.target if one.id])
    loser = tuple(sorted(one for one in lost if not same([one], who, facts, day)))
    if who:
        kind: SayKind = "took" if mark.type == "territory-gained" else "left"
        yield Say(day, kind, who, mark.id, version, since, days, loser if kind == "took" else (), doubted)
    if loser and mark.type == "territory-gained":
        first = days.start if days else day
        dropped = since if mark.id in facts.withdrawn else None
        yield Say(first - _DAY, "lost", loser, mark.id, version, since, doubted=dropped)
        if not who:
            yield Say(day, "left", loser, mark.id, version, since, days, doubted=doubted)


def _doubted(mark: str, facts: Facts) -> date | None:
    told = facts.days[mark]
    denying = [facts.days.get(one, told) for one in facts.denying(mark)]
    return max([*denying, *([told] if mark in facts.withdrawn else [])], default=None)


def _before_takings(says: list[Say], facts: Facts) -> Iterator[Say]:
    """The words on one place; what an article calls another's place while it tells its taking («the last
    stronghold of …») was so until the day before.
    """
    takings: defaultdict[str, list[Say]] = defaultdict(list)
    for say in says:
        if say.kind == "took":
            takings[say.text].append(say)
    for say in says:
        before = [
            took.day - _DAY
            for took in takings.get(say.text, ())
            if say.kind == "held" and took.day <= say.day and apart(took.who, say.who, facts, took.day)
        ]
        yield msgspec.structs.replace(say, day=min(before)) if before else say
