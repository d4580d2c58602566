"""Rewrites the tables of docs/codebook.md from the code lists, between their markers.

Run as `python docs/build_codebook.py`.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from marsad.codebook import Code, Codebook, Crosswalk, load

PAGE = Path(__file__).with_name("codebook.md")
_TABLE = re.compile(r"(<!-- table: (?P<name>\w+) -->\n).*?(<!-- end of table -->)", re.DOTALL)


def built(text: str) -> str:
    """The page with every table as the codebook has it now."""
    codebook = load()
    return _TABLE.sub(lambda found: found[1] + _table(found["name"], codebook) + found[3], text)


def _table(name: str, codebook: Codebook) -> str:
    if name == "event_types":
        return _rows(codebook.event_types, codebook.event_crosswalks)
    codes: Mapping[str, Code] = getattr(codebook, name)
    return _rows(codes)


def _rows(codes: Mapping[str, Code], ways: Mapping[str, Crosswalk] | None = None) -> str:
    further = ["ACLED", "PLOVER", "CAMEO"] if ways else []
    head = ["code", "Arabic", "what it means", *further]
    rows = [head, ["---"] * len(head)]
    for code, entry in codes.items():
        row = [f"`{code}`", entry.label.ar, entry.definition.en]
        rows.append(row + (_ways(ways[code]) if ways else []))
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _ways(crosswalk: Crosswalk) -> list[str]:
    return [
        _listed(way.sub_event for way in crosswalk.acled),
        _listed(f"{way.type}:{way.mode}" if way.mode else way.type for way in crosswalk.plover),
        _listed(way.code for way in crosswalk.cameo),
    ]


def _listed(ways: Iterable[str]) -> str:
    return " · ".join(ways) or "–"


if __name__ == "__main__":
    PAGE.write_text(built(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
