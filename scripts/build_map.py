"""Rebuild src/marsad/web/static/land.svg: coasts and borders under the maps, from Natural Earth.

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
    python scripts/build_map.py package/countries-50m.json

Natural Earth is in the public domain; the npm package `world-atlas` (ISC) carries it as TopoJSON. One unit
of the drawing is a degree: x is the longitude, y the latitude turned upside down. Countries are cut to the
part of the world that the theatres need, and drawn to a twentieth of a degree, five kilometres.
"""

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parents[1] / "src/marsad/web/static/land.svg"
WEST, EAST, SOUTH, NORTH = -25.0, 80.0, -15.0, 62.0
STEP = 0.05

Point = tuple[float, float]
Ring = list[Point]


def main(source: Path) -> None:
    """Draw the countries of a TopoJSON file."""
    topology = json.loads(source.read_text(encoding="utf-8"))
    arcs = [list(decoded(arc, topology["transform"])) for arc in topology["arcs"]]
    countries = topology["objects"]["countries"]["geometries"]
    rings = [ring for country in countries for ring in rings_of(country, arcs) if inside(ring)]
    drawn = "".join(path for ring in rings if (path := path_of(ring)))
    box = f"{WEST:g} {-NORTH:g} {EAST - WEST:g} {NORTH - SOUTH:g}"
    path = f'<path id="land" transform="scale({STEP})" vector-effect="non-scaling-stroke" d="{drawn}"/>'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{path}</svg>\n'
    TARGET.write_text(drawing, encoding="utf-8")
    print(f"{len(rings)} rings, {TARGET.stat().st_size // 1000} kB")


def decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    """The points of an arc, which TopoJSON gives as steps from point to point on a grid."""
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield (
            x * transform["scale"][0] + transform["translate"][0],
            y * transform["scale"][1] + transform["translate"][1],
        )


def rings_of(country: dict[str, Any], arcs: list[Ring]) -> Iterator[Ring]:
    """The rings of a country's polygons; an arc's number below zero is the arc walked backwards."""
    polygons = {"Polygon": lambda: [country["arcs"]], "MultiPolygon": lambda: country["arcs"]}
    for polygon in polygons.get(country["type"], list)():
        for ring in polygon:
            points: Ring = []
            for number in ring:
                arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                points += arc[1:] if points else arc
            yield points


def inside(ring: Ring) -> bool:
    """Whether any of a ring lies in the part that is drawn."""
    return any(WEST <= x <= EAST and SOUTH <= y <= NORTH for x, y in ring)


def path_of(ring: Ring) -> str:
    """A ring as an SVG path of steps on the grid of `STEP`; empty where nothing of it is left."""
    points = [(grid(min(max(x, WEST), EAST)), -grid(min(max(y, SOUTH), NORTH))) for x, y in ring]
    steps: list[tuple[int, int]] = []
    for (x, y), (next_x, next_y) in pairwise(points):
        step = (next_x - x, next_y - y)
        if steps and steps[-1][0] * step[1] == steps[-1][1] * step[0] and onward(steps[-1], step):
            steps[-1] = (steps[-1][0] + step[0], steps[-1][1] + step[1])
        elif step != (0, 0):
            steps.append(step)
    start = f"M{points[0][0]} {points[0][1]}l"
    return f"{start}{' '.join(f'{x} {y}' for x, y in steps)}z".replace(" -", "-") if len(steps) > 2 else ""


def onward(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether a step does not turn back on the one before."""
    return one[0] * other[0] + one[1] * other[1] >= 0


def grid(value: float) -> int:
    """A degree on the grid."""
    return round(value / STEP)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
