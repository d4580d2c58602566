"""What texts say of theatres, kept with the links, and the facts of a theatre drawn from it: at the cost of
what is said of who holds, leads and backs what there, and not of the whole archive.
"""

from collections.abc import Collection, Iterable
from datetime import date

import msgspec

from marsad.archive import Archive, listing, shelves
from marsad.archive import spoken as kept
from marsad.archive.listing import Filters
from marsad.archive.packing import packed, unpacked
from marsad.flow.shelf import Tell
from marsad.linking import Theatres, Told
from marsad.linking.picture.facts import Besides, Facts
from marsad.linking.picture.spoken import ACCORDS, Spoken, of_states, spoken
from marsad.records import Event, Record


def rows(told: Iterable[Told], theatres: Theatres) -> list[dict[str, str]]:
    """What whole articles say of theatres, as it is kept."""
    return [
        {
            "theatre": one.theatre,
            "article": one.article,
            "version": one.version,
            "page": one.page,
            "payload": packed(one),
        }
        for one in of_states(spoken(told, theatres))
    ]


def facts_of(archive: Archive, tell: Tell, theatres: Theatres, theatre: str) -> Facts | None:
    """What the state of a theatre is drawn from; null where an older archive has not been linked again."""
    with archive.connect() as connection:
        if not kept.is_whole(connection):
            return None
        said = [unpacked(payload, Spoken) for payload in kept.of(connection, theatre)]
        here = [Filters(type=kind, facets=(("theatre", theatre),)) for kind in ACCORDS]
        accords = {one for filters in here for one in listing.ids(connection, filters)}
    marks = {mark.id for one in said for mark in one.marks} | accords
    links = archive.links_of(*marks, kinds=("chain", "dispute", "incident"))
    beside = {mark for one in links.incidents for mark in one.marks} - marks
    more = archive.links_of(*beside, kinds=("chain", "dispute"))
    disputes = {one.id: one for one in (*links.disputes, *more.disputes)}
    against = {mark for one in disputes.values() for mark in one.against} - marks - beside
    chains = (*links.chains, *more.chains, *archive.links_of(*against, kinds=("chain",)).chains)
    agreed = {mark for one in links.incidents if one.id in accords for mark in one.marks}
    besides = _found(archive, beside | against | accords).join(_told(tell, archive.holding(agreed & beside)))
    besides = msgspec.structs.replace(besides, accords=frozenset(accords))
    whos = {who for one in said for _, who in one.named} | set(besides.names.ids.values())
    with archive.connect() as connection:
        actors = tuple(shelves.called(connection, whos))
    record = Record(chains, (), links.incidents, tuple(disputes.values()), actors)
    return Facts.drawn(said, besides, record, theatres, theatre)


def _found(archive: Archive, marks: Iterable[str]) -> Besides:
    """Marks with the days on which they are told, wherever they stand."""
    every = archive.find_all(marks)
    days: dict[str, date] = {}
    for one in every:
        if (day := one.version.day) is not None:
            days[one.mark.id] = min(day, days.get(one.mark.id, day))
    return Besides(
        events={one.mark.id: one.mark for one in every if isinstance(one.mark, Event)},
        texts={one.mark.id: one.version.id for one in every},
        days=days,
    )


def _told(tell: Tell, articles: Collection[str]) -> Besides:
    """What whole articles say, for whom agreements are between."""
    return Besides.of(tell(articles)) if articles else Besides()
