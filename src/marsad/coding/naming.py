"""Naming: the packs' names in a text, each taken for what the article's other names make likely."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial

from marsad.language.ar.fold import fold
from marsad.language.clauses import Class, KnownName, NameFinder
from marsad.packs import Actor, NameHit, Names, Offices, Outlet, Packs, Person, Setting, choose, setting_of

_CLASSES: Mapping[str, Class] = {
    "state": "state",
    "armed-force": "force",
    "armed-group": "force",
    "people": "people",
}
HolderFinder = Callable[[str], str | None]
_KNOWN_ABROAD = 700_000  # people; a smaller town's name is rather a common word in an article about elsewhere


def name_finder(names: Names, packs: Packs, text: str) -> NameFinder:
    """A finder for the lines of `text`: names in a folded line, resolved by the setting of the whole text."""
    lines = fold(text).split("\n")
    hits = {line: names.find(line) for line in lines}
    setting = setting_of(packs, (hit for line in lines for hit in hits[line]))
    # a name comes again and again in one text
    meant = cache(lambda readings: _meant(NameHit(0, 0, readings), packs, setting))

    def find(folded: str) -> list[KnownName]:
        found = hits[folded] if folded in hits else names.find(folded)
        known = [name(hit.start, hit.end) for hit in found if (name := meant(hit.readings)) is not None]
        behind = [*known[1:], None]
        return [
            name for name, after in zip(known, behind, strict=False) if not _is_others(name, after, packs)
        ]

    return find


def _is_others(name: KnownName, after: KnownName | None, packs: Packs) -> bool:
    """Whether the nationality right behind a body's weak name («the interior ministry») says that it is
    another country's than the one that the article's setting suggests.
    """
    if not name.weak or name.kind not in ("body", "force"):
        return False
    if after is None or not after.adjective or after.start != name.end + 1:
        return False
    return packs.country(after.id) not in (None, packs.country(name.id))


def holder_finder(offices: Offices, find: NameFinder, day: date | None) -> HolderFinder:
    """A finder of who held a post on an article's day; of nobody where the day is not known."""

    def holder(phrase: str) -> str | None:
        folded = fold(phrase)
        whose = [name for name in find(folded) if not name.weak and name.kind != "person"]
        if day is None or not whose:
            return None
        last = whose[-1]
        return offices.holder(f"{folded[: last.start]} {folded[last.end :]}", last.id, day)

    return holder


def _meant(hit: NameHit, packs: Packs, setting: Setting) -> Callable[[int, int], KnownName] | None:
    """What a hit names in an article of this setting, ready to be put in its place; None for nothing."""
    key = choose(packs, hit, setting)
    if key is None or _is_far_town(packs, key, setting):
        return None
    form = next(reading.form for reading in hit.readings if reading.id == key)
    state = next((reading.id for reading in hit.readings if reading.form == "capital"), None)
    place = choose(packs, hit, setting, "place") if state else None
    return partial(
        KnownName,
        id=place or key,
        kind="place" if place is not None else class_of(packs, key),
        adjective=form == "adjective",
        weak=form == "weak",
        government=state,
    )


def _is_far_town(packs: Packs, key: str, setting: Setting) -> bool:
    """Whether the name is a gazetteer's, of a town in a country that no other name of the article is of."""
    place = packs.place(key)
    if place is None or not place.source or not place.source.startswith("geonames:"):
        return False
    if place.population >= _KNOWN_ABROAD or place.country in setting.countries:
        return False
    return packs.where[key].pack not in setting.theatres


def class_of(packs: Packs, key: str) -> Class:
    """The class of what a pack's entry names."""
    entry = packs.get(key)
    if isinstance(entry, Person):
        return "person"
    if isinstance(entry, Outlet):
        return "media"
    if isinstance(entry, Actor):
        return _CLASSES.get(entry.kind, "body")
    return "place"
