"""Articles that carry one piece of reporting: copies, cuts, edits and re-translations of one another, and
passages of one inside another.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from marsad.linking.components import Groups, Judged, Unbound, constrained
from marsad.linking.reports.candidates import candidates
from marsad.linking.reports.features import Features, features
from marsad.linking.reports.likeness import Likeness, compare
from marsad.linking.reports.partial import Partial, partials
from marsad.linking.reports.passages import embedded
from marsad.linking.told import Told
from marsad.records import Passage, Report, ReportLink, Span

TWINS = Likeness("copy", ("the same words throughout",))
DECIDED = ("a person decided that they carry one report",)


class _Found(msgspec.Struct, frozen=True, order=True):
    """Two articles that linking takes for one report, and how sure that is."""

    strength: float
    link: ReportLink


def reports(told: Iterable[Told], judged: Iterable[Judged[str]] = ()) -> tuple[Report, ...]:
    """The reports that two articles or more carry; an article alone is its own report and is not listed.

    Two versions of one article are one carrier. What people `judged` of two articles, the newest first,
    wins: what is not the same is parted at the weakest link that was found between the two.
    """
    every = list(told)
    texts = {one.version.id: one.version.text for one in every}
    articles = sorted({one.version.article for one in every})
    held = [one for one in judged if {one.one, one.other} <= set(articles)]
    twins, singles = _twins([features(one) for one in every])
    found = [
        *twins,
        *_likenesses(singles, texts, _joined(twins), {name for one in held for name in _ends(one)}),
    ]
    edges = ((one.strength, one.link.one, one.link.other) for one in found)
    groups = constrained(articles, edges, lambda _article: Unbound(), held)
    group_of = {article: min(group) for group in groups for article in group}
    links = [one.link for one in found] + [
        ReportLink(*_ends(one), "decided", DECIDED) for one in held if one.same
    ]
    apart = {frozenset(_ends(one)) for one in held if not one.same}
    return _made(groups, links, partials(singles, texts, group_of, apart), group_of)


def report_of(found: Iterable[Report]) -> dict[str, str]:
    """The id of the report of every article that shares one; every other article is a report of its own."""
    return {article: report.id for report in found for article in report.articles}


def passages_of(found: Iterable[Report]) -> dict[str, tuple[tuple[Span, str], ...]]:
    """By the versions that hold passages of another report: where these stand, and the report's id."""
    held: defaultdict[str, set[tuple[Span, str]]] = defaultdict(set)
    for report in found:
        for passage in report.passages:
            held[passage.version] |= {(span, report.id) for span in passage.spans}
    return {version: tuple(sorted(spans)) for version, spans in held.items()}


def _likenesses(
    versions: list[Features], texts: Mapping[str, str], groups: Groups[str], doubted: set[str]
) -> Iterator[_Found]:
    """Pairs that are one report.

    Pairs that already hang together are not compared again, so that a storm costs its size; but for those
    that hang together with an article that a person has judged, since there the weakest link is sought.
    """
    found = list(_compared(candidates(versions), texts, groups.together, groups))
    yield from found
    if doubted:
        roots = {groups.find(article) for article in doubted}
        done = {(one.link.one, one.link.other) for one in found}
        near = [pair for pair in candidates(versions) if groups.find(pair[0].article) in roots]
        yield from _compared(near, texts, lambda one, other: _pair(one, other) in done, groups)


def _compared(
    pairs: Iterable[tuple[Features, Features]],
    texts: Mapping[str, str],
    known: Callable[[str, str], bool],
    groups: Groups[str],
) -> Iterator[_Found]:
    for one, other in pairs:
        if not known(one.article, other.article):
            likeness = compare(one, other)
            if likeness is not None and not _only_a_part(likeness, texts[one.version], texts[other.version]):
                groups.join(one.article, other.article)
                yield _found(one.article, other.article, likeness)


def _only_a_part(likeness: Likeness, one: str, other: str) -> bool:
    return likeness.kind in ("cut", "edit") and embedded(one, other)


def _twins(versions: list[Features]) -> tuple[list[_Found], list[Features]]:
    """Articles of exactly the same words, each tied to the least of them, and one version of each wording."""
    first: dict[tuple[str, ...], Features] = {}
    twins: list[_Found] = []
    for version in sorted(versions, key=lambda version: (version.article, version.version)):
        kept = first.setdefault(version.words, version)
        if kept.article != version.article and len(version.words) >= 8:
            twins.append(_found(kept.article, version.article, TWINS))
    return twins, list(first.values())


def _joined(found: Iterable[_Found]) -> Groups[str]:
    groups: Groups[str] = Groups()
    for one in found:
        groups.join(one.link.one, one.link.other)
    return groups


def _made(
    groups: Iterable[Sequence[str]],
    links: Iterable[ReportLink],
    parts: Iterable[Partial],
    group_of: Mapping[str, str],
) -> tuple[Report, ...]:
    """The reports of groups of articles: each has the links within it, and the passages of it."""
    tied: defaultdict[str, set[ReportLink]] = defaultdict(set)
    held: defaultdict[str, set[Passage]] = defaultdict(set)
    for link in links:
        if group_of[link.one] == group_of[link.other]:
            tied[group_of[link.one]].add(link)
    for part in parts:
        tied[part.voice].add(part.link)
        held[part.voice].add(part.passage)
    found = {min(group): tuple(sorted(group)) for group in groups}
    return tuple(
        Report(_report_id(least), found[least], tuple(sorted(tied[least])), tuple(sorted(held[least])))
        for least in sorted(found)
        if len(found[least]) > 1 or held[least]
    )


def _found(one: str, other: str, likeness: Likeness) -> _Found:
    return _Found(likeness.strength, ReportLink(*_pair(one, other), likeness.kind, likeness.reasons))


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _ends(judged: Judged[str]) -> tuple[str, str]:
    return _pair(judged.one, judged.other)


def _report_id(article: str) -> str:
    return "r-" + article.partition("-")[2]
