import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app

run = CliRunner().invoke
PACK = (
    "id: example\ntitle: {ar: مثال, en: Example}\ntheatre: true\nsides:\n  north: {ar: الشمال, en: North}\n"
)
ACTORS = "- id: example:army\n  kind: armed-force\n  names: {ar: [جيش المثال], en: [Example Army]}\n"


def write(folder: Path, actors: str = ACTORS) -> str:
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "actors.yaml").write_text(actors, encoding="utf-8")
    return str(folder)


def test_list_names_what_ships() -> None:
    listed = json.loads(run(app, ["pack", "list", "--json"]).stdout)
    assert {"world", "libya"} <= {one["id"] for one in listed["packs"]}
    assert len(listed["hash"]) == 64


def test_a_pack_of_ones_own_is_listed_and_shown(tmp_path: Path) -> None:
    folder = write(tmp_path)
    assert "example" in run(app, ["pack", "list", "--packs", folder]).stdout
    shown = run(app, ["pack", "show", "example", "--packs", folder]).stdout
    assert "side north: North" in shown
    assert "example:army" in shown
    entry = json.loads(run(app, ["pack", "show", "example:army", "--json", "--packs", folder]).stdout)
    assert (entry["kind"], entry["pack"], entry["line"]) == ("actor", "example", 1)
    assert entry["entry"]["names"]["ar"] == ["جيش المثال"]


def test_a_sound_pack_passes(tmp_path: Path) -> None:
    result = run(app, ["pack", "check", write(tmp_path)])
    assert (result.exit_code, result.stdout) == (0, "")
    assert "0 errors, 0 warnings" in result.stderr


def test_a_contradiction_is_told_with_file_and_line(tmp_path: Path) -> None:
    folder = write(tmp_path, ACTORS + "  parent: nobody\n")
    result = run(app, ["pack", "check", folder])
    assert result.exit_code == 1
    assert f"{tmp_path / 'actors.yaml'}:1: error: `example:army`: there is no actor `nobody`" in result.stdout
    (finding,) = json.loads(run(app, ["pack", "check", folder, "--json"]).stdout)
    assert finding["level"] == "error"


@pytest.mark.parametrize(
    ("actors", "told"),
    [("- id: [", "actors.yaml:"), ("- {id: example:army}\n", "actors.yaml:1:")],
)
def test_a_broken_file_is_one_line_and_bad_input(tmp_path: Path, actors: str, told: str) -> None:
    result = run(app, ["pack", "check", write(tmp_path, actors)])
    assert result.exit_code == 2
    assert result.stderr.startswith("marsad: ")
    assert told in result.stderr
    assert result.stderr.count("\n") == 1


def test_an_unknown_id_says_what_to_do() -> None:
    result = run(app, ["pack", "show", "atlantis"])
    assert result.exit_code == 2
    assert "`marsad pack list` names the packs" in result.stderr
