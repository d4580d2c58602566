"""What is withheld leaves by no way: each command that shows or writes is run, its bytes searched."""

import json
import re
import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import DENIES, TELLS
from typer.testing import CliRunner

from marsad.archive import open_archive
from marsad.cli.main import app
from marsad.exporting.formats import FORMATS
from marsad.flow import published
from marsad.language.ar.fold import fold

run = CliRunner().invoke
SECRET = """\
الجيش يقصف مخيم الزنبق

24 مايو 2020

قال الناطق باسم قوات الوفاق مصطفى المجعي إن الجيش الوطني الليبي قصف مخيم الزنبق يوم السبت.
"""
SAID = re.compile("مسماري|ترهون|زنبق|مجعي|mismari|tarhuna|secret", re.IGNORECASE)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for name, text in {"tells.txt": TELLS, "denies.txt": DENIES, "secret.txt": SECRET}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def own(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """An archive of which a page, a name and a place are withheld, each after somebody has spoken of it."""
    file = str(tmp_path_factory.mktemp("own") / "m.db")
    assert run(app, ["run", str(pages), "--archive", file]).exit_code == 0
    with open_archive(file) as opened:
        found = {opened.page_name(one.version.page): one for one in opened.marks(kind="event")}
        secret = found["secret.txt"].version.page
    for one in found.values():
        said(file, "accept", one.mark.id)
    said(file, "withhold", "page", secret, "--reason", "asked by a court")
    said(file, "withhold", "name", "libya-mismari", "--reason", "threatened")
    said(file, "withhold", "place", "libya-tarhuna", "--reason", "a hiding place")
    return file


def said(file: str, *words: str) -> None:
    done = run(app, ["review", *words, "--reviewer", "huda", "--archive", file])
    assert done.exit_code == 0, done.output


def shown(file: str) -> list[list[str]]:
    """Every command that shows an archive to somebody."""
    with open_archive(file) as opened:
        record = opened.record()
        marks = [one.mark.id for one in opened.marks()]
        articles = [one.id for one in opened.articles()]
    asked = [
        ["reports"],
        ["incidents"],
        ["disputes"],
        ["log"],
        ["review", "withheld"],
        ["review", "conflicts"],
    ]
    asked += [["state", "--theatre", "libya", "--at", "2020-05-24"], ["network", "--theatre", "libya"]]
    asked += [["search", word] for word in ("الجيش", "سرت", "المسماري", "ترهونة", "الزنبق", "انسحبت", "قال")]
    asked += [["show", kind] for kind in ("statements", "events", "ties", *marks, *articles)]
    asked += [["explain", mark] for mark in marks]
    asked += [["incidents", one.id] for one in record.incidents] + [
        ["disputes", one.id] for one in record.disputes
    ]
    asked += [["incidents", "--actor", "libya-mismari"], ["incidents", "--place", "libya-tarhuna"]]
    return asked


def test_the_commands_would_say_it(own: str, tmp_path: Path) -> None:
    again = undone(own, tmp_path)
    told = [run(app, [*command, "--archive", again]).output for command in shown(again)]
    assert len(set(SAID.findall(fold(" ".join(told)).lower()))) == 7


def test_no_command_says_what_is_withheld(own: str) -> None:
    for command in shown(own):
        for form in ([], ["--json"]):
            told = run(app, [*command, *form, "--archive", own])
            asked = set(SAID.findall(" ".join(command).lower()))
            leaked = set(SAID.findall(fold(told.output).lower())) - asked
            assert leaked == set(), (command, told.output)
            assert told.exception is None or isinstance(told.exception, SystemExit), (command, told.exception)


def test_no_file_that_is_written_says_it(own: str, tmp_path: Path) -> None:
    for form in FORMATS:
        file = tmp_path / form
        assert run(app, ["export", form, "-o", str(file), "--archive", own]).exit_code == 0
        assert SAID.findall(fold(file.read_text("utf-8")).lower()) == []
    run(app, ["review", "export", "-o", str(tmp_path / "log"), "--archive", own])
    run(app, ["review", "gold", "-o", str(tmp_path / "gold"), "--archive", own])
    for file in (tmp_path / "log", *(tmp_path / "gold").iterdir()):
        assert SAID.findall(fold(file.name + file.read_text("utf-8")).lower()) == []


def test_what_is_blacked_out_is_told_with_its_reason(own: str) -> None:
    told = json.loads(run(app, ["review", "withheld", "--json", "--archive", own]).stdout)
    assert [one["reason"] for one in told] == ["asked by a court", "threatened", "a hiding place"]
    with open_archive(own) as opened:
        denial = next(one.mark.id for one in opened.marks(kind="statement") if "المسماري" in one.version.text)
    assert "█" in run(app, ["explain", denial, "--archive", own]).output


def test_spans_still_quote_their_text_and_the_archive_is_sound(own: str) -> None:
    with open_archive(own) as opened:
        for one in published(opened).marks(kind="event"):
            for mention in getattr(one.mark, "place", ()):
                assert mention.span.of(one.version.text) == mention.text
    assert run(app, ["verify", "--archive", own]).exit_code == 0


def undone(own: str, folder: Path) -> str:
    """A copy in which all of it is shown again."""
    again = shutil.copy(own, str(folder / "again.db"))
    with open_archive(again) as opened:
        lines = [str(line.number) for line in opened.log() if line.decision.action == "withhold"]
    for line in lines:
        said(again, "undo", line)
    return again
