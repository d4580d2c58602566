"""Which pairs of versions are worth comparing: those that meet in a bucket. Never all pairs.

Buckets are the bands of the stem signature, and pairs of numbers that both tell. In a bucket each member is
compared with the few before it in time, so that a bucket of any size costs its size. Reporting is taken up
within days: who meets another's after that must meet it twice, since the more texts there are the more of
them share one bucket by chance.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, combinations

from marsad.linking.places import Place, day_of, moment, node
from marsad.linking.reports.features import Features

NEIGHBOURS = 16  # how many before it in a bucket a version is compared with
DAYS = 7  # days within which one meeting is enough
LATE = 2  # how many of the older ones before it count as a meeting
NUMBERS = 8  # the largest numbers of a version: they say the most


def candidates(versions: Iterable[Features]) -> Iterator[tuple[Features, Features]]:
    """Pairs of versions of different articles that meet in a bucket, the earlier one first; in the order of
    time, so that only buckets are kept and no pairs.
    """
    by_place = {place(one): one for one in versions}
    first: dict[Hashable, Place] = {}  # most buckets have one member for ever
    buckets: dict[Hashable, list[Place]] = {}
    for at in sorted(by_place):
        version = by_place[at]
        windows: list[Sequence[Place]] = []
        for key in keys(version):
            if (held := first.setdefault(key, at)) != at:
                members = buckets.setdefault(key, [held])
                windows.append(members[-NEIGHBOURS:])
                members.append(at)
        for other in sorted(met(windows, at)):
            before = by_place[other]
            if before.article != version.article:
                yield before, version


def place(version: Features) -> Place:
    """Where a version stands among all in time."""
    day = date.fromisoformat(version.day) if version.day else None
    return moment(day, version.version), node(version.article, version.version)


def keys(version: Features) -> Iterable[Hashable]:
    """The buckets of a version, each once."""
    numbers = sorted((float(value) for kind, value in version.facts if kind == "number"), reverse=True)
    return dict.fromkeys(chain(version.bands, combinations(numbers[:NUMBERS], 2)))


def soon(before: Place, after: int | None) -> bool:
    """Whether two versions came within days of one another; of two without a day that may be."""
    day = day_of(before)
    if day is None or after is None:
        return day is after
    return after - day <= DAYS


def met(windows: Iterable[Sequence[Place]], at: Place) -> set[Place]:
    """Whom a version is to be compared with: `windows` are those before it in each of its buckets, the last
    ones of it, oldest first.
    """
    found: set[Place] = set()
    once: set[Place] = set()
    day = day_of(at)
    for before in windows:
        _meet(before, day, found, once)
    return found


def _meet(before: Sequence[Place], day: int | None, found: set[Place], once: set[Place]) -> None:
    """Add those before it in a bucket to what a version is to be compared with: `found`, or `once` where that
    takes another meeting.
    """
    if soon(before[0], day):
        found.update(before)
        return
    for back, other in enumerate(reversed(before)):
        if soon(other, day) or (back < LATE and other in once):
            found.add(other)
        elif back < LATE:
            once.add(other)
        else:
            break  # what stands before it is older still
