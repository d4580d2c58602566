"""What is wrong with packs: contradictions, which loading refuses, and what a pack's author should look at.

A rule is a function from packs to findings. `marsad pack check` prints them all, with file and line.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from math import asin, cos, radians, sin, sqrt
from typing import Literal

import msgspec

from marsad.language.ar.fold import fold
from marsad.packs import gazetteer
from marsad.packs.pack import Packs, Where, kind_of
from marsad.packs.schema import Actor, Dated, Outlet, Person, Place

__all__ = ["Finding", "check", "refused"]

_FAR_KM = 15.0
# Boxes are drawn around towns; borders lie further out, by so many degrees and this part of the extent.
_MARGIN = 0.5
_MARGIN_SHARE = 0.3


class Finding(msgspec.Struct, frozen=True, order=True):
    """One thing that is wrong (`error`: loading refuses it) or worth a look (`warning`)."""

    where: Where
    message: str
    level: Literal["error", "warning"]


Rule = Callable[[Packs], Iterator[tuple[str, str]]]


def check(packs: Packs) -> list[Finding]:
    """Every finding, by file and line. Takes what `read_packs` gives: `load_packs` raises on the errors."""
    found = [*_run(packs, _REFUSED, "error"), *_run(packs, _WARNED, "warning")]
    return sorted(found)


def refused(packs: Packs) -> list[Finding]:
    """Only the contradictions, by file and line."""
    return sorted(_run(packs, _REFUSED, "error"))


def _run(packs: Packs, rules: Sequence[Rule], level: Literal["error", "warning"]) -> Iterator[Finding]:
    for rule in rules:
        for entry, message in rule(packs):
            yield Finding(packs.where[entry], f"`{entry}`: {message}", level)


def _references(packs: Packs) -> Iterator[tuple[str, str]]:
    for key, name in _actor_references(packs):
        if packs.actor(name) is None:
            yield key, f"there is no actor `{name}`"
    sides = {info.id: info.sides for info in packs.theatres}
    for actor in packs.all(Actor):
        for side in actor.sides:
            if side.side not in sides.get(side.theatre, {}):
                yield actor.id, f"there is no side `{side.side}` in a theatre `{side.theatre}`"


def _actor_references(packs: Packs) -> Iterator[tuple[str, str]]:
    for actor in packs.all(Actor):
        if actor.parent is not None:
            yield actor.id, actor.parent
    for person in packs.all(Person):
        yield from ((person.id, post.body) for post in person.posts)
    for outlet in packs.all(Outlet):
        yield from ((outlet.id, speaking.actor) for speaking in outlet.speaks_for)


def _sourced(packs: Packs) -> Iterator[tuple[str, str]]:
    for place in packs.all(Place):
        if place.source is None and place.precision not in {"admin1", "country"}:
            yield place.id, f"is precise ({place.precision}) and names no source: name it, or say admin1"
        if (place.lat is None) != (place.lon is None):
            yield place.id, "has one coordinate of two"
        if place.lat is None and place.precision not in {"admin1", "country"}:
            yield place.id, f"is precise ({place.precision}) and has no coordinates"


def _inside(packs: Packs) -> Iterator[tuple[str, str]]:
    boxes = gazetteer.boxes()
    for place in packs.all(Place):
        if place.lat is None or place.lon is None or place.country not in boxes:
            continue
        south, west, north, east = boxes[place.country]
        if not (_between(south, place.lat, north) and _between(west, place.lon, east)):
            yield place.id, f"({place.lat}, {place.lon}) lies outside {place.country}"


def _between(low: float, value: float, high: float) -> bool:
    margin = _MARGIN + _MARGIN_SHARE * (high - low)
    return low - margin <= value <= high + margin


def _once(packs: Packs) -> Iterator[tuple[str, str]]:
    for person in packs.all(Person):
        for first, second in combinations(person.posts, 2):
            if (first.body, first.post) == (second.body, second.post) and _at_once(first, second):
                yield person.id, f"holds the post «{first.post.ar}» twice at once"


def _one_side(packs: Packs) -> Iterator[tuple[str, str]]:
    for actor in packs.all(Actor):
        for first, second in combinations(actor.sides, 2):
            if first.theatre == second.theatre and _at_once(first, second):
                yield actor.id, f"stands on two sides of `{first.theatre}` at once"


def _at_once(first: Dated, second: Dated) -> bool:
    """Whether a day exists on which both hold for sure: ends of which only the month is known may touch."""
    starts = [dated.possible[0] if dated.since is None else dated.certain[0] for dated in (first, second)]
    ends = [dated.possible[1] if dated.until is None else dated.certain[1] for dated in (first, second)]
    return max(day for day in starts if day) < min(day for day in ends if day)


def _own_names(packs: Packs) -> Iterator[tuple[str, str]]:
    for name, owners in _owners(packs, weak=False).items():
        for owner in owners[1:]:
            yield owner, f"shares the name «{name}» with `{owners[0]}`: make it weak for one at least"


def _shared_names(packs: Packs) -> Iterator[tuple[str, str]]:
    for name, owners in _owners(packs, weak=True).items():
        if len(owners) > 1:
            yield owners[-1], f"shares the name «{name}» with {', '.join(f'`{one}`' for one in owners[:-1])}"


def _listed_once(packs: Packs) -> Iterator[tuple[str, str]]:
    for entry in packs.entries.values():
        called = entry.names
        names = Counter(fold(name) for name in called.ar + called.contested + called.weak)
        for name, times in names.items():
            if times > 1:
                yield entry.id, f"lists the name «{name}» {times} times: spelling variants need no listing"


def _owners(packs: Packs, *, weak: bool) -> dict[str, list[str]]:
    """Who goes by a name, of actors and outlets; `weak`: weak names too."""
    owners: dict[str, list[str]] = defaultdict(list)
    entries: list[Actor | Outlet] = [*packs.all(Actor), *packs.all(Outlet)]
    for entry in entries:
        called = entry.names
        names = called.ar + called.contested + (called.weak if weak else ())
        for name in dict.fromkeys(fold(name) for name in names):
            owners[name].append(entry.id)
    return owners


def _labelled(packs: Packs) -> Iterator[tuple[str, str]]:
    for entry in packs.entries.values():
        if not entry.names.ar and not entry.names.weak:
            yield entry.id, f"this {kind_of(entry)} has no Arabic name"
        if not entry.names.en:
            yield entry.id, f"this {kind_of(entry)} has no English name"


def _near(packs: Packs) -> Iterator[tuple[str, str]]:
    table = gazetteer.world()
    for place in packs.all(Place):
        row = table.get(place.source or "")
        if row is None or row[0].id == place.id:
            continue
        away = _km(place, row[0])
        if away > _FAR_KM:
            yield place.id, f"lies {away:.0f} km from {place.source}, which it names as its source"


def _km(one: Place, other: Place) -> float:
    """The great-circle distance."""
    north, east, up, right = (radians(value or 0.0) for value in (one.lat, one.lon, other.lat, other.lon))
    half = sin((up - north) / 2) ** 2 + cos(north) * cos(up) * sin((right - east) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(half))


_REFUSED: tuple[Rule, ...] = (_references, _sourced, _inside, _once, _one_side, _own_names)
_WARNED: tuple[Rule, ...] = (_shared_names, _listed_once, _labelled, _near)
