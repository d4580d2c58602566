"""What linking needs to know of packs and languages, as the plain data that it takes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

import msgspec

from marsad.language.ar.belonging import (
    bare_words,
    head_of,
    in_singular,
    is_anyone,
    is_charge,
    is_own,
    is_owning,
    is_site,
    is_unarmed,
    spoken_for,
)
from marsad.language.ar.fold import fold
from marsad.language.ar.others import told_apart
from marsad.language.ar.stems import stems
from marsad.linking import Side, Theatres, Told
from marsad.linking.told import Part
from marsad.packs import Actor, Dated, Outlet, Packs, Person, Place
from marsad.packs.names import nationalities
from marsad.records import Coding, Days, Mention, Version
from marsad.review import Held


class _Reader(NamedTuple):
    """What linking asks of a language: of words as they are written."""

    stems: Callable[[str], list[str]]
    head_of: Callable[[str], str]
    in_singular: Callable[[str], frozenset[str]]
    spoken_for: Callable[[str], frozenset[str]]
    is_own: Callable[[str], bool]
    is_anyone: Callable[[str], bool]
    is_unarmed: Callable[[str], bool]
    is_site: Callable[[str], bool]
    is_charge: Callable[[str], bool]
    is_owning: Callable[[str], bool]
    told_apart: Callable[[str, int, int], int | None]
    bare_words: Callable[[str], list[str]]


_READERS: Mapping[str | None, _Reader] = {
    "ar": _Reader(
        stems,
        head_of,
        in_singular,
        spoken_for,
        is_own,
        is_anyone,
        is_unarmed,
        is_site,
        is_charge,
        is_owning,
        told_apart,
        bare_words,
    )
}
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
        reader = _READERS.get(version.language)
        if reader is None:
            return found
        nations = {text: state for text in _unlisted(coding) if (state := self._nation(text, reader))}
        return msgspec.structs.replace(_read(found, reader), nations=nations)

    def _nation(self, text: str, reader: _Reader) -> str | None:
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


def _read(told: Told, reader: _Reader) -> Told:
    """The version with what its language says of the words that are quoted from it."""
    version, coding = told.version, told.coding
    quoted = _quoted(version, coding)
    return msgspec.structs.replace(
        told,
        stems=stems_of(version),
        stemmed={text: frozenset(reader.stems(text)) for text in quoted},
        heads={text: reader.head_of(text) for text in quoted},
        own=frozenset(filter(reader.is_own, quoted)),
        owners={text: reader.in_singular(text) for text in _owners(coding)},
        anyone=frozenset(filter(reader.is_anyone, _owners(coding))),
        unarmed=frozenset(filter(reader.is_unarmed, _hurt(coding))),
        sites=frozenset(filter(reader.is_site, _places(coding))),
        charges=frozenset(filter(reader.is_charge, _denied(coding))),
        behalf={text: found for text in _speaking(coding) if (found := reader.spoken_for(text))},
        apart=dict(_apart(told, reader)),
        owning=frozenset(
            said.id for said in coding.statements if reader.is_owning(said.cue.of(version.text))
        ),
    )


def stems_of(version: Version) -> tuple[frozenset[str], ...]:
    """The light stems of each row of a version's text; none in a language that has no stemmer."""
    reader = _READERS.get(version.language)
    return tuple(frozenset(reader.stems(row)) for row in version.text.split("\n")) if reader else ()


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


def _speaking(coding: Coding) -> Iterator[str]:
    """The roles of the speakers of a coding, and the speakers that no pack knows, as written."""
    yield from (said.role.text for said in coding.statements if said.role)
    yield from (who.text for said in coding.statements for who in said.speaker if not who.id)


def _unlisted(coding: Coding) -> Iterator[str]:
    """The targets, owners of figures, roles and speakers of a coding that no pack knows, as written."""
    yield from _speaking(coding)
    for event in coding.events:
        of = (figure.of for figure in event.figures if figure.of)
        yield from (one.text for one in (*event.target, *of) if not one.id)


def _apart(told: Told, reader: _Reader) -> Iterator[tuple[str, int]]:
    """The events that the text tells as others than those before, each with the place from where it does."""
    text = told.version.text
    for event in told.coding.events:
        row = text.rfind("\n", 0, event.cue.start) + 1
        end = text.find("\n", event.cue.end)
        line = text[row:] if end < 0 else text[row:end]
        since = reader.told_apart(line, event.cue.start - row, event.cue.end - row)
        if since is not None:
            yield event.id, row + since


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
