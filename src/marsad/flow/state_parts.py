"""A part of the state of a theatre on a day: costs what is said of the places and parties that it shows."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec
from sqlalchemy import Connection

from marsad.archive import Archive, places, shelves
from marsad.archive.lists import holdings, listing, subjects
from marsad.archive.packing import plain, unpacked
from marsad.flow.facts import Source, accords_of, facts_about
from marsad.flow.holdings import called
from marsad.linking.picture.accounts import ACCORDS
from marsad.linking.picture.relations import SUCCEEDED
from marsad.linking.picture.state import drawn
from marsad.linking.picture.subjects import EDGE, PLACE, edge
from marsad.records import HeldPlace, Omitted, Relation, Shown, State, StatePart

Key = tuple[str, str]
"""The label of a place and its id: the order of places."""


class Asked(msgspec.Struct, frozen=True):
    """Which part of a state is asked for: so many of each kind, places behind a key, or just one place."""

    limit: int = 25
    after: Key | None = None
    place: str | None = None


def part_of(state: State, asked: Asked) -> StatePart:
    """A part of a state that was drawn whole."""
    keys = [(one.name, one.place) for one in state.places]
    chosen, more = _chosen(keys, asked)
    there = set(chosen)
    shown = msgspec.structs.replace(
        state,
        places=tuple(one for one in state.places if (one.name, one.place) in there),
        **{name: getattr(state, name)[: asked.limit] for name in ("backs", "leads", "agreements")},
    )
    every = Shown(len(keys), len(state.backs), len(state.leads), len(state.agreements))
    return StatePart(shown, every, more)


def drawn_part(source: Source, at: date, asked: Asked) -> StatePart | None:
    """A part of a state by all that an archive holds, drawn by itself; null where an older archive has not
    been linked again.
    """
    archive, theatre, hidden = source.archive, source.theatre, source.archive.hidden
    day, labels = at.isoformat(), source.theatres.labels
    with archive.connect() as connection:
        if not subjects.is_whole(connection):
            return None
        kept = holdings.is_whole(connection) and not hidden
        held = (
            holdings.places(connection, theatre, day)
            if kept
            else subjects.places(connection, theatre, day, hidden)
        )
        edges = _edges(connection, theatre, day, hidden)
        undated, unplaced = subjects.lost(connection, theatre, hidden)
    keys = sorted((labels.get(one, (one, one))[0], one) for one in held)
    chosen, more = _chosen(keys, asked)
    first = 0 if asked.place else asked.limit
    accords = list(_accords(archive, theatre, at))
    names = {PLACE: [place for _, place in chosen], **{kind: some[:first] for kind, some in edges.items()}}
    shown = _shown(source, at, names, accords[:first], kept=kept)
    lacking = {  # of pages that are withheld since it was linked, some of what was told by them alone is left
        "places": len(chosen) - len(shown.places),
        "agreements": len(accords[:first]) - len(shown.agreements),
    }
    every = Shown(
        len(keys) - lacking["places"],
        len(edges["backs"]),
        len(edges["leads"]),
        len(accords) - lacking["agreements"],
    )
    omitted = Omitted(undated=undated, unplaced=unplaced)
    return StatePart(msgspec.structs.replace(shown, omitted=omitted), every, more)


def _shown(
    source: Source, at: date, names: Mapping[str, Sequence[str]], accords: Sequence[str], *, kept: bool
) -> State:
    """A state of some places, relations and agreements alone; places as they are `kept`, where they are."""
    asked = {**names, PLACE: []} if kept else names
    shown = _only(drawn(facts_about(source, asked, accords), at), asked, set(accords))
    return (
        msgspec.structs.replace(shown, places=_kept(source, names[PLACE], at.isoformat())) if kept else shown
    )


def _edges(
    connection: Connection, theatre: str, day: str, hidden: Collection[str]
) -> Mapping[str, Sequence[str]]:
    """Who backs and who leads whom, by a day, in order."""
    backs, leads = (
        [row for row in subjects.edges(connection, theatre, kind, day, hidden) if _between_two(row[0])]
        for kind in ("backs", "leads")
    )
    return {"backs": sorted(row[0] for row in backs), "leads": sorted(_leading(leads))}


def _kept(source: Source, asked: Sequence[str], day: str) -> tuple[HeldPlace, ...]:
    """Places as they were drawn when the archive was linked, under the names of today; in order."""
    labels = source.theatres.labels
    with source.archive.connect() as connection:
        payloads = holdings.on(connection, source.theatre, asked, day)
        found = [unpacked(payload, HeldPlace) for payload in payloads]
        ids = {party.id for one in found for held in (*one.holdings, *one.before) for party in held.parties}
        unlisted = shelves.called(connection, (one for one in ids if one not in labels))
    names: dict[str, tuple[str, str | None]] = {one.id: (one.names[0], None) for one in unlisted}
    names |= {one: labels[one] for one in (*ids, *asked) if one in labels}
    again = (called(one, names) for one in found)
    return tuple(sorted(again, key=lambda one: (one.name, one.place)))


def _chosen(keys: Sequence[Key], asked: Asked) -> tuple[list[Key], Key | None]:
    """The places of a part, and the last of them where more follow."""
    if asked.place is not None:
        return [key for key in keys if key[1] == asked.place], None
    rest = [key for key in keys if asked.after is None or key > asked.after]
    return rest[: asked.limit], rest[asked.limit - 1] if len(rest) > asked.limit else None


def _only(state: State, names: Mapping[str, Sequence[str]], accords: set[str]) -> State:
    """A state without what facts bring along of others."""
    place = set(names[PLACE])
    return msgspec.structs.replace(
        state,
        places=tuple(one for one in state.places if one.place in place),
        backs=tuple(_of(state.backs, names["backs"])),
        leads=tuple(_of(state.leads, names["leads"])),
        agreements=tuple(one for one in state.agreements if one.incident in accords),
    )


def _of(relations: Iterable[Relation], names: Sequence[str]) -> Iterator[Relation]:
    return (one for one in relations if plain(edge(one.source.id, one.target.id)) in names)


def _between_two(name: str) -> bool:
    source, _, target = name.partition(EDGE)
    return source != target


def _leading(rows: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    """Who leads what, without those whom another is told to lead after: see `relations.leading`."""
    last_of: dict[str, str] = {}
    for name, first, _ in rows:
        target = name.partition(EDGE)[2]
        last_of[target] = max(first, last_of.get(target, first))
    for name, _, last in rows:
        succeeded = (date.fromisoformat(last) + SUCCEEDED).isoformat()
        if last_of[name.partition(EDGE)[2]] <= succeeded:
            yield name


def _accords(archive: Archive, theatre: str, at: date) -> Iterator[str]:
    """The agreements and truces that were made by a day, the last made first."""
    with archive.connect() as connection:
        found = [
            one
            for kind in sorted(ACCORDS)
            for one in listing.incidents(connection, accords_of(kind, theatre), "newest", None, None)
            if one.tellers
        ]
        told = places.first_told(connection, (one.id for one in found if one.end is None))
    made = {one.id: one.end - timedelta(days=1) if one.end else told.get(one.id) for one in found}
    ranked = sorted(
        ((day, name) for name, day in made.items() if day is not None and day <= at), reverse=True
    )
    return (name for _, name in ranked)
