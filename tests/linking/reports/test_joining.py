import random
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad import demo
from marsad.language.ar.stems import stems
from marsad.linking import Told
from marsad.linking.reports.candidates import NEIGHBOURS, candidates
from marsad.linking.reports.features import Features, features
from marsad.linking.reports.joining import report_of, reports
from marsad.linking.reports.likeness import compare
from marsad.records import Coding, Version, article_id, page_id, text_hash

Article = Callable[..., Told]
Text = list[list[str]]


def invented(chance: random.Random, rows: int = 12, words: int = 24) -> Text:
    """Paragraphs of words that no other text has, among words that all texts have."""
    common = [f"common{number}" for number in range(60)]
    return [
        [
            chance.choice(common) if chance.random() < 0.4 else f"word{chance.randrange(10**9)}"
            for _ in range(words)
        ]
        for _ in range(rows)
    ]


def reworded(text: Text, chance: random.Random, kept: float) -> Text:
    """Another translation: most words swapped, those of a paragraph in another order, paragraphs in place."""
    made = []
    for row in text:
        words = [word if chance.random() < kept else f"other{chance.randrange(10**9)}" for word in row]
        chance.shuffle(words)
        made.append(words)
    return made


def rows_of(text: Text, numbers: str = "150 120") -> list[str]:
    return [" ".join(row) for row in [*text, ["number", *numbers.split(), "people", "there"]]]


def kinds(article: Article, one: list[str], other: list[str]) -> str | None:
    found = compare(features(article("one", one)), features(article("other", other)))
    return found.kind if found else None


@pytest.mark.parametrize("seed", range(5))
def test_kinds_of_likeness(article: Article, seed: int) -> None:
    chance = random.Random(seed)
    text = invented(chance)
    whole = rows_of(text)
    assert kinds(article, whole, [*whole, "one more line of four words"]) == "copy"
    assert kinds(article, whole, whole[:6]) == "cut"
    edited = [[word if chance.random() < 0.9 else "swapped" for word in row] for row in text]
    assert kinds(article, whole, rows_of(edited)) == "edit"
    assert kinds(article, whole, rows_of(reworded(text, chance, 0.4))) == "translation"


@pytest.mark.parametrize("seed", range(10))
def test_two_newsrooms_that_tell_one_happening_are_not_one_report(article: Article, seed: int) -> None:
    chance = random.Random(seed)
    facts = invented(chance)
    mine, theirs = reworded(facts, chance, 0.4), reworded(facts, chance, 0.4)
    chance.shuffle(theirs)  # each house has its own order
    assert kinds(article, rows_of(mine), rows_of(theirs)) is None


def test_names_alone_prove_nothing(article: Article) -> None:
    chance = random.Random(1)
    names = ["Haftar", "Sarraj", "Tripoli", "Benghazi", "Sirte", "Misrata", "Moscow", "Ankara"]
    texts = [rows_of([[*row, *names] for row in invented(chance)]) for _ in range(2)]
    assert kinds(article, *texts) is None


def test_the_order_of_comparing_changes_nothing(article: Article) -> None:
    chance = random.Random(2)
    text = invented(chance)
    one, other = features(article("a", rows_of(text))), features(article("b", rows_of(text[:7])))
    assert compare(one, other) == compare(other, one)


def test_a_report_holds_whoever_copies_any_of_it(article: Article) -> None:
    chance = random.Random(3)
    text = invented(chance)
    retold = reworded(text, chance, 0.4)
    pages = {
        "wire": rows_of(text),
        "cut": rows_of(text[:7]),
        "retold": rows_of(retold),
        "copy of the retold": rows_of(retold),
        "other": rows_of(invented(chance)),
    }
    told = [article(name, rows) for name, rows in pages.items()]
    (report,) = reports(told)
    assert set(report.articles) == {article_id(name, 1) for name in pages if name != "other"}
    assert report.reasons
    assert report.id == "r-" + report.articles[0].removeprefix("a-")
    assert set(report_of([report])) == set(report.articles)


def test_two_versions_of_an_article_are_one_carrier(article: Article) -> None:
    rows = rows_of(invented(random.Random(4)))
    assert reports([article("page", rows), article("page", [*rows, "an update of four words"])]) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(st.integers(0, 10**6), st.permutations(range(9)))
def test_order_of_arrival_changes_no_report(article: Article, seed: int, order: list[int]) -> None:
    chance = random.Random(seed)
    texts = [invented(chance, rows=6) for _ in range(3)]
    texts += [reworded(text, chance, 0.5) for text in texts] + [text[:3] for text in texts]
    told = [article(f"page{at}", rows_of(text)) for at, text in enumerate(texts)]
    assert reports(told) == reports([told[at] for at in order])


def test_candidates_hold_nearly_every_likely_pair(article: Article) -> None:
    chance = random.Random(5)
    text = invented(chance)
    versions = [
        features(article(f"p{at}", [" ".join(row) for row in reworded(text, chance, 0.8)]))
        for at in range(12)
    ]
    found = {frozenset({one.version, other.version}) for one, other in candidates(versions)}
    assert len(found) >= 0.95 * len(list(combinations(versions, 2)))


def test_a_crowded_bucket_costs_its_size(article: Article) -> None:
    chance = random.Random(6)
    facts = frozenset({("number", "150"), ("number", "120")})
    versions = [Features(f"a-{at}", f"v{at}", "", (f"w{at}",), 0, {}, (), facts) for at in range(400)]
    chance.shuffle(versions)
    assert len(list(candidates(versions))) <= NEIGHBOURS * len(versions)


def gold_articles(folder: Path, texts: Path) -> dict[str, Told]:
    """The articles of a gold folder by file#article: their lines only, without any mark."""
    found = {}
    for path in sorted(folder.glob("*.gold.yaml")):
        gold: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
        page = texts / gold["document"]
        if page.suffix == ".txt":
            rows = page.read_text("utf-8").split("\n")
            for at, told in enumerate(gold["articles"], 1):
                found[f"{gold['document']}#a{at}"] = bare(page, at, told, rows)
    return found


def bare(page: Path, at: int, gold: dict[str, Any], rows: list[str]) -> Told:
    lines = tuple(sorted({*gold["title_lines"], *gold["body_lines"]}))
    text = "\n".join(rows[line - 1] for line in lines)
    key = page_id(page.read_bytes())
    version = Version(
        text_hash(text), article_id(key, at), key, "gold", text, lines, tuple(gold["title_lines"])
    )
    return Told(
        version,
        Coding(version.id, "none", "none"),
        stems=tuple(frozenset(stems(row)) for row in text.split("\n")),
    )


def grouped(articles: dict[str, Told]) -> set[frozenset[str]]:
    by_id = {told.version.article: name for name, told in articles.items()}
    return {frozenset(by_id[one] for one in report.articles) for report in reports(articles.values())}


def listed(*files: Path) -> set[frozenset[str]]:
    return {frozenset(group) for file in files for group in yaml.safe_load(file.read_text("utf-8"))}


def test_the_demo_pages_reports_are_found_from_their_text_alone() -> None:
    root = Path(demo.__file__).parent
    articles = gold_articles(root / "gold", root / "pages")
    assert grouped(articles) == {
        group for group in listed(root / "gold/reports.yaml") if group <= set(articles)
    }


def test_the_gold_pages_reports_are_found_from_their_text_alone(shared: Path) -> None:
    articles = gold_articles(shared / "gold/seeds", shared / "seeds")
    articles |= gold_articles(shared / "gold/dev", shared / "gold/dev")
    wanted = listed(shared / "gold/seeds/reports.yaml", shared / "gold/dev/reports.yaml")
    assert grouped(articles) == wanted


def test_a_date_and_its_number_are_one_fact(article: Article) -> None:
    row = "strike on the 19 of the month there killed 40 people"
    mark = {"kind": "event", "line": 1, "cue": "strike", "type": "air-strike", "date": "2019-07-19"}
    facts = features(article("p", [row], [mark])).facts
    assert facts == {("day", "2019-07-19"), ("number", "40")}


def test_a_close_translation_is_found_without_facts(article: Article) -> None:
    chance = random.Random(7)
    text = invented(chance)
    plain = [" ".join(row) for row in text]
    for kept, kind in ((0.6, "translation"), (0.2, None)):
        other = [" ".join(row) for row in reworded(text, chance, kept)]
        assert kinds(article, plain, other) == kind
