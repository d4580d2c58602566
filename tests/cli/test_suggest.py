"""A new war: what its pages name comes as a pack's files, and, once confirmed, resolves."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app

run = CliRunner().invoke
TAKES = """\
حركة الشفق الشعبية تسيطر على بلدة ماروكا

24 مايو 2020

سيطرت حركة الشفق الشعبية على بلدة ماروكا بعد معارك مع لواء كندور، وفق العقيد صالح تنزاري قائد لواء كندور.

وقال المتحدث باسم حركة الشفق الشعبية يوسف بن ديالو إن المقاتلين يتقدمون نحو مطار كوندا.
"""
LEAVES = """\
لواء كندور ينسحب من ماروكا

25 مايو 2020

انسحب لواء كندور من بلدة ماروكا، وقال العقيد صالح تنزاري إن قواته أعادت الانتشار قرب مطار كوندا.

ونفى يوسف بن ديالو المتحدث باسم حركة الشفق الشعبية قصف مطار كوندا.
"""


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in {"takes.txt": TAKES, "leaves.txt": LEAVES, "empty.txt": ""}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def names(output: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in json.loads(output):
        found.setdefault(one["group"], []).append(one["names"][0])
    return found


def test_a_new_wars_names_are_suggested_with_counts_and_sentences(pages: Path) -> None:
    result = run(app, ["pack", "suggest", str(pages), "--json"])
    assert result.exit_code == 0, result.output
    assert names(result.stdout) == {
        "actor": ["حركة الشفق الشعبية", "لواء كندور"],
        "person": ["صالح تنزاري", "يوسف بن ديالو"],
        "place": ["ماروكا", "مطار كوندا"],
    }
    assert "empty.txt" in result.stderr
    text = run(app, ["pack", "suggest", str(pages)]).stdout
    assert "# posts told: قائد لواء كندور" in text
    assert "of 2 articles, 2020-05-24 to 2020-05-25" in text
    assert "# leaves.txt:5 انسحب لواء كندور من بلدة ماروكا" in text


def test_a_confirmed_suggestion_is_a_pack_and_its_names_resolve(pages: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert run(app, ["pack", "suggest", str(pages), "-o", str(folder), "--id", "new"]).exit_code == 0
    checked = run(app, ["pack", "check", str(folder)])
    assert checked.exit_code == 0, checked.stdout
    again = run(app, ["pack", "suggest", str(pages), "--packs", str(folder), "--json"])
    assert json.loads(again.stdout) == []


def test_a_folder_that_is_there_is_not_written_over(pages: Path) -> None:
    result = run(app, ["pack", "suggest", str(pages), "-o", str(pages)])
    assert result.exit_code == 2
    assert "name a folder that is not there yet" in result.stderr


def test_few_lines_and_no_pages(pages: Path, tmp_path: Path) -> None:
    assert json.loads(run(app, ["pack", "suggest", str(pages), "--at-least", "9", "--json"]).stdout) == []
    empty = tmp_path / "none"
    empty.mkdir()
    assert run(app, ["pack", "suggest", str(empty)]).exit_code == 1
