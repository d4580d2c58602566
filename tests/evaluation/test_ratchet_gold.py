"""The ratchet itself: no figure may fall below its floor in quality.yaml. A run ends with what they print."""

from pathlib import Path

from typer.testing import CliRunner

from marsad.cli.main import app

TESTS = Path(__file__).resolve().parents[1]
FLOOR = str(TESTS.parent / "quality.yaml")
run = CliRunner().invoke


def evaluated(*arguments: str | Path) -> None:
    """Score against gold, and hold the figures to their floor."""
    result = run(app, ["evaluate", *map(str, arguments), "--ratchet", "--floor", FLOOR])
    print(result.stdout)
    assert result.exit_code == 0, result.stderr


def test_the_demo_pages_are_read_as_well_as_before() -> None:
    evaluated()


def test_pages_of_other_wars_are_read_as_well_as_before() -> None:
    evaluated(TESTS / "gold" / "pages", TESTS / "gold" / "gold", "--part", "tests")


def test_pages_that_no_rules_author_has_read_are_read_as_well_as_before() -> None:
    gold = TESTS / "gold" / "unseen"
    evaluated(gold / "pages", gold / "gold", "--part", "unseen")


def test_the_shared_pages_are_read_as_well_as_before(shared: Path, tmp_path: Path) -> None:
    archive, marks = str(tmp_path / "m.db"), str(tmp_path / "m.jsonl")
    pages = [str(shared / "seeds"), str(shared / "gold" / "dev")]
    walked = run(app, ["run", *pages, "--archive", archive])
    assert walked.exit_code == 0, walked.output
    run(app, ["export", "marks", "-o", marks, "--archive", archive])
    evaluated(marks, shared / "gold" / "seeds", shared / "gold" / "dev", "--part", "shared")
