import json
from pathlib import Path

import pytest

from marsad.errors import DataError
from marsad.evaluation import from_objects, load_marks

PAGE = {"document": "folder/p.txt", "articles": [{"id": "a1", "body_lines": [1], "events": [{"line": 1}]}]}


def test_pages_and_links_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "marks.jsonl"
    rows = [PAGE, {"reports": [["p.txt#a1", "q.txt#a1"]]}, {"disputes": []}]
    file.write_text("\n\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    corpus = load_marks(file)
    assert [page.document for page in corpus.pages] == ["p.txt"]
    assert corpus.reports == (("p.txt#a1", "q.txt#a1"),)


def test_further_keys_are_ignored() -> None:
    event = {"line": 1, "cue": "قصف", "confidence": 0.5, "quantities": [{"text": "9", "note": "x"}]}
    corpus = from_objects([{"document": "p.txt", "coder": "x", "articles": [{"events": [event]}]}])
    events = corpus.pages[0].articles[0].events or ()
    assert [(mark.cue, (mark.quantities or ())[0].text) for mark in events] == [("قصف", "9")]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{", "is no JSON"),
        ("[]", "is no JSON object"),
        ('{"articles": []}', "missing required field `document`"),
        ('{"document": "p", "articles": [{"events": [{"line": "one"}]}]}', "Expected `int`, got `str`"),
    ],
)
def test_a_broken_line_is_told(tmp_path: Path, row: str, told: str) -> None:
    file = tmp_path / "marks.jsonl"
    file.write_text(json.dumps(PAGE) + "\n" + row + "\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_marks(file)
    assert told in str(caught.value)
    assert caught.value.line == 2
