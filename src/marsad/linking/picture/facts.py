"""What a picture of a theatre is drawn from: its marks, who is who, and who stands behind what."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Self

import msgspec

from marsad.linking.actors import Names, names
from marsad.linking.picture.accounts import Account, accounts, names_of
from marsad.linking.picture.knowledge import withdrawn
from marsad.linking.standings import Parties, label_of
from marsad.linking.tellings import narrowest
from marsad.linking.told import Theatres, Told, earliest_first
from marsad.linking.voices import Voices
from marsad.records import Actor, Claim, Days, Event, Incident, Mark, Mention, Party, Record, Standing

NONE: frozenset[tuple[str, str]] = frozenset()


class Besides(msgspec.Struct, frozen=True):
    """What a picture needs of marks besides those of its theatre, where incidents and disputes lead to them:
    events, the days of their first telling, in which text they stand, who is named there, which of them a
    later version dropped; and the ids of agreements that belong to the theatre.
    """

    names: Names = Names({})
    events: Mapping[str, Event] = {}
    texts: Mapping[str, str] = {}
    days: Mapping[str, date] = {}
    withdrawn: frozenset[str] = frozenset()
    accords: frozenset[str] = frozenset()

    @classmethod
    def of(cls, told: Iterable[Told]) -> Self:
        """All of whole articles; no agreements."""
        articles = earliest_first(told)
        known = names(articles)
        return cls(
            known,
            {event.id: event for one in reversed(articles) for event in one.coding.events},
            {mark.id: one.version.id for one in articles for mark in one.coding.marks},
            _days((one.version.day, one.coding.marks) for one in articles),
            withdrawn(articles, known),
        )

    def join(self, other: "Besides") -> "Besides":
        """What either knows."""
        days = {mark: min(day, self.days.get(mark, day)) for mark, day in other.days.items()}
        return Besides(
            Names({**self.names.ids, **other.names.ids}),
            {**self.events, **other.events},
            {**self.texts, **other.texts},
            {**self.days, **days},
            self.withdrawn | other.withdrawn,
            self.accords | other.accords,
        )


class Facts(msgspec.Struct, frozen=True):
    """What is said of a theatre and the record of it, looked up in the ways that a picture asks: `incidents`,
    `events`, `texts` (the id of the version), `days` (of the first telling) by mark, `actors` by their ids,
    `denials` (the marks that deny it) by incident.
    """

    theatre: str
    theatres: Theatres
    accounts: Sequence[Account]
    names: Names
    voices: Voices
    incidents: Mapping[str, Incident]
    actors: Mapping[str, Actor]
    events: Mapping[str, Event]
    texts: Mapping[str, str]
    days: Mapping[str, date]
    withdrawn: frozenset[str]
    accords: frozenset[str]
    denials: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, told: Iterable[Told], record: Record, theatres: Theatres, theatre: str) -> Self:
        """By all that a set of versions says; `record` is what linking makes of the same set."""
        every = list(told)
        said = [one for one in accounts(every, theatres) if one.theatre == theatre]
        return cls.drawn(said, Besides.of(every), record, theatres, theatre)

    @classmethod
    def drawn(
        cls, said: Iterable[Account], besides: Besides, record: Record, theatres: Theatres, theatre: str
    ) -> Self:
        """By what is said of the theatre; `record` and `besides` must hold what leads from there."""
        articles = sorted(said, key=lambda one: (one.day or date.max, one.article, one.version, one.page))
        own = Besides(
            names_of(articles),
            {mark.id: mark for one in reversed(articles) for mark in one.marks if isinstance(mark, Event)},
            {mark.id: one.version for one in articles for mark in one.marks},
            _days((one.day, one.marks) for one in articles),
            frozenset(mark for one in articles for mark in one.withdrawn),
        )
        every = besides.join(own)
        return cls(
            theatre,
            theatres,
            articles,
            every.names,
            Voices.of(record.chains, record.disputes),
            {mark: one for one in record.incidents for mark in one.marks},
            {one.id: one for one in record.actors},
            every.events,
            every.texts,
            every.days,
            every.withdrawn,
            every.accords,
            {one.id: tuple(_denials(one, every.events)) for one in record.incidents},
        )

    def here(self) -> Iterator[tuple[Mark, str]]:
        """The marks of the theatre, each once, with the id of a version that holds it."""
        seen: set[str] = set()
        for one in self.accounts:
            for mark in one.marks:
                if mark.id not in seen:
                    seen.add(mark.id)
                    yield mark, one.version

    def denying(self, mark: str) -> frozenset[str]:
        """The marks that deny what a mark says: those that stand against it, and the denials of its incident,
        but for those that name somebody else or somewhere else.
        """
        incident = self.incidents.get(mark)
        denials = (
            one for one in (self.denials[incident.id] if incident else ()) if not self._of_another(one, mark)
        )
        return frozenset({*self.voices.against.get(mark, ()), *denials} - {mark})

    def _of_another(self, one: str, other: str) -> bool:
        """Whether two events name different parties as doers, or different places."""
        slots = ((event.actor, event.place) for event in (self.events[one], self.events[other]))
        return any(
            ours.isdisjoint(theirs)
            for ours, theirs in zip(*(map(_ids, slot) for slot in slots), strict=True)
            if ours and theirs
        )

    def date_of(self, event: Event) -> Days | None:
        """The day of an event: its own, else its incident's."""
        incident = self.incidents.get(event.id)
        return event.date or (incident.date if incident else None)

    def party(self, who: str, day: date | None) -> Party:
        """Who goes by an id, with its sides on a day."""
        sides = tuple(sorted(side for _, side in self.sides([who], day)))
        if who in self.theatres.labels:
            return Party(who, *self.theatres.labels[who], sides)
        actor = self.actors.get(who)
        return Party(who, actor.names[0] if actor else who, None, sides)

    def sides(self, who: Iterable[str], day: date | None) -> frozenset[tuple[str, str]]:
        """The sides of the theatre that some parties stand on."""
        every = (self.theatres.sides_of(one, day) for one in who)
        return frozenset(side for found in every for side in found if side[0] == self.theatre)

    def claim(
        self,
        marks: Collection[str],
        besides: Collection[str] = (),
        *,
        actor: frozenset[tuple[str, str]] = NONE,
        target: frozenset[tuple[str, str]] = NONE,
        harmed: frozenset[tuple[str, str]] = NONE,
        since: Iterable[Days] = (),
        until: date | None = None,
    ) -> Claim:
        """What marks say together. What is `besides` said counts where it is told, and nobody denies it by
        denying the rest. `actor`, `target` and `harmed` are the sides that stand in it. Some mark must have a
        day on which it is told.
        """
        denying = {one for mark in marks for one in self.denying(mark)}
        standing = self.voices.standing(set(marks) - denying, denying)
        standing = standing.join(Standing(self.voices.standing(besides).tell))
        label, decisive = label_of(standing, Parties(actor, target, harmed))
        told = [self.days[mark] for mark in (*marks, *besides) if mark in self.days]
        return Claim(
            tuple(sorted({*marks, *besides})),
            standing,
            label,
            min(told),
            max(told),
            narrowest(since),
            until,
            decisive,
            tuple(sorted(self.withdrawn & {*marks, *besides})),
        )


def _denials(incident: Incident, events: Mapping[str, Event]) -> Iterator[str]:
    known = (mark for mark in incident.marks if mark in events)  # others are withheld since it was linked
    return (mark for mark in known if events[mark].status == "denied")


def _days(said: Iterable[tuple[date | None, Iterable[Mark]]]) -> dict[str, date]:
    """The first day on which each mark is told."""
    days: dict[str, date] = {}
    for day, marks in said:
        if day is not None:
            days |= {mark.id: min(day, days.get(mark.id, day)) for mark in marks}
    return days


def _ids(mentions: Iterable[Mention]) -> frozenset[str]:
    return frozenset(mention.id for mention in mentions if mention.id)
