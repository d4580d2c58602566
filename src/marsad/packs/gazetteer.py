"""The gazetteer's mass: tab-separated tables of places, made by scripts/build_*.py.

One stands in `world` (GeoNames), another in the pack of a theatre that has a list of its own.
"""

import csv
import hashlib
from functools import cache
from pathlib import Path

from marsad.errors import PackError
from marsad.language.ar.cyrillic import town_spelling
from marsad.packs.schema import Called, Place

__all__ = ["BOXES", "COLUMNS", "FILE", "Box", "Rows", "boxes", "digest", "rows", "world"]

_WORLD = Path(__file__).parent / "data" / "world"
FILE = "places.tsv"
BOXES = "boxes.tsv"
COLUMNS = ("id", "ar", "weak", "en", "lat", "lon", "country", "admin1", "population", "cyrillic")

_REMEDY = "run scripts/build_places.py"

Rows = dict[str, tuple[Place, int]]
Box = tuple[float, float, float, float]


def world() -> Rows:
    """The rows of the table that ships with Marsad."""
    return rows(_WORLD / FILE)


def digest() -> bytes:
    """The SHA-256 of that table: packs of every kind draw on it."""
    return hashlib.sha256((_WORLD / FILE).read_bytes()).digest()


@cache
def boxes() -> dict[str, Box]:
    """South, west, north and east of the towns of every country (ISO2), in degrees."""
    with (_WORLD / BOXES).open(encoding="utf-8", newline="") as lines:
        table = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {row[0]: (float(row[1]), float(row[2]), float(row[3]), float(row[4])) for row in table[1:]}


@cache
def rows(path: Path) -> Rows:
    """The table's places and their lines, by id (`geonames:ID`). Names in one cell are parted by `|`; of
    what has no coordinates the province alone is known.

    Raises PackError with the line where the table is not as the script writes it.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        table = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        if tuple(next(table, ())) != COLUMNS:
            raise PackError(f"does not begin with the columns {', '.join(COLUMNS)}", file=path, line=1)
        found: Rows = {}
        for number, cells in enumerate(table, start=2):
            try:
                place = _place(cells)
            except ValueError as problem:
                told = "is not a row of the gazetteer"
                raise PackError(
                    told, file=path, line=number, remedy="run scripts/build_places.py"
                ) from problem
            found[place.id] = place, number
    return found


def _place(cells: list[str]) -> Place:
    key, ar, weak, en, lat, lon, country, admin1, population, cyrillic = cells
    return Place(
        key,
        _called(ar, weak, en, cyrillic),
        "city" if int(population) >= 100_000 else "town",
        country,
        float(lat) if lat else None,
        float(lon) if lon else None,
        "town" if lat else "admin1",
        admin1 or None,
        None,
        int(population),
        key,
    )


def _called(ar: str, weak: str, en: str, cyrillic: str) -> Called:
    """The names. Those of a town without an Arabic one are made of its Cyrillic ones, the likest first."""
    spelt = town_spelling(_cell(cyrillic)[0]) if cyrillic and not (ar or weak) else None
    weakly = _cell(weak) if spelt is None else (spelt,)
    return Called(_cell(ar), _cell(en), weakly, cyrillic=_cell(cyrillic))


def _cell(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()
