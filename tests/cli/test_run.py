import json
from pathlib import Path

from typer.testing import CliRunner

from marsad.archive import open_archive
from marsad.cli.main import app

run = CliRunner().invoke


def test_a_second_run_changes_nothing(pages: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "m.db")
    prints = []
    for _ in range(2):
        result = run(app, ["run", str(pages), "--archive", file])
        assert result.exit_code == 0, result.output
        with open_archive(file) as opened:
            prints.append(opened.fingerprint())
    assert prints[0] == prints[1]


def test_the_run_sums_up_and_lists_what_was_not_read(pages: Path, tmp_path: Path) -> None:
    result = run(app, ["run", str(pages), "--archive", str(tmp_path / "m.db")])
    assert result.stdout.startswith("3 pages, 2 articles, ")
    assert "nothing.txt: empty" in result.stderr


def test_as_data(pages: Path, tmp_path: Path) -> None:
    told = json.loads(run(app, ["run", str(pages), "--json", "--archive", str(tmp_path / "m.db")]).stdout)
    assert told["run"]["articles"] == told["archive"]["articles"] == 2
    assert [one["reason"] for one in told["run"]["unread"]] == ["empty"]


def test_the_environment_names_the_archive(pages: Path, tmp_path: Path) -> None:
    file = tmp_path / "elsewhere.db"
    result = run(app, ["run", str(pages / "tells.txt")], env={"MARSAD_ARCHIVE": str(file)})
    assert result.exit_code == 0
    assert file.exists()


def test_a_file_that_is_no_archive_is_told_in_one_line(pages: Path) -> None:
    result = run(app, ["run", str(pages), "--archive", str(pages / "tells.txt")])
    assert result.exit_code == 2
    assert result.stderr.startswith("marsad: ")
    assert result.stderr.count("\n") == 1
