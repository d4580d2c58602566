"""What a reader asks for, by theatre, days, place and party, in the names by which people know them."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import msgspec

from marsad.archive import Archive
from marsad.errors import ConfigError
from marsad.flow.ground import Ground
from marsad.language.ar.fold import fold
from marsad.linking.picture.scenes import Scenes, parties_of, places_of, scenes
from marsad.packs import Packs, Place
from marsad.records import Days, Event, Mark, Mention, Version

Told = tuple[Mark, Version]


class Named(msgspec.Struct, frozen=True):
    """Entries by id, and the names, folded, that mean them where no pack knows a name."""

    ids: frozenset[str]
    names: frozenset[str]

    def names_any(self, mentions: Iterable[Mention]) -> bool:
        """Whether some mention names one of them."""
        return any(
            one.id in self.ids if one.id is not None else _folded(one.text) in self.names for one in mentions
        )


class Wanted(msgspec.Struct, frozen=True):
    """What is asked for; null asks for everything. `since` and `until` are both included."""

    theatre: str | None = None
    place: Named | None = None
    actor: Named | None = None
    since: date | None = None
    until: date | None = None
    scenes: Scenes = {}

    def holds(self, told: Iterable[Told], days: Days | None = None) -> bool:
        """Whether what these marks tell is asked for. `days` are the day that they give together; without
        one, each counts on its own, or on that of its telling.
        """
        every = list(told)
        marks = [mark for mark, _ in every]
        return (
            (self.theatre is None or any(self.theatre in self.scenes.get(one.id, ()) for one in marks))
            and (self.place is None or any(self.place.names_any(places_of(one)) for one in marks))
            and (self.actor is None or any(self.actor.names_any(parties_of(one)) for one in marks))
            and any(self._within(found) for found in ([days] if days else map(_days, every)))
        )

    def _within(self, days: Days | None) -> bool:
        if self.since is None and self.until is None:
            return True
        if days is None:
            return False
        return (self.since is None or days.end > self.since) and (
            self.until is None or days.start <= self.until
        )


def wanted(
    archive: Archive,
    packs: Packs,
    *,
    theatre: str | None = None,
    place: str | None = None,
    actor: str | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Wanted:
    """What is asked for, as far as packs and archive know it; a place takes in all places within it.

    Raises ConfigError where no pack is this theatre.
    """
    if theatre is not None:
        check_theatre(packs, theatre)
    ground = Ground(packs).theatres if theatre or place else None
    found = scenes((coding for _, coding in archive.coded()), ground) if ground and theatre else {}
    where = _named(packs, place) if place else None
    if where is not None and ground is not None:
        inside = {one.id for one in packs.all(Place) if where.ids & {one.id, *ground.larger(one.id)}}
        where = Named(where.ids | inside, where.names)
    who = _party(archive, _named(packs, actor)) if actor else None
    return Wanted(theatre, where, who, since, until, found)


def check_theatre(packs: Packs, theatre: str) -> None:
    """Raises ConfigError where no pack is this theatre."""
    known = [info.id for info in packs.theatres]
    if theatre not in known:
        raise ConfigError(f"there is no theatre `{theatre}`", remedy=f"there are: {', '.join(known)}")


def _named(packs: Packs, query: str) -> Named:
    """The entries of this id or name."""
    folded = _folded(query)
    ids = {key for key, entry in packs.entries.items() if key == query or folded in set(_names(entry.names))}
    return Named(frozenset(ids), frozenset({folded}))


def _names(names: object) -> Iterator[str]:
    for every in msgspec.structs.astuple(names):  # type: ignore[arg-type]
        yield from map(_folded, every)


def _party(archive: Archive, named: Named) -> Named:
    """A party with all the names that the record has for it."""
    same = [
        actor.names
        for actor in archive.record().actors
        if actor.id in named.ids or named.names & set(map(_folded, actor.names))
    ]
    return Named(named.ids, named.names | {_folded(name) for names in same for name in names})


def _days(told: Told) -> Days | None:
    mark, version = told
    if isinstance(mark, Event) and mark.date is not None:
        return mark.date
    return Days(version.day, version.day + timedelta(days=1)) if version.day else None


def _folded(text: str) -> str:
    return " ".join(fold(text).lower().split())
