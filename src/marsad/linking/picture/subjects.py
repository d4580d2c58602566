"""What the marks of accounts are about: by this, what a state shows of a place or of two parties is found
without reading what is said of others.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

import msgspec

from marsad.linking.picture.accounts import ACCORDS, Account
from marsad.linking.picture.control import Say, control, places_held
from marsad.linking.picture.facts import Besides, Facts
from marsad.linking.picture.relations import KINDS
from marsad.linking.told import Theatres
from marsad.records import Days, Event, Incident, Mark, Record, Statement, Tie

PLACE, ACCORD, UNDATED, UNPLACED = "place", "accord", "undated", "unplaced"
Says = Mapping[str, tuple[Say, ...]]
EDGE = "\t"
"""Stands between the two parties of an edge in its name."""


class Subject(msgspec.Struct, frozen=True):
    """What a mark of an account is about: a place of which it says who holds it, two parties of which one
    backs, leads or is part of the other (the tie's kind), an agreement; or what no state can show, for want
    of a day or of a known place, under the mark's own id. `day`: from which day on it says so; null where it
    only says that somebody left.
    """

    theatre: str
    kind: str
    name: str
    mark: str
    article: str
    version: str
    page: str
    day: date | None = None


def subjects(accounts: Iterable[Account], dates: Mapping[str, Days], theatres: Theatres) -> Iterator[Subject]:
    """The subjects of each account; `dates` are those of the incidents of its marks."""
    for one in accounts:
        facts = _facts(one, dates, theatres)
        says = control(facts).says
        for mark in one.marks:
            for kind, name, day in _of_mark(mark, one, facts, says):
                yield Subject(one.theatre, kind, name, mark.id, one.article, one.version, one.page, day)


def edge(source: str, target: str) -> str:
    """The name of the edge from one party to another."""
    return f"{source}{EDGE}{target}"


def narrowed(accounts: Iterable[Account], marks: Collection[str]) -> Iterator[Account]:
    """Accounts with no other marks than these."""
    for one in accounts:
        kept = tuple(mark for mark in one.marks if mark.id in marks)
        if kept:
            yield msgspec.structs.replace(one, marks=kept)


def _facts(one: Account, dates: Mapping[str, Days], theatres: Theatres) -> Facts:
    """All that can be said by this account alone, but for the days that its incidents have from others."""
    events = (mark.id for mark in one.marks if isinstance(mark, Event))
    incidents = tuple(Incident(mark, "", (mark,), dates.get(mark)) for mark in events)
    return Facts.drawn([one], Besides(), Record(incidents=incidents), theatres, one.theatre)


def _of_mark(mark: Mark, one: Account, facts: Facts, says: Says) -> Iterator[tuple[str, str, date | None]]:
    if isinstance(mark, Event) and mark.type in ACCORDS:
        yield ACCORD, mark.id, one.day
    elif isinstance(mark, Tie) and mark.kind in KINDS:
        source, target = (facts.names.who(one.version, party) for party in (mark.source, mark.target))
        yield (mark.kind, edge(source, target), one.day) if one.day else (UNDATED, mark.id, None)
    elif not isinstance(mark, Statement):
        yield from _of_places(mark, one, facts, says)


def _of_places(
    mark: Event | Tie, one: Account, facts: Facts, says: Says
) -> Iterator[tuple[str, str, date | None]]:
    held = {place.id for place in places_held(mark)}
    if held == {None}:
        yield UNPLACED, mark.id, None
    here = {place for place in held if place and facts.theatre in facts.theatres.scenes.get(place, ())}
    if here and one.day is None:
        yield UNDATED, mark.id, None
        return
    for place in sorted(here):
        days = [say.day for say in says.get(place, ()) if say.mark == mark.id and say.kind != "left"]
        yield PLACE, place, min(days, default=None)
