"""What reviewers should look at first: what is disputed, what is told most, whom no pack knows."""

from typing import Literal

import msgspec

from marsad.archive import Archive, shelves
from marsad.archive.lists import listing
from marsad.archive.lists.listing import Filters
from marsad.exporting.refs import Cited, Refs
from marsad.records import Actor

Reason = Literal["disputed", "only denied", "most told"]
_REASONS: tuple[tuple[Reason, Filters], ...] = (
    ("disputed", Filters(label="disputed")),
    ("only denied", Filters(label="only denied")),
    ("most told", Filters()),
)
_INCIDENTS, _ACTORS = 40, 20


class Waiting(msgspec.Struct, frozen=True):
    """A mark that nobody has spoken on, why it matters, and its incident."""

    cited: Cited
    reason: Reason
    incident: str


class Unlisted(msgspec.Struct, frozen=True):
    """An actor that no pack knows, and how many marks name it."""

    actor: Actor
    marks: int


class Queue(msgspec.Struct, frozen=True):
    """What waits, what matters most first."""

    marks: tuple[Waiting, ...]
    actors: tuple[Unlisted, ...]


def queue(archive: Archive, limit: int = 30) -> Queue:
    """The marks and the actors that wait for a person, `limit` marks at most."""
    spoken = {line.decision.mark for line in archive.log()}
    found: dict[str, Waiting] = {}
    for reason, filters in _REASONS:
        if len(found) < limit:
            found |= {
                one.cited.mark.id: one
                for one in _waiting(archive, reason, filters)
                if one.cited.mark.id not in spoken | found.keys()
            }
    with archive.connect() as connection:
        counted = shelves.unlisted(connection, _ACTORS)
        actors = [(shelves.link(connection, Actor, name), count) for name, count in counted]
    return Queue(
        tuple(found.values())[:limit],
        tuple(Unlisted(actor, count) for actor, count in actors if actor is not None),
    )


def _waiting(archive: Archive, reason: Reason, filters: Filters) -> list[Waiting]:
    with archive.connect() as connection:
        rows = listing.incidents(connection, filters, "told", None, _INCIDENTS)
    found: list[Waiting] = []
    for row in rows:
        incident = next(iter(archive.links_of(row.id, kinds=("incident",)).incidents), None)
        marks = incident.marks if incident else ()
        refs = Refs.some(archive, marks=marks)
        found += [Waiting(cited, reason, row.id) for cited in refs.firsts(marks)]
    return found
