import json
from pathlib import Path

from typer.testing import CliRunner

from marsad.cli.main import app

run = CliRunner().invoke


def test_lines_are_numbered_and_told_apart(pages: Path) -> None:
    rows = run(app, ["show", "--lines", str(pages / "tells.txt")]).stdout.splitlines()
    assert [row.split("\t")[:2] for row in rows[:5]] == [
        ["1", "a1 title"], ["2", "-"], ["3", "-"], ["4", "-"], ["5", "a1 body"],
    ]  # fmt: skip
    assert rows[0].split("\t")[2] == "الجيش يقصف مواقع في سرت"


def test_lines_as_data(pages: Path) -> None:
    told = json.loads(run(app, ["show", "--lines", "--json", str(pages / "tells.txt")]).stdout)
    assert told["document"] == "tells.txt"
    assert told["lines"][4]["article"] == "a1"
    assert told["lines"][4]["part"] == "body"


def test_marks_are_shown_by_the_beginning_of_their_id(archive: str) -> None:
    rows = run(app, ["show", "s-", "--archive", archive]).stdout.splitlines()
    assert len(rows) >= 3
    assert all(" statement " in row for row in rows)


def test_nothing_found_and_no_archive_differ(archive: str, tmp_path: Path) -> None:
    assert run(app, ["show", "x-", "--archive", archive]).exit_code == 1
    missing = run(app, ["show", "x-", "--archive", str(tmp_path / "none.db")])
    assert missing.exit_code == 2
    assert "make one with `marsad run PATH`" in missing.stderr
    assert not (tmp_path / "none.db").exists()


def test_a_page_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    assert run(app, ["show", "--lines", str(tmp_path / "nowhere")]).exit_code == 2
