"""Scoring what stands between pages: articles that are one report, and disputes."""

from collections.abc import Iterable
from itertools import combinations
from pathlib import PurePath

from marsad.evaluation.shape import Group, MarkedCorpus, MarkedDispute
from marsad.evaluation.tally import Tally

Pair = tuple[str, str]


def score_reports(gold: MarkedCorpus, given: MarkedCorpus, tally: Tally) -> None:
    """Count pairs of articles put into one report; pairs beyond the gold's pages count for nothing."""
    wanted = _pairs(gold.reports)
    had = {pair for pair in _pairs(_named(group) for group in given.reports) if _within(gold, pair)}
    tally.add("same-report pairs", len(wanted & had), len(wanted), len(had))


def score_disputes(gold: MarkedCorpus, given: MarkedCorpus, tally: Tally) -> None:
    """Count disputes: one is found where one given pair of lines falls in the two sides of a gold dispute."""
    wanted = [_sides(dispute) for dispute in gold.disputes]
    had = {pair for dispute in given.disputes for pair in _sides(dispute) if _within(gold, pair)}
    _count_disputes("disputes", wanted, wanted, had, tally)
    across = [pairs for pairs in wanted if all(one != other for one, other in pairs)]
    _count_disputes("disputes across lines", across, wanted, {(a, b) for a, b in had if a != b}, tally)


def _count_disputes(
    name: str, chosen: list[set[Pair]], wanted: list[set[Pair]], had: set[Pair], tally: Tally
) -> None:
    known = set[Pair]().union(*wanted)
    found = sum(bool(pairs & had) for pairs in chosen)
    tally.add(name, found, len(chosen), found + len(had - known))


def _pairs(groups: Iterable[Group]) -> set[Pair]:
    return {_ordered(one, other) for group in groups for one, other in combinations(group, 2)}


def _sides(dispute: MarkedDispute) -> set[Pair]:
    return {_ordered(one, other) for one in _refs(dispute.claim) for other in _refs(dispute.against)}


def _refs(refs: Group | str) -> Group:
    return _named((refs,) if isinstance(refs, str) else refs)


def _named(refs: Group) -> Group:
    """References with the page's name alone, without its folder."""
    return tuple(PurePath(ref).name for ref in refs)


def _within(gold: MarkedCorpus, pair: Pair) -> bool:
    names = {page.document for page in gold.pages}
    return all(ref.split("#")[0] in names for ref in pair)


def _ordered(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)
