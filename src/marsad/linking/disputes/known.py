"""What is known of a whole set of articles when its disputes are looked for."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from marsad.linking.actors import Names
from marsad.linking.tellings import Telling
from marsad.linking.told import Theatres, Told


class Known(msgspec.Struct, frozen=True):
    """Who is who, every event as it is compared, the marks of each event's incident, which events are
    told in an accusation, and which (denial, claim) pairs people took apart.
    """

    names: Names
    theatres: Theatres
    tellings: Mapping[str, Telling]
    incident: Mapping[str, tuple[str, ...]]
    accused: frozenset[str]
    not_denied: frozenset[tuple[str, str]] = frozenset()

    def one_voice(self, one: frozenset[str], other: frozenset[str], day: date | None) -> bool:
        """Whether two sets of speakers share one, or a side that they stand on on the day of the article."""
        if one & other:
            return True
        ours, theirs = (
            {side for who in speakers for side in self.theatres.sides_of(who, day)}
            for speakers in (one, other)
        )
        return bool(ours & theirs)


def accusations(told: Iterable[Told], names: Names) -> Iterator[str]:
    """The ids of the events that are told by somebody who accuses, before them on their line."""
    for one in told:
        version = one.version.id
        accusing = [
            (said.line, said.cue, names.whos(version, said.speaker))
            for said in one.coding.statements
            if said.stance == "accuse"
        ]
        for event in one.coding.events if accusing else ():
            tellers = names.whos(version, event.according_to)
            if any(line == event.line and cue < event.cue and who & tellers for line, cue, who in accusing):
                yield event.id
