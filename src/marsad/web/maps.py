"""Where the points of a map lie, and which part of the world it shows. A degree is a unit: see land.svg and
`tiles`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import cos, radians, sqrt
from operator import neg
from typing import Literal

import msgspec

from marsad.exporting.lists import MapPoint
from marsad.records import Entry
from marsad.web.tiles import Tile, Tiles, mercator

_LEAST = 4.0  # degrees that a map shows at least
_MARGIN = 0.15
_MIDDLE = 28.0
_LETTERS = 45.0  # how many letters' heights a map is wide
_WIDE = 0.62  # of a letter, against its height
_LINE = 1.3
_WORLD = (-22.0, -62.0, 92.0, 77.0)

Anchor = Literal["start", "end"]


class Point(msgspec.Struct, frozen=True):
    """A circle on a map, `count` strong; `kind` is how it is drawn, `named` on which side its name stands:
    behind it (`start`) or before it (`end`); null where there is no room.
    """

    entry: Entry
    x: float
    y: float
    r: float
    count: int
    kind: str = ""
    named: Anchor | None = None


class Map(msgspec.Struct, frozen=True):
    """The part of the world that a map shows, as an SVG viewBox, and its circles, the largest first.

    `squeeze`: by how much the ground is drawn narrower, so that a kilometre is as long either way in the
    middle of the map. `letters`: how high the letters of names are. `tiles`: the ground, where it comes from
    the tile server `server`.
    """

    box: str
    points: tuple[Point, ...]
    squeeze: float
    letters: float
    server: Tiles | None = None
    tiles: tuple[Tile, ...] = ()


def draw(
    points: Iterable[MapPoint], kinds: Mapping[str, str] | None = None, server: Tiles | None = None
) -> Map:
    """A map on which all points lie, on a tile server's ground where one is given; of the whole of the drawn
    world where there are none.
    """
    placed = [one for one in points if one.entry.lat is not None and one.entry.lon is not None]
    squeeze = 1.0 if server else _squeeze([one.entry.lat or 0.0 for one in placed])
    south = mercator if server else neg
    places = [((one.entry.lon or 0.0) * squeeze, south(one.entry.lat or 0.0)) for one in placed]
    left, top, width, height = _box(places)
    radius = width / 120
    circles = (
        Point(
            one.entry,
            round(x, 3),
            round(y, 3),
            round(radius * min(4.0, sqrt(one.count)), 3),
            one.count,
            (kinds or {}).get(one.entry.id, ""),
        )
        for one, (x, y) in zip(placed, places, strict=True)
    )
    found = sorted(circles, key=lambda circle: (-circle.r, circle.entry.id))
    letters = round(width / _LETTERS, 3)
    named = tuple(_named(found, letters, left, left + width))
    tiles = server.over(left, top, width, height) if server else ()
    return Map(f"{left:.2f} {top:.2f} {width:.2f} {height:.2f}", named, squeeze, letters, server, tiles)


def _named(points: Iterable[Point], letters: float, left: float, right: float) -> Iterator[Point]:
    """The points; beside each its name, on the side where it lies on no other name and stays on the map."""
    taken: list[tuple[float, float, float]] = []
    for point in points:
        near = [one for one in taken if abs(one[2] - point.y) < letters * _LINE]
        length = point.r + letters * (1 + _WIDE * max(len(point.entry.ar), len(point.entry.en)))
        sides: dict[Anchor, tuple[float, float, float]] = {
            "start": (point.x, point.x + length, point.y),
            "end": (point.x - length, point.x, point.y),
        }
        for anchor, room in sides.items():
            if left <= room[0] and room[1] <= right and not any(_meet(room, one) for one in near):
                taken.append(room)
                yield msgspec.structs.replace(point, named=anchor)
                break
        else:
            yield point


def _meet(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _squeeze(latitudes: Sequence[float]) -> float:
    middle = (min(latitudes) + max(latitudes)) / 2 if latitudes else _MIDDLE
    return round(cos(radians(middle)), 3)


def _box(places: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    if not places:
        return _WORLD
    left, right = min(x for x, _ in places), max(x for x, _ in places)
    top, bottom = min(y for _, y in places), max(y for _, y in places)
    width = max(right - left, _LEAST) * (1 + 2 * _MARGIN)
    height = max(bottom - top, _LEAST) * (1 + 2 * _MARGIN)
    width = max(width, height * 1.4)
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    return middle_x - width / 2, middle_y - height / 2, width, height
