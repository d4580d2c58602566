"""Which pairs of versions are worth comparing: those that meet in a bucket. Never all pairs.

Buckets are the bands of the stem signature, and pairs of numbers that both tell. In a bucket each member is
compared with the few before it in time, so that a bucket of any size costs its size. Reporting is taken up
within days: who meets another's after that must meet it twice, since the more texts there are the more of
them share one bucket by chance.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, combinations

from marsad.linking.reports.features import Features

NEIGHBOURS = 16  # how many before it in a bucket a version is compared with
DAYS = 7  # days within which one meeting is enough
LATE = 2  # how many of the older ones before it count as a meeting
NUMBERS = 8  # the largest numbers of a version: they say the most


def candidates(versions: Iterable[Features]) -> Iterator[tuple[Features, Features]]:
    """Pairs of versions of different articles that meet in a bucket, the earlier one first; in the order of
    time, so that only buckets are kept and no pairs.
    """
    ordered = sorted({one.version: one for one in versions}.values(), key=lambda one: (one.day, one.version))
    days = [_day(one) for one in ordered]
    first: dict[Hashable, int] = {}  # most buckets have one member for ever
    buckets: dict[Hashable, list[int]] = {}
    for at, version in enumerate(ordered):
        found: set[int] = set()
        once: set[int] = set()
        for key in dict.fromkeys(_keys(version)):
            if (held := first.setdefault(key, at)) != at:
                members = buckets.setdefault(key, [held])
                _meet(members[-NEIGHBOURS:], at, days, found, once)
                members.append(at)
        for other in sorted(found):
            if ordered[other].article != version.article:
                yield ordered[other], version


def _keys(version: Features) -> Iterator[Hashable]:
    numbers = sorted((float(value) for kind, value in version.facts if kind == "number"), reverse=True)
    return chain(version.bands, combinations(numbers[:NUMBERS], 2))


def _meet(
    before: Sequence[int], at: int, days: Sequence[int | None], found: set[int], once: set[int]
) -> None:
    """Add those before it in a bucket to what a version is to be compared with: `found`, or `once` where that
    takes another meeting.
    """
    if _soon(days[before[0]], days[at]):
        found.update(before)
        return
    for back, other in enumerate(reversed(before)):
        if _soon(days[other], days[at]) or (back < LATE and other in once):
            found.add(other)
        elif back < LATE:
            once.add(other)
        else:
            break  # what stands before it is older still


def _soon(before: int | None, after: int | None) -> bool:
    """Whether two versions came within days of one another; of two without a day that may be."""
    if before is None or after is None:
        return before is after
    return after - before <= DAYS


def _day(version: Features) -> int | None:
    return date.fromisoformat(version.day).toordinal() if version.day else None
