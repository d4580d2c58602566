import json

from typer.testing import CliRunner

from marsad.cli.main import app

run = CliRunner().invoke


def test_words_are_found_in_any_spelling_and_with_clitics(archive: str) -> None:
    told = run(app, ["search", "مسماري", "قوات", "--archive", archive]).stdout
    assert "tells.txt:7" in told
    assert "denies.txt" not in told


def test_the_marks_of_a_line_come_with_it(archive: str) -> None:
    told = run(app, ["search", "انسحبت", "--archive", archive]).stdout
    assert "⟦انسحبت⟧" in told
    assert "event withdrawal" in told


def test_a_kind_and_a_code_narrow_it(archive: str) -> None:
    hits = json.loads(run(app, ["search", "سرت", "--type", "deny", "--json", "--archive", archive]).stdout)
    assert {hit["page"] for hit in hits} == {"denies.txt"}
    assert (
        len(json.loads(run(app, ["search", "سرت", "--limit", "1", "--json", "--archive", archive]).stdout))
        == 1
    )


def test_nothing_found_is_said(archive: str) -> None:
    result = run(app, ["search", "كرة", "--archive", archive])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no line has all these words" in result.stderr


def test_incidents_narrow_it(archive: str) -> None:
    def pages(*options: str) -> set[str]:
        return {hit["page"] for hit in json.loads(run(app, [*search, *options]).stdout)}

    search = ["search", "سرت", "--json", "--archive", archive]
    assert pages("--place", "Sirte") <= pages()
    assert pages("--place", "Sirte", "--denied") == pages("--place", "سرت", "--denied") != set()
    assert pages("--independent", "9") == set()


def test_a_name_that_means_nothing_is_said(archive: str) -> None:
    result = run(app, ["search", "سرت", "--place", "Nowhere", "--archive", archive])
    assert result.exit_code
    assert "no incident has the place `Nowhere`" in str(result.exception) + result.output
