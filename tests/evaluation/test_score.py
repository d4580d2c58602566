import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from marsad.evaluation import from_objects, load_gold, load_marks, score
from marsad.evaluation.shape import MarkedArticle, MarkedCorpus, MarkedEvent, MarkedPage, MarkedStatement

STATEMENT = MarkedStatement(2, cue="قال", speaker="خالد", stance="state")
EVENT = MarkedEvent(2, cue="قصف", type="shelling", actor="الجيش", place="سرت")


def corpus(*articles: MarkedArticle, document: str = "p.txt") -> MarkedCorpus:
    return MarkedCorpus((MarkedPage(document, articles=articles),))


def article(**parts: Any) -> MarkedArticle:
    return MarkedArticle(**({"body_lines": (1, 2)} | parts))


def test_gold_against_itself_is_perfect() -> None:
    gold = corpus(article(published="2020-05-24", statements=(STATEMENT,), events=(EVENT,)))
    scores = score(gold, gold)
    assert scores.misses == ()
    assert {figure.f1 for figure in scores.figures.values()} == {1.0}


def test_nothing_given_is_everything_missed() -> None:
    scores = score(corpus(article(statements=(STATEMENT,))), MarkedCorpus())
    assert scores.figures["statements found"].plain() == {
        "p": 0.0, "r": 0.0, "f1": 0.0, "right": 0, "gold": 1, "given": 0,
    }  # fmt: skip
    assert [(miss.kind, miss.line, miss.given) for miss in scores.misses] == [("statements", 2, None)]


def test_a_wrong_stance_is_found_and_not_right() -> None:
    wrong = MarkedStatement(2, cue="قال", speaker="خالد", stance="deny")
    scores = score(corpus(article(statements=(STATEMENT,))), corpus(article(statements=(wrong,))))
    assert scores.figures["statements found"].f1 == 1
    assert scores.figures["statements right"].f1 == 0
    assert [(miss.gold, miss.given) for miss in scores.misses] == [(STATEMENT, wrong)]


def test_marks_of_an_article_that_the_gold_lacks_are_too_much() -> None:
    given = corpus(article(), article(body_lines=(7,), events=(EVENT,)))
    scores = score(corpus(article()), given)
    assert scores.figures["articles"].right == 0
    assert scores.figures["events found"].plain()["given"] == 1
    assert [(miss.gold, miss.given) for miss in scores.of("events")] == [(None, EVENT)]


def test_only_pages_of_the_gold_count() -> None:
    gold = corpus(article(statements=(STATEMENT,)))
    more = MarkedCorpus((*gold.pages, *corpus(article(events=(EVENT,)), document="other.txt").pages))
    assert "events found" not in score(gold, more).figures


def test_links_are_scored_between_pages_of_the_gold() -> None:
    gold = from_objects([
        {"document": "a.txt"}, {"document": "b.txt"},
        {"reports": [["a.txt#a1", "b.txt#a1"]]},
        {"disputes": [{"what": "x", "claim": ["a.txt#a1:2"], "against": ["b.txt#a1:3", "a.txt#a1:2"]}]},
    ])  # fmt: skip
    given = from_objects([
        {"reports": [["folder/b.txt#a1", "folder/a.txt#a1", "elsewhere.txt#a1"]]},
        {"disputes": [{"what": "y", "claim": "b.txt#a1:3", "against": ["a.txt#a1:2", "b.txt#a1:9"]}]},
    ])  # fmt: skip
    figures = score(gold, given).figures
    assert figures["same-report pairs"].f1 == 1
    assert (figures["disputes"].right, figures["disputes"].gold, figures["disputes"].given) == (1, 1, 2)
    assert "disputes across lines" not in figures or figures["disputes across lines"].gold == 0


def test_the_figures_are_those_of_the_outside_scorer(shared: Path, tmp_path: Path) -> None:
    folders = [shared / "gold" / "seeds", shared / "gold" / "dev"]
    marks = tmp_path / "marks.jsonl"
    marks.write_text("\n".join(_worsened(folders, Random(4))), encoding="utf-8")
    outside = subprocess.run(
        [sys.executable, shared / "gold" / "bin" / "score.py", marks, *folders, "--json"],
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    ours = score(load_gold(folders), load_marks(marks)).figures
    assert {name: figure.plain() for name, figure in ours.items()} == json.loads(outside.stdout)


def _worsened(folders: list[Path], dice: Random) -> list[str]:
    """The gold as a poor coder would give it: marks and words dropped, moved, cut, added."""
    rows: list[Any] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.gold.yaml"))):
        page = yaml.safe_load(path.read_text(encoding="utf-8"))
        for one in page["articles"]:
            one["body_lines"] = [line for line in one["body_lines"] if dice.random() < 0.9]
            for kind in ("statements", "events", "ties"):
                marks = [_worse(mark, dice) for mark in one[kind] or [] if dice.random() < 0.85]
                one[kind] = dice.sample(marks, len(marks)) + marks[:1]
        page["articles"] = page["articles"][: dice.choice([1, 3])]
        rows.append(page)
    for kind in ("reports", "disputes"):
        links = [
            one
            for folder in folders
            for one in yaml.safe_load((folder / f"{kind}.yaml").read_text(encoding="utf-8"))
        ]
        rows.append({kind: dice.sample(links, len(links) * 2 // 3)})
    return [json.dumps(row, default=str) for row in rows]


def _worse(mark: dict[str, Any], dice: Random) -> dict[str, Any]:
    changes = {
        key: dice.choice([None, value.split()[0], value + " ثم", value])
        for key, value in mark.items()
        if isinstance(value, str) and dice.random() < 0.3
    }
    return {**mark, **changes, "line": mark["line"] + (dice.random() < 0.05) * 2, "further": "ignored"}


@pytest.mark.parametrize("kind", ["statements", "events", "ties"])
def test_the_gold_of_people_scores_full_marks_against_itself(shared: Path, kind: str) -> None:
    gold = load_gold([shared / "gold" / "dev"])
    assert score(gold, gold).figures[f"{kind} found"].f1 == 1
