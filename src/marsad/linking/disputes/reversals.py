"""What a party takes back: it tells a deed, or that it holds a place, and says of the same day that it is not
so.

A later figure is an update, and what was so on one day may be otherwise on the next: a party contradicts
itself only where both its words are of one day.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from datetime import date, timedelta

import msgspec

from marsad.linking.actors import Names, listed
from marsad.linking.disputes.holds import RECENT, Key, known_by
from marsad.linking.disputes.pairs import dispute
from marsad.linking.tellings import HAPPENED, family, party, slot
from marsad.linking.told import Theatres, Told, opposed
from marsad.records import Days, Dispute, Event, Tie

_DAY = timedelta(days=1)
_HOLDING = "holding"
_TAKING = "territory-gained"


class _Said(msgspec.Struct, frozen=True):
    """An article with all that it takes to know who says what in it, on the day on which it came out."""

    told: Told
    names: Names
    theatres: Theatres
    day: date

    def tellers(self, mark: Event | Tie) -> tuple[str, ...]:
        """The parties on whose word a mark is told, each as the whole of which it is a part."""
        voices = (self.names.voice(self.told.version.id, who) for who in mark.according_to)
        return self.wholes(who for who in voices if who not in self.theatres.carriers)

    def doers(self, event: Event) -> frozenset[str]:
        """Who did it, by id."""
        return party(event, event.actor, self.told, self.names)

    def wholes(self, who: Iterable[str]) -> tuple[str, ...]:
        """Parties as the wholes of which they are parts."""
        found = (one for one in who if listed(one))
        return tuple(sorted({whole for one in found for whole in self.theatres.wholes_of(one, self.day)}))

    def sides(self, who: Iterable[str]) -> frozenset[tuple[str, str]]:
        """The sides of parties."""
        return frozenset(side for one in who for side in self.theatres.sides_of(one, self.day))


class Word(msgspec.Struct, frozen=True, order=True):
    """One mark's word, by a party, on what it speaks `about`: from which day to which it is so, or is not.

    `doers` and `targets` are whom and what it names; `told_on` is the day on which it was told, `dated`
    whether it says when.
    """

    about: str
    denied: bool
    since: date
    until: date
    told_on: date
    dated: bool
    doers: tuple[str, ...]
    targets: tuple[str, ...]
    mark: str

    @property
    def keys(self) -> tuple[Key, ...]:
        """What it speaks of on every day of it."""
        return self._on_days(self.about)

    @property
    def kept(self) -> tuple[Key, ...]:
        """Where those look it up whom it answers."""
        return self._on_days(f"{self.about} {self.denied}")

    @property
    def answered(self) -> tuple[Key, ...]:
        """Where it looks up what it answers."""
        return self._on_days(f"{self.about} {not self.denied}")

    def _on_days(self, about: str) -> tuple[Key, ...]:
        days = range((self.until - self.since).days + 1)
        return tuple((about, self.since + at * _DAY) for at in days)


def words(told: Told, names: Names, theatres: Theatres) -> tuple[Word, ...]:
    """What an article's parties that the packs know say happened, or did not, at places that the packs know;
    and which places they say they hold, or have lost.
    """
    if told.version.day is None:
        return ()
    said = _Said(told, names, theatres, told.version.day)
    found = [
        *(word for event in told.coding.events for word in (*_deeds(event, said), *_lost(event, said))),
        *(word for tie in told.coding.ties for word in _held(tie, said)),
    ]
    return tuple(sorted({_of_one_day(word, found) for word in found}))


def taken_back(
    said: Iterable[Word], theatres: Theatres, asked: Container[Key] | None = None
) -> Iterator[Dispute]:
    """The disputes of parties with themselves; `asked` is what is looked at, all where it is null. Every word
    on it must be there.
    """
    by_key: defaultdict[Key, tuple[set[Word], set[Word]]] = defaultdict(lambda: (set(), set()))
    for word in said:
        for key in word.keys:
            if asked is None or key in asked:
                by_key[key][word.denied].add(word)
    for key, (told, denied) in sorted(by_key.items()):
        pairs = [
            (one, other)
            for one in (told if denied else ())
            for other in denied
            if max(one.since, other.since) == key[1] and _clash(one, other)
        ]
        if pairs:
            claim, against = ({pair[at].mark for pair in pairs} for at in (0, 1))
            place = key[0].rpartition(" ")[2]
            what = theatres.labels.get(place, (place,))[0]
            yield dispute("reversal", what, claim, against, known_by(key))


def _deeds(event: Event, said: _Said) -> Iterator[Word]:
    """What parties tell of a deed at places."""
    denied = event.status == "denied"
    run = _run(event.date, said.day, denied=denied)
    if run is None or event.status not in HAPPENED:
        return
    doers = said.wholes(said.doers(event))
    aim = slot(event.target, said.told, said.names)
    aims = tuple(sorted(aim.ids or aim.stems))
    for who in said.tellers(event):
        for place in sorted({one.id for one in event.place if one.id}):
            about = f"{who} {family(event.type)} {place}"
            dated = event.date is not None
            yield Word(about, denied, *run, said.day, dated, doers, aims, event.id)


def _held(tie: Tie, said: _Said) -> Iterator[Word]:
    """Which places parties say they hold."""
    holder = said.wholes(slot((tie.source,), said.told, said.names).ids)
    if tie.kind == "controls" and tie.target.id:
        for who in said.tellers(tie):
            if who in holder:
                about = f"{who} {_HOLDING} {tie.target.id}"
                yield Word(about, False, said.day, said.day, said.day, True, holder, (), tie.id)


def _lost(event: Event, said: _Said) -> Iterator[Word]:
    """Which places parties say they have left or lost, some day before they say so."""
    if event.date is None or event.status != "actual":
        return
    since = event.date.start + _DAY
    for who in said.tellers(event) if since <= said.day <= since + RECENT else ():
        for place in sorted(_taken_from(who, event, said)):
            yield Word(f"{who} {_HOLDING} {place}", True, since, said.day, said.day, True, (), (), event.id)


def _taken_from(who: str, event: Event, said: _Said) -> set[str]:
    """The places that a party leaves or loses by an event."""
    doers = said.doers(event)
    if event.type == "withdrawal" and who in said.wholes(doers):
        return {one.id for one in (*event.place, *event.origin) if one.id}
    taken = event.type == _TAKING and opposed(said.sides((who,)), said.sides(doers))
    return {one.id for one in event.place if one.id} if taken else set()


def _run(days: Days | None, told_on: date, *, denied: bool) -> tuple[date, date] | None:
    """The days of which a deed is told; a denial without a day is of those before it."""
    if days is None:
        return (told_on - RECENT if denied else told_on), told_on
    first, last = days.start, min(days.end - _DAY, told_on)
    if denied:
        first = max(first, last - RECENT)
    return (first, last) if first <= last <= first + RECENT else None


def _of_one_day(word: Word, found: Iterable[Word]) -> Word:
    """A denial without a day is of that on which its article tells the deed: «it had denied it at first»."""
    told = [one for one in found if one.about == word.about and one.dated and not one.denied]
    if not word.denied or word.dated or not told:
        return word
    first = min(told)
    return msgspec.structs.replace(word, since=first.since, until=first.until)


def _clash(told: Word, denied: Word) -> bool:
    """Whether one party cannot mean both; what is told later without a day may have come later."""
    if told.about.split(" ")[1] == _HOLDING:
        return denied.told_on > told.told_on
    if not told.dated and told.told_on > denied.told_on:
        return False
    return all(
        not names or not set(names).isdisjoint(others)
        for names, others in ((denied.doers, told.doers), (denied.targets, told.targets))
    )
