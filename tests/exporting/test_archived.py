import json
from pathlib import Path

import pytest

from marsad.archive import Archive
from marsad.errors import ConfigError
from marsad.exporting.formats import FORMATS, export


def rows(archive: Archive, folder: Path) -> list[dict[str, object]]:
    export(archive, "marks", folder / "marks.jsonl")
    return [json.loads(row) for row in (folder / "marks.jsonl").read_text(encoding="utf-8").splitlines()]


def test_the_pages_come_by_name_and_the_links_last(archive: Archive, tmp_path: Path) -> None:
    *pages, reports, disputes = rows(archive, tmp_path)
    assert [page["document"] for page in pages] == ["a.txt", "b.txt"]
    assert list(reports) == ["reports"]
    assert list(disputes) == ["disputes"]


def test_a_dispute_names_the_lines_of_either_side(archive: Archive, tmp_path: Path) -> None:
    disputes = rows(archive, tmp_path)[-1]["disputes"]
    assert isinstance(disputes, list)
    assert [(one["claim"], one["against"]) for one in disputes] == [(["b.txt#a1:2"], ["a.txt#a1:2"])]


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_archive_gives_the_same_file(archive: Archive, tmp_path: Path, form: str) -> None:
    for name in ("one", "other"):
        export(archive, form, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".part") == []


def test_an_unknown_form_says_what_there_is(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no export `parquet` \(there are: marks, csv\)"):
        export(archive, "parquet", tmp_path / "x")


def test_a_file_that_cannot_be_written_is_told(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be written"):
        export(archive, "marks", tmp_path / "nowhere" / "x")
