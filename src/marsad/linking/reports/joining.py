"""Articles that carry one piece of reporting: copies, cuts, edits and re-translations of one another, and
passages of one inside another.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

import msgspec

from marsad.linking.components import Groups, Judged, Unbound, constrained
from marsad.linking.places import Place, node
from marsad.linking.reports.candidates import candidates
from marsad.linking.reports.features import Features, features
from marsad.linking.reports.likeness import Likeness, compare
from marsad.linking.reports.partial import Partial, meetings, partials
from marsad.linking.reports.passages import embedded
from marsad.linking.text import number
from marsad.linking.told import Told
from marsad.records import Passage, Report, ReportLink, Span

LEAST_TWIN = 8  # words that two texts need to be copies because they have the same
TWINS = Likeness("copy", ("the same words throughout",))
DECIDED = ("a person decided that they carry one report",)


class Found(msgspec.Struct, frozen=True, order=True):
    """Two articles that linking takes for one report, and how sure that is."""

    strength: float
    link: ReportLink


class Joined(msgspec.Struct, frozen=True):
    """Articles put together: the groups, and the links that were found between any two."""

    groups: list[list[str]]
    links: tuple[ReportLink, ...]

    @property
    def voice(self) -> dict[str, str]:
        """The least article of each article's group."""
        return {article: least for group in self.groups for least in (min(group),) for article in group}


Pairs = Callable[[], Iterator[tuple[Features, Features]]]


def reports(
    told: Iterable[Told],
    judged: Iterable[Judged[str]] = (),
    compared: Sequence[Features] | None = None,
) -> tuple[Report, ...]:
    """The reports that two articles or more carry; an article alone is its own report and is not listed.

    Two versions of one article are one carrier. What people `judged` of two articles, the newest first,
    wins: what is not the same is parted at the weakest link that was found between the two. `compared` are
    the `features` of the texts, where they are made already.
    """
    every = list(told)
    texts = {one.version.id: one.version.text for one in every}
    articles = {one.version.article for one in every}
    held = [one for one in judged if {one.one, one.other} <= articles]
    tied, singles = twins(map(features, every) if compared is None else compared)
    found = joined(articles, tied, partial(candidates, singles), texts, held)
    return made(found, partials(meetings(singles), texts, found.voice, parted(held)))


def joined(
    articles: Iterable[str],
    tied: Sequence[Found],
    pairs: Pairs,
    texts: Mapping[str, str],
    judged: Sequence[Judged[str]],
) -> Joined:
    """Put articles together that carry one report: `tied` are exact copies, `pairs` gives what is to be
    compared, in the order of time.
    """
    doubted = {name for one in judged for name in _ends(one)}
    found = [*tied, *_likenesses(pairs, texts, _joined(tied), doubted)]
    edges = ((one.strength, one.link.one, one.link.other) for one in found)
    groups = constrained(sorted(articles), edges, lambda _article: Unbound(), judged)
    decided = (ReportLink(*_ends(one), "decided", DECIDED) for one in judged if one.same)
    return Joined(groups, (*(one.link for one in found), *decided))


def parted(judged: Iterable[Judged[str]]) -> frozenset[frozenset[str]]:
    """The pairs of articles that a person took apart."""
    return frozenset(frozenset(_ends(one)) for one in judged if not one.same)


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
    pairs: Pairs, texts: Mapping[str, str], groups: Groups[str], doubted: set[str]
) -> Iterator[Found]:
    """Pairs that are one report.

    Pairs that already hang together are not compared again, so that a storm costs its size; but for those
    that hang together with an article that a person has judged, since there the weakest link is sought.
    """
    found = list(_compared(_apart(pairs(), groups), texts, groups))
    yield from found
    if doubted:
        roots = {groups.find(article) for article in doubted}
        done = {(one.link.one, one.link.other) for one in found}
        near = [pair for pair in pairs() if groups.find(pair[0].article) in roots]
        left = (pair for pair in near if _pair(pair[0].article, pair[1].article) not in done)
        yield from _compared(left, texts, groups)


def _apart(
    pairs: Iterable[tuple[Features, Features]], groups: Groups[str]
) -> Iterator[tuple[Features, Features]]:
    """The pairs that do not hang together when their turn comes; the pairs of one version come together."""
    find = groups.find
    last: Features | None = None
    root = ""
    for one, other in pairs:
        if other is not last:
            last, root = other, find(other.article)
        if find(one.article) != root:
            yield one, other
            root = find(other.article)  # what was yielded may have been joined


def _compared(
    pairs: Iterable[tuple[Features, Features]], texts: Mapping[str, str], groups: Groups[str]
) -> Iterator[Found]:
    for one, other in pairs:
        likeness = likeness_of(one, other, texts)
        if likeness is not None:
            groups.join(one.article, other.article)
            yield _found(one.article, other.article, likeness)


def likeness_of(one: Features, other: Features, texts: Mapping[str, str]) -> Likeness | None:
    """How two versions are one report, whose `texts` are given by their ids; null where they are not."""
    found = compare(one, other)
    part = found is not None and _only_a_part(found, texts[one.version], texts[other.version])
    return None if part else found


def _only_a_part(likeness: Likeness, one: str, other: str) -> bool:
    return likeness.kind in ("cut", "edit") and embedded(one, other)


def twins(versions: Iterable[Features]) -> tuple[list[Found], list[Features]]:
    """Articles of exactly the same words, each tied to the first of them, and one version of each wording."""
    first: dict[tuple[str, ...], Features] = {}
    tied: list[Found] = []
    for version in sorted(versions, key=lambda one: twin_place(one.article, one.version)):
        kept = first.setdefault(version.words, version)
        if kept.article != version.article and len(version.words) >= LEAST_TWIN:
            tied.append(twin(kept.article, version.article))
    return tied, list(first.values())


def twin(one: str, other: str) -> Found:
    """The link of two articles of exactly the same words."""
    return _found(one, other, TWINS)


def twin_place(article: str, version: str) -> Place:
    """Where a version stands among those of its words: the first stands for them all."""
    return number(article), node(article, version)


def _joined(found: Iterable[Found]) -> Groups[str]:
    groups: Groups[str] = Groups()
    for one in found:
        groups.join(one.link.one, one.link.other)
    return groups


def made(joined: Joined, parts: Iterable[Partial]) -> tuple[Report, ...]:
    """The reports of groups of articles: each has the links within it, and the passages of it."""
    group_of = joined.voice
    tied: defaultdict[str, set[ReportLink]] = defaultdict(set)
    held: defaultdict[str, set[Passage]] = defaultdict(set)
    for link in joined.links:
        if group_of[link.one] == group_of[link.other]:
            tied[group_of[link.one]].add(link)
    for part in parts:
        tied[part.voice].add(part.link)
        held[part.voice].add(part.passage)
    found = {min(group): tuple(sorted(group)) for group in joined.groups}
    return tuple(
        Report(report_id(least), found[least], tuple(sorted(tied[least])), tuple(sorted(held[least])))
        for least in sorted(found)
        if len(found[least]) > 1 or held[least]
    )


def _found(one: str, other: str, likeness: Likeness) -> Found:
    return Found(likeness.strength, link_of(one, other, likeness))


def link_of(one: str, other: str, likeness: Likeness) -> ReportLink:
    """The link of two articles that are alike."""
    return ReportLink(*_pair(one, other), likeness.kind, likeness.reasons)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _ends(judged: Judged[str]) -> tuple[str, str]:
    return _pair(judged.one, judged.other)


def report_id(article: str) -> str:
    """The id of the report whose least article this is."""
    return "r-" + article.partition("-")[2]
