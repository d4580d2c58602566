"""Which event marks may tell one happening, and how strongly they look like it.

Marks are compared where they share a bucket (a place, an actor, a target of one family of types, in one
report or on one day), each with the few before it in time, so that a busy front costs its size.
"""

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, product

from marsad.linking.incidents.weights import BESIDE, SOON, WITHIN, weight
from marsad.linking.places import Place, moment_in, node
from marsad.linking.tellings import Telling, conflict
from marsad.linking.told import Theatres

NEIGHBOURS = 8

Edge = tuple[float, str, str]


def edges(tellings: Iterable[Telling], theatres: Theatres) -> Iterator[Edge]:
    """The weighted pairs of marks, less than 0 where they are clearly two; each bare mark with what it points
    back to.
    """
    ordered = sorted(tellings, key=place)
    return chain(_alike(ordered, theatres), back(ordered, theatres))


def _alike(ordered: Sequence[Telling], theatres: Theatres) -> Iterator[Edge]:
    buckets: defaultdict[Hashable, deque[Telling]] = defaultdict(partial(deque, maxlen=NEIGHBOURS))
    for one in ordered:
        own = [buckets[key] for key in keys(one)]
        near = {other.id: other for bucket in own for other in bucket}
        yield from weighed(one, near.values(), theatres)
        for bucket in own:
            bucket.append(one)


def weighed(one: Telling, before: Iterable[Telling], theatres: Theatres) -> Iterator[Edge]:
    """A mark with those before it in its buckets that it looks like, or clearly is not one with."""
    for other in before:
        strength = weight(one, other, theatres)
        if strength:
            yield strength, one.id, other.id


def back(ordered: Sequence[Telling], theatres: Theatres) -> Iterator[Edge]:
    """Each bare mark («the strike») with the one mark of its article that it points back to; `ordered` holds
    all marks of an article, or none, by their places.
    """
    families: defaultdict[tuple[str, str], list[Telling]] = defaultdict(list)
    for one in ordered:
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
    if one.type == "clash":  # «the fighting» further on is the war's
        before = [other for other in before if one.order[0] - other.order[0] <= BESIDE]
    behind = [
        other for other in members[at + 1 :] if not conflict(one, other, theatres) and _soon(one, other)
    ]
    for found in (before, behind):
        full = [other for other in found if not other.bare]
        same = [other for other in full if other.type == one.type]
        for choice in (same, () if one.type == "clash" else full):  # «the fighting» is not the last attack
            if choice:
                return choice[0]
    alike = [other for other in (*before, *behind) if other.type == one.type or one.type != "clash"]
    return next(iter(alike), None)


def _soon(one: Telling, later: Telling) -> bool:
    """Whether a mark stands so shortly behind a bare one that it may say what that was."""
    return later.order[0] - one.order[0] <= SOON


def keys(one: Telling) -> frozenset[Hashable]:
    """The buckets of a mark: in its report, on its day, at its place, and by place and parties."""
    return frozenset(_keys(one))


def _keys(one: Telling) -> Iterator[Hashable]:
    parties = {*one.actor.keys, *one.target.keys}
    for key in {*parties, *one.place.keys}:
        yield "report", one.report, one.family, key
    yield "report", one.report, one.family, ""
    yield from _struck_keys(one)
    yield from _paragraph_keys(one)
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


def _struck_keys(one: Telling) -> Iterator[Hashable]:
    """What was destroyed, among what its report tells to have been struck."""
    for key in one.target.keys if one.type == "destruction" else ():
        yield "report", one.report, "bombardment", key


def _paragraph_keys(one: Telling) -> Iterator[Hashable]:
    """The place in a paragraph that others may have word for word; a paragraph in which something is
    counted.
    """
    if one.words:
        yield "words", one.words
        if one.counts:
            yield "counted", one.version, one.words[0]


def place(one: Telling) -> Place:
    """Where a mark stands among all in time."""
    return moment_in(one.told_on, one.version, one.order[0]), node(one.id)
