"""Rewrites the tables that are made from data, between their markers: run as `python docs/build.py`.

Those of docs/codebook.md are made from the code lists, the figures of README.md from quality.yaml.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from marsad.codebook import Code, Codebook, Crosswalk, load
from marsad.evaluation.ratchet import KEPT, load_floors

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "docs/codebook.md", ROOT / "README.md")
PARTS = {
    "shared": "19 real pages and pages after true reports",
    "demo": "the demo pages, marked before the coder had run on them",
    "tests": "12 pages of other wars, open to development like the demo",
    "unseen": "16 pages that nobody who wrote rules has read",
}
_TABLE = re.compile(r"(<!-- table: (?P<name>\w+) -->\n).*?(<!-- end of table -->)", re.DOTALL)


def built(text: str) -> str:
    """A page with every table as the data has it now."""
    return _TABLE.sub(lambda found: found[1] + _table(found["name"]) + found[3], text)


def _table(name: str) -> str:
    special: dict[str, Callable[[], str]] = {
        "figures": _figures,
        "event_types": lambda: _codes(load().event_types, load().event_crosswalks),
    }
    return special.get(name, lambda: _codes(_list(load(), name)))()


def _figures() -> str:
    measured = load_floors(ROOT / "quality.yaml")
    floors = {part: measured[part] for part in PARTS if part in measured}
    head = ["F1", *(PARTS[part] for part in floors)]
    rows = [
        [name, *(_figure(floor.figures.get(name)) for floor in floors.values())]
        for name in KEPT
        if any(name in floor.figures for floor in floors.values())
    ]
    return _rows([head, ["---"] * len(head), *rows])


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _list(codebook: Codebook, name: str) -> Mapping[str, Code]:
    codes: Mapping[str, Code] = getattr(codebook, name)
    return codes


def _codes(codes: Mapping[str, Code], ways: Mapping[str, Crosswalk] | None = None) -> str:
    further = ["ACLED", "PLOVER", "CAMEO"] if ways else []
    head = ["code", "Arabic", "what it means", *further]
    rows = [head, ["---"] * len(head)]
    for code, entry in codes.items():
        row = [f"`{code}`", entry.label.ar, entry.definition.en]
        rows.append(row + (_ways(ways[code]) if ways else []))
    return _rows(rows)


def _ways(crosswalk: Crosswalk) -> list[str]:
    return [
        _listed(way.sub_event for way in crosswalk.acled),
        _listed(f"{way.type}:{way.mode}" if way.mode else way.type for way in crosswalk.plover),
        _listed(way.code for way in crosswalk.cameo),
    ]


def _listed(ways: Iterable[str]) -> str:
    return " · ".join(ways) or "–"


def _rows(rows: Iterable[list[str]]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(built(page.read_text(encoding="utf-8")), encoding="utf-8")
