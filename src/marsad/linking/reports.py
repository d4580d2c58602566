"""Articles that carry one piece of reporting: copies, cuts, edits and re-translations of one another."""

from collections.abc import Iterable, Iterator
from itertools import chain

from marsad.linking.candidates import candidates
from marsad.linking.components import Groups
from marsad.linking.features import Features, features
from marsad.linking.likeness import compare
from marsad.linking.told import Told
from marsad.records import Report


def reports(told: Iterable[Told]) -> tuple[Report, ...]:
    """The reports that two articles or more carry; an article alone is its own report and is not listed.

    Two versions of one article are one carrier.
    """
    groups: Groups[str] = Groups()
    reasons: dict[str, list[str]] = {}
    twins, singles = _twins([features(one) for one in told])
    for one, other, why in chain(twins, _likenesses(singles, groups)):
        groups.join(one, other)
        reasons.setdefault(min(one, other), []).append(f"{min(one, other)} and {max(one, other)}: {why}")
    carriers = sorted({version.article for version in singles} | {end for twin in twins for end in twin[:2]})
    found = [sorted(group) for group in groups.groups(carriers) if len(group) > 1]
    return tuple(
        Report(
            _report_id(group),
            tuple(group),
            tuple(why for one in group for why in sorted(reasons.get(one, ()))),
        )
        for group in found
    )


def report_of(found: Iterable[Report]) -> dict[str, str]:
    """The id of the report of every article that shares one; every other article is a report of its own."""
    return {article: report.id for report in found for article in report.articles}


def _likenesses(versions: list[Features], groups: Groups[str]) -> Iterator[tuple[str, str, str]]:
    """Pairs that are one report.

    Pairs that already hang together are not compared again: a storm costs its size.
    """
    for one, other in candidates(versions):
        if groups.find(one.article) != groups.find(other.article):
            likeness = compare(one, other)
            if likeness is not None:
                yield one.article, other.article, f"{likeness.kind}: {'; '.join(likeness.reasons)}"


def _twins(versions: list[Features]) -> tuple[list[tuple[str, str, str]], list[Features]]:
    """Articles of exactly the same words, each tied to the least of them, and one version of each wording."""
    first: dict[tuple[str, ...], Features] = {}
    twins: list[tuple[str, str, str]] = []
    for version in sorted(versions, key=lambda version: (version.article, version.version)):
        kept = first.setdefault(version.words, version)
        if kept.article != version.article and len(version.words) >= 8:
            twins.append((kept.article, version.article, "copy: the same words throughout"))
    return twins, list(first.values())


def _report_id(articles: list[str]) -> str:
    return "r-" + articles[0].partition("-")[2]
