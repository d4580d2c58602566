from pathlib import Path

import pytest

from benchmarks import served
from benchmarks.served import measure, show


def test_an_archive_of_made_articles_answers_every_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(served, "BUILD", tmp_path)
    monkeypatch.setattr(served, "READERS", 2)
    found = measure(200, tmp_path / "made.db", seconds=1)
    show(found)
    told = capsys.readouterr().out
    assert found.articles > 100
    assert len(found.alone) == 5
    assert all(found.alone.values())
    assert all(found.busy[kind] for kind in found.alone)
    assert told.count(" p95 ") == 2 * len(found.alone)
