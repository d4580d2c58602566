from pathlib import Path

import pytest

from benchmarks.served import measure


def test_an_archive_of_made_articles_answers_every_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    measure(120, tmp_path / "made.db")
    told = capsys.readouterr().out
    assert told.count(" p95 ") == 4
    assert "peak memory" in told
