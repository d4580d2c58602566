"""What a picture of a theatre is drawn from: its marks, who is who, and who stands behind what."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Self

import msgspec

from marsad.linking.actors import Names, names
from marsad.linking.picture.knowledge import withdrawn
from marsad.linking.picture.scenes import Scenes, scenes
from marsad.linking.standings import Parties, label_of
from marsad.linking.tellings import narrowest
from marsad.linking.told import Theatres, Told, earliest_first
from marsad.linking.voices import Voices
from marsad.records import Actor, Claim, Days, Event, Incident, Mark, Mention, Party, Record, Standing

NONE: frozenset[tuple[str, str]] = frozenset()


class Facts(msgspec.Struct, frozen=True):
    """A set of coded versions and its record, looked up in the ways that a picture asks: `incidents`,
    `events`, `texts` (the id of the version), `days` (of the first telling) by mark, `actors` by their ids.
    """

    theatre: str
    theatres: Theatres
    told: Sequence[Told]
    names: Names
    scenes: Scenes
    voices: Voices
    incidents: Mapping[str, Incident]
    actors: Mapping[str, Actor]
    events: Mapping[str, Event]
    texts: Mapping[str, str]
    days: Mapping[str, date]
    withdrawn: frozenset[str]

    @classmethod
    def of(cls, told: Iterable[Told], record: Record, theatres: Theatres, theatre: str) -> Self:
        """Look everything up; `record` is what linking makes of the same set."""
        articles = earliest_first(told)
        known = names(articles)
        days: dict[str, date] = {}
        for one in articles:
            if (day := one.version.day) is not None:
                days |= {mark.id: min(day, days.get(mark.id, day)) for mark in one.coding.marks}
        return cls(
            theatre,
            theatres,
            articles,
            known,
            scenes((one.coding for one in articles), theatres),
            Voices.of(record.chains, record.disputes),
            {mark: one for one in record.incidents for mark in one.marks},
            {one.id: one for one in record.actors},
            {event.id: event for one in reversed(articles) for event in one.coding.events},
            {mark.id: one.version.id for one in articles for mark in one.coding.marks},
            days,
            withdrawn(articles, known),
        )

    def here(self) -> Iterator[tuple[Mark, Told]]:
        """The marks of the theatre, each once, with a version that holds it."""
        seen: set[str] = set()
        for one in self.told:
            for mark in one.coding.marks:
                if mark.id not in seen and self.theatre in self.scenes.get(mark.id, ()):
                    seen.add(mark.id)
                    yield mark, one

    def denying(self, mark: str) -> frozenset[str]:
        """The marks that deny what a mark says: those that stand against it, and the denials of its incident,
        but for those that name somebody else or somewhere else.
        """
        incident = self.incidents.get(mark)
        denials = (
            one
            for one in (incident.marks if incident else ())
            if self.events[one].status == "denied" and not self._of_another(one, mark)
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


def _ids(mentions: Iterable[Mention]) -> frozenset[str]:
    return frozenset(mention.id for mention in mentions if mention.id)
