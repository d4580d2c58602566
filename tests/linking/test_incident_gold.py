"""Incidents, standings and counts of roots against those that were marked by hand; the floor only rises."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

from marsad import demo
from marsad.archive import Archive, open_archive
from marsad.coding import grammar_coder
from marsad.evaluation.incidents import compare_incidents, load_incidents
from marsad.flow import run
from marsad.packs import Packs, load_packs

GOLD = Path(__file__).resolve().parents[1] / "gold/incidents"
DEMO = Path(demo.__file__).parent / "pages"
FLOOR = {  # B-cubed F1, exact standing, gold's count of roots inside the given range
    "demo": (0.882, 0.88, 0.92),
    "shared": (0.974, 0.916, 0.916),
    "further": (0.935, 0.736, 0.894),
    "later": (0.898, 0.722, 0.611),
    "newest": (0.869, 0.5, 0.55),  # held out: see tests/gold/README.md
}


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


def places(archive: Archive) -> Mapping[str, set[str]]:
    """Where each event mark stands, as the gold writes it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for reading, codings in archive.readings():
        for position, coding in enumerate(codings, 1):
            for event in coding.events:
                found[event.id].add(f"{reading.name}#a{position}:{event.line} {event.type}")
    return found


def hold_to_floor(name: str, pages: Path, packs: Packs, archive: Path) -> None:
    with open_archive(archive) as kept:
        run([pages], kept, grammar_coder(packs), packs)
        figures = compare_incidents(
            load_incidents([GOLD / f"{name}.yaml"]), kept.record().incidents, places(kept)
        )
    given = [round(figure, 3) for figure in (figures.f1, figures.standing, figures.independence)]
    print(name, *given, *(() if name == "newest" else figures.wrong), sep="\n  ")
    assert all(now >= floor for now, floor in zip(given, FLOOR[name], strict=True))


def test_incidents_of_the_demo_pages(packs: Packs, tmp_path: Path) -> None:
    hold_to_floor("demo", DEMO, packs, tmp_path / "demo.db")


def test_incidents_of_the_shared_pages(shared: Path, packs: Packs, tmp_path: Path) -> None:
    hold_to_floor("shared", shared / "gold/dev", packs, tmp_path / "dev.db")


def test_incidents_of_pages_about_other_wars(packs: Packs, tmp_path: Path) -> None:
    hold_to_floor("further", GOLD / "pages", packs, tmp_path / "further.db")


def test_incidents_of_pages_whose_misses_nobody_has_seen(packs: Packs, tmp_path: Path) -> None:
    hold_to_floor("newest", GOLD / "newest", packs, tmp_path / "newest.db")


def test_incidents_of_pages_about_further_wars(packs: Packs, tmp_path: Path) -> None:
    hold_to_floor("later", GOLD / "later", packs, tmp_path / "later.db")
