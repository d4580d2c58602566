"""Articles that hold a passage of another report in what is their own reporting.

The passage is the voice of who carried it first; the rest of the article is a voice of its own. Texts are
compared where they share a sampled run of a paragraph, each with the first few that have it, so that a
paragraph of any number of articles costs their number.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby, islice
from operator import itemgetter

import msgspec

from marsad.linking.places import Place, moment, node
from marsad.linking.reports.features import Features
from marsad.linking.reports.passages import LEAST, Paragraph, Shared, shared
from marsad.records import Passage, ReportLink

FIRST = 4  # the carriers of a sampled run with which others are compared


class Partial(msgspec.Struct, frozen=True):
    """A passage of the report of `voice` in another article, and the link that says why."""

    voice: str
    passage: Passage
    link: ReportLink


class _Source(msgspec.Struct, frozen=True):
    """A version that had paragraphs of a later one, and what the two share: `there` is the later one."""

    version: Features
    found: Shared


def partials(
    pairs: Iterable[tuple[Features, Features]],
    texts: Mapping[str, str],
    voice: Mapping[str, str],
    apart: Container[frozenset[str]] = frozenset(),
) -> tuple[Partial, ...]:
    """Every passage of another report in the versions of some pairs, whose `texts` are given by their ids.

    `voice` says of each article which report has it wholly, `apart` holds pairs that nobody may link. A
    paragraph that several have belongs to the first of them.
    """
    sources: defaultdict[tuple[str, str], list[_Source]] = defaultdict(list)
    for one, other in pairs:
        if (
            voice[one.article] != voice[other.article]
            and frozenset((one.article, other.article)) not in apart
        ):
            found = shared(texts[one.version], texts[other.version])
            if found.words >= LEAST:
                source, later = _directed(one, other, found)
                sources[later.article, later.version].append(source)
    taken = (taking for later, has in sources.items() for taking in _taken(*later, has, voice))
    return tuple(sorted(taken, key=lambda one: (one.link, one.voice, one.passage)))


def meetings(versions: Iterable[Features]) -> list[tuple[Features, Features]]:
    """Pairs of different articles that share a sampled run, one of them among the first that have it."""
    ordered = sorted(versions, key=first_place)
    sampled = sorted((number, at) for at, one in enumerate(ordered) for number in one.samples)
    pairs: set[tuple[int, int]] = set()
    for _, met in groupby(sampled, key=itemgetter(0)):
        members = [at for _, at in met]
        pairs |= {(first, at) for place, at in enumerate(members) for first in islice(members[:place], FIRST)}
    found = ((ordered[one], ordered[other]) for one, other in sorted(pairs))
    return [(one, other) for one, other in found if one.article != other.article]


def first_place(one: Features) -> Place:
    """Where a version stands among those that have a sampled run: who had it first, undated ones last."""
    day = date.fromisoformat(one.day) if one.day else None
    return moment(day, one.article, undated_last=True), node(one.article, one.version)


def _directed(one: Features, other: Features, found: Shared) -> tuple[_Source, Features]:
    """Who had it first, and who has it from there: by day, else whose text it makes out more."""
    here, there = found.parts
    mine, theirs = (one.day or "~", -here, one.article), (other.day or "~", -there, other.article)
    if mine <= theirs:
        return _Source(one, found), other
    return _Source(other, Shared(found.there, found.here, found.all_there, found.all_here)), one


def _taken(
    article: str, version: str, sources: Iterable[_Source], voice: Mapping[str, str]
) -> Iterator[Partial]:
    """The passages of one version of an article, each paragraph from the first report that had it."""
    reports: defaultdict[str, list[_Source]] = defaultdict(list)
    for source in sorted(sources, key=lambda source: (-source.found.words, _moment(source.version))):
        reports[voice[source.version.article]].append(source)
    had: set[Paragraph] = set()
    for report, carriers in sorted(reports.items(), key=lambda one: _first(one[1])):
        mine = {one for source in carriers for one in source.found.there} - had
        if sum(one.words for one in mine) >= LEAST:
            had |= mine
            best = carriers[0]
            ends = sorted((best.version.article, article))
            link = ReportLink(ends[0], ends[1], "partial", (_reason(best.found),))
            yield Partial(report, Passage(article, version, tuple(sorted(one.span for one in mine))), link)


def _first(carriers: Iterable[_Source]) -> tuple[str, str, str]:
    return min(_moment(source.version) for source in carriers)


def _reason(found: Shared) -> str:
    less, more = sorted(found.parts)
    count = min(len(found.here), len(found.there))
    return (
        f"{count} paragraph{'s' if count > 1 else ''} of {found.words} words are nearly the same, "
        f"{less:.0%} of the one article and {more:.0%} of the other"
    )


def _moment(one: Features) -> tuple[str, str, str]:
    return one.day or "~", one.article, one.version
