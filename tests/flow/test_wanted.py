from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from marsad.archive import Archive, open_archive
from marsad.coding import grammar_coder
from marsad.errors import ConfigError
from marsad.flow import run, wanted
from marsad.packs import Packs, load_packs
from marsad.records import Days

PAGE = """\
الجيش يقصف مواقع في سرت

24 مايو 2020

قال المتحدث باسم الجيش الوطني الليبي أحمد المسماري إن قواته قصفت مواقع في سرت يوم السبت.
"""


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


@pytest.fixture(scope="module")
def archive(packs: Packs, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder: Path = tmp_path_factory.mktemp("pages")
    (folder / "one.txt").write_text(PAGE, encoding="utf-8")
    with open_archive(folder / "m.db") as opened:
        run([folder / "one.txt"], opened, grammar_coder(packs), packs)
        yield opened


def holds(archive: Archive, packs: Packs, days: Days | None = None, **asked: Any) -> bool:
    told = [(one.mark, one.version) for one in archive.marks(kind="event")]
    assert told
    return wanted(archive, packs, **asked).holds(told, days)


@pytest.mark.parametrize("asked", ["سرت", "سِرت", "Sirte", "libya-sirte", "ليبيا"])
def test_a_place_is_found_by_its_names_its_id_and_what_it_lies_in(
    archive: Archive, packs: Packs, asked: str
) -> None:
    assert holds(archive, packs, place=asked)


def test_another_place_is_not_it(archive: Archive, packs: Packs) -> None:
    assert not holds(archive, packs, place="طرابلس")


def test_a_party_is_found_by_its_names(archive: Archive, packs: Packs) -> None:
    assert not holds(archive, packs, actor="حكومة الوفاق")
    assert holds(archive, packs, actor="الجيش الوطني الليبي") == holds(archive, packs, actor="libya-lna")


def test_a_theatre_is_known_or_refused(archive: Archive, packs: Packs) -> None:
    assert holds(archive, packs, theatre="libya")
    assert not holds(archive, packs, theatre="yemen")
    with pytest.raises(ConfigError, match=r"there is no theatre `libia`.*libya"):
        wanted(archive, packs, theatre="libia")


def test_both_ends_of_the_days_are_included(archive: Archive, packs: Packs) -> None:
    day = Days.day(date(2020, 5, 23))
    assert holds(archive, packs, day, since=date(2020, 5, 23), until=date(2020, 5, 23))
    assert not holds(archive, packs, day, since=date(2020, 5, 24))
    assert not holds(archive, packs, day, until=date(2020, 5, 22))
