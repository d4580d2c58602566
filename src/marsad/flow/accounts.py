"""What texts say of theatres and what it is about, kept with the links: all of it, or what a step changes."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection

from marsad.archive import Archive, shelves
from marsad.archive.lists import accounts as kept
from marsad.archive.lists import subjects as indexed
from marsad.archive.packing import packed, plain, unpacked
from marsad.linking import Theatres, Told
from marsad.linking.picture.accounts import Account, accounts, of_states
from marsad.linking.picture.subjects import subjects
from marsad.records import Days, Incident

Dates = Mapping[str, Days]


def replace(
    connection: Connection, told: Iterable[Told], theatres: Theatres, record: Iterable[Incident]
) -> None:
    """What all articles say, in the place of what is kept; the incidents are those of the record."""
    found = list(of_states(accounts(told, theatres)))
    kept.replace(connection, [_row(one) for one in found])
    indexed.replace(connection, _subject_rows(found, _dates(record), theatres))


def change(
    archive: Archive, connection: Connection, told: Iterable[Told], articles: Collection[str],
    redated: Collection[str], theatres: Theatres,
) -> None:  # fmt: skip
    """What some articles say, in the place of what they said; of marks whose incidents are of another day
    than they were, the subjects are found again.
    """
    kept.change(connection, articles, [_row(one) for one in of_states(accounts(told, theatres))])
    whole = indexed.is_whole(connection)
    again = {*articles, *indexed.articles_with(connection, redated)}
    payloads = kept.of_articles(connection, again) if whole else kept.every(connection)
    found = [unpacked(payload, Account) for payload in payloads]
    marks = {mark.id for one in found for mark in one.marks}
    rows = _subject_rows(found, _dates(archive.links_of(*marks, kinds=("incident",)).incidents), theatres)
    if whole:
        indexed.change(connection, again, rows)
    else:
        indexed.replace(connection, rows)


def redated(connection: Connection, gone: Iterable[str], come: Iterable[Incident]) -> set[str]:
    """The marks whose incidents are of another day than those that they are of now, which are `gone`; to be
    asked while they are there.
    """
    before = _dates(shelves.some(connection, Incident, map(plain, gone)))
    after = _dates(come)
    return {mark for mark in before.keys() | after.keys() if before.get(mark) != after.get(mark)}


def _dates(incidents: Iterable[Incident]) -> Dates:
    return {mark: one.date for one in incidents if one.date for mark in one.marks}


def _row(one: Account) -> dict[str, str]:
    return {
        "theatre": one.theatre,
        "article": one.article,
        "version": one.version,
        "page": one.page,
        "payload": packed(one),
    }


def _subject_rows(found: Iterable[Account], dates: Dates, theatres: Theatres) -> list[dict[str, Any]]:
    return [
        {**msgspec.structs.asdict(one), "name": plain(one.name), "day": one.day and one.day.isoformat()}
        for one in subjects(found, dates, theatres)
    ]
