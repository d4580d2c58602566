import json
from pathlib import Path

from typer.testing import CliRunner

from marsad.cli.main import app

run = CliRunner().invoke
PAGES = {
    "one.txt": "الجيش يقصف سرت\n\nقال المتحدث باسم الجيش أحمد المسماري إن قواته قصفت مواقع في سرت الأحد.\n",
    "two.txt": "نفي\n\nنفى المتحدث باسم قوات الوفاق محمد قنونو أن تكون سرت قد تعرضت لأي قصف جوي أمس.\n",
}


def told(where: str, *options: str) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(
        run(app, ["changes", "--archive", where, "--json", "--limit", "500", *options]).stdout
    )
    return found


def test_each_run_that_brings_something_is_a_change(tmp_path: Path) -> None:
    where = str(tmp_path / "m.db")
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        run(app, ["run", str(tmp_path / name), "--archive", where])
    whole, since = told(where), told(where, "--since", "1")
    assert [one["number"] for one in whole["changes"]] == [1, 2]
    assert since["items"] == [one for one in whole["items"] if one["change"] == 2]
    assert [(one["deed"], one["change"]) for one in whole["items"] if one["kind"] == "article"] == [
        ("added", 1), ("added", 2),
    ]  # fmt: skip


def test_what_is_withheld_is_told_with_its_reason(tmp_path: Path) -> None:
    where = str(tmp_path / "m.db")
    (tmp_path / "one.txt").write_text(PAGES["one.txt"], encoding="utf-8")
    run(app, ["run", str(tmp_path / "one.txt"), "--archive", where])
    by = ["--reviewer", "huda", "--reason", "threatened", "--archive", where]
    run(app, ["review", "withhold", "name", "libya-mismari", *by])
    text = run(app, ["changes", "--since", "1", "--archive", where]).stdout
    assert "withheld: name, threatened" in text
    assert "المسماري" not in text


def test_more_than_is_listed_is_said(tmp_path: Path) -> None:
    where = str(tmp_path / "m.db")
    (tmp_path / "one.txt").write_text(PAGES["one.txt"], encoding="utf-8")
    run(app, ["run", str(tmp_path / "one.txt"), "--archive", where])
    shown = run(app, ["changes", "--limit", "2", "--archive", where])
    assert len(shown.stdout.splitlines()) == 2
    assert "raise --limit" in shown.stderr
