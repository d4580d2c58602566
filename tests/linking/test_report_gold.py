"""Reports of our own pages against those marked by hand: pairs, their kinds, and what is no pair."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from marsad.archive import open_archive
from marsad.coding import grammar_coder
from marsad.flow import run
from marsad.linking.components import components
from marsad.packs import load_packs
from marsad.records import Report

GOLD = Path(__file__).resolve().parents[1] / "gold/reports"
Pair = frozenset[str]


@pytest.fixture(scope="module")
def gold() -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = yaml.safe_load((GOLD / "pairs.yaml").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> tuple[tuple[Report, ...], dict[str, str]]:
    """The reports of the pages, and the name of each article's page."""
    packs = load_packs()
    with open_archive(tmp_path_factory.mktemp("reports") / "m.db") as archive:
        run([GOLD / "pages"], archive, grammar_coder(packs), packs)
        pages = {
            version.article: reading.name.removesuffix(".txt")
            for reading, _ in archive.readings()
            for version in reading.versions
        }
        return archive.record().reports, pages


def wanted(gold: dict[str, list[Any]]) -> set[Pair]:
    """Every pair that is one report: those of `pairs`, and who shares the whole of it with both."""
    whole = [(one["of"], one["is"]) for one in gold["pairs"] if one["kind"] != "partial"]
    groups = components({end for pair in whole for end in pair}, whole)
    parts = {frozenset((one["of"], one["is"])) for one in gold["pairs"] if one["kind"] == "partial"}
    return parts | {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def found(reports: tuple[Report, ...], pages: dict[str, str]) -> Iterator[Pair]:
    for report in reports:
        yield from (frozenset(pair) for pair in combinations((pages[one] for one in report.articles), 2))
        yield from (
            frozenset((pages[one.one], pages[one.other])) for one in report.links if one.kind == "partial"
        )


def test_the_gold_has_pairs_of_every_kind_and_hard_negatives(gold: dict[str, list[Any]]) -> None:
    kinds = [one["kind"] for one in gold["pairs"]]
    assert {kind: kinds.count(kind) >= 2 for kind in ("copy", "cut", "edit", "translation", "partial")} == (
        dict.fromkeys(("copy", "cut", "edit", "translation", "partial"), True)
    )
    assert len(kinds) >= 12
    assert len(gold["apart"]) >= 10


def test_at_most_one_pair_is_missed_and_none_is_false(
    gold: dict[str, list[Any]], given: tuple[tuple[Report, ...], dict[str, str]]
) -> None:
    had, pairs = set(found(*given)), wanted(gold)
    assert sorted(map(sorted, had - pairs)) == []
    assert len(pairs - had) <= 1, sorted(map(sorted, pairs - had))


def test_links_are_of_the_kind_that_was_marked(
    gold: dict[str, list[Any]], given: tuple[tuple[Report, ...], dict[str, str]]
) -> None:
    reports, pages = given
    links = {
        frozenset((pages[link.one], pages[link.other])): link for report in reports for link in report.links
    }
    marked = {frozenset((one["of"], one["is"])): one["kind"] for one in gold["pairs"]}
    wrong = {
        tuple(sorted(pair)): links[pair].kind
        for pair in links & marked.keys()
        if links[pair].kind != marked[pair]
    }
    assert wrong == {}
    assert all(link.reasons for link in links.values())
