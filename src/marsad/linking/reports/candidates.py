"""Which pairs of versions are worth comparing: those that meet in a bucket. Never all pairs.

Buckets are the bands of the stem signature, and pairs of numbers that both tell. In a bucket each member is
compared with the few before it in time, so that a bucket of any size costs its size. Reporting is taken up
within days: who meets another's after that must meet it twice, since the more texts there are the more of
them share one bucket by chance.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, combinations

from marsad.linking.reports.features import Features

NEIGHBOURS = 16  # how many before it in a bucket a version is compared with
DAYS = 7  # days within which one meeting is enough
LATE = 2  # how many of the older ones before it count as a meeting
NUMBERS = 8  # the largest numbers of a version: they say the most


def candidates(versions: Iterable[Features]) -> list[tuple[Features, Features]]:
    """Pairs of versions of different articles that meet in a bucket, the earlier one first; in the order of
    time.
    """
    ordered = sorted({one.version: one for one in versions}.values(), key=lambda one: (one.day, one.version))
    days = [_day(one) for one in ordered]
    found: set[tuple[int, int]] = set()
    once: set[tuple[int, int]] = set()
    for members in _buckets(ordered).values():
        for pair, soon in _met(members, days):
            if soon or pair in once:
                found.add(pair)
            else:
                once.add(pair)
    pairs = ((ordered[one], ordered[other]) for one, other in sorted(found))
    return [(one, other) for one, other in pairs if one.article != other.article]


def _buckets(ordered: Sequence[Features]) -> Mapping[Hashable, Sequence[int]]:
    """The places in `ordered` of all that meet in a bucket, in their order."""
    first: dict[Hashable, int] = {}
    buckets: dict[Hashable, list[int]] = {}
    for at, version in enumerate(ordered):
        for key in _keys(version):
            if (held := first.setdefault(key, at)) != at:
                buckets.setdefault(key, [held]).append(at)
    return buckets


def _keys(version: Features) -> Iterator[Hashable]:
    numbers = sorted((float(value) for kind, value in version.facts if kind == "number"), reverse=True)
    return chain(version.bands, combinations(numbers[:NUMBERS], 2))


def _met(members: Sequence[int], days: Sequence[int | None]) -> Iterator[tuple[tuple[int, int], bool]]:
    """Each member of a bucket with those before it, and whether that was soon after them."""
    for place, at in enumerate(members):
        for back, other in enumerate(reversed(members[max(0, place - NEIGHBOURS) : place])):
            soon = _soon(days[other], days[at])
            if not soon and back >= LATE:
                break  # what stands before it is older still
            yield (other, at), soon


def _soon(before: int | None, after: int | None) -> bool:
    """Whether two versions came within days of one another; of two without a day that may be."""
    if before is None or after is None:
        return before is after
    return after - before <= DAYS


def _day(version: Features) -> int | None:
    return date.fromisoformat(version.day).toordinal() if version.day else None
