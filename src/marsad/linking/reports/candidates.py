"""Which pairs of versions are worth comparing: those that meet in a bucket. Never all pairs.

Buckets are the bands of the stem signature, and pairs of numbers that both tell. In a bucket each member is
compared with the few before it in time, so that a bucket of any size costs its size.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations

from marsad.linking.reports.features import Features

NEIGHBOURS = 16
NUMBERS = 8  # the largest numbers of a version: they say the most


def candidates(versions: Iterable[Features]) -> list[tuple[Features, Features]]:
    """Pairs of versions of different articles that meet in a bucket; in an order that the set alone
    decides.
    """
    buckets: defaultdict[Hashable, list[Features]] = defaultdict(list)
    for version in sorted(versions, key=_moment):
        for key in _keys(version):
            buckets[key].append(version)
    found = {pair for members in buckets.values() for pair in _near(members)}
    by_id = {version.version: version for members in buckets.values() for version in members}
    return [(by_id[one], by_id[other]) for one, other in sorted(found)]


def _keys(version: Features) -> Iterator[Hashable]:
    yield from version.bands
    numbers = sorted((float(value) for kind, value in version.facts if kind == "number"), reverse=True)
    yield from combinations(numbers[:NUMBERS], 2)


def _near(members: list[Features]) -> Iterator[tuple[str, str]]:
    for at, version in enumerate(members):
        for other in members[max(0, at - NEIGHBOURS) : at]:
            if other.article != version.article:
                first, second = sorted((version.version, other.version))
                yield first, second


def _moment(version: Features) -> tuple[str, str]:
    return version.day, version.version
