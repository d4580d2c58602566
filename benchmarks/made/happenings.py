"""What happens in a made-up war, day by day: the truth that articles tell of."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import msgspec

from benchmarks.made.world import BUSY, HUBS, Entity, Town, Words, World

FIRST = date(2015, 1, 1)
EACH = 7  # articles that tell a common happening
DAILY = 30  # happenings on a common day
FRONT, HUB = "front", "hub"  # the hard cases among happenings
FRONT_DAYS = 7
ASPECTS, ASPECT = 4, 4  # what a happening is told by: aspects, and concepts for each
FAMOUS = 40  # happenings that everybody comes back to
TYPES = {
    "air-strike": ("air-strike", "shelling"),  # … and what another teller may call it
    "shelling": ("shelling", "bombing"),
    "clash": ("clash", "offensive"),
    "withdrawal": ("withdrawal",),
    "territory-gained": ("territory-gained",),
    "abduction": ("abduction",),
    "meeting": ("meeting",),
    "protest": ("protest",),
    "destruction": ("destruction",),
    "humanitarian-aid": ("humanitarian-aid",),
}
_COMMON = ("air-strike", "shelling", "clash")


class Happening(msgspec.Struct, frozen=True):
    """One happening. `party` did it to `victims`, a party or people or a thing; `topic` are the concepts that
    whoever tells it comes back to, some for each of its aspects.
    """

    id: str
    type: str
    day: date
    town: Town
    party: int
    actor: Entity
    victims: Entity | Words
    killed: int
    wounded: int
    topic: tuple[int, ...]
    case: str = ""


def happenings(world: World, size: int, seed: int) -> Iterator[Happening]:
    """Happenings for about `size` articles, oldest first: `size` / 100 of them are the busy front, in a week
    in the middle.
    """
    dice = Random(f"happenings {seed}")
    count, front = size // EACH, size // 100
    middle = FIRST + timedelta(days=count // DAILY // 2)
    ordinary = [FIRST + timedelta(days=at // DAILY) for at in range(count)]
    busy = sorted(middle + timedelta(days=dice.randrange(FRONT_DAYS)) for _ in range(front))
    days = sorted([(day, False) for day in ordinary] + [(day, True) for day in busy])
    for number, (day, is_front) in enumerate(days):
        make = _strike if is_front else _happening
        yield make(world, f"h{number}", day, dice)


def famous(world: World, seed: int) -> list[Happening]:
    """Old happenings, years before all others, that background paragraphs tell again and again."""
    dice = Random(f"famous {seed}")
    first = FIRST - timedelta(days=4 * 365)
    days = (first + timedelta(days=dice.randrange(3 * 365)) for _ in range(FAMOUS))
    return [_happening(world, f"f{number}", day, dice) for number, day in enumerate(days)]


def _happening(world: World, key: str, day: date, dice: Random) -> Happening:
    kind = dice.choice(_COMMON) if dice.random() < 0.6 else dice.choice(list(TYPES))
    does, suffers = dice.sample(range(len(world.parties)), 2)
    party = world.parties[does]
    town = world.town(dice)
    other = world.parties[suffers]
    victims = dice.choice((other.self, *other.units)) if dice.random() < 0.5 else _people(world, dice)
    killed = int(2 ** dice.uniform(0, 7))
    return Happening(
        id=key,
        type=kind,
        day=day,
        town=town,
        party=does,
        actor=dice.choice((party.self, *party.units)),
        victims=victims,
        killed=killed,
        wounded=int(killed * dice.uniform(1, 4)),
        topic=tuple(world.lexis.rare(dice) for _ in range(ASPECTS * ASPECT)),
        case=HUB if town in world.towns[:HUBS] else "",
    )


def _strike(world: World, key: str, day: date, dice: Random) -> Happening:
    """One strike of the busy front: the same two parties, round figures, each on a thing of its own."""
    return Happening(
        id=key,
        type="air-strike",
        day=day,
        town=dice.choice(world.governorates[BUSY]),
        party=0,
        actor=world.parties[0].self,
        victims=_people(world, dice),
        killed=dice.choice((2, 3, 5, 10, 20)),
        wounded=dice.choice((5, 10, 15, 20, 30, 50)),
        topic=tuple(world.lexis.rare(dice) for _ in range(ASPECTS * ASPECT)),
        case=FRONT,
    )


def _people(world: World, dice: Random) -> Words:
    """People or a thing, in two words of the language: «the eastern market»."""
    return tuple(world.lexis.say(world.lexis.rare(dice), dice) for _ in range(2))
