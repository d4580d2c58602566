"""`marsad decide` and `marsad log`."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app

run = CliRunner().invoke


@pytest.fixture
def own(archive: str, tmp_path: Path) -> str:
    """A copy of the archive, to decide in."""
    return shutil.copy(archive, str(tmp_path / "own.db"))


def events(archive: str) -> list[str]:
    return sorted(
        {row.split()[0] for row in run(app, ["show", "e-", "--archive", archive]).stdout.splitlines()}
    )


def test_a_decision_stands_in_the_log_with_its_sentences(own: str) -> None:
    one, other, *_ = events(own)
    decided = run(app, ["decide", "same-incident", one, other, "--reviewer", "huda", "--archive", own])
    assert decided.exit_code == 0, decided.output
    logged = run(app, ["log", "--archive", own]).stdout
    assert "huda: same-incident" in logged
    assert one in logged
    assert other in logged


def test_the_log_as_data(own: str) -> None:
    one, other, *_ = events(own)
    run(app, ["decide", "same-incident", one, other, "--reviewer", "huda", "--archive", own])
    (line,) = map(json.loads, run(app, ["log", "--json", "--archive", own]).stdout.splitlines())
    assert (line["number"], line["decision"]["reviewer"], line["orphan"]) == (1, "huda", False)


def test_an_empty_log_says_so(own: str) -> None:
    assert "nobody has decided" in run(app, ["log", "--archive", own]).stdout


def test_a_decision_needs_a_name_and_marks_that_are_there(own: str) -> None:
    one, other, *_ = events(own)
    assert run(app, ["decide", "same-incident", one, other, "--archive", own]).exit_code == 2
    gone = run(app, ["decide", "same-incident", one, "e-0000", "--reviewer", "huda", "--archive", own])
    assert gone.exit_code == 2
    assert "e-0000" in gone.stderr
