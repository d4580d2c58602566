import json
from pathlib import Path

from typer.testing import CliRunner

from marsad.cli.main import app

run = CliRunner().invoke
PAGE = "الجيش يقصف سرت\n\nقال المتحدث باسم الجيش أحمد المسماري إن قواته قصفت مواقع في سرت يوم الأحد.\n"


def test_a_record_is_released_under_the_next_number(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text(PAGE, encoding="utf-8")
    where = str(tmp_path / "m.db")
    run(app, ["run", str(tmp_path / "own.txt"), "--archive", where])
    ask = ["release", "Sirte", "--publisher", "A monitor", "--archive", where, "--json", "-o"]
    made = [json.loads(run(app, [*ask, str(tmp_path / name)]).stdout) for name in ("one", "two")]
    assert [(one["number"], one["change"]) for one in made] == [(1, 1), (2, 1)]
    assert "قصفت مواقع" in (tmp_path / "one/marks.csv").read_text(encoding="utf-8")


def test_a_release_for_readers_of_nothing_quotes_nothing(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text(PAGE, encoding="utf-8")
    where = str(tmp_path / "m.db")
    run(app, ["run", str(tmp_path / "own.txt"), "--archive", where])
    ask = ["release", "Sirte", "--publisher", "A monitor", "--archive", where, "--publish", "none"]
    assert run(app, [*ask, "-o", str(tmp_path / "r")]).exit_code == 0
    assert "قصفت مواقع" not in (tmp_path / "r/marks.csv").read_text(encoding="utf-8")
