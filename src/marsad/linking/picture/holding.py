"""Who holds a place on a day, by what was said of it up to then."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, groupby

import msgspec

from marsad.linking.picture.control import Said, Say, apart, same
from marsad.linking.picture.facts import Facts
from marsad.records import HeldPlace, Holding, Ordered, in_order, put_in
from marsad.records.state import PlaceStatus

OVERTAKEN = timedelta(days=30)
"""How long a claim stands beside a later one of others, where no taking lies between them. Judged by how long
news takes to catch up with a front; see docs/linking.md."""


class Run(Ordered, frozen=True):
    """A party's unbroken hold of a place as far as it was told: all the words on it, and the day on which it
    ended, if it did.
    """

    says: tuple[Say, ...]
    until: date | None = None

    @property
    def who(self) -> tuple[str, ...]:
        """The parties that hold it together."""
        return tuple(sorted({who for say in self.says if say.kind != "left" for who in say.who}))

    @property
    def last(self) -> date:
        """The last day on which it was said to hold the place."""
        return max(say.day for say in self.says if say.kind != "left")

    @property
    def doubtful(self) -> bool:
        """Whether a word on it was denied or dropped, and none was told since that nobody doubts."""
        doubted = max((say.doubted for say in self.says if say.doubted), default=None)
        firm = max((say.told for say in self.says if not say.doubted), default=date.min)
        return doubted is not None and firm <= doubted


def held(said: Said, facts: Facts, at: date) -> tuple[HeldPlace, ...]:
    """Every place of which something was said by a day, by name."""
    draw = _Drawing(facts)
    found = (draw.place(place, runs(said.says[place], facts, at)) for place in sorted(said.says))
    return tuple(sorted((one for one in found if one), key=lambda one: (one.name, one.place)))


def course(place: str, said: Said, facts: Facts) -> Iterator[tuple[date, HeldPlace]]:
    """One place as `held` gives it, on each day from which on it does so otherwise than before."""
    draw, before = _Drawing(facts), None
    for day, found in _days(said.says.get(place, ()), facts):
        now = draw.place(place, found)
        if now is not None and now != before:
            yield day, now
        before = now


def runs(says: Iterable[Say], facts: Facts, at: date) -> tuple[Run, ...]:
    """The holds of one place up to a day, ended ones among them.

    Days are taken in order, and of one day first who holds, then who leaves, then who takes:
    - who leaves ends its own hold;
    - who takes ends the holds of whoever is known to be another, and of whom the taking names as its loser,
      but of nobody who took it on the same day;
    - who is said to hold it ends those holds of others that nobody has told for a while;
    - a word that is doubted ends nothing.
    """
    found: tuple[Run, ...] = ()
    for _, found in _days((say for say in says if say.day <= at), facts):  # noqa: B007 - the last is wanted
        pass
    return found


def _days(says: Iterable[Say], facts: Facts) -> Iterator[tuple[date, tuple[Run, ...]]]:
    """The holds after each day."""
    found: list[Run] = []
    for day, of_day in groupby(in_order(set(says)), key=lambda say: say.day):
        today = list(of_day)
        for kind in ("held", "lost", "left", "took"):
            for say in (one for one in today if one.kind == kind):
                found = _after(found, say, facts)
        yield day, tuple(sorted(found))


def _after(found: Sequence[Run], say: Say, facts: Facts) -> list[Run]:
    """The holds after one more word."""
    if say.kind == "left":
        return [_left(run, say) for run in found]
    ended = [run if say.doubted or not _ends(run, say, facts) else _end(run, say.day) for run in found]
    for at, run in enumerate(ended):
        if run.until is None and same(run.who, say.who, facts, say.day):
            return [*ended[:at], Run(tuple(put_in(run.says, say))), *ended[at + 1 :]]
    return [*ended, Run((say,))]


def _ends(run: Run, say: Say, facts: Facts) -> bool:
    lost = bool(say.loser) and same(run.who, say.loser, facts, say.day)
    if run.until is not None or not (lost or apart(run.who, say.who, facts, say.day)):
        return False
    if say.kind in ("held", "lost"):
        return run.last < say.day - OVERTAKEN
    return not any(one.kind == "took" and one.day == say.day for one in run.says)


def _left(run: Run, say: Say) -> Run:
    """A hold after someone left: ended where they held it, in doubt where that is denied."""
    if run.until is not None or not set(run.who) & set(say.who):
        return run
    says = tuple(put_in(run.says, say))
    return Run(says) if say.doubted else Run(says, say.day)


def _end(run: Run, day: date) -> Run:
    return msgspec.structs.replace(run, until=day)


class _Drawing:
    """Draws places from runs; a run that stays as it is from one day to the next is drawn once."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._drawn: dict[int, tuple[Run, Holding]] = {}

    def place(self, place: str, found: Sequence[Run]) -> HeldPlace | None:
        """A place by the holds of it, ended ones among them; null where there is none."""
        if not found:
            return None
        live = [run for run in found if run.until is None]
        last = max((run.until for run in found if run.until), default=None)
        before = [run for run in found if run.until == last] if last and not live else []
        return HeldPlace(
            place,
            *self._facts.theatres.labels.get(place, (place, place)),
            _status(live, self._facts),
            tuple(map(self._holding, live)),
            tuple(map(self._holding, before)),
        )

    def _holding(self, run: Run) -> Holding:
        known = self._drawn.get(id(run))
        if known is None:
            known = self._drawn[id(run)] = run, _holding(run, self._facts)  # the run keeps its number taken
        return known[1]


def _status(live: Sequence[Run], facts: Facts) -> PlaceStatus:
    """Held where nobody known to be another claims it too, and some claim to it is not in doubt."""
    if not live:
        return "unknown"
    rivals = any(
        apart(one.who, other.who, facts, max(one.last, other.last)) for one, other in combinations(live, 2)
    )
    return "contested" if rivals or all(run.doubtful for run in live) else "held"


def _holding(run: Run, facts: Facts) -> Holding:
    losers = facts.sides({who for say in run.says for who in say.loser}, run.last)
    claim = facts.claim(
        {say.mark for say in run.says if say.kind in ("held", "took")},
        {say.mark for say in run.says if say.kind == "lost"},
        actor=facts.sides(run.who, run.last),
        target=losers,
        harmed=losers,
        since=[say.days for say in run.says if say.kind == "took" and say.days],
        until=run.until,
    )
    return Holding(tuple(facts.party(who, run.last) for who in run.who), claim, run.doubtful)
