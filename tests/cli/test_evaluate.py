import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app
from marsad.cli.samples import GOLD as GOLD_OF_THE_DEMO

run = CliRunner().invoke
GOLD = """\
document: denies.txt
articles:
  - id: a1
    title_lines: [1]
    body_lines: [5]
    published: 2020-05-24
    statements:
      - {line: 5, cue: نفى, speaker: محمد قنونو, stance: deny, denies: قصف سرت}
      - {line: 5, cue: بيان, speaker: سرت, stance: state}
"""


@pytest.fixture
def gold(tmp_path: Path) -> str:
    text = GOLD.replace("cue: بيان", "cue: تتعرض")
    (tmp_path / "denies.gold.yaml").write_text(text, encoding="utf-8")
    return str(tmp_path)


def test_pages_are_scored_against_gold(pages: Path, gold: str) -> None:
    result = run(app, ["evaluate", str(pages), gold, "--json"])
    figures = json.loads(result.stdout)
    assert figures["articles"]["f1"] == figures["body lines"]["f1"] == 1
    assert figures["statements right"]["gold"] == 2
    assert figures["statements right"]["right"] == 1


def test_marks_in_a_file_score_the_same(pages: Path, gold: str, tmp_path: Path) -> None:
    marks = tmp_path / "marks.jsonl"
    marks.write_text(run(app, ["code", "--json", str(pages)]).stdout, encoding="utf-8")
    assert run(app, ["evaluate", str(marks), gold]).stdout == run(app, ["evaluate", str(pages), gold]).stdout


def test_misses_come_in_context(pages: Path, gold: str) -> None:
    told = run(app, ["evaluate", str(pages), gold, "--misses", "statements"]).stdout
    assert "denies.txt:5  نفى المتحدث" in told
    assert "missed  cue تتعرض" in told


def test_the_page_shows_every_miss_in_its_line(pages: Path, gold: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = run(app, ["evaluate", str(pages), gold, "--html", str(page)])
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (0, f"{page}: the page is written")
    text = page.read_text(encoding="utf-8")
    assert "Marks against gold" in text
    assert re.search(r"missed</span> statement on <a [^>]*>line 5</a></h4><p class=\"line\"", text)
    assert "tells.txt" in text  # which the gold lacks
    assert ", packs " in text  # which coder with which packs


def test_a_page_that_cannot_be_written_is_told(pages: Path, gold: str, tmp_path: Path) -> None:
    result = run(app, ["evaluate", str(pages), gold, "--html", str(tmp_path / "nowhere" / "page.html")])
    assert result.exit_code == 2
    assert "page.html: cannot be written" in result.stderr


def test_lines_of_marks_from_a_file_come_from_the_pages(pages: Path, gold: str, tmp_path: Path) -> None:
    marks, page = tmp_path / "marks.jsonl", tmp_path / "page.html"
    marks.write_text(run(app, ["code", "--json", str(pages)]).stdout, encoding="utf-8")
    base = ["evaluate", str(marks), gold, "--html", str(page)]
    run(app, base)
    assert "The page is not at hand" in page.read_text(encoding="utf-8")
    run(app, [*base, "--pages", str(pages)])
    text = page.read_text(encoding="utf-8")
    assert "The page is not at hand" not in text
    assert 'class="line"' in text


def test_two_codings_are_compared_as_equals(pages: Path, gold: str, tmp_path: Path) -> None:
    marks = tmp_path / "marks.jsonl"
    marks.write_text(run(app, ["code", "--json", str(pages)]).stdout, encoding="utf-8")
    base = ["evaluate", "--agreement", "--json", "--misses", "statements"]
    there = json.loads(run(app, [*base, str(marks), gold]).stdout)
    back = json.loads(run(app, [*base, gold, str(marks)]).stdout)
    assert there["pages"] == back["pages"] == ["denies.txt"]
    assert there["figures"]["statements found"]["B"] == back["figures"]["statements found"]["A"] == 2
    assert there["figures"]["statements found"]["f1"] == back["figures"]["statements found"]["f1"] > 0
    assert there["alpha"][0]["code"] == "stance"
    assert all({"A", "B"} <= set(miss) for miss in there["misses"])


def test_agreement_of_two_annotators_is_printed_with_its_page(gold: str, tmp_path: Path) -> None:
    page, other = tmp_path / "page.html", tmp_path / "other"
    other.mkdir()
    text = (
        Path(gold, "denies.gold.yaml").read_text(encoding="utf-8").replace("stance: deny", "stance: accuse")
    )
    (other / "denies.gold.yaml").write_text(text, encoding="utf-8")
    told = run(app, ["evaluate", gold, str(other), "--agreement", "--html", str(page)]).stdout
    assert re.search(r"statements found +1\.000 +2/2/2", told)
    assert re.search(r"stance +-?0\.\d+ +1/2", told)
    assert "Two codings compared" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("further", "told"),
    [(["--ratchet"], "has no floor"), (["--without-pack", "libya"], "codes nothing")],
)
def test_equals_have_neither_floor_nor_packs(gold: str, further: list[str], told: str) -> None:
    result = run(app, ["evaluate", gold, gold, "--agreement", *further])
    assert result.exit_code == 2
    assert told in result.stderr


def test_pages_are_no_coding(pages: Path, gold: str) -> None:
    result = run(app, ["evaluate", str(pages), gold, "--agreement"])
    assert result.exit_code == 2
    assert "is neither marks nor gold" in result.stderr


def test_codings_of_different_pages_cannot_be_compared(gold: str) -> None:
    result = run(app, ["evaluate", gold, str(GOLD_OF_THE_DEMO), "--agreement"])
    assert result.exit_code == 2
    assert "no page in common" in result.stderr


def test_the_ratchet_holds_and_fails(pages: Path, gold: str, tmp_path: Path) -> None:
    floor = tmp_path / "floor.yaml"
    base = ["evaluate", str(pages), gold, "--floor", str(floor), "--part", "mine"]
    assert run(app, [*base, "--ratchet"]).exit_code == 2
    assert run(app, [*base, "--raise"]).exit_code == 0
    assert run(app, [*base, "--ratchet"]).exit_code == 0
    floor.write_text(
        floor.read_text(encoding="utf-8").replace("statements right: 0.", "statements right: 1."), "utf-8"
    )
    fallen = run(app, [*base, "--ratchet"])
    assert fallen.exit_code == 1
    assert "statements right has fallen to 0." in fallen.stderr
    run(app, [*base, "--lower"])
    assert run(app, [*base, "--ratchet"]).exit_code == 0


def test_a_floor_of_other_gold_does_not_count(pages: Path, gold: str, tmp_path: Path) -> None:
    base = ["evaluate", str(pages), gold, "--floor", str(tmp_path / "floor.yaml")]
    run(app, [*base, "--raise"])
    file = tmp_path / "denies.gold.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "    ties: []\n", encoding="utf-8")
    result = run(app, [*base, "--ratchet"])
    assert result.exit_code == 2
    assert "measured on other gold" in result.stderr


def test_gold_that_quotes_what_the_page_does_not_say_is_bad_input(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "denies.gold.yaml").write_text(GOLD, encoding="utf-8")
    result = run(app, ["evaluate", str(pages), str(tmp_path)])
    assert result.exit_code == 2
    assert "denies.gold.yaml:9: `بيان` does not stand on line 5" in result.stderr


def test_pages_without_gold_are_wrong_use(pages: Path) -> None:
    result = run(app, ["evaluate", str(pages)])
    assert result.exit_code == 2
    assert "no gold" in result.stderr


def test_an_unknown_pack_is_told(pages: Path, gold: str) -> None:
    result = run(app, ["evaluate", str(pages), gold, "--without-pack", "atlantis"])
    assert result.exit_code == 2
    assert "atlantis" in result.stderr
