import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app
from marsad.evaluation import load_marks
from marsad.exporting.formats import FORMATS

run = CliRunner().invoke


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_writes_its_file(archive: str, tmp_path: Path, form: str) -> None:
    target = tmp_path / "out"
    result = run(app, ["export", form, "-o", str(target), "--json", "--archive", archive])
    told = json.loads(result.stdout)
    assert told == {"form": form, "file": str(target), "size": target.stat().st_size}


def test_exported_marks_are_those_that_code_prints(archive: str, pages: Path, tmp_path: Path) -> None:
    target = tmp_path / "marks.jsonl"
    run(app, ["export", "marks", "-o", str(target), "--archive", archive])
    printed = tmp_path / "printed.jsonl"
    printed.write_text(run(app, ["code", "--json", str(pages)]).stdout, encoding="utf-8")
    assert load_marks(target).pages == load_marks(printed).pages


def test_an_unknown_form_is_wrong_use(archive: str, tmp_path: Path) -> None:
    result = run(app, ["export", "docx", "-o", str(tmp_path / "x"), "--archive", archive])
    assert result.exit_code == 2
    assert "there are: marks" in result.stderr
