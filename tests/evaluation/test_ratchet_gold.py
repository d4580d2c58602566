"""The ratchet itself: no figure may fall below its floor in quality.yaml. A run ends with what they print."""

from pathlib import Path

from typer.testing import CliRunner

from marsad.cli.main import app

FLOOR = str(Path(__file__).resolve().parents[2] / "quality.yaml")
run = CliRunner().invoke


def test_the_demo_pages_are_read_as_well_as_before() -> None:
    result = run(app, ["evaluate", "--ratchet", "--floor", FLOOR])
    print(f"demo pages\n{result.stdout}")
    assert result.exit_code == 0, result.stderr


def test_the_shared_pages_are_read_as_well_as_before(shared: Path, tmp_path: Path) -> None:
    archive, marks = str(tmp_path / "m.db"), str(tmp_path / "m.jsonl")
    pages = [str(shared / "seeds"), str(shared / "gold" / "dev")]
    gold = [str(shared / "gold" / "seeds"), str(shared / "gold" / "dev")]
    walked = run(app, ["run", *pages, "--archive", archive])
    assert walked.exit_code == 0, walked.output
    run(app, ["export", "marks", "-o", marks, "--archive", archive])
    result = run(app, ["evaluate", marks, *gold, "--part", "shared", "--ratchet", "--floor", FLOOR])
    print(f"shared pages\n{result.stdout}")
    assert result.exit_code == 0, result.stderr
