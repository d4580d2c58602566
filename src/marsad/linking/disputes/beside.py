"""Tolls that two speakers give of one deed, one right behind the other, where their words for it are too
unlike to be known as one happening: four soldiers fell, says the minister, and the rebels behind him: 215.
"""

from collections.abc import Iterator, Mapping

from marsad.linking.disputes.counts import Count, Counted, clash
from marsad.linking.disputes.pairs import dispute
from marsad.linking.tellings import HURT, Slot, Telling, conflict, two_means
from marsad.linking.told import Theatres, Told
from marsad.records import Dispute

LINES = 1  # lines of the article from one toll to the other at most: further on, another deed is told


def beside(
    told: Told, counts: Counted, incident: Mapping[str, tuple[str, ...]], theatres: Theatres
) -> Iterator[Dispute]:
    """The disputes over tolls of one article that no incident holds together."""
    tolls = [
        count
        for event in told.coding.events
        for count in counts.get(event.id, ())
        if count.unit in HURT and count.on_record
    ]
    at = {number: place for place, number in enumerate(told.version.lines)}
    row = {event.id: at.get(event.line, -2 * LINES) for event in told.coding.events}
    ordered = sorted(tolls, key=_order)
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if row[other.event.id] - row[one.event.id] > LINES:
                break
            if _first(one, incident) != _first(other, incident) and _differ(one, other, theatres):
                what = f"{one.unit}: {one.range} or {other.range}"
                yield dispute("figures", what, {one.mark}, {other.mark}, f"{what}+{one.mark}+{other.mark}")


def _first(count: Count, incident: Mapping[str, tuple[str, ...]]) -> str:
    """The least mark of a toll's incident, which stands for it: two that are one may hold thousands."""
    return incident.get(count.event.id, ("",))[0]


def _order(count: Count) -> tuple[tuple[int, int], str, str]:
    return count.event.order, count.mark, str(count.range)


def _differ(one: Count, other: Count, theatres: Theatres) -> bool:
    """Whether two speakers count the same people, and not alike."""
    if one.unit != other.unit or one.mark == other.mark or one.voices & other.voices:
        return False
    return clash((one.range, one.of), (other.range, other.of)) and _may_be_one(
        one.event, other.event, theatres
    )


def _may_be_one(one: Telling, other: Telling, theatres: Theatres) -> bool:
    """Whether nothing that two marks say sets them apart: neither when, where and by whom, nor the weapon."""
    if conflict(one, other, theatres) or two_means(one.type, other.type):
        return False
    return not _unlike(one.place, other.place) and not _unlike(one.actor, other.actor)


def _unlike(one: Slot, other: Slot) -> bool:
    return bool(one.keys and other.keys) and not one.likeness(other)
