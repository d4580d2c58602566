"""The packs in use: every entry by its id, and where in the files it stands."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from marsad.packs.schema import Actor, Entry, Outlet, PackInfo, Person, Place

__all__ = ["EntryKind", "Packs", "Where"]

EntryKind = Literal["actor", "person", "place", "agency"]
_KINDS: dict[type, EntryKind] = {Actor: "actor", Person: "person", Place: "place", Outlet: "agency"}
_E = TypeVar("_E", Actor, Person, Place, Outlet)


class Where(msgspec.Struct, frozen=True, order=True):
    """The line of a pack's file, and the pack."""

    file: Path
    line: int
    pack: str


class Packs(msgspec.Struct, frozen=True, eq=False):
    """What `load_packs` gives, looked up by an entry's id. `hash` is the SHA-256 of all that they say.

    Two are equal where they are the same object; compare `hash` to know whether they say the same.
    """

    infos: tuple[PackInfo, ...]
    entries: dict[str, Entry]
    where: dict[str, Where]
    hash: str

    def get(self, key: str) -> Entry | None:
        """The entry with this id, or null: a mark may name an entry of a pack that is not in use."""
        return self.entries.get(key)

    def actor(self, key: str) -> Actor | None:
        """The actor with this id, or null."""
        return self._of(Actor, key)

    def person(self, key: str) -> Person | None:
        """The person with this id, or null."""
        return self._of(Person, key)

    def place(self, key: str) -> Place | None:
        """The place with this id, or null."""
        return self._of(Place, key)

    def outlet(self, key: str) -> Outlet | None:
        """The agency or outlet with this id, or null."""
        return self._of(Outlet, key)

    def kind(self, key: str) -> EntryKind | None:
        """What kind of entry the id is; `agency` stands for agencies and outlets alike."""
        entry = self.entries.get(key)
        return None if entry is None else kind_of(entry)

    def pack_of(self, key: str) -> str | None:
        """The id of the pack that holds the entry."""
        where = self.where.get(key)
        return None if where is None else where.pack

    def info(self, pack: str) -> PackInfo | None:
        """A pack's own description."""
        return next((info for info in self.infos if info.id == pack), None)

    def all(self, kind: type[_E]) -> Iterator[_E]:
        """Every entry of a kind: `packs.all(Actor)`; in the order of the files."""
        return (entry for entry in self.entries.values() if isinstance(entry, kind))

    @property
    def theatres(self) -> tuple[PackInfo, ...]:
        """The packs that are wars."""
        return tuple(info for info in self.infos if info.theatre)

    def country(self, key: str) -> str | None:
        """The ISO 3166-1 alpha-2 code of the entry's country, or null."""
        entry = self.entries.get(key)
        return None if entry is None else entry.country

    def label(self, key: str, language: Literal["ar", "en"] = "en") -> str:
        """The entry's name in a language, in the other where it has none, else the id itself."""
        entry = self.entries.get(key)
        if entry is None:
            return key
        arabic = entry.names.ar + entry.names.weak
        first, second = (arabic, entry.names.en)[:: 1 if language == "ar" else -1]
        return next(iter(first + second), key)

    def _of(self, kind: type[_E], key: str) -> _E | None:
        entry = self.entries.get(key)
        return entry if isinstance(entry, kind) else None


def kind_of(entry: Entry) -> EntryKind:
    """What kind of entry it is."""
    return _KINDS[type(entry)]
