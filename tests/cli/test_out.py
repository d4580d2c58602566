import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.cli import out


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)


def test_on_a_terminal_words_of_a_page_are_isolated_and_harmless(terminal: None) -> None:
    assert out.quote("قال\x1b[2J\u202e") == "\u2068قال\ufffd[2J\ufffd\u2069"


def test_piped_words_stay_as_they_are() -> None:
    assert out.quote("قال\u202e") == "قال\u202e"
    assert out.strong("قال") == "قال"


def test_columns_line_up(capsys: pytest.CaptureFixture[str]) -> None:
    out.table([("a", "bbb", "c"), ("aaa", "b", "ccccc")])
    assert capsys.readouterr().out == "a    bbb  c\naaa  b    ccccc\n"


def test_a_table_of_nothing_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    out.table([])
    assert capsys.readouterr().out == ""


@given(st.text(alphabet=st.characters(codec=None)))
def test_any_text_comes_back_from_json(text: str) -> None:
    assert json.loads(out.json_text({"text": text}).encode("utf-8")) == {"text": text}


def test_piped_progress_passes_everything_and_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(out.progress(range(3), "counting")) == [0, 1, 2]
    assert capsys.readouterr() == ("", "")
