"""`marsad reports` on the demo pages: a wire story, another translation of it, and a cut copy."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from marsad import demo
from marsad.cli.main import app

run = CliRunner().invoke
PAGES = Path(demo.__file__).parent / "pages"
WIRE, CUT = "tajoura-wire.txt#a1", "tajoura-cut.txt#a1"


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = str(tmp_path_factory.mktemp("reports") / "m.db")
    pages = [str(page) for page in sorted(PAGES.glob("tajoura-*")) if page.suffix != ".json"]
    assert run(app, ["run", *pages, "--archive", file]).exit_code == 0
    return file


def test_reports_are_listed_with_carriers_kinds_and_reasons(carried: str) -> None:
    (report,) = json.loads(run(app, ["reports", "--json", "--archive", carried]).stdout)
    assert {WIRE, CUT} <= {one["ref"] for one in report["carriers"]}
    assert {"cut", "translation"} == {link["kind"] for link in report["links"]}
    assert all(link["reasons"] for link in report["links"])
    assert report["first"]


def test_one_is_shown_by_its_id_or_its_page(carried: str) -> None:
    (report,) = json.loads(run(app, ["reports", "--json", "--archive", carried]).stdout)
    shown = run(app, ["reports", report["id"][:8], "--archive", carried]).stdout
    assert shown.startswith(report["id"])
    assert run(app, ["reports", "list", WIRE, "--archive", carried]).stdout == shown
    unknown = run(app, ["reports", "r-x", "--archive", carried])
    assert (unknown.exit_code, "`r-x` is of no report" in unknown.stderr) == (2, True)


def test_what_there_is_none_of_is_said(carried: str) -> None:
    nothing = run(app, ["reports", "--kind", "partial", "--archive", carried])
    assert (nothing.exit_code, nothing.stderr) == (1, "there is no such report\n")


def test_what_a_cut_dropped_is_shown_paragraph_by_paragraph(carried: str) -> None:
    told = json.loads(run(app, ["reports", "diff", WIRE, CUT, "--json", "--archive", carried]).stdout)
    kinds = [change["kind"] for change in told["changes"]]
    assert kinds.count("dropped") > 2
    assert {"kept", "changed"} & set(kinds)
    text = run(app, ["reports", "diff", WIRE, CUT, "--archive", carried]).stdout
    assert "dropped\n  - " in text


def test_an_article_of_one_version_has_nothing_to_compare_with(carried: str) -> None:
    alone = run(app, ["reports", "diff", WIRE, "--archive", carried])
    assert (alone.exit_code, "has one version only" in alone.stderr) == (2, True)
