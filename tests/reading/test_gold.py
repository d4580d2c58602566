"""The reader against pages marked by hand: ../shared where it is, and the layouts and dumps of this
folder."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from marsad.collect import pages
from marsad.reading import read
from marsad.records import Page, Reading

HERE = Path(__file__).parent
Article = Mapping[str, Any]
Marked = list[tuple[Reading, Sequence[Article]]]


def f1(gold: set[tuple[str, int]], given: set[tuple[str, int]]) -> float:
    return 2 * len(gold & given) / (len(gold) + len(given)) if gold or given else 1.0


def lines(marked: Marked, key: str) -> tuple[set[tuple[str, int]], set[tuple[str, int]]]:
    gold = {(reading.name, n) for reading, articles in marked for one in articles for n in one[key]}
    attribute = {"body": "body_lines", "title": "title_lines"}.get(key, key)
    given = {
        (reading.name, n)
        for reading, _ in marked
        for one in reading.versions
        for n in getattr(one, attribute)
    }
    return gold, given


def pairs(marked: Marked) -> Iterator[tuple[str, Article, Any]]:
    for reading, articles in marked:
        for one, version in zip(articles, reading.versions, strict=False):
            yield reading.name, one, version


def wrong_numbers(marked: Marked) -> list[str]:
    return [reading.name for reading, articles in marked if len(reading.versions) != len(articles)]


def wrong_days(marked: Marked) -> list[str]:
    told = ((name, str(one["published"]), str(version.published)) for name, one, version in pairs(marked))
    return [f"{name}: {given} for {gold}" for name, gold, given in told if gold != given]


def wrong_credits(marked: Marked) -> list[str]:
    told = [(name, set(one["credits"] or []), set(version.credits)) for name, one, version in pairs(marked)]
    return [f"{name}: {given} for {gold}" for name, gold, given in told if gold != given]


def of_shared(shared: Path) -> Marked:
    marked: Marked = []
    for folder, gold in (("seeds", "gold/seeds"), ("gold/dev", "gold/dev")):
        for page in pages([shared / folder]):
            assert isinstance(page, Page)
            told = yaml.safe_load((shared / gold / f"{Path(page.name).stem}.gold.yaml").read_text("utf-8"))
            keys = {"title_lines": "title", "body_lines": "body"}
            articles = [{keys.get(key, key): value for key, value in one.items()} for one in told["articles"]]
            marked.append((read(page), articles))
    return marked


def of_folder(folder: Path) -> Marked:
    gold = yaml.safe_load((folder / "gold.yaml").read_text("utf-8"))
    found = [page for page in pages([folder]) if isinstance(page, Page)]
    assert sorted(gold) == [page.name for page in found]
    return [(read(page), gold[page.name]) for page in found]


def test_shared_pages(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    marked = of_shared(shared)
    body, title = f1(*lines(marked, "body")), f1(*lines(marked, "title"))
    with capsys.disabled():
        print(f"\nshared gold: body lines F1 {body:.3f}, title lines F1 {title:.3f}", wrong_credits(marked))
    assert len(wrong_numbers(marked)) <= 1, wrong_numbers(marked)
    assert body >= 0.99
    assert title >= 0.95
    assert len(wrong_days(marked)) <= 1, wrong_days(marked)
    assert len(wrong_credits(marked)) <= 2, wrong_credits(marked)


def test_twenty_layouts_of_html(capsys: pytest.CaptureFixture[str]) -> None:
    marked = of_folder(HERE / "layouts")
    assert len(marked) >= 20
    body, title = f1(*lines(marked, "body")), f1(*lines(marked, "title"))
    with capsys.disabled():
        print(f"\nlayouts: body lines F1 {body:.3f}, title lines F1 {title:.3f}", wrong_days(marked))
    assert wrong_numbers(marked) == []
    assert body >= 0.97
    assert title >= 0.95
    assert len(wrong_days(marked)) <= 1, wrong_days(marked)


def test_messy_dumps(capsys: pytest.CaptureFixture[str]) -> None:
    marked = of_folder(HERE / "dumps")
    body, title = f1(*lines(marked, "body")), f1(*lines(marked, "title"))
    with capsys.disabled():
        print(f"\ndumps: body lines F1 {body:.3f}, title lines F1 {title:.3f}", wrong_credits(marked))
    assert wrong_numbers(marked) == []
    assert body >= 0.97
    assert title >= 0.95
    assert len(wrong_days(marked)) <= 1, wrong_days(marked)
    assert len(wrong_credits(marked)) <= 1, wrong_credits(marked)
