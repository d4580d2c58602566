"""Places as states show them, kept with the links: all of them, or those of which a step changes anything.

What a place is shown with depends on all that is said of it, on the chains by which that came, on the
incidents and disputes that it is of, and on what denies it there.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby
from typing import Any

import msgspec
from sqlalchemy import Connection

from marsad.archive import Archive
from marsad.archive.links import named_by
from marsad.archive.lists import holdings as kept
from marsad.archive.lists import subjects
from marsad.archive.packing import packed, plain
from marsad.flow.facts import Source, facts_about
from marsad.flow.shelf import Tell
from marsad.linking import Theatres
from marsad.linking.picture.control import control
from marsad.linking.picture.holding import course
from marsad.linking.picture.subjects import PLACE
from marsad.linking.steps.step import Linked
from marsad.records import HeldPlace, Holding, Party

_TOGETHER = 50  # places whose facts are read at once
Where = tuple[str, str]
"""A theatre, and a place of it."""


class Holdings:
    """The places of an archive's theatres, drawn inside a transaction whose connection is given."""

    def __init__(self, archive: Archive, connection: Connection, tell: Tell, theatres: Theatres) -> None:
        self._archive, self._connection = archive, connection
        self._source = partial(Source, archive, tell, theatres)

    def whole(self) -> None:
        """Draw all places."""
        kept.clear(self._connection)
        self._draw(subjects.where(self._connection, PLACE))

    def before(self, articles: Collection[str], gone: Iterable[str]) -> set[Where]:
        """The places of which articles tell that are about to change, or marks of links that will be gone."""
        marks = named_by(self._connection, ("incident", "dispute"), map(plain, gone))
        return subjects.where_of(self._connection, PLACE, articles, marks)

    def change(self, before: Iterable[Where], articles: Collection[str], found: Linked) -> None:
        """Draw the places anew that a step changes, those of `before` among them."""
        if not kept.is_whole(self._connection):
            self.whole()
            return
        of = self._archive.links_of(*found.marks, kinds=("incident", "dispute"))
        told = {mark for one in (*of.incidents, *found.incidents) for mark in one.marks}
        disputed = {mark for one in (*of.disputes, *found.disputes) for mark in (*one.claim, *one.against)}
        marks = found.marks | told | disputed
        self._draw(sorted({*before, *subjects.where_of(self._connection, PLACE, articles, marks)}))

    def _draw(self, where: Iterable[Where]) -> None:
        for theatre, same in groupby(where, key=lambda one: one[0]):
            every = [place for _, place in same]
            for places in (every[at : at + _TOGETHER] for at in range(0, len(every), _TOGETHER)):
                kept.change(self._connection, theatre, places, list(self._rows(theatre, places)))

    def _rows(self, theatre: str, places: Collection[str]) -> Iterator[dict[str, Any]]:
        facts = facts_about(self._source(theatre), {PLACE: list(places)}, ())
        said = control(facts)
        for place in places:
            for number, (day, held) in enumerate(course(place, said, facts)):
                own = {"theatre": theatre, "place": place, "day": day.isoformat(), "first": int(not number)}
                yield own | {"payload": packed(called(held, {}), ordered=True)}


def called(held: HeldPlace, names: Mapping[str, tuple[str, str | None]]) -> HeldPlace:
    """A place and its parties under some names, Arabic and English; under their ids where they have none."""
    name, en = names.get(held.place, (held.place, None))
    return msgspec.structs.replace(
        held,
        name=name,
        en=en or name,
        holdings=tuple(_called(one, names) for one in held.holdings),
        before=tuple(_called(one, names) for one in held.before),
    )


def _called(holding: Holding, names: Mapping[str, tuple[str, str | None]]) -> Holding:
    parties = (
        Party(one.id, *names.get(one.id, (one.id, None)), one.sides)  # what it is called changes with others
        for one in holding.parties
    )
    return msgspec.structs.replace(holding, parties=tuple(parties))
