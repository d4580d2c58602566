import json
import shutil
import sqlite3
from pathlib import Path

from typer.testing import CliRunner

from marsad.cli.main import app

run = CliRunner().invoke


def test_a_sound_archive_is_said_to_be_sound(archive: str) -> None:
    result = run(app, ["verify", "--archive", archive])
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(run(app, ["verify", "--json", "--archive", archive]).stdout) == {
        "sound": True,
        "findings": [],
    }


def test_damage_is_listed(archive: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(archive, copy)
    with sqlite3.connect(copy) as connection:
        connection.execute("UPDATE pages SET content = x'00' WHERE size > 0")
    result = run(app, ["verify", "--archive", str(copy)])
    assert result.exit_code == 1
    assert "pages " in result.stdout
    assert "damages" in result.stderr
