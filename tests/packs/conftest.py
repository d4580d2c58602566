"""A pack of our own making, written to a folder and loaded without those that ship."""

from collections.abc import Callable
from pathlib import Path

import pytest

from marsad.language.ar.fold import fold
from marsad.packs import Names, Packs, choose, installed, load_packs, setting_of

INFO = """
id: made-up
title: {ar: حرب مختلقة, en: A made-up war}
theatre: true
countries: [LY]
sides: {north: {ar: الشمال, en: North}, south: {ar: الجنوب, en: South}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Write a pack's files (`actors="- {…}"`) to a folder."""

    def write(info: str = INFO, **files: str) -> Path:
        (tmp_path / "pack.yaml").write_text(info, "utf-8")
        for name, text in files.items():
            (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
        return tmp_path

    return write


@pytest.fixture
def made_up(folder: Callable[..., Path]) -> Callable[..., Packs]:
    """Write a pack's files and load them alone."""
    return lambda **files: load_packs(extra_folders=[folder(**files)], without=installed())


@pytest.fixture(scope="session")
def packs() -> Packs:
    return load_packs()


@pytest.fixture(scope="session")
def names(packs: Packs) -> Names:
    return Names(packs)


@pytest.fixture(scope="session")
def read() -> Callable[[Packs, Names, str], dict[str, str | None]]:
    """What every name in a text means there, by the folded name."""

    def meanings(packs: Packs, names: Names, text: str) -> dict[str, str | None]:
        folded = fold(text)
        hits = names.find(folded)
        setting = setting_of(packs, hits)
        return {folded[hit.start : hit.end]: choose(packs, hit, setting) for hit in hits}

    return meanings
