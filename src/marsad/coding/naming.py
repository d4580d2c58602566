"""Naming: the packs' names in a text, each taken for what the article's other names make likely.

names = ArticleNames(Names(packs), packs, text)
names.find(fold(line))
"""

from collections.abc import Callable, Mapping
from functools import cache, partial

from marsad.language.ar.fold import fold
from marsad.language.clauses import Class, KnownName
from marsad.packs import Actor, NameHit, Names, Outlet, Packs, Person, Setting, choose, setting_of

_CLASSES: Mapping[str, Class] = {
    "state": "state",
    "armed-force": "force",
    "armed-group": "force",
    "people": "people",
}
_KNOWN_ABROAD = 700_000  # people; a smaller town's name is rather a common word in an article about elsewhere


class ArticleNames:
    """The packs' names in the lines of one article's text, and the setting that they speak for."""

    def __init__(self, names: Names, packs: Packs, text: str) -> None:
        """Find the names of every line of `text`."""
        self._names, self._packs = names, packs
        lines = fold(text).split("\n")
        self._hits = {line: names.find(line) for line in lines}
        self.setting = setting_of(packs, (hit for line in lines for hit in self._hits[line]))
        # a name comes again and again in one text
        self._meant = cache(lambda readings: _meant(NameHit(0, 0, readings), packs, self.setting))

    def find(self, folded: str, /) -> list[KnownName]:
        """The names in a folded line, resolved by the setting of the whole text."""
        found = self._hits[folded] if folded in self._hits else self._names.find(folded)
        known = [name(hit.start, hit.end) for hit in found if (name := self._meant(hit.readings)) is not None]
        pairs = zip(known, [*known[1:], None], strict=False)
        return [name for name, after in pairs if not (name.weak and _is_others(name, after, self._packs))]


def _is_others(name: KnownName, after: KnownName | None, packs: Packs) -> bool:
    """Whether the nationality right behind a body's weak name («the interior ministry») says that it is
    another country's than the one that the article's setting suggests.
    """
    if name.kind not in ("body", "force"):
        return False
    if after is None or not after.adjective or after.start != name.end + 1:
        return False
    return packs.country(after.id) not in (None, packs.country(name.id))


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
    """Whether the name is a gazetteer's, of a town in a country that no other name of the article is of,
    and in which none of its wars is fought."""
    place = packs.place(key)
    if place is None or not place.source or not place.source.startswith("geonames:"):
        return False
    around = (setting.countries, *setting.fought_in)
    if place.population >= _KNOWN_ABROAD or any(place.country in countries for countries in around):
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
