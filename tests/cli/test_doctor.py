import json
from pathlib import Path

from typer.testing import CliRunner

from marsad.cli.main import app

run = CliRunner().invoke


def test_a_whole_installation_is_well(archive: str) -> None:
    result = run(app, ["doctor", "--json", "--archive", archive])
    checks = {one["name"]: one for one in json.loads(result.stdout)}
    assert result.exit_code == 0
    assert {"python", "sqlite", "packs", "codebook", "archive", "msgspec"} <= set(checks)
    assert "sound" in checks["archive"]["told"]
    assert "FTS5" in checks["sqlite"]["told"]


def test_no_archive_yet_is_no_fault(tmp_path: Path) -> None:
    result = run(app, ["doctor", "--archive", str(tmp_path / "none.db")])
    assert result.exit_code == 0
    assert "none yet" in result.stdout


def test_a_broken_archive_is(tmp_path: Path) -> None:
    (tmp_path / "bad.db").write_text("no archive", encoding="utf-8")
    result = run(app, ["doctor", "--archive", str(tmp_path / "bad.db")])
    assert result.exit_code == 1
    assert "FAILS  archive" in result.stdout
