import json

from typer.testing import CliRunner

from marsad.cli.main import app

run = CliRunner().invoke


def listed(denied_archive: str, *options: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(
        run(app, ["incidents", *options, "--json", "--archive", denied_archive]).stdout
    )
    return found


def test_what_happened_is_listed_and_narrowed(denied_archive: str) -> None:
    types = {one["type"] for one in listed(denied_archive)}
    assert {"shelling", "withdrawal"} <= types
    assert {one["type"] for one in listed(denied_archive, "--type", "withdrawal")} == {"withdrawal"}
    assert {one["place"] for one in listed(denied_archive, "--place", "ترهونة")} == {"libya-tarhuna"}
    assert {
        one["label"] for one in listed(denied_archive, "--standing", "disputed", "--theatre", "libya")
    } == {"disputed"}


def test_one_is_shown_with_its_tellings_and_its_reason_in_both_languages(denied_archive: str) -> None:
    id_ = str(listed(denied_archive, "--type", "withdrawal")[0]["id"])
    told = run(app, ["incidents", id_[:10], "--archive", denied_archive]).stdout
    assert told.startswith(f"withdrawal  {id_}\n")
    assert "⟦انسحبت⟧" in told
    assert "known root أحمد المسماري" in told
    assert "told by" in told
    assert "يرويه" in told
    whole = json.loads(run(app, ["incidents", id_, "--json", "--archive", denied_archive]).stdout)
    assert whole["tellings"][0]["page"] == "tells.txt"


def test_where_there_is_none_it_is_said(denied_archive: str) -> None:
    nothing = run(app, ["incidents", "--type", "siege", "--archive", denied_archive])
    assert (nothing.exit_code, nothing.stderr) == (1, "there is no such incident\n")
    unknown = run(app, ["incidents", "--theatre", "atlantis", "--archive", denied_archive])
    assert (unknown.exit_code, "there is no theatre `atlantis`" in unknown.stderr) == (2, True)
    statement = run(app, ["incidents", "s-", "--archive", denied_archive])
    assert statement.exit_code == 2


def test_what_is_cut_off_is_counted(denied_archive: str) -> None:
    cut = run(app, ["incidents", "--limit", "1", "--archive", denied_archive])
    assert "more: raise --limit" in cut.stderr
