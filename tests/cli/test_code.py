import json
from pathlib import Path

from typer.testing import CliRunner

from marsad.cli.main import app
from marsad.evaluation import from_objects

run = CliRunner().invoke


def test_marks_are_one_object_a_page_in_the_golds_shape(pages: Path) -> None:
    result = run(app, ["code", "--format", "marks", str(pages)])
    objects = [json.loads(row) for row in result.stdout.splitlines()]
    assert [one["document"] for one in objects] == ["denies.txt", "nothing.txt", "tells.txt"]
    corpus = from_objects(objects)
    (article,) = corpus.pages[2].articles
    assert (article.title_lines, article.body_lines, article.published) == ((1,), (5, 7), "2020-05-24")
    assert [mark.speaker for mark in article.statements or ()] == ["أحمد المسماري", "المسماري"]
    assert result.exit_code == 0


def test_json_is_the_same(pages: Path) -> None:
    page = str(pages / "tells.txt")
    assert run(app, ["code", "--json", page]).stdout == run(app, ["code", "--format", "marks", page]).stdout


def test_what_was_not_read_is_told_beside_the_result(pages: Path) -> None:
    result = run(app, ["code", "--format", "marks", str(pages)])
    assert "not read (1):\n  nothing.txt: empty" in result.stderr


def test_text_is_a_line_for_each_mark(pages: Path) -> None:
    told = run(app, ["code", str(pages / "tells.txt")]).stdout
    assert "  a1  الجيش يقصف مواقع في سرت  2020-05-24" in told
    assert "statement state: قال  speaker أحمد المسماري" in told
    assert "event withdrawal: انسحبت" in told


def test_where_nothing_was_read_the_exit_status_says_so(pages: Path) -> None:
    assert run(app, ["code", str(pages / "nothing.txt")]).exit_code == 1


def test_a_path_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    result = run(app, ["code", str(tmp_path / "nowhere.txt")])
    assert result.exit_code == 2
    assert "nowhere.txt" in result.stderr
