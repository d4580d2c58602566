"""Pairwise precision and recall of groups against the truth, of everything or of the pairs of a hard case."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping

import msgspec


class Figures(msgspec.Struct, frozen=True):
    """Pairs that were put together, pairs that are one in truth, and pairs that are both."""

    found: int
    true: int
    right: int

    @property
    def precision(self) -> float:
        """The share of the found pairs that are one in truth; 1 where none is found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the true pairs that are found; 1 where there is none."""
        return self.right / self.true if self.true else 1.0


def score(
    truth: Mapping[str, Hashable], found: Mapping[str, Hashable], case: Collection[str] | None = None
) -> Figures:
    """The pairs of all things in `truth`; with `case`, only pairs of which one at least is among these.

    What `found` leaves out stands alone.
    """
    groups = {thing: found.get(thing, ("alone", thing)) for thing in truth}
    every = _figures(truth, groups, truth)
    if case is None:
        return every
    rest = _figures(truth, groups, [thing for thing in truth if thing not in case])
    return Figures(every.found - rest.found, every.true - rest.true, every.right - rest.right)


def _figures(truth: Mapping[str, Hashable], found: Mapping[str, Hashable], things: Iterable[str]) -> Figures:
    listed = list(things)
    return Figures(
        _pairs(found[thing] for thing in listed),
        _pairs(truth[thing] for thing in listed),
        _pairs((truth[thing], found[thing]) for thing in listed),
    )


def _pairs(keys: Iterable[Hashable]) -> int:
    return sum(count * (count - 1) // 2 for count in Counter(keys).values())
