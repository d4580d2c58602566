"""A release is whole, hashed, explained column by column, and numbered."""

import csv
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from marsad.archive import Archive, copy, open_archive
from marsad.errors import ArchiveError, ConfigError
from marsad.exporting.release import About, make_release
from marsad.exporting.release.dictionary import dictionary
from marsad.exporting.release.files import FILES
from marsad.flow import Reviewer, Withholder, published, relink, tombstones
from marsad.packs import load_packs

ABOUT = About("The war for Tripoli", "Example Monitor", datetime(2026, 1, 6, 8, tzinfo=UTC))


@pytest.fixture
def own(demo_archive: Archive, tmp_path: Path) -> Iterator[Archive]:
    """A copy of the demo archive."""
    with open_archive(tmp_path / "own.db") as own:
        copy(demo_archive, own)
        yield own


def released(archive: Archive, folder: Path) -> Path:
    make_release(archive, published(archive), ABOUT, [], folder)
    return folder


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_file_has_the_hash_that_is_listed_and_the_archive_that_of_the_list(
    own: Archive, tmp_path: Path
) -> None:
    folder = released(own, tmp_path / "r")
    sums = (folder / "SHA256SUMS").read_text(encoding="utf-8")
    listed = dict(line.split("  ")[::-1] for line in sums.splitlines())
    assert listed.keys() == {path.name for path in folder.iterdir()} - {"SHA256SUMS"}
    assert listed.keys() == {*FILES, "README.md", "CITATION.cff"}
    assert all(sha256((folder / name).read_bytes()).hexdigest() == known for name, known in listed.items())
    (one,) = own.releases()
    assert (one.number, one.change, one.title) == (1, 1, ABOUT.title)
    assert one.hash == sha256(sums.encode()).hexdigest()


def test_the_dictionary_explains_every_column_of_every_file(own: Archive, tmp_path: Path) -> None:
    folder = released(own, tmp_path / "r")
    assert dictionary().keys() == FILES.keys()
    for name, words in dictionary().items():
        if name.endswith(".csv"):
            with (folder / name).open(encoding="utf-8", newline="") as stream:
                assert next(csv.reader(stream)) == list(words.columns), name
        else:
            lines = (folder / name).read_text(encoding="utf-8").splitlines()
            assert {key for line in lines for key in json.loads(line)} == set(words.columns), name
    told = {(row["file"], row["column"]) for row in rows(folder / "dictionary.csv")}
    assert told == {(name, column) for name, words in dictionary().items() for column in words.columns}


def test_a_release_says_how_to_cite_it(own: Archive, tmp_path: Path) -> None:
    folder = released(own, tmp_path / "r")
    told = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert (told["title"], told["version"]) == (ABOUT.title, "1")
    assert told["authors"] == [{"name": ABOUT.publisher}]
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert f"| `incidents.csv` | {len(rows(folder / 'incidents.csv'))} |" in readme
    assert "Release 1, January 6, 2026." in readme


def test_the_next_release_lists_what_was_altered_since(own: Archive, tmp_path: Path) -> None:
    first = released(own, tmp_path / "one")
    known = {row["id"] for row in rows(first / "incidents.csv")}
    gone = own.record().incidents[0]
    for mark in gone.marks:
        Reviewer(own, "huda").reject(mark, ABOUT.time)
    relink(own, load_packs())
    second = released(own, tmp_path / "two")
    altered = {(row["kind"], row["id"], row["deed"]) for row in rows(second / "changes.csv")}
    assert ("incident", gone.id, "removed") in altered
    assert known - {row["id"] for row in rows(second / "incidents.csv")} == {
        name for kind, name, deed in altered if (kind, deed) == ("incident", "removed")
    }
    assert [one.number for one in own.releases()] == [1, 2]


def test_a_release_holds_nothing_that_is_withheld(own: Archive, tmp_path: Path) -> None:
    packs = load_packs()
    Withholder(own, packs, "huda").name("libya-mismari", "threatened", ABOUT.time)
    relink(own, packs)
    stones = [{"line": one.line, "what": one.what, "reason": one.reason} for one in tombstones(own)]
    make_release(own, published(own), ABOUT, stones, tmp_path / "r")
    for file in (tmp_path / "r").iterdir():
        assert "المسماري" not in file.read_text(encoding="utf-8"), file.name
    assert [row["reason"] for row in rows(tmp_path / "r/tombstones.csv")] == ["threatened"]


@pytest.mark.parametrize(
    ("about", "told"),
    [
        (About("", "x", ABOUT.time), "a title and a publisher"),
        (About("x", " ", ABOUT.time), "a title and a publisher"),
    ],
)
def test_a_release_without_a_name_is_none(own: Archive, tmp_path: Path, about: About, told: str) -> None:
    with pytest.raises(ConfigError, match=told):
        make_release(own, own, about, [], tmp_path / "r")
    assert own.releases() == []


def test_nothing_that_is_there_is_written_over(own: Archive, tmp_path: Path) -> None:
    (tmp_path / "r").mkdir()
    with pytest.raises(ConfigError, match="is there already"):
        released(own, tmp_path / "r")


def test_an_archive_that_never_was_linked_cannot_be_released(tmp_path: Path) -> None:
    with open_archive(":memory:") as archive, pytest.raises(ArchiveError, match="holds no record yet"):
        released(archive, tmp_path / "r")
    assert list(tmp_path.iterdir()) == []
