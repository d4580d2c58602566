"""The marks of an incident that a denial of it denies."""

from datetime import date

import msgspec

from marsad.linking.actors import listed
from marsad.linking.disputes.denials import Denial
from marsad.linking.disputes.known import Known
from marsad.linking.tellings import Slot, Telling
from marsad.records import Event


class Denied(msgspec.Struct, frozen=True):
    """All of a denied event that decides which marks of its incident tell it: denials that are alike here
    deny the same marks.
    """

    incident: str
    by: frozenset[str]
    day: date | None
    slots: tuple[Slot, Slot, Slot]

    @classmethod
    def of(cls, event: Event, denial: Denial, known: Known) -> "Denied":
        """What a denial says of the event that it denies."""
        denied = known.tellings[event.id]
        incident = known.incident.get(event.id, ("",))[0]
        return cls(incident, denial.by, denial.told.version.day, _slots(denied))


class Found(msgspec.Struct, frozen=True):
    """Marks that tell what is denied, and those of them that name the denier, or accuse without a name."""

    all: frozenset[str] = frozenset()
    blamed: frozenset[str] = frozenset()


def alike(known: Known, denied: Denied) -> Found:
    """The marks of the incident that say of who, whom or where what the denied event says, as another
    tells it. Not those of another target or doer.
    """
    told = [
        mark
        for mark in known.incident.get(denied.incident, ())
        if _told_by_another(mark, denied.by, denied.day, known)
        if not _of_another(denied, known.tellings[mark], known)
        if any(one.likeness(two) for one, two in zip(denied.slots, _slots(known.tellings[mark]), strict=True))
    ]
    return _found(told, denied.by, denied.day, known)


def _of_another(denied: Denied, told: Telling, known: Known) -> bool:
    """Whether a mark names another target or another doer than the denied event."""
    _, target, actor = denied.slots
    if target.ids and told.target.ids and target.ids.isdisjoint(told.target.ids):
        return True
    if not actor.ids or not told.actor.ids:
        return False
    return not known.one_voice(actor.ids, told.actor.ids, denied.day)


def bare(event: Event, denial: Denial, known: Known) -> Found:
    """The marks of the denial's article that say nothing but that the denied event happened."""
    incident, day = known.incident.get(event.id, ("",))[0], denial.told.version.day
    told = [
        mark.id
        for mark in denial.told.coding.events
        if incident
        and known.incident.get(mark.id, ("",))[0] == incident
        and known.tellings[mark.id].bare
        and _told_by_another(mark.id, denial.by, day, known)
    ]
    if known.tellings[event.id].bare:  # «any part in the attack»: the attack itself is not what is denied
        told = [mark for mark in told if is_blamed(mark, denial.by, day, known)]
    return _found(told, denial.by, day, known)


def is_blamed(mark: str, by: frozenset[str], day: date | None, known: Known) -> bool:
    """Whether a mark names the denier, or another of that side, as the doer, or accuses without a name.

    A denier whom no pack knows («an official») may speak for whomever is accused.
    """
    actor = known.tellings[mark].actor
    anyone = not actor.keys or not any(listed(who) for who in by)
    return known.one_voice(by, actor.ids, day) or (mark in known.accused and anyone)


def _slots(telling: Telling) -> tuple[Slot, Slot, Slot]:
    return telling.place, telling.target, telling.actor


def _told_by_another(mark: str, by: frozenset[str], day: date | None, known: Known) -> bool:
    told = known.tellings[mark]
    return told.status == "actual" and not known.one_voice(by, told.tellers, day)


def _found(told: list[str], by: frozenset[str], day: date | None, known: Known) -> Found:
    return Found(frozenset(told), frozenset(mark for mark in told if is_blamed(mark, by, day, known)))
