"""The facts from which the state of a theatre is drawn, as an archive keeps them: all of them, at the cost of
what is said of who holds, leads and backs what there; or those of a few places, parties and agreements, at
the cost of what is said of these.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

import msgspec

from marsad.archive import Archive, places, shelves
from marsad.archive.lists import accounts as kept
from marsad.archive.lists import listing, subjects
from marsad.archive.lists.listing import Filters
from marsad.archive.packing import unpacked
from marsad.flow.shelf import Tell
from marsad.linking import Theatres
from marsad.linking.picture.accounts import ACCORDS, Account
from marsad.linking.picture.facts import Besides, Facts
from marsad.linking.picture.subjects import ACCORD, narrowed
from marsad.records import Event, Record


class Source(msgspec.Struct, frozen=True):
    """Where facts come from: an archive and the theatre that they are of; `tell` gives whole articles."""

    archive: Archive
    tell: Tell
    theatres: Theatres
    theatre: str


def facts_of(source: Source) -> Facts | None:
    """All facts of a theatre; null where an older archive has not been linked again."""
    with source.archive.connect() as connection:
        if not kept.is_whole(connection):
            return None
        said = [unpacked(payload, Account) for payload in kept.of(connection, source.theatre)]
        here = [accords_of(kind, source.theatre) for kind in ACCORDS]
        accords = {one for filters in here for one in listing.ids(connection, filters)}
    return _facts(source, said, accords)


def accords_of(kind: str, theatre: str) -> Filters:
    """The incidents of a theatre that are agreements of a kind."""
    return Filters(type=kind, facets=(("theatre", theatre),))


def facts_about(source: Source, names: Mapping[str, Sequence[str]], accords: Collection[str]) -> Facts:
    """The facts of some subjects, by their kinds and names, and of agreements."""
    archive, theatre = source.archive, source.theatre
    members = archive.links_of(*accords, kinds=("incident",)).incidents
    asked = {**names, ACCORD: [mark for one in members for mark in one.marks]}
    with archive.connect() as connection:
        stands = [
            found for kind, some in asked.items() for found in subjects.about(connection, theatre, kind, some)
        ]
        marks, where = {mark for mark, _ in stands}, {stand for _, stand in stands}
        articles = {article for article, _, _ in where}
        payloads = kept.of_articles(connection, articles, theatre)
        said = [unpacked(payload, Account) for payload in payloads]
    there = (one for one in said if (one.article, one.version, one.page) in where)
    return _facts(source, list(narrowed(there, marks)), accords)


def _facts(source: Source, said: Sequence[Account], accords: Collection[str]) -> Facts:
    """What is said, with all that the record has of it."""
    archive = source.archive
    marks = {mark.id for one in said for mark in one.marks} | set(accords)
    links = archive.links_of(*marks, kinds=("chain", "dispute", "incident"))
    needed = set(accords) | _denied(archive, (one.id for one in links.incidents))
    beside = {mark for one in links.incidents if one.id in needed for mark in one.marks} - marks
    more = archive.links_of(*beside, kinds=("chain", "dispute"))
    disputes = {one.id: one for one in (*links.disputes, *more.disputes)}
    against = {mark for one in disputes.values() for mark in one.against} - marks - beside
    chains = (*links.chains, *more.chains, *archive.links_of(*against, kinds=("chain",)).chains)
    agreed = {mark for one in links.incidents if one.id in accords for mark in one.marks}
    besides = _found(archive, beside | against | set(accords)).join(
        _told(source.tell, archive.holding(agreed & beside))
    )
    besides = msgspec.structs.replace(besides, accords=frozenset(accords))
    whos = {who for one in said for _, who in one.named} | set(besides.names.ids.values())
    with archive.connect() as connection:
        actors = tuple(shelves.called(connection, whos))
    record = Record(chains, (), links.incidents, tuple(disputes.values()), actors)
    return Facts.drawn(said, besides, record, source.theatres, source.theatre)


def _denied(archive: Archive, incidents: Iterable[str]) -> set[str]:
    """Those of some incidents that a mark denies: what others tell of the rest changes no picture."""
    with archive.connect() as connection:
        return listing.having(connection, incidents, "status", "denied")


def _found(archive: Archive, marks: Iterable[str]) -> Besides:
    """Marks with the days on which they are told, wherever they stand."""
    with archive.connect() as connection:
        every = places.dated(connection, marks)
    days: dict[str, date] = {}
    for one in every:
        if one.day is not None:
            days[one.mark.id] = min(one.day, days.get(one.mark.id, one.day))
    return Besides(
        events={one.mark.id: one.mark for one in every if isinstance(one.mark, Event)},
        texts={one.mark.id: one.version for one in every},
        days=days,
    )


def _told(tell: Tell, articles: Collection[str]) -> Besides:
    """What whole articles say, for whom agreements are between."""
    return Besides.of(tell(articles)) if articles else Besides()
