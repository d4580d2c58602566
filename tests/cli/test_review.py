"""`marsad review`: every action, the log out and in, gold."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from marsad.archive import open_archive
from marsad.cli.main import app
from marsad.evaluation.gold import load_gold

run = CliRunner().invoke


@pytest.fixture
def own(archive: str, tmp_path: Path) -> str:
    """A copy of the archive, to review in."""
    return shutil.copy(archive, str(tmp_path / "own.db"))


def review(own: str, *words: str, by: str = "huda") -> str:
    done = run(app, ["review", *words, "--reviewer", by, "--archive", own])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_what_a_person_says_holds_and_stands_in_the_log(own: str) -> None:
    with open_archive(own) as opened:
        event = next(opened.marks(kind="event"))
        said = next(opened.marks(kind="statement"))
    review(own, "correct", event.mark.id, "type", "shelling")
    review(own, "reject", said.mark.id)
    review(own, "accept", said.mark.id, by="omar")
    with open_archive(own) as opened:
        assert getattr(opened.mark(event.mark.id).mark, "type") == "shelling"  # noqa: B009
        assert opened.mark(said.mark.id).mark == said.mark
    told = run(app, ["log", "--archive", own]).stdout
    assert [word for word in ("correct type", "reject", "omar: accept") if word not in told] == []
    (pair,) = json.loads(run(app, ["review", "conflicts", "--archive", own, "--json"]).stdout)
    assert (pair["older"]["reviewer"], pair["newer"]["reviewer"]) == ("huda", "omar")


def test_a_missed_mark_is_added_by_its_words(own: str) -> None:
    with open_archive(own) as opened:
        event = next(opened.marks(kind="event"))
        line = event.version.line_span(event.mark.line).of(event.version.text)
    word = line.split()[-1].strip(".،")
    review(own, "add", event.version.article, "event", "shelling", str(event.mark.line), word)
    with open_archive(own) as opened:
        assert any(one.mark.cue.of(one.version.text) == word for one in opened.marks(of_type="shelling"))


def test_a_log_goes_out_and_into_another_archive_once(own: str, archive: str, tmp_path: Path) -> None:
    with open_archive(own) as opened:
        event = next(opened.marks(kind="event")).mark.id
    review(own, "reject", event)
    review(own, "undo", "1")
    file, other = str(tmp_path / "log.jsonl"), shutil.copy(archive, str(tmp_path / "other.db"))
    assert run(app, ["review", "export", "-o", file, "--archive", own]).exit_code == 0
    for added in (2, 0):
        told = run(app, ["review", "import", file, "--archive", other, "--json"])
        assert json.loads(told.stdout) == {"count": added}
    with open_archive(own) as one, open_archive(other) as two:
        assert [line.decision for line in one.log()] == [line.decision for line in two.log()]
        assert one.record() == two.record()


def test_a_changed_log_is_refused_with_its_line(own: str, archive: str, tmp_path: Path) -> None:
    with open_archive(own) as opened:
        events = [one.mark.id for one in opened.marks(kind="event")]
    review(own, "reject", events[0])
    review(own, "reject", events[1])
    file = tmp_path / "log.jsonl"
    run(app, ["review", "export", "-o", str(file), "--archive", own])
    file.write_text(file.read_text("utf-8").replace("huda", "omar", 1), "utf-8")
    told = run(
        app, ["review", "import", str(file), "--archive", shutil.copy(archive, str(tmp_path / "x.db"))]
    )
    assert told.exit_code == 2
    assert "log.jsonl:2" in told.stderr


def test_reviewed_pages_go_out_as_gold(own: str, tmp_path: Path, shared: Path) -> None:
    with open_archive(own) as opened:
        event = next(opened.marks(kind="event"))
        page = opened.page(event.version.page)
    assert page is not None
    review(own, "correct", event.mark.id, "type", "shelling")
    run(app, ["review", "gold", "-o", str(tmp_path / "gold"), "--archive", own])
    (tmp_path / "gold" / page.name).write_bytes(page.content)
    corpus = load_gold([tmp_path / "gold"])
    assert "shelling" in {one.type for article in corpus.pages[0].articles for one in article.events or ()}
    checked = subprocess.run(
        [sys.executable, shared / "gold/bin/check_gold.py", *(tmp_path / "gold").glob("*.yaml")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stdout + checked.stderr
