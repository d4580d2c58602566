"""Texts that have come or gone, put into the reports that are there without comparing all of these again.

The links of a report are a spanning forest: of the pairs that are alike, in the order of time, each that puts
together what was not together yet. What is left of a forest, with the pairs of what has come and those
between the parts into which it fell, says what the forest of all pairs is: a storm's next copy is compared
with the few that it meets, and not the storm with itself.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import islice, product

import msgspec

from marsad.linking.components import Groups
from marsad.linking.places import Place
from marsad.linking.reports.joining import TWINS, Joined
from marsad.linking.steps.meeting import Key, Likenesses, Pair, no_more, pairs_before, pairs_of
from marsad.linking.steps.shelf import Shelf
from marsad.linking.steps.texts import Moved, singles, tied
from marsad.records import Report, ReportLink

AT_ONCE = 16  # pairs whose texts are read together
Step = ReportLink | Pair
"""What may put two articles together: a link that is there, or a pair that may be one."""


class Touched(msgspec.Struct, frozen=True):
    """The `articles` of the reports that a change of texts touches: their `ties`, which are links of the same
    words, their other `links` that are there still, and the `pairs` that may be links now.
    """

    articles: frozenset[str]
    ties: frozenset[ReportLink]
    links: frozenset[ReportLink]
    pairs: tuple[Pair, ...]
    likenesses: Likenesses


def touched(shelf: Shelf, moved: Moved) -> Touched:
    """What a change of texts touches."""
    lost = no_more(shelf, moved.added)
    pairs = {*pairs_of(shelf, moved.added), *pairs_before(shelf, moved.dropped)}
    own = moved.articles.union(one.article for one in shelf.worded(moved.wordings))
    near = own.union(*lost, *(one.ends for one in pairs))
    reports = [one for one in shelf.reports(near) if not near.isdisjoint(one.articles)]
    ties = _ties(shelf, reports, own)
    links = _kept(reports, lost, {one.article for one in moved.dropped})
    groups: Groups[str] = Groups()
    likenesses = Likenesses(shelf)
    _walk([*ties, *links], groups, likenesses)
    pairs |= _between(shelf, reports, groups)
    made = _walk(sorted(pairs), groups, likenesses)
    ends = own.union(*lost, *((one.one, one.other) for one in made))
    articles = {member for end in ends for member in groups.members(end)}
    articles |= {member for one in reports if not ends.isdisjoint(one.articles) for member in one.articles}
    return Touched(
        frozenset(articles),
        frozenset(one for one in ties if one.one in articles),
        frozenset(one for one in links if one.one in articles),
        tuple(one for one in sorted(pairs) if articles.issuperset(one.ends)),
        likenesses,
    )


def forest(shelf: Shelf, found: Touched, articles: Collection[str]) -> Joined | None:
    """The reports of what a change of texts touches, where `articles` are there; null where links do not say
    in which order they were found: between several texts of an article that may be open.
    """
    groups: Groups[str] = Groups()
    _walk(found.ties, groups, found.likenesses)
    places = _places(shelf, found.links)
    dated = {link: _keys(link, places) for link in found.links}
    if found.pairs:
        open_ = [link for link, keys in dated.items() if len(keys) > 1 and keys[-1] > found.pairs[0].key]
        dated |= {link: _sure_keys(shelf, link, dated[link], found.likenesses) for link in open_}
    steps: list[tuple[Key, Step]] = [(one.key, one) for one in found.pairs]
    steps += [(keys[0], link) for link, keys in dated.items()]
    kept = _walk([step for _, step in sorted(steps, key=_first)], groups, found.likenesses)
    if not found.links.issubset(kept) and any(len(keys) > 1 for keys in dated.values()):
        return None
    return Joined(groups.groups(sorted(articles)), (*found.ties, *kept))


def _sure_keys(shelf: Shelf, link: ReportLink, keys: Iterable[Key], likenesses: Likenesses) -> list[Key]:
    """Where a link between several texts stands: at the first pair of them that meets and is alike."""
    alone = singles(shelf, (link.one, link.other))
    pairs = (Pair(key, (link.one, link.other), sure=False) for key in keys)
    met = (one.key for one in pairs if alone.keys() >= {*one.nodes} and likenesses.of(one) is not None)
    return [*islice(met, 1)] or [*keys]


def _first(step: tuple[Key, Step]) -> Key:
    return step[0]


def _places(shelf: Shelf, links: Iterable[ReportLink]) -> dict[str, set[Place]]:
    found: defaultdict[str, set[Place]] = defaultdict(set)
    for article, at in shelf.places({end for one in links for end in (one.one, one.other)}):
        found[article].add(at)
    return found


def _keys(link: ReportLink, places: Mapping[str, Collection[Place]]) -> list[Key]:
    """Where a link may stand in the order of time, the first place first."""
    pairs = product(places[link.one], places[link.other])
    return sorted((max(pair), min(pair)) for pair in pairs)


def _walk(steps: Iterable[Step], groups: Groups[str], likenesses: Likenesses) -> list[ReportLink]:
    """Put together along links and pairs that are alike; the links that did so."""
    kept: list[ReportLink] = []
    left = iter(steps)
    while some := list(islice(left, AT_ONCE)):
        likenesses.read(one for one in some if isinstance(one, Pair) and not groups.together(*one.ends))
        for one in some:
            link = _asked(one, groups, likenesses)
            if link is not None:
                groups.join(link.one, link.other)
                kept.append(link)
    return kept


def _asked(one: Step, groups: Groups[str], likenesses: Likenesses) -> ReportLink | None:
    """The link of what is not together yet, where there is one."""
    ends = one.ends if isinstance(one, Pair) else (one.one, one.other)
    if groups.together(*ends):
        return None
    return likenesses.of(one) if isinstance(one, Pair) else one


def _kept(
    reports: Iterable[Report], lost: Collection[frozenset[str]], gone: Collection[str]
) -> set[ReportLink]:
    """The links of texts that are alike and not the same, but for those of pairs that are lost, and of
    articles of which a text is gone.
    """
    every = (link for one in reports for link in one.links if link.kind not in ("partial", "decided"))
    found = (link for link in every if link.reasons != TWINS.reasons)
    return {
        link
        for link in found
        if frozenset((link.one, link.other)) not in lost and link.one not in gone and link.other not in gone
    }


def _ties(shelf: Shelf, reports: Iterable[Report], own: Collection[str]) -> frozenset[ReportLink]:
    """The links of texts of the same words, made again for some articles."""
    worded = shelf.worded({one.wording for one in shelf.texts(own)})
    made = (one.link for one in tied(shelf, {*own, *(one.article for one in worded)}))
    every = (link for one in reports for link in one.links if link.reasons == TWINS.reasons)
    return frozenset((*made, *(one for one in every if one.one not in own and one.other not in own)))


def _between(shelf: Shelf, reports: Iterable[Report], groups: Groups[str]) -> set[Pair]:
    """The pairs that may link the parts into which reports fell: those of all parts but the largest."""
    found: set[Pair] = set()
    for report in reports:
        parts = sorted(groups.groups(report.articles), key=len)
        few = {article for part in parts[:-1] for article in part}
        pairs = pairs_of(shelf, singles(shelf, few).values()) if few else []
        within = set(report.articles)
        found.update(one for one in pairs if within.issuperset(one.ends) and not groups.together(*one.ends))
    return found
