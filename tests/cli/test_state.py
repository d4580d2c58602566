import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app

run = CliRunner().invoke
TOOK = """\
الوفاق تسيطر على ترهونة

5 يونيو 2020

أعلن المتحدث باسم حكومة الوفاق محمد قنونو أن قوات حكومة الوفاق سيطرت على مدينة ترهونة يوم الجمعة.

وتدعم تركيا حكومة الوفاق بطائرات مسيرة.
"""
HELD = """\
حفتر في الجفرة

1 مايو 2020

قال شهود إن الجيش الوطني الليبي يسيطر على قاعدة الجفرة الجوية.
"""


@pytest.fixture(scope="module")
def war(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder: Path = tmp_path_factory.mktemp("war")
    for name, text in {
        "took.txt": TOOK,
        "held.txt": HELD,
        "undated.txt": TOOK.replace("5 يونيو 2020\n", ""),
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    file = str(folder / "m.db")
    assert run(app, ["run", str(folder), "--archive", file]).exit_code == 0
    return file


def told(war: str, command: str, *options: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        run(app, [command, "--theatre", "libya", *options, "--json", "--archive", war]).stdout
    )
    return found


def places(state: dict[str, Any]) -> dict[str, tuple[str, Sequence[str]]]:
    return {
        one["place"]: (one["status"], [party["id"] for held in one["holdings"] for party in held["parties"]])
        for one in state["places"]
    }


def test_who_holds_what_on_a_day(war: str) -> None:
    found = told(war, "state", "--at", "2020-06-06")
    assert places(found)["libya-tarhuna"][0] == "held"
    tarhuna = next(one for one in found["places"] if one["place"] == "libya-tarhuna")
    assert (tarhuna["name"], tarhuna["en"]) == ("ترهونة", "Tarhuna")
    assert tarhuna["holdings"][0]["since"] == "2020-06-05"
    assert "يرويه" in tarhuna["holdings"][0]["why"]["ar"]
    assert "libya-tarhuna" not in places(told(war, "state", "--at", "2020-06-04"))


def test_as_known_by_a_day_what_came_later_is_left_out_and_counted(war: str) -> None:
    found = run(
        app,
        ["state", "--theatre", "libya", "--at", "2020-06-06", "--known-by", "2020-06-01", "--archive", war],
    )
    assert found.stdout.startswith("libya on 2020-06-06, as known by 2020-06-01\n")
    assert "libya-tarhuna" not in found.stdout
    assert "libya-jufra-airbase" in found.stdout
    assert "1 articles' versions left out: they came later" in found.stderr
    assert "1 articles' versions left out: nothing proves" in found.stderr


def test_one_place_is_asked_for_by_name(war: str) -> None:
    found = run(
        app, ["state", "--theatre", "libya", "--at", "2020-06-06", "--place", "الجفرة", "--archive", war]
    )
    assert "libya-tarhuna" not in found.stdout
    nothing = run(app, ["state", "--theatre", "yemen", "--archive", war])
    assert (nothing.exit_code, "nothing is known of it" in nothing.stderr) == (1, True)


def test_a_theatre_that_is_none_is_told(war: str) -> None:
    for command in ("state", "network"):
        unknown = run(app, [command, "--theatre", "atlantis", "--archive", war])
        assert (unknown.exit_code, "there is no theatre `atlantis`" in unknown.stderr) == (2, True)


def test_the_network_says_who_backs_whom(war: str) -> None:
    found = told(war, "network", "--at", "2020-06-06")
    (backing,) = [one for one in found["edges"] if one["kind"] == "backs"]
    assert (backing["source"], backing["target"], backing["means"]) == ("state:TR", "libya-gna", ["drones"])
    assert {backing["source"], backing["target"]} <= {one["id"] for one in found["nodes"]}
    text = run(app, ["network", "--theatre", "libya", "--archive", war]).stdout
    assert "تركيا [west] backs" in text or "تركيا backs" in text
    assert "backs" not in json.dumps(told(war, "network", "--at", "2020-05-02"))
