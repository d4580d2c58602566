"""The pairs of texts that are to be compared since texts came and went, and what comes of it."""

from collections.abc import Collection, Iterable, Mapping

import msgspec

from marsad.linking.places import Place
from marsad.linking.reports.candidates import met, place
from marsad.linking.reports.features import Features
from marsad.linking.reports.joining import likeness_of, link_of
from marsad.linking.reports.likeness import compare
from marsad.linking.steps.shelf import Shelf
from marsad.linking.steps.texts import followers, pushed, windows
from marsad.records import ReportLink

Key = tuple[Place, Place]
"""Where a pair stands in the order of time: the later of the two, and the earlier."""


class Pair(msgspec.Struct, frozen=True, order=True):
    """The places of two texts that meet, or may: `sure` is whether they do; and their articles."""

    key: Key
    ends: tuple[str, str]
    sure: bool

    @property
    def nodes(self) -> tuple[int, int]:
        """The two texts."""
        return self.key[0][1], self.key[1][1]


def pairs_of(shelf: Shelf, texts: Iterable[Features]) -> list[Pair]:
    """The pairs of some texts with those before them, and with those that may have them before them."""
    found: dict[Key, bool] = {}
    for one in texts:
        at = place(one)
        found |= {(later, at): False for later in followers(shelf, one) if (later, at) not in found}
        found |= {(at, earlier): True for earlier in met(windows(shelf, one), at)}
    return _named(shelf, found)


def pairs_before(shelf: Shelf, gone: Iterable[Features]) -> list[Pair]:
    """The pairs of those texts that stood behind some in a bucket, which may meet others since these went."""
    behind = {at for one in gone for _, at in followers(shelf, one)}
    found = {
        (place(one), earlier): True
        for one in shelf.features(behind).values()
        for earlier in met(windows(shelf, one), place(one))
    }
    return _named(shelf, found)


def no_more(shelf: Shelf, come: Collection[Features]) -> set[frozenset[str]]:
    """The articles of linked texts that do not meet any more since others came between them."""
    pairs = _named(shelf, {(later, earlier): True for earlier, later in pushed(shelf, come)})
    reports = shelf.reports({end for one in pairs for end in one.ends})
    linked = {frozenset((link.one, link.other)) for report in reports for link in report.links}
    asked = [one for one in pairs if frozenset(one.ends) in linked]
    later = shelf.features({one.key[0][1] for one in asked})
    now = {at: met(windows(shelf, one), place(one)) for at, one in later.items()}
    return {frozenset(one.ends) for one in asked if one.key[1] not in now[one.key[0][1]]}


def _named(shelf: Shelf, found: Mapping[Key, bool]) -> list[Pair]:
    article = shelf.articles_at({at for key in found for _, at in key})
    pairs = (Pair(key, (article[key[0][1]], article[key[1][1]]), sure) for key, sure in sorted(found.items()))
    return [one for one in pairs if one.ends[0] != one.ends[1]]


class Likenesses:
    """The links of pairs that meet and are alike, each found when it is asked for, and once."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._found: dict[Key, ReportLink | None] = {}

    def read(self, pairs: Iterable[Pair]) -> None:
        """Read the texts of pairs that will be asked for, at once."""
        self._shelf.features({at for one in pairs if one.key not in self._found for at in one.nodes})

    def of(self, pair: Pair) -> ReportLink | None:
        """The link of a pair; null where it is none."""
        if pair.key not in self._found:
            self._found[pair.key] = self._link(pair)
        return self._found[pair.key]

    def _link(self, pair: Pair) -> ReportLink | None:
        texts = self._shelf.features(pair.nodes)
        later, earlier = (texts[at] for at in pair.nodes)
        if compare(earlier, later) is None or not (pair.sure or self._meet(later, earlier)):
            return None
        words = self._shelf.words_of({earlier.version, later.version})
        found = likeness_of(earlier, later, words)
        return None if found is None else link_of(earlier.article, later.article, found)

    def _meet(self, later: Features, earlier: Features) -> bool:
        return place(earlier) in met(windows(self._shelf, later), place(later))
