"""Articles that hold a passage of another report in what is their own reporting.

The passage is the voice of who carried it first; the rest of the article is a voice of its own. Texts are
compared where they share a sampled run of a paragraph, each with the first few that have it, so that a
paragraph of any number of articles costs their number.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from operator import itemgetter

import msgspec

from marsad.linking.features import Features
from marsad.linking.passages import LEAST, Paragraph, Shared, shared
from marsad.records import Passage, ReportLink

FIRST = 4  # the carriers of a sampled run with which others are compared


class Partial(msgspec.Struct, frozen=True):
    """A passage of `source`'s report in another article, and the link that says why."""

    source: str
    passage: Passage
    link: ReportLink


def partials(
    versions: Sequence[Features], texts: Mapping[str, str], one_voice: Callable[[str, str], bool]
) -> tuple[Partial, ...]:
    """Every passage of another report in some versions, whose `texts` are given by their ids.

    A paragraph that several have belongs to the first of them. `one_voice` says of two articles that one
    report has both wholly, or that nobody may link them.
    """
    sources: defaultdict[tuple[str, str], list[tuple[Features, Shared]]] = defaultdict(list)
    for one, other in _meetings(versions):
        if not one_voice(one.article, other.article):
            found = shared(texts[one.version], texts[other.version])
            if found.words >= LEAST:
                first, later, found = _directed(one, other, found)
                sources[later.article, later.version].append((first, found))
    taken = (taking for later, has in sources.items() for taking in _taken(*later, has))
    return tuple(sorted(taken, key=lambda one: (one.link, one.source, one.passage)))


def _meetings(versions: Iterable[Features]) -> list[tuple[Features, Features]]:
    """Pairs of different articles that share a sampled run, one of them among the first that have it."""
    ordered = sorted(versions, key=_moment)
    sampled = sorted((number, at) for at, one in enumerate(ordered) for number in one.samples)
    pairs: set[tuple[int, int]] = set()
    for _, met in groupby(sampled, key=itemgetter(0)):
        members = [at for _, at in met]
        pairs |= {(first, at) for place, at in enumerate(members) for first in islice(members[:place], FIRST)}
    found = ((ordered[one], ordered[other]) for one, other in sorted(pairs))
    return [(one, other) for one, other in found if one.article != other.article]


def _directed(one: Features, other: Features, found: Shared) -> tuple[Features, Features, Shared]:
    """Who has it first and who has it from there: by day, else whose text it makes out more."""
    here, there = found.parts
    mine, theirs = (one.day or "~", -here, one.article), (other.day or "~", -there, other.article)
    if mine <= theirs:
        return one, other, found
    return other, one, Shared(found.there, found.here, found.all_there, found.all_here)


def _taken(article: str, version: str, sources: Sequence[tuple[Features, Shared]]) -> Iterator[Partial]:
    """The passages of one version of an article, each paragraph from the first that had it."""
    rest: set[Paragraph] = set().union(*(found.there for _, found in sources))
    for first, found in sorted(sources, key=lambda source: _moment(source[0])):
        mine = [one for one in found.there if one in rest]
        if sum(one.words for one in mine) >= LEAST:
            rest -= set(mine)
            spans = tuple(one.span for one in mine)
            ends = sorted((first.article, article))
            link = ReportLink(ends[0], ends[1], "partial", (_reason(found),))
            yield Partial(first.article, Passage(article, version, spans), link)


def _reason(found: Shared) -> str:
    less, more = sorted(found.parts)
    count = min(len(found.here), len(found.there))
    return (
        f"{count} paragraph{'s' if count > 1 else ''} of {found.words} words are nearly the same, "
        f"{less:.0%} of the one article and {more:.0%} of the other"
    )


def _moment(one: Features) -> tuple[str, str, str]:
    return one.day or "~", one.article, one.version
