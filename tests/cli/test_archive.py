from pathlib import Path

from tests.databases import Server
from typer.testing import CliRunner

from marsad.archive import open_archive
from marsad.cli.main import app

run = CliRunner().invoke


def test_an_archive_goes_to_postgresql_and_back(tmp_path: Path, postgres: Server) -> None:
    (tmp_path / "own.txt").write_text("الجيش يقصف سرت\n\nقال الجيش إن قواته قصفت سرت.\n", encoding="utf-8")
    first, team, back = str(tmp_path / "a.db"), postgres.fresh(), str(tmp_path / "b.db")
    assert run(app, ["run", str(tmp_path / "own.txt"), "--archive", team]).exit_code == 0
    for source, target in ((team, first), (first, back)):
        assert run(app, ["archive", "copy", source, target]).exit_code == 0
    with open_archive(team) as one, open_archive(back) as other:
        assert one.stats().pages == 1
        assert one.fingerprint() == other.fingerprint()


def test_a_copy_needs_an_empty_place(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("الجيش يقصف سرت\n", encoding="utf-8")
    where = str(tmp_path / "a.db")
    run(app, ["run", str(tmp_path / "own.txt"), "--archive", where])
    told = run(app, ["archive", "copy", where, where])
    assert told.exit_code == 2
    assert "holds something already" in told.stderr
