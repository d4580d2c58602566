"""Who and what a made-up war consists of: its parties, their speakers, its places, its press."""

from itertools import accumulate
from random import Random

import msgspec

from benchmarks.made.lexis import Lexis, Word
from marsad.linking import Side, Theatres

Words = tuple[Word, ...]
THEATRE = "made"
GOVERNORATES, DISTRICTS, TOWNS = 12, 8, 14
BUSY = 3  # the governorate of the busy front
HUBS = 10  # towns where a quarter of all happenings are
PARTIES, UNITS, SPEAKERS = 6, 5, 8
OUTLETS, AGENCIES, MONITORS = 150, 8, 12


class Entity(msgspec.Struct, frozen=True):
    """Something with an id and several names."""

    id: str
    names: tuple[Words, ...]


class Party(msgspec.Struct, frozen=True):
    """A party of the war, the units that fight for it, the people who speak for it."""

    self: Entity
    units: tuple[Entity, ...]
    speakers: tuple[Entity, ...]


class Town(msgspec.Struct, frozen=True):
    """A town, the smallest place first: itself, its district, its governorate."""

    levels: tuple[Entity, Entity, Entity]


class World:
    """Everything that happenings and tellings choose from. A few places, speakers and outlets have most."""

    def __init__(self, seed: int) -> None:
        dice = Random(f"world {seed}")
        self.lexis = Lexis(dice)
        self.parties = [self._party(at) for at in range(PARTIES)]
        self.governorates = [self._governorate(at) for at in range(GOVERNORATES)]
        self.towns = [town for towns in self.governorates for town in towns]
        dice.shuffle(self.towns)
        self.outlets = [self._entity(f"outlet-{at}", 2) for at in range(OUTLETS)]
        self.agencies = [self._entity(f"agency-{at}", 2) for at in range(AGENCIES)]
        self.monitors = [self._entity(f"monitor-{at}", 3) for at in range(MONITORS)]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.towns))))

    def town(self, dice: Random) -> Town:
        """A town; the first ones are hubs, where most things happen."""
        return dice.choices(self.towns, cum_weights=self._weights)[0]

    def outlet(self, dice: Random) -> Entity:
        """An outlet; a few publish most."""
        return self.outlets[int(OUTLETS * dice.random() ** 2)]

    def theatres(self) -> Theatres:
        """What a pack of this war would tell linking."""
        sides = {
            who.id: (Side(THEATRE, f"side-{at % (PARTIES // 2)}"),)
            for at, party in enumerate(self.parties)
            for who in (party.self, *party.units, *party.speakers)
        }
        within = {
            small.id: large.id
            for town in self.towns
            for small, large in zip(town.levels, town.levels[1:], strict=False)
        }
        within |= {towns[0].levels[2].id: "country" for towns in self.governorates}
        carriers = frozenset(one.id for one in self.outlets + self.agencies)
        scenes = dict.fromkeys([*sides, *within], frozenset({THEATRE}))
        return Theatres(sides, within, frozenset(), carriers, scenes)

    def _entity(self, key: str, parts: int) -> Entity:
        """A full name; a shorter one; and another spelling of the full one."""
        name = self.lexis.name(parts)
        return Entity(key, (name, name[-1:], (*name[:-1], *self.lexis.name(1))))

    def _party(self, at: int) -> Party:
        return Party(
            self._entity(f"party-{at}", 2),
            tuple(self._entity(f"unit-{at}-{number}", 2) for number in range(UNITS)),
            tuple(self._entity(f"speaker-{at}-{number}", 2) for number in range(SPEAKERS)),
        )

    def _governorate(self, at: int) -> list[Town]:
        largest = self._entity(f"governorate-{at}", 1)
        size = 25 if at == BUSY else TOWNS
        return [
            Town((self._entity(f"town-{at}-{district}-{number}", 1), middle, largest))
            for district in range(DISTRICTS)
            for middle in [self._entity(f"district-{at}-{district}", 1)]
            for number in range(size)
        ]
