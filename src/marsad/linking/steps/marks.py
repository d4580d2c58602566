"""The event marks of changed texts in their buckets, and the incidents that these may change."""

from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from marsad.linking.components import Judged
from marsad.linking.incidents.edges import NEIGHBOURS, back, keys, place, weighed
from marsad.linking.incidents.edges import Edge as Weighed
from marsad.linking.places import node
from marsad.linking.steps.gathering import Gathering
from marsad.linking.steps.shelf import Edge, Meeting, Shelf
from marsad.linking.steps.texts import bucket
from marsad.linking.tellings import Telling
from marsad.linking.told import Theatres
from marsad.records import Incident


class Regathered(msgspec.Struct, frozen=True):
    """The incidents that changed: as they were, and as they are, without their standings."""

    old: tuple[Incident, ...]
    new: tuple[Incident, ...]


def regather(
    shelf: Shelf,
    versions: Collection[str],
    tellings: Mapping[str, Telling],
    theatres: Theatres,
    judged: Sequence[Judged[str]] = (),
    rejudged: Collection[str] = (),
) -> Regathered:
    """Put the marks of some texts, as `tellings` have them now, in the place of those that were linked, and
    gather anew what hangs together with them; people's decisions as in `incidents`, `rejudged` are marks of
    which they decided since.
    """
    new = {node(one.id): one for one in tellings.values()}
    held = shelf.tellings_in(versions)
    gone = {at: one for at, one in held.items() if new.get(at) != one}
    come = {at: one for at, one in new.items() if held.get(at) != one}
    if not gone and not come and not rejudged:
        return Regathered((), ())
    later = {at for one in gone.values() for at in _followers(shelf, one)}
    shelf.drop_meetings(meeting for one in gone.values() for meeting in _meetings_of(one))
    shelf.drop_tellings(gone)
    shelf.add_tellings(come)
    shelf.add_meetings(meeting for one in come.values() for meeting in _meetings_of(one))
    later |= {at for one in come.values() for at in _followers(shelf, one)}
    ends = _weigh_again(shelf, versions, gone, later, theatres)
    lost = {one.id for at, one in gone.items() if at not in come}
    seeds = {*gone, *come, *ends, *map(node, rejudged)}
    old, now = Gathering(shelf, theatres, judged).again(seeds, lost)
    same = {key for key, one in now.items() if key in old and _alike(old[key], one)}
    return Regathered(
        tuple(one for key, one in old.items() if key not in same),
        tuple(one for key, one in now.items() if key not in same),
    )


def meetings_of(tellings: Iterable[Telling]) -> Iterable[Meeting]:
    """Where marks are met."""
    return (meeting for one in tellings for meeting in _meetings_of(one))


def edge(one: Weighed) -> Edge:
    """An edge by the nodes of its ends."""
    weight, later, earlier = one
    return Edge(node(later), node(earlier), weight)


def _meetings_of(one: Telling) -> list[Meeting]:
    at = place(one)
    return [Meeting(bucket("event", key), at) for key in keys(one)]


def _followers(shelf: Shelf, one: Telling) -> set[int]:
    """The marks that have, or had, this one before them in a bucket."""
    return {at for after in shelf.after(_meetings_of(one), NEIGHBOURS) for _, at in after}


def _weigh_again(
    shelf: Shelf,
    versions: Collection[str],
    gone: Mapping[int, Telling],
    later: Collection[int],
    theatres: Theatres,
) -> set[int]:
    """Weigh marks against those before them in their buckets, and say which marks have other edges now."""
    asked = shelf.tellings(later) | shelf.tellings_in(versions)
    held = {
        one
        for one in shelf.edges({*asked, *gone})
        if one.later in asked or not gone.keys().isdisjoint((one.later, one.earlier))
    }
    before = {at: _before(shelf, one) for at, one in asked.items()}
    others = shelf.tellings({other for found in before.values() for other in found})
    found = {
        edge(one)
        for at, mark in asked.items()
        for one in weighed(mark, [others[other] for other in before[at]], theatres)
    }
    found |= _pointing(shelf, asked, theatres)
    shelf.drop_edges(held - found)
    shelf.add_edges(found - held)
    return {end for one in held ^ found for end in (one.later, one.earlier)}


def _before(shelf: Shelf, one: Telling) -> set[int]:
    return {at for before in shelf.before(_meetings_of(one), NEIGHBOURS) for _, at in before}


def _pointing(shelf: Shelf, marks: Mapping[int, Telling], theatres: Theatres) -> set[Edge]:
    """What bare marks point back to, in the whole texts in which some marks stand."""
    every = shelf.tellings_in({one.version for one in marks.values()})
    ordered = sorted(every.values(), key=place)
    return {found for one in back(ordered, theatres) if (found := edge(one)).later in marks}


def _alike(old: Incident, new: Incident) -> bool:
    """Whether two incidents are one but for what is told of their standing."""
    return (old.marks, old.type, old.date, old.place) == (new.marks, new.type, new.date, new.place)
