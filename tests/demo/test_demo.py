import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app

run = CliRunner().invoke


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """The archive's file and what the command printed."""
    file = str(tmp_path_factory.mktemp("demo") / "d.db")
    result = run(app, ["demo", "--archive", file])
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    return file, result.stdout


def test_the_summary_has_every_part_and_none_is_empty(demo: tuple[str, str]) -> None:
    _, told = demo
    parts = [
        "Actors, by how often they are named", "Incidents, the most told first",
        "Denials, beside what they deny",
        "Accounts and figures that differ", "Reports that several pages carry", "Type next",
    ]  # fmt: skip
    positions = [told.index(part) for part in parts]
    assert positions == sorted(positions)
    assert "\n  none" not in told


def test_what_it_says_to_type_next_works(demo: tuple[str, str], tmp_path: Path) -> None:
    _, told = demo
    typed = [row.split("  ")[1] for row in told.split("Type next\n")[1].splitlines()]
    assert len(typed) >= 4
    for command in typed:
        if "FOLDER" not in command and "serve" not in command:  # a server ends in tests of its own
            target = str(tmp_path / "marks.csv")
            result = run(app, [target if word == "marks.csv" else word for word in command.split()[1:]])
            assert result.exit_code == 0, f"{command}: {result.stderr}"


def test_the_archive_is_sound(demo: tuple[str, str]) -> None:
    result = run(app, ["verify", "--archive", demo[0]])
    assert result.exit_code == 0, result.stdout


def test_a_second_time_it_says_the_same(demo: tuple[str, str]) -> None:
    assert run(app, ["demo", "--archive", demo[0]]).stdout == demo[1]


def test_as_data(demo: tuple[str, str]) -> None:
    told = json.loads(run(app, ["demo", "--json", "--archive", demo[0]]).stdout)
    assert told["stats"]["pages"] >= 12
    assert told["unread"] == []
    assert all(told[part] for part in ("actors", "incidents", "denials", "reports"))


def test_from_a_shell_in_an_empty_folder(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "marsad.cli.main", "demo"], cwd=tmp_path, capture_output=True, text=True,
        encoding="utf-8", check=True,
        env={key: value for key, value in os.environ.items() if not key.startswith("MARSAD_")},
    )  # fmt: skip
    assert "Type next" in done.stdout
    assert "\u2068" not in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["marsad-demo.db"]
