"""Names of packs' places and people in spellings that no pack lists, where the grammar says that one stands.

    spellings = Spellings(packs)
    spellings.place("بلدوينا", countries)

Only entries of the article's countries are asked, and one answer must be the likeliest by far.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from difflib import SequenceMatcher
from functools import cached_property

from marsad.language.ar.cyrillic import folded_spellings
from marsad.language.ar.fold import fold
from marsad.language.ar.placelists import headless
from marsad.language.ar.respelt import heard, name_parts
from marsad.language.ar.smallwords import listed
from marsad.packs.names import ARAB
from marsad.packs.pack import Packs
from marsad.packs.schema import Person, Place

__all__ = ["Spellings"]

_Named = tuple[str, str, str]  # a name, its entry's id, its country
_Keyed = dict[str, list[_Named]]  # by how the name is heard
_ALIKE = 0.75
_SHORTEST = 4  # letters of a key
_FOREIGN = (True, False)
# where names of places are Arabic ones; of the others the press writes what it hears
_ONE_SPELLING = ARAB - {"SO", "TD", "DJ"}


class Spellings:
    """The names by how they are heard. The tables are made when first asked for."""

    def __init__(self, packs: Packs) -> None:
        """Nothing is read before it is asked for."""
        self._packs = packs

    def place(self, name: str, countries: Collection[str]) -> str | None:
        """The id of the one place of these countries that a folded name spells."""
        return _likeliest(name, self._places, countries)

    def person(self, name: str, countries: Collection[str]) -> str | None:
        """The id of the one person of these countries whom a folded name names: in another spelling, or with
        a middle name more.
        """
        parts = name_parts(name)
        if len(parts) < 2:
            return None
        whole = _likeliest(name, self._people, countries)
        if whole is not None or len(parts) < 3 or parts[-1] in listed("given_names"):
            return whole
        return _likeliest(f"{parts[0]} {parts[-1]}", self._people, countries)

    @cached_property
    def _places(self) -> _Keyed:
        return _keyed(
            (name, place.id, place.country or "")
            for place in self._packs.all(Place)
            for name in _names_of(place)
        )

    @cached_property
    def _people(self) -> _Keyed:
        return _keyed(
            (name, person.id, person.country or "")
            for person in self._packs.all(Person)
            for name in map(fold, person.names.ar)
            if len(name_parts(name)) > 1
        )


def _names_of(place: Place) -> Iterator[str]:
    """A place's folded names without the nouns before them; of Cyrillic ones the usual spelling."""
    called = place.names
    for name in map(fold, (*called.ar, *called.weak)):
        yield headless(name) or name
    for name in called.cyrillic:
        yield from folded_spellings(name)[:1]


def _keyed(names: Iterable[_Named]) -> _Keyed:
    found: _Keyed = defaultdict(list)
    for name, entry, country in names:
        key = heard(name, foreign=country not in _ONE_SPELLING)
        if len(key) >= _SHORTEST:
            found[key].append((name, entry, country))
    return found


def _likeliest(name: str, table: _Keyed, countries: Collection[str]) -> str | None:
    """The entry of the likest name that is heard alike; null where two of them are."""
    keys = {heard(name, foreign=foreign) for foreign in _FOREIGN}
    heard_alike = (named for key in keys for named in table.get(key, ()))
    here = [(other, entry) for other, entry, country in heard_alike if country in countries]
    like: dict[str, float] = defaultdict(float)
    for other, entry in here:
        like[entry] = max(like[entry], _likeness(name, other))
    most = max(like.values(), default=0.0)
    best = [entry for entry, likeness in like.items() if likeness == most >= _ALIKE]
    own = [entry for entry in best if not entry.startswith("geonames:")] or best
    return own[0] if len(own) == 1 else None


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
