"""Where the points of a map lie, and which part of the world it shows. A degree is a unit: see land.svg."""

from collections.abc import Iterable, Sequence
from math import cos, radians, sqrt

import msgspec

from marsad.exporting.lists import MapPoint
from marsad.records import Entry

_LEAST = 4.0  # degrees that a map shows at least
_MARGIN = 0.15
_MIDDLE = 28.0
_WORLD = (-22.0, -62.0, 92.0, 77.0)


class Point(msgspec.Struct, frozen=True):
    """A circle on a map, `count` strong; `kind` is how it is drawn."""

    entry: Entry
    x: float
    y: float
    r: float
    count: int
    kind: str = ""


class Map(msgspec.Struct, frozen=True):
    """The part of the world that a map shows, as an SVG viewBox, and its circles, the largest first.

    `squeeze`: by how much the ground is drawn narrower, so that a kilometre is as long either way in the
    middle of the map.
    """

    box: str
    points: tuple[Point, ...]
    squeeze: float


def draw(points: Iterable[MapPoint], kinds: dict[str, str] | None = None) -> Map:
    """A map on which all points lie; of the whole of the drawn world where there are none."""
    placed = [one for one in points if one.entry.lat is not None and one.entry.lon is not None]
    squeeze = _squeeze([one.entry.lat or 0.0 for one in placed])
    places = [((one.entry.lon or 0.0) * squeeze, -(one.entry.lat or 0.0)) for one in placed]
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
    return Map(f"{left:.2f} {top:.2f} {width:.2f} {height:.2f}", tuple(found), squeeze)


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
