"""What the marks of one incident hold it to: no mark may join that cannot be one with each of them."""

from marsad.linking.tellings import Counts, Telling, differ, meet
from marsad.linking.told import Theatres
from marsad.records import Days


class Bounds:
    """The days, the places and the figures of a group of marks, each of them once.

    `apart` says what `conflict` says of all pairs of two groups' marks, at the cost of what the smaller one
    says of different things.
    """

    def __init__(self, one: Telling, theatres: Theatres) -> None:
        self._theatres = theatres
        self._days: set[Days] = {one.days} if one.days else set()
        self._places: set[frozenset[str]] = {one.place.ids} if one.place.ids else set()
        self._counts: dict[tuple[str, frozenset[str]], set[Counts]] = {}
        if one.counts:
            self._counts[one.version, one.tellers] = {one.counts}

    def apart(self, other: "Bounds") -> bool:
        """Whether a mark of the one group cannot be one with a mark of the other."""
        return self._other_day(other) or self._elsewhere(other) or self._other_count(other)

    def take(self, other: "Bounds") -> None:
        """Hold to what the other holds to as well."""
        self._days |= other._days
        self._places |= other._places
        if len(self._counts) < len(other._counts):
            self._counts, other._counts = other._counts, self._counts
        for teller, counts in other._counts.items():
            self._counts.setdefault(teller, set()).update(counts)

    def _other_day(self, other: "Bounds") -> bool:
        return any(not here.overlaps(there) for here in self._days for there in other._days)

    def _elsewhere(self, other: "Bounds") -> bool:
        return any(not meet(here, there, self._theatres) for here in self._places for there in other._places)

    def _other_count(self, other: "Bounds") -> bool:
        few, many = sorted((self._counts, other._counts), key=len)
        return any(
            differ(here, there)
            for teller, counts in few.items()
            for here in counts
            for there in many.get(teller, ())
        )
