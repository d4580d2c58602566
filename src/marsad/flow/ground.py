"""What linking needs to know of packs and languages, as the plain data that it takes."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property

import msgspec

from marsad.language.ar.belonging import (
    head_of,
    in_singular,
    is_anyone,
    is_charge,
    is_own,
    is_site,
    is_unarmed,
    spoken_for,
)
from marsad.language.ar.fold import fold
from marsad.language.ar.stems import stems
from marsad.linking import Side, Theatres, Told
from marsad.packs import Actor, Dated, Outlet, Packs, Person, Place
from marsad.records import Coding, Days, Mention, Version
from marsad.review import Held

_STEMS: dict[str, Callable[[str], list[str]]] = {"ar": stems}
_HEADS: dict[str, Callable[[str], str]] = {"ar": head_of}
_OWN: dict[str, Callable[[str], bool]] = {"ar": is_own}
_SINGULAR: dict[str, Callable[[str], frozenset[str]]] = {"ar": in_singular}
_ANYONE: dict[str, Callable[[str], bool]] = {"ar": is_anyone}
_UNARMED: dict[str, Callable[[str], bool]] = {"ar": is_unarmed}
_SITES: dict[str, Callable[[str], bool]] = {"ar": is_site}
_CHARGES: dict[str, Callable[[str], bool]] = {"ar": is_charge}
_SPOKEN_FOR: dict[str, Callable[[str], frozenset[str]]] = {"ar": spoken_for}
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
            within=dict(_within(packs)),
            vague=frozenset(place.id for place in packs.all(Place) if place.kind in _VAGUE),
            carriers=frozenset(outlet.id for outlet in packs.all(Outlet)),
            scenes=dict(_scenes(packs, sides)),
            labels={key: (packs.label(key, "ar"), packs.label(key)) for key in packs.entries},
        )

    def told(self, version: Version, coding: Coding, address: str | None = None) -> Told:
        """A coded version as linking takes it; `address` is its page's, for the outlet's site."""
        stemmer = _STEMS.get(version.language or "")
        header = _HEADS.get(version.language or "")
        singular = _SINGULAR.get(version.language or "")
        quoted = _quoted(version, coding)
        return Told(
            version,
            coding,
            outlet=self._outlet(version.outlet, address),
            credits=tuple(self._outlets.get(fold(credit)) for credit in version.credits),
            stems=stems_of(version),
            stemmed={text: frozenset(stemmer(text)) for text in quoted} if stemmer else {},
            heads={text: header(text) for text in quoted} if header else {},
            own=_such(quoted, _OWN.get(version.language or "")),
            owners={text: singular(text) for text in _owners(coding)} if singular else {},
            anyone=_such(_owners(coding), _ANYONE.get(version.language or "")),
            unarmed=_such(_hurt(coding), _UNARMED.get(version.language or "")),
            sites=_such(_places(coding), _SITES.get(version.language or "")),
            charges=_such(_denied(coding), _CHARGES.get(version.language or "")),
            behalf=_behalf(version, coding),
        )

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


def stems_of(version: Version) -> tuple[frozenset[str], ...]:
    """The light stems of each row of a version's text; none in a language that has no stemmer."""
    stemmer = _STEMS.get(version.language or "")
    return tuple(frozenset(stemmer(row)) for row in version.text.split("\n")) if stemmer else ()


def _such(texts: Iterable[str], is_such: Callable[[str], bool] | None) -> frozenset[str]:
    return frozenset(text for text in texts if is_such(text)) if is_such else frozenset()


def _owners(coding: Coding) -> Iterator[str]:
    """Whose the figures of a coding are, as written."""
    return (figure.of.text for event in coding.events for figure in event.figures if figure.of)


def _places(coding: Coding) -> Iterator[str]:
    """The places of a coding's events that no pack knows, as written."""
    return (place.text for event in coding.events for place in event.place if not place.id)


def _hurt(coding: Coding) -> Iterator[str]:
    """Who is counted, as written: the figures and whose they are."""
    yield from _owners(coding)
    yield from (figure.text for event in coding.events for figure in event.figures)


def _denied(coding: Coding) -> Iterator[str]:
    """What the statements of a coding deny, as written."""
    return (said.denies.text for said in coding.statements if said.denies)


def _behalf(version: Version, coding: Coding) -> dict[str, frozenset[str]]:
    """For each speaker's words and role, the stems among which the body spoken for may be named."""
    reader = _SPOKEN_FOR.get(version.language or "")
    if reader is None:
        return {}
    texts = {said.role.text for said in coding.statements if said.role}
    texts |= {who.text for said in coding.statements for who in said.speaker if not who.id}
    return {text: found for text in texts if (found := reader(text))}


def _quoted(version: Version, coding: Coding) -> set[str]:
    """Every text that a coding's marks quote, their cues among them."""
    found: set[str] = set()
    for mark in coding.marks:
        found.add(mark.cue.of(version.text))
        found.update(_texts(msgspec.structs.asdict(mark).values()))
        for figure in getattr(mark, "figures", ()):
            found.update(text for text in (figure.of and figure.of.text, figure.part_of) if text)
    return found


def _texts(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        if isinstance(value, Mention):
            yield value.text
        elif isinstance(value, tuple):
            yield from _texts(value)


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
