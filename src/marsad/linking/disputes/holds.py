"""Places that two sides both claim on one day: both are told to hold it, and one of them says so itself."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

import msgspec

from marsad.linking.actors import Names
from marsad.linking.disputes.pairs import dispute, dispute_id
from marsad.linking.tellings import slot
from marsad.linking.told import Theatres, Told, opposed
from marsad.records import Days, Dispute, Event, Mention, Tie

RECENT = timedelta(days=7)
"""How long before its telling a taking may lie that is told as what is so now."""
_DAY = timedelta(days=1)

Key = tuple[str, date]
"""A place, by its pack's entry, or else what may be disputed of a day, and the day."""
Sides = frozenset[tuple[str, str]]


class Hold(msgspec.Struct, frozen=True, order=True):
    """One mark's word that somebody holds a place, from the day of the taking to that of the telling.

    `who` holds it, `tellers` say so: nobody where the narrator does.
    """

    place: str
    since: date
    until: date
    held: bool  # and not taken: who takes a place claims it first
    who: tuple[str, ...]
    tellers: tuple[str, ...]
    mark: str

    @property
    def keys(self) -> tuple[Key, ...]:
        """The place on every day of it."""
        days = range((self.until - self.since).days + 1)
        return tuple((self.place, self.since + at * _DAY) for at in days)


def holds(told: Told, names: Names) -> Iterator[Hold]:
    """What an article says of who holds places that the packs know: on somebody's word, or as taken on a day
    that it gives.
    """
    day = told.version.day
    for mark in told.coding.marks if day else ():
        if day is None or not isinstance(mark, Event | Tie) or not _is_hold(mark):
            continue
        taken = mark.date if isinstance(mark, Event) else None
        since = _since(taken, day)
        tellers = tuple(sorted(names.whos(told.version.id, mark.according_to)))
        who = tuple(sorted(_parties(mark, told, names)))
        if since and who and (tellers or taken):
            for place in sorted({one.id for one in _places(mark) if one.id}):
                yield Hold(place, since, day, isinstance(mark, Tie), who, tellers, mark.id)


def contested(
    said: Iterable[Hold], theatres: Theatres, asked: Container[Key] | None = None
) -> Iterator[Dispute]:
    """The disputes over who holds a place on a day; `asked` are the places and days that are looked at, all
    where it is null. Every hold of these must be there.
    """
    by_key: defaultdict[Key, set[Hold]] = defaultdict(set)
    for hold in said:
        for key in hold.keys:
            if asked is None or key in asked:
                by_key[key].add(hold)
    for key, of_day in sorted(by_key.items()):
        claim, against = _rivals(key, _alike(of_day), theatres)
        if claim:
            name = theatres.labels.get(key[0], (key[0],))[0]
            yield dispute("holding", name, claim, against, known_by(key))


def id_of(key: Key) -> str:
    """The id of the dispute over a key."""
    return dispute_id(known_by(key))


def known_by(key: Key) -> str:
    """What a dispute over a key is known by."""
    return f"{key[0]} {key[1]}"


def _alike(of_day: Iterable[Hold]) -> Mapping[Hold, Sequence[str]]:
    """The marks of holds that are alike but for them: what copies tell is weighed once."""
    found: defaultdict[Hold, list[str]] = defaultdict(list)
    for hold in sorted(of_day):
        found[msgspec.structs.replace(hold, mark="")].append(hold.mark)
    return found


def _rivals(key: Key, found: Mapping[Hold, Sequence[str]], theatres: Theatres) -> tuple[set[str], set[str]]:
    """The marks of either side of the dispute that begins on a day: those of whoever claims the place first,
    and of all who cannot hold it then. Both sets are empty where there is no dispute.
    """
    pairs = [
        (one, other)
        for one, other in combinations(sorted(found), 2)
        if max(one.since, other.since) == key[1] and _clash(one, other, theatres)
    ]
    if not pairs:
        return set(), set()
    rivals = sorted({hold for pair in pairs for hold in pair}, key=lambda hold: (hold.held, hold))
    first = _sides(rivals[0].who, rivals[0], theatres)
    against = {hold for hold in rivals if opposed(first, _sides(hold.who, hold, theatres))}
    claim, other = (
        {mark for hold in rivals if (hold in against) == is_other for mark in found[hold]}
        for is_other in (False, True)
    )
    return claim - other, other


def _clash(one: Hold, other: Hold, theatres: Theatres) -> bool:
    """Whether two holds cannot both be, and two voices tell them, one of them of itself."""
    if not opposed(_sides(one.who, one, theatres), _sides(other.who, other, theatres)):
        return False
    voices = [{*hold.tellers, *_sides(hold.tellers, hold, theatres)} for hold in (one, other)]
    return voices[0].isdisjoint(voices[1]) and any(_of_itself(hold, theatres) for hold in (one, other))


def _of_itself(hold: Hold, theatres: Theatres) -> bool:
    parties = {*hold.who, *_sides(hold.who, hold, theatres)}
    return not parties.isdisjoint({*hold.tellers, *_sides(hold.tellers, hold, theatres)})


def _sides(who: Iterable[str], hold: Hold, theatres: Theatres) -> Sides:
    return frozenset(side for one in who for side in theatres.sides_of(one, hold.until))


def _is_hold(mark: Event | Tie) -> bool:
    if isinstance(mark, Tie):
        return mark.kind == "controls" and bool(mark.according_to)
    return mark.type == "territory-gained" and mark.status == "actual"


def _since(taken: Days | None, day: date) -> date | None:
    """From which day on a place is told as held; null where it was taken long before."""
    if taken is None:
        return day
    return taken.start if day - RECENT <= taken.start <= day else None


def _parties(mark: Event | Tie, told: Told, names: Names) -> frozenset[str]:
    """Who holds the place; forces named by a pronoun alone («his forces») are their teller's."""
    who = mark.actor if isinstance(mark, Event) else (mark.source,)
    own = any(mention.text in told.own for mention in who)
    voices = (names.voice(told.version.id, teller) for teller in mark.according_to)
    return slot(who, told, names).ids | (frozenset(voices) if own else frozenset())


def _places(mark: Event | Tie) -> tuple[Mention, ...]:
    return mark.place if isinstance(mark, Event) else (mark.target,)
