"""The state of a theatre on a day, as claims: who holds, backs and leads what, by whose word."""

from datetime import date
from typing import Literal

import msgspec

from marsad.records.intervals import Days
from marsad.records.links import Label, Standing
from marsad.records.ordered import Ordered

PlaceStatus = Literal["held", "contested", "unknown"]


class Party(Ordered, frozen=True):
    """Who a claim is about: a pack's entry under its labels, Arabic and English, or an id made of the name,
    and the name that is written most. Its sides in the theatre are those of the day of the last telling.
    """

    id: str
    name: str
    en: str | None = None
    sides: tuple[str, ...] = ()


class Claim(msgspec.Struct, frozen=True):
    """What some marks say together, and who stands behind it and against it.

    `since` is the day that the marks give, null where they give none; `first` and `last` are the days on
    which it was first and last told. `withdrawn` are those of the marks that a later version of their article
    dropped, `until` the day on which the claim ended, null while it stands.
    """

    marks: tuple[str, ...]
    standing: Standing
    label: Label
    first: date
    last: date
    since: Days | None = None
    until: date | None = None
    decisive: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()


class Holding(msgspec.Struct, frozen=True):
    """That some parties of one side hold a place. A doubtful one is denied, or dropped by all who told it,
    and not told again since.
    """

    parties: tuple[Party, ...]
    claim: Claim
    doubtful: bool = False


class HeldPlace(msgspec.Struct, frozen=True):
    """A place, by its pack's id and labels, with what is claimed of it on the day. `before` are the claims
    that ended last, where none stands.
    """

    place: str
    name: str
    en: str
    status: PlaceStatus
    holdings: tuple[Holding, ...] = ()
    before: tuple[Holding, ...] = ()


class Relation(msgspec.Struct, frozen=True):
    """That one party backs, leads, is part of or fights another; `means` are those with which it backs.

    `incidents` counts the happenings that show it, where events do and no ties.
    """

    kind: str
    source: Party
    target: Party
    claim: Claim
    means: tuple[str, ...] = ()
    incidents: int = 0


class Accord(msgspec.Struct, frozen=True):
    """An agreement or a truce that is told to have been made: its incident, its parties, its place."""

    incident: str
    type: str
    parties: tuple[Party, ...]
    claim: Claim
    place: str | None = None


class Omitted(msgspec.Struct, frozen=True):
    """What a picture of a day leaves out, counted: versions whose day nothing proves, versions of later days,
    marks of which no day is known, and marks on who holds a place that no pack knows.
    """

    unproven: int = 0
    later: int = 0
    undated: int = 0
    unplaced: int = 0


class State(msgspec.Struct, frozen=True):
    """What is claimed of a theatre on a day, as known by a day (null: by all that the archive holds)."""

    theatre: str
    at: date
    known_by: date | None
    places: tuple[HeldPlace, ...] = ()
    backs: tuple[Relation, ...] = ()
    leads: tuple[Relation, ...] = ()
    agreements: tuple[Accord, ...] = ()
    omitted: Omitted = Omitted()


class Shown(msgspec.Struct, frozen=True):
    """How many places, backings, leaders and agreements there are in all, of which a part is shown."""

    places: int
    backs: int
    leads: int
    agreements: int


class StatePart(msgspec.Struct, frozen=True):
    """A part of a state: some of its places, by name, and the first of what else it tells. `next` is the last
    of the places, by its name and id, where more follow.
    """

    state: State
    every: Shown
    next: tuple[str, str] | None = None

    @property
    def truncated(self) -> bool:
        """Whether anything is left out but for places before and after these."""
        here, every = self.state, self.every
        return (len(here.backs), len(here.leads), len(here.agreements)) != (
            every.backs,
            every.leads,
            every.agreements,
        )


class Network(msgspec.Struct, frozen=True):
    """Who backs, leads, is part of or fights whom in a theatre, up to a day (null: ever)."""

    theatre: str
    at: date | None
    known_by: date | None
    relations: tuple[Relation, ...] = ()
    omitted: Omitted = Omitted()
