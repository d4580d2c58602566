"""From pack folders to packs: reads files, joins places with the gazetteer, refuses contradictions."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from marsad.errors import PackError
from marsad.packs import gazetteer
from marsad.packs.checks import Finding, refused
from marsad.packs.pack import Packs, Where
from marsad.packs.schema import Actor, Called, Entry, Outlet, PackInfo, Person, Place, Side, Siding
from marsad.yamlfile import YamlFile, load

__all__ = ["installed", "load_packs", "read_packs"]

_DATA = Path(__file__).parent / "data"
_FILES: dict[str, type[Actor] | type[Person] | type[Place] | type[Outlet]] = {
    "states.yaml": Actor,
    "actors.yaml": Actor,
    "persons.yaml": Person,
    "places.yaml": Place,
    "outlets.yaml": Outlet,
}
_SIDES = "sides.yaml"
_WORLD = "world"


class _Pack(msgspec.Struct, frozen=True):
    info: PackInfo
    entries: tuple[tuple[Entry, Where], ...]
    sidings: tuple[tuple[Siding, Where], ...]
    digest: bytes


def installed() -> tuple[str, ...]:
    """The ids of the packs that ship with Marsad; `world` is the first."""
    ids = (folder.name for folder in _DATA.iterdir() if (folder / "pack.yaml").is_file())
    return tuple(sorted(ids, key=lambda name: (name != _WORLD, name)))


def load_packs(
    ids: Iterable[str] | None = None, extra_folders: Iterable[Path | str] = (), without: Iterable[str] = ()
) -> Packs:
    """The packs in use: those named and `world` (all that ship, where none is named), and the user's folders.

    `without` leaves packs out again. The same question gives the same object.
    Raises PackError with file and line where a pack is broken or contradicts itself, or is not there.
    """
    folders = tuple(Path(folder).resolve() for folder in extra_folders)
    for finding in _refused(folders):
        raise PackError(finding.message, file=finding.where.file, line=finding.where.line)
    return _joined(folders, _wanted(folders, None if ids is None else set(ids), set(without)))


def read_packs(extra_folders: Iterable[Path | str] = ()) -> Packs:
    """All packs, contradictions and all: for `check`, which lists them. Broken files raise PackError."""
    folders = tuple(Path(folder).resolve() for folder in extra_folders)
    return _joined(folders, _wanted(folders, None, set()))


@cache
def _refused(folders: tuple[Path, ...]) -> tuple[Finding, ...]:
    return tuple(refused(read_packs(folders)))


def _wanted(folders: tuple[Path, ...], ids: set[str] | None, without: set[str]) -> frozenset[str]:
    known = {pack.info.id for pack in _all(folders)}
    for name in sorted((ids or set()) | without):
        if name not in known:
            raise PackError(f"there is no pack `{name}`", remedy=f"there are: {', '.join(sorted(known))}")
    own = known - set(installed())
    return frozenset((known if ids is None else ids | own | {_WORLD}) - without)


@cache
def _joined(folders: tuple[Path, ...], wanted: frozenset[str]) -> Packs:
    """One table of all entries; a place made from a row of the gazetteer stands in that row's place."""
    packs = [pack for pack in _all(folders) if pack.info.id in wanted]
    places = [entry for pack in packs for entry, _ in pack.entries if isinstance(entry, Place)]
    made = {place.source for place in places if place.source != place.id}
    entries: dict[str, Entry] = {}
    where: dict[str, Where] = {}
    for pack in packs:
        for entry, line in pack.entries:
            if entry.id in made:
                continue
            if first := where.get(entry.id):
                told = f"the id `{entry.id}` stands twice: first at {first.file}:{first.line}"
                raise PackError(told, file=line.file, line=line.line, remedy="give it another")
            entries[entry.id], where[entry.id] = entry, line
    for pack in packs:
        _take_sides(pack, entries)
    digest = hashlib.sha256(gazetteer.digest() + b"".join(pack.digest for pack in packs)).hexdigest()
    return Packs(tuple(pack.info for pack in packs), entries, where, digest)


def _take_sides(pack: _Pack, entries: dict[str, Entry]) -> None:
    """Give the actors of other packs the sides on which they stand in this one."""
    for siding, _ in pack.sidings:
        actor = entries.get(siding.actor)
        if isinstance(actor, Actor):
            side = Side(
                side=siding.side,
                theatre=pack.info.id,
                since=siding.since,
                until=siding.until,
                source=siding.source,
            )
            entries[actor.id] = msgspec.structs.replace(actor, sides=(*actor.sides, side))


@cache
def _all(folders: tuple[Path, ...]) -> tuple[_Pack, ...]:
    packs = {pack.info.id: pack for pack in _shipped()}
    for folder in folders:
        pack = _pack(folder, gazetteer.world())
        if pack.info.id in packs:
            told = f"there is a pack `{pack.info.id}` already"
            raise PackError(told, file=folder, remedy="give it another id")
        packs[pack.info.id] = pack
    known = {entry.id for pack in packs.values() for entry, _ in pack.entries if isinstance(entry, Actor)}
    for pack in packs.values():
        for siding, where in pack.sidings:
            if siding.actor not in known:
                raise PackError(f"there is no actor `{siding.actor}`", file=where.file, line=where.line)
    return tuple(packs.values())


@cache
def _shipped() -> tuple[_Pack, ...]:
    """The packs that ship with Marsad."""
    return tuple(_pack(_DATA / name, gazetteer.world()) for name in installed())


def _pack(folder: Path, table: gazetteer.Rows) -> _Pack:
    if not (folder / "pack.yaml").is_file():
        raise PackError("is no pack: it has no pack.yaml", file=folder, remedy="give the folder of a pack")
    info = load(folder / "pack.yaml", PackInfo, PackError)
    found: list[tuple[Entry, Where]] = []
    for name, kind in _FILES.items():
        if (folder / name).is_file():
            listed = _listed(folder / name, kind, info.id)
            found += [(_filled(entry, where, table), where) for entry, where in listed]
    if (folder / gazetteer.FILE).is_file():
        rows = gazetteer.rows(folder / gazetteer.FILE).values()
        found += [(place, Where(folder / gazetteer.FILE, line, info.id)) for place, line in rows]
    return _Pack(info, tuple(found), tuple(_sidings(folder / _SIDES, info)), _digest(folder, info.id))


def _listed(path: Path, kind: type[Entry], pack: str) -> Iterator[tuple[Entry, Where]]:
    file = YamlFile.read(path, PackError)
    form: Any = tuple[kind, ...]  # type: ignore[valid-type]
    for index, entry in enumerate(file.convert(form)):
        where = Where(path, file.line(index), pack)
        yield entry, where
        if isinstance(entry, Actor) and entry.kind == "state" and entry.country and entry.at:
            yield _country(entry), where


def _sidings(path: Path, info: PackInfo) -> Iterator[tuple[Siding, Where]]:
    if not path.is_file():
        return
    file = YamlFile.read(path, PackError)
    for index, siding in enumerate(file.convert(tuple[Siding, ...])):
        if siding.side not in info.sides:
            raise file.fault(f"there is no side `{siding.side}`", index, remedy="list it in pack.yaml")
        yield siding, Where(path, file.line(index), info.id)


def _country(state: Actor) -> Place:
    """The state's land, under the id `country:ISO2`."""
    lat, lon = state.at or (None, None)
    return Place(
        f"country:{state.country}", state.names, "country", state.country, lat, lon, precision="country"
    )


def _filled(entry: Entry, where: Where, table: gazetteer.Rows) -> Entry:
    """A place that says `source: geonames:ID` takes from the gazetteer what it does not say itself."""
    source = (entry.source or "") if isinstance(entry, Place) else ""
    if not isinstance(entry, Place) or not source.startswith("geonames:"):
        return entry
    if source not in table:
        if entry.lat is not None:
            return entry
        told = f"`{entry.id}`: the gazetteer has no `{source}`"
        raise PackError(told, file=where.file, line=where.line, remedy="run scripts/build_places.py")
    row, _ = table[source]
    return _placed(msgspec.structs.replace(entry, names=_with_cyrillic(entry.names, row.names)), row)


def _with_cyrillic(names: Called, others: Called) -> Called:
    cyrillic = tuple(dict.fromkeys(names.cyrillic + others.cyrillic))
    return msgspec.structs.replace(names, cyrillic=cyrillic)


def _placed(place: Place, row: Place) -> Place:
    """The place with the coordinates of its row, where it has none."""
    if place.lat is not None:
        return place
    return msgspec.structs.replace(
        place,
        lat=row.lat,
        lon=row.lon,
        precision="town",
        country=place.country or row.country,
        admin1=place.admin1 or row.admin1,
        population=place.population or row.population,
    )


def _digest(folder: Path, pack: str) -> bytes:
    digest = hashlib.sha256(pack.encode())
    for name in ("pack.yaml", *_FILES, _SIDES, gazetteer.FILE):
        if (folder / name).is_file():
            digest.update(name.encode() + b"\0" + hashlib.sha256((folder / name).read_bytes()).digest())
    return digest.digest()
