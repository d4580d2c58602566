"""Ground for the maps from a tile server that the operator names: pictures in Web Mercator (EPSG:3857) at
`{z}/{x}/{y}`, as OpenStreetMap's and most others are. Without one, maps have Marsad's own coasts and borders.

Readers' browsers then ask that server for pictures, so that it learns who looks at which region.
"""

import re
from math import asinh, degrees, floor, log2, radians, tan
from urllib.parse import urlsplit

import msgspec

from marsad.errors import ConfigError

_WANTED = 5  # tiles side by side across a map, of 256 pixels each
_CLOSEST = 19
_NORTH = 85.0511  # where the square of Web Mercator ends, in degrees
_HOST = re.compile(r"[\w.\-\[\]:]+")
_KEYS = ("{z}", "{x}", "{y}")


class Tile(msgspec.Struct, frozen=True):
    """A picture of a part of the ground, in the map's degrees."""

    address: str
    x: float
    y: float
    size: float


class Tiles(msgspec.Struct, frozen=True):
    """A tile server: how its pictures are addressed, and the words that its licence wants to be shown."""

    template: str
    credit: str

    @property
    def origin(self) -> str:
        """The server, as a Content-Security-Policy names it."""
        parts = urlsplit(self.template)
        return f"{parts.scheme}://{parts.netloc}"

    def over(self, left: float, top: float, width: float, height: float) -> tuple[Tile, ...]:
        """The tiles that a part of the ground lies on, row by row."""
        zoom = min(max(round(log2(360 * _WANTED / width)), 0), _CLOSEST)
        size = 360 / 2**zoom
        last = 2**zoom - 1
        rows = range(max(_at(top, size), 0), min(_at(top + height, size), last) + 1)
        columns = range(max(_at(left, size), 0), min(_at(left + width, size), last) + 1)
        return tuple(
            Tile(self._address(zoom, column, row), column * size - 180, row * size - 180, size)
            for row in rows
            for column in columns
        )

    def _address(self, zoom: int, column: int, row: int) -> str:
        found = self.template
        for key, value in zip(_KEYS, (zoom, column, row), strict=True):
            found = found.replace(key, str(value))
        return found


def tile_server(template: str, credit: str) -> Tiles:
    """The server whose tiles lie at `template`. Raises ConfigError where that is no address of tiles."""
    parts = urlsplit(template)
    lacking = [key for key in _KEYS if key not in template]
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(parts.netloc):
        raise ConfigError(f"tiles: `{template}` is no address", remedy="as https://HOST/{z}/{x}/{y}.png")
    if lacking:
        raise ConfigError(f"tiles: `{template}` lacks {lacking[0]}", remedy="as https://HOST/{z}/{x}/{y}.png")
    if not credit:
        raise ConfigError("tiles: whose they are is not said", remedy="say it with --tiles-credit")
    return Tiles(template, credit)


def mercator(latitude: float) -> float:
    """How far south of the equator a latitude lies on the map, in degrees of the equator."""
    north = min(max(latitude, -_NORTH), _NORTH)
    return -degrees(asinh(tan(radians(north))))


def _at(degree: float, size: float) -> int:
    """The column or row in which a degree lies."""
    return floor((degree + 180) / size)
