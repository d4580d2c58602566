"""The made war as a pack: its parties with their sides, its places on the map."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.made.world import PARTIES, THEATRE, Entity, Town, World

_STEP = 2.0  # degrees between governorates, four in a row
_SOURCE = "made"
Row = dict[str, Any]


def write_pack(world: World, folder: Path) -> None:
    """Write the pack of a made world into a folder. JSON is YAML."""
    folder.mkdir(parents=True, exist_ok=True)
    about = {"id": THEATRE, "title": _label("made"), "theatre": True, "countries": ["XX"]}
    sides = {f"side-{at}": _label(f"side {at}") for at in range(PARTIES // 2)}
    _write(folder / "pack.yaml", about | {"sides": sides})
    _write(folder / "actors.yaml", list(_actors(world)))
    _write(folder / "places.yaml", list(_places(world)))


def _actors(world: World) -> Iterator[Row]:
    for at, party in enumerate(world.parties):
        side = {"theatre": THEATRE, "side": f"side-{at % (PARTIES // 2)}", "source": _SOURCE}
        for who in (party.self, *party.units, *party.speakers):
            yield {"id": who.id, "kind": "armed-force", "names": _names(who), "sides": [side]}


def _places(world: World) -> Iterator[Row]:
    seen: set[str] = set()
    for at, towns in enumerate(world.governorates):
        north, east = 10 + _STEP * (at // 4), 20 + _STEP * (at % 4)
        for number, town in enumerate(towns):
            for kind, place in zip(("town", "district", "governorate"), town.levels, strict=True):
                if place.id not in seen:
                    seen.add(place.id)
                    yield _place(kind, place, town) | {
                        "lat": round(north + number % 12 / 10, 2),
                        "lon": round(east + number // 12 / 10, 2),
                    }


def _place(kind: str, place: Entity, town: Town) -> Row:
    precision = {"town": "town", "district": "admin2", "governorate": "admin1"}[kind]
    return {
        "id": place.id,
        "kind": kind,
        "country": "XX",
        "names": _names(place),
        "admin1": town.levels[2].id,
        "precision": precision,
        "source": _SOURCE,
    }


def _names(one: Entity) -> Row:
    """Its full name alone: nothing is read with the pack, whose names would clash."""
    name = " ".join(word.form for word in one.names[0])
    return {"ar": [name], "en": [name]}


def _label(text: str) -> Row:
    return {"ar": text, "en": text}


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=0), encoding="utf-8")
