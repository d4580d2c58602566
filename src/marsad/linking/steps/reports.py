"""The reports of articles that must be compared again, and the passages that others have of them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

import msgspec

from marsad.linking.components import Judged
from marsad.linking.places import Place, node
from marsad.linking.reports.candidates import met, place
from marsad.linking.reports.features import Features
from marsad.linking.reports.joining import (
    LEAST_TWIN,
    Joined,
    joined,
    parted,
    report_id,
)
from marsad.linking.reports.partial import FIRST, Partial, first_place, partials
from marsad.linking.steps.joining import forest, touched
from marsad.linking.steps.shelf import START, Meeting, Shelf
from marsad.linking.steps.texts import Moved, bucket, singles, standing_for, tied, windows
from marsad.records import Report, ReportLink

ALL = 1 << 40  # more than a bucket ever holds


class Regrouped(msgspec.Struct, frozen=True):
    """The reports that may have changed: as they were, and as they are."""

    old: tuple[Report, ...]
    new: tuple[Report, ...]


def regroup(
    shelf: Shelf, moved: Moved, judged: Sequence[Judged[str]] = (), rejudged: Collection[str] = ()
) -> Regrouped:
    """Put articles together anew where texts came or went; people's decisions as in `reports`, `rejudged` are
    articles of which they decided since.
    """
    near = touched(shelf, moved)
    there = near.articles - moved.articles | {one.article for one in shelf.texts(moved.articles)}
    decided = {end for one in judged for end in (one.one, one.other)}
    found = None if rejudged or not near.articles.isdisjoint(decided) else forest(shelf, near, there)
    if found is not None:
        return _with_passages(shelf, moved, found, near.articles, parted(judged))
    articles = _together(shelf, {*near.articles, *rejudged}, judged)
    found = _compared(shelf, articles, judged)
    moved = msgspec.structs.replace(moved, articles=moved.articles | set(rejudged))
    return _with_passages(shelf, moved, found, articles, parted(judged))


def _compared(shelf: Shelf, articles: Collection[str], judged: Iterable[Judged[str]]) -> Joined:
    """Put articles together that are compared with one another again."""
    alone = singles(shelf, articles)
    held = [one for one in judged if {one.one, one.other} <= set(articles)]
    texts = shelf.words_of({one.version for one in alone.values()})
    there = {one.article for one in shelf.texts(articles)}
    return joined(there, tied(shelf, articles), partial(_pairs, shelf, alone), texts, held)


def _together(shelf: Shelf, articles: Iterable[str], judged: Sequence[Judged[str]]) -> set[str]:
    """Articles with all that they are, or were, one report with, or were judged with."""
    found: set[str] = set()
    new = set(articles)
    while new:
        found |= new
        near = {
            article
            for report in shelf.reports(new)
            if not new.isdisjoint(report.articles)
            for article in report.articles
        }
        wordings = {one.wording for one in shelf.texts(new)}
        long = [at for at, one in standing_for(shelf, wordings).items() if len(one.words) >= LEAST_TWIN]
        near |= {one.article for one in shelf.worded(long)}
        near |= {
            end for one in judged if not new.isdisjoint((one.one, one.other)) for end in (one.one, one.other)
        }
        new = near - found
    return found


def _pairs(shelf: Shelf, texts: Mapping[int, Features]) -> Iterator[tuple[Features, Features]]:
    """What is to be compared among some texts, in the order of time."""
    for one in sorted(texts.values(), key=place):
        for _, at in sorted(met(windows(shelf, one), place(one))):
            other = texts.get(at)
            if other is not None and other.article != one.article:
                yield other, one


def _with_passages(
    shelf: Shelf,
    moved: Moved,
    found: Joined,
    articles: Collection[str],
    apart: frozenset[frozenset[str]],
) -> Regrouped:
    kept = {_least(one): one for one in shelf.reports(articles)}
    was = {article: least for least, report in kept.items() for article in report.articles}
    now = found.voice
    revoiced = {one for one in now if now[one] != was.get(one, one) or one in moved.articles}
    holders, pairs = _meetings(shelf, [*singles(shelf, revoiced).values(), *moved.added, *moved.dropped])
    near = {one.article for pair in pairs for one in pair} | {one.article for one in holders}
    old = {one.id: one for one in shelf.reports({*articles, *near})}
    least = {article: _least(report) for report in old.values() for article in report.articles}
    voice = {article: least.get(article, article) for article in near} | now
    texts = shelf.words_of({one.version for pair in pairs for one in pair})
    holding = {(one.article, one.version) for one in holders}
    parts = [
        one
        for one in partials(pairs, texts, voice, apart)
        if (one.passage.article, one.passage.version) in holding
    ]
    new = _made(found, old.values(), parts, {one.article for one in holders} | moved.articles, articles)
    same = {one.id for one in new if old.get(one.id) == one}
    return Regrouped(
        tuple(one for one in old.values() if one.id not in same),
        tuple(one for one in new if one.id not in same),
    )


def _least(report: Report) -> str:
    return report.articles[0]


def _made(
    found: Joined,
    old: Iterable[Report],
    parts: Iterable[Partial],
    holders: Collection[str],
    articles: Collection[str],
) -> list[Report]:
    """All reports that were touched: of the groups that were found, and older ones of other articles with
    the passages of `holders` as they are now.
    """
    made = {min(group): _bare(found, group) for group in found.groups}
    for report in old:
        kept = _without(report, holders)
        if set(report.articles).isdisjoint(articles):
            made[_least(report)] = kept
        elif _least(report) in made:
            made[_least(report)] = _with_parts(made[_least(report)], kept)
    for part in parts:
        report = made.get(part.voice) or Report(report_id(part.voice), (part.voice,))
        made[part.voice] = msgspec.structs.replace(
            report,
            links=tuple(sorted({*report.links, part.link})),
            passages=tuple(sorted({*report.passages, part.passage})),
        )
    return [one for _, one in sorted(made.items()) if len(one.articles) > 1 or one.passages]


def _bare(found: Joined, group: Sequence[str]) -> Report:
    within = set(group)
    links = {one for one in found.links if one.one in within and one.other in within}
    return Report(report_id(min(group)), tuple(sorted(group)), tuple(sorted(links)))


def _with_parts(report: Report, other: Report) -> Report:
    """A report with the passages of it that another one names."""
    parts = {one for one in other.links if one.kind == "partial"}
    return msgspec.structs.replace(
        report, links=tuple(sorted({*report.links, *parts})), passages=other.passages
    )


def _without(report: Report, holders: Collection[str]) -> Report:
    """A report without the passages that some articles have of it."""
    own = set(report.articles)
    return msgspec.structs.replace(
        report,
        links=tuple(one for one in report.links if one.kind != "partial" or _holder(one, own) not in holders),
        passages=tuple(one for one in report.passages if one.article not in holders),
    )


def _holder(link: ReportLink, own: Collection[str]) -> str:
    return link.other if link.one in own else link.one


def _meetings(
    shelf: Shelf, changed: Iterable[Features]
) -> tuple[list[Features], list[tuple[Features, Features]]]:
    """The texts whose passages may be others now, and all pairs in which they can be found to hold one."""
    near: set[int] = set()
    for one in changed:
        near.add(node(one.article, one.version))
        runs = _runs(one)
        for run, first in zip(runs, shelf.after(runs, FIRST + 1), strict=True):
            early = len(first) > FIRST and first_place(one) <= first[-1]
            near |= {at for _, at in (_all(shelf, run) if early else first)}
    articles = {one.article for one in shelf.features(near).values()}
    holders = list(singles(shelf, articles).values())
    pairs = {pair for one in holders for pair in _meetings_of(shelf, one)}
    known = shelf.features({at for pair in pairs for _, at in pair})
    found = ((known[one[1]], known[other[1]]) for one, other in sorted(pairs))
    return holders, [(one, other) for one, other in found if one.article != other.article]


def _meetings_of(shelf: Shelf, one: Features) -> Iterator[tuple[Place, Place]]:
    at = first_place(one)
    runs = _runs(one)
    for run, first in zip(runs, shelf.after(runs, FIRST), strict=True):
        yield from ((before, at) for before in first if before < at)
        if at in first:
            members = _all(shelf, run) if len(first) == FIRST else first
            yield from ((at, after) for after in members if after > at)


def _runs(one: Features) -> list[Meeting]:
    """The buckets of a text's sampled runs, from their beginnings."""
    return [Meeting(bucket("run", sample), START) for sample in one.samples]


def _all(shelf: Shelf, run: Meeting) -> list[Place]:
    return shelf.after([run], ALL)[0]
