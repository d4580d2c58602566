import json

from typer.testing import CliRunner

from marsad.cli.main import app

run = CliRunner().invoke


def test_a_denial_is_listed_and_shown_with_both_sides(denied_archive: str) -> None:
    (listed,) = json.loads(run(app, ["disputes", "--json", "--archive", denied_archive]).stdout)
    assert listed["kind"] == "denial"
    told = run(app, ["disputes", listed["id"][:8], "--archive", denied_archive]).stdout
    assert told.startswith("denial: ")
    assert "    told  tells.txt:" in told
    assert "    against  denies.txt:" in told
    whole = json.loads(run(app, ["disputes", listed["id"], "--json", "--archive", denied_archive]).stdout)
    assert whole["against"][0]["page"] == "denies.txt"


def test_disputes_are_narrowed_by_place_and_kind(denied_archive: str) -> None:
    assert "denial: " in run(app, ["disputes", "--place", "Sirte", "--archive", denied_archive]).stdout
    for options in (["--kind", "figures"], ["--from", "2021-01-01"]):
        nothing = run(app, ["disputes", *options, "--archive", denied_archive])
        assert (nothing.exit_code, nothing.stderr) == (1, "there is no such dispute\n")


def test_an_id_that_is_none_says_what_to_do(denied_archive: str) -> None:
    unknown = run(app, ["disputes", "d-x", "--archive", denied_archive])
    assert (unknown.exit_code, "`marsad disputes` lists them" in unknown.stderr) == (2, True)
