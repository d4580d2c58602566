"""An archive's record linked: all of it, or what has come to what is there."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from marsad.archive import Archive, workings
from marsad.archive.link_writing import Relinked
from marsad.archive.lists import telling
from marsad.flow import accounts
from marsad.flow.holdings import Holdings
from marsad.flow.listing import entries, listed
from marsad.flow.shelf import Tell, Works
from marsad.linking import Theatres, Told
from marsad.linking.record import worked
from marsad.linking.steps.filling import fill
from marsad.linking.steps.step import Linked, step
from marsad.packs import Packs
from marsad.records import Decision, Record


class Linking:
    """How an archive is linked: by what packs know, under what people decided, and had decided when it was
    linked `before`. `tell` gives articles as linking takes them. Use it inside a transaction of the archive,
    whose connection it is given.
    """

    def __init__(
        self,
        archive: Archive,
        tell: Tell,
        theatres: Theatres,
        packs: Packs,
        decisions: Collection[Decision] = (),
        before: Collection[Decision] = (),
    ) -> None:
        self._archive, self._tell, self._theatres = archive, tell, theatres.walked()
        self._packs, self._decisions, self._before = packs, decisions, before

    def whole(self, connection: Connection, told: Sequence[Told]) -> None:
        """Link everything."""
        work = worked(told, self._theatres, self._decisions)
        self._archive.replace_links(work.record)
        self._archive.replace_lists(
            listed(work.record, told, self._theatres), entries(told, work.record, self._packs, self._theatres)
        )
        accounts.replace(connection, told, self._theatres, work.record.incidents)
        self._holdings(connection).whole()
        workings.clear(connection)
        fill(Works(connection, self._tell), work, self._theatres)

    def step(self, connection: Connection, articles: Collection[str]) -> None:
        """Link articles that have come, gone or changed to the rest; the record is as if all were linked."""
        works = Works(connection, self._tell)
        found = step(works, articles, self._theatres, self._decisions, self._before)
        renamed, actors = works.actors()
        unnamed, named = works.named()
        record = Record(found.chains, found.reports, found.incidents, found.disputes, actors)
        change = Relinked(record, found.marks, found.gone, renamed, tuple(named), tuple(unnamed))
        redated = accounts.redated(connection, found.gone, found.incidents)
        holdings = self._holdings(connection)
        before = holdings.before(articles, found.gone)
        self._archive.change_links(change)
        told = self._tell(articles)
        telling.change(connection, found.gone | {one.id for one in found.incidents}, articles)
        self._list(works, found, told, record)
        accounts.change(self._archive, connection, told, articles, redated, self._theatres)
        holdings.change(before, articles, found)

    def _holdings(self, connection: Connection) -> Holdings:
        return Holdings(self._archive, connection, self._tell, self._theatres)

    def _list(self, works: Works, found: Linked, told: Collection[Told], record: Record) -> None:
        """List what a step found, and the entries that the texts name that came or changed: those of the
        others are there. Listed again, too, is what else these texts tell: of which war a mark is that names
        no place of one, the rest of its article decides.
        """
        linked = {mark for incident in found.incidents for mark in incident.marks}
        own = {event.id for one in told for event in one.coding.events} - linked
        beside = works.incidents(own)
        others = {mark for incident in beside for mark in incident.marks}
        there = {chain.mark for chain in record.chains}
        chains = self._archive.links_of(*((linked | others) - there), kinds=("chain",)).chains
        shown = Record((*record.chains, *chains), (), (*record.incidents, *beside))
        every = (*found.told, *works.told(works.carriers(works.versions_of(others))))
        self._archive.change_lists(
            found.gone | works.forgotten() | {one.id for one in beside},
            listed(shown, every, self._theatres),
            entries(told, record, self._packs, self._theatres),
        )
