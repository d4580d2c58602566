"""What linking needs to know of packs and languages, as the plain data that it takes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property

import msgspec

from marsad.flow.languages import Reader, read, reader_of, unlisted
from marsad.language.ar.fold import fold
from marsad.linking import Side, Theatres, Told
from marsad.linking.told import Part
from marsad.packs import Actor, Dated, Outlet, Packs, Person, Place
from marsad.packs.names import nationalities
from marsad.records import Coding, Days, Version
from marsad.review import Held

_AREAS = frozenset({"governorate", "district"})
_VAGUE = frozenset({"region", "sea", "strait", "river", "mountain", "desert", "road"})


class Ground:
    """Packs as linking sees them. Building it walks all entries once: keep it for a run."""

    def __init__(self, packs: Packs) -> None:
        self._packs = packs
        self._outlets = {
            fold(name): outlet.id
            for outlet in packs.all(Outlet)
            for name in (*outlet.names.ar, *outlet.names.en, *outlet.names.weak)
        }
        self._sites = {site: outlet.id for outlet in packs.all(Outlet) for site in outlet.sites}

    @cached_property
    def theatres(self) -> Theatres:
        """Sides, places within places, carriers, the theatres and the labels of every entry."""
        packs = self._packs
        sides = {actor.id: tuple(_sides(packs, actor.id)) for actor in packs.all(Actor)}
        for person in packs.all(Person):
            sides[person.id] = tuple(_person_sides(person, sides))
        for outlet in packs.all(Outlet):
            sides[outlet.id] = tuple(_outlet_sides(outlet, sides))
        return Theatres(
            sides={key: found for key, found in sides.items() if found},
            parts=dict(_parts(packs)),
            within=dict(_within(packs)),
            vague=frozenset(place.id for place in packs.all(Place) if place.kind in _VAGUE),
            carriers=frozenset(outlet.id for outlet in packs.all(Outlet)),
            scenes=dict(_scenes(packs, sides)),
            labels={key: (packs.label(key, "ar"), packs.label(key)) for key in packs.entries},
        )

    @cached_property
    def _adjectives(self) -> Mapping[str, str]:
        """The states by their adjectives in every form, but for those of two states."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for actor in self._packs.all(Actor):
            for form in nationalities(actor) if actor.kind == "state" else ():
                found[form].add(actor.id)
        return {form: next(iter(states)) for form, states in found.items() if len(states) == 1}

    def told(self, version: Version, coding: Coding, address: str | None = None) -> Told:
        """A coded version as linking takes it; `address` is its page's, for the outlet's site."""
        found = Told(
            version,
            coding,
            outlet=self._outlet(version.outlet, address),
            credits=tuple(self._outlets.get(fold(credit)) for credit in version.credits),
        )
        reader = reader_of(version.language)
        if reader is None:
            return found
        nations = {text: state for text in unlisted(coding) if (state := self._nation(text, reader))}
        return msgspec.structs.replace(read(found, reader), nations=nations)

    def _nation(self, text: str, reader: Reader) -> str | None:
        """The state whose adjective stands in some words, where it is one state's."""
        found = {state for word in reader.bare_words(text) if (state := self._adjectives.get(word))}
        return next(iter(found)) if len(found) == 1 else None

    def _outlet(self, name: str | None, address: str | None) -> str | None:
        """The pack id of an outlet by its name, else by its site."""
        known = self._outlets.get(fold(name)) if name else None
        if known or not address:
            return known
        host = address.partition("://")[2].partition("/")[0].removeprefix("www.")
        return self._sites.get(host)


def sided(theatres: Theatres, holds: Held) -> Theatres:
    """The theatres with the sides that people have set, which stand on every day."""
    sides = dict(theatres.sides)
    for (actor, theatre), side in holds.sides.items():
        others = tuple(one for one in sides.get(actor, ()) if one.theatre != theatre)
        sides[actor] = (*others, Side(theatre, side)) if side else others
    return msgspec.structs.replace(theatres, sides=sides)


def _sides(packs: Packs, actor: str) -> Iterator[Side]:
    """An actor's own sides, else those of the nearest actor that it is part of."""
    seen: set[str] = set()
    found = packs.actor(actor)
    while found is not None and not found.sides and found.parent and found.id not in seen:
        seen.add(found.id)
        found = packs.actor(found.parent)
    if found is not None:
        yield from (Side(side.theatre, side.side, _days(side)) for side in found.sides)


def _person_sides(person: Person, sides: dict[str, tuple[Side, ...]]) -> Iterator[Side]:
    """A person speaks for the bodies of their posts, while they hold them."""
    for post in person.posts:
        yield from _while(_days(post), sides.get(post.body, ()))


def _parts(packs: Packs) -> Iterator[tuple[str, tuple[Part, ...]]]:
    """What each actor is a part of, and the bodies in which each person holds posts."""
    for actor in packs.all(Actor):
        if actor.parent:
            yield actor.id, (Part(actor.parent),)
    for person in packs.all(Person):
        if person.posts:
            yield person.id, tuple(Part(post.body, _days(post)) for post in person.posts)


def _outlet_sides(outlet: Outlet, sides: dict[str, tuple[Side, ...]]) -> Iterator[Side]:
    for speaking in outlet.speaks_for:
        yield from _while(_days(speaking), sides.get(speaking.actor, ()))


def _scenes(packs: Packs, sides: dict[str, tuple[Side, ...]]) -> Iterator[tuple[str, frozenset[str]]]:
    """The theatres of each entry: of the pack that holds it, of its sides, and for a place of its country."""
    fought = {info.id: frozenset(info.countries) for info in packs.theatres}
    for key, entry in packs.entries.items():
        if isinstance(entry, Outlet):
            continue
        found = {side.theatre for side in sides.get(key, ())} | ({packs.pack_of(key) or ""} & set(fought))
        if isinstance(entry, Place):
            found |= {theatre for theatre, countries in fought.items() if entry.country in countries}
        if found:
            yield key, frozenset(found)


def _while(days: Days | None, sides: Iterable[Side]) -> Iterator[Side]:
    for side in sides:
        if days is None or side.days is None:
            yield Side(side.theatre, side.name, days or side.days)
        elif days.overlaps(side.days):
            start, end = max(days.start, side.days.start), min(days.end, side.days.end)
            yield Side(side.theatre, side.name, Days(start, end, "range"))


def _days(dated: Dated) -> Days | None:
    if dated.since is None and dated.until is None:
        return None
    first, last = dated.possible
    return Days(first, last + timedelta(days=1) if last < date.max else last, "range")


def _within(packs: Packs) -> Iterator[tuple[str, str]]:
    """Each place with the next larger one: a quarter's city, its district or governorate, the city that this
    is named for, its country, and around this its state, which is what a country's name is taken for.
    """
    countries = {place.country: place.id for place in packs.all(Place) if place.kind == "country"}
    for actor in packs.all(Actor):
        if actor.kind == "state" and actor.country in countries:
            yield countries[actor.country], actor.id
    areas: dict[tuple[str | None, str], str] = {}
    for place in packs.all(Place):
        if place.kind in _AREAS and place.admin1:
            areas[place.country, place.admin1] = place.id
    cities = {
        (place.country, name): place.id
        for place in packs.all(Place)
        for name in (place.names.en if place.kind == "city" else ())
        if name == place.admin1
    }
    for place in packs.all(Place):
        key = (place.country, place.admin1 or "")
        city = cities.get(key)
        area = city if place.kind == "quarter" and city else areas.get(key, city)
        larger = area if area not in (None, place.id) else countries.get(place.country)
        if larger is not None and larger != place.id:
            yield place.id, larger
