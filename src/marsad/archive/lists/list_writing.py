"""What lists are drawn from into rows: of all incidents, or of some in the place of others."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from sqlalchemy import Connection, delete, select

from marsad.archive import schema
from marsad.archive.keeping import batched, keep, replace
from marsad.archive.lists.tallies import change_tallies, replace_tallies
from marsad.archive.packing import packed, plain, total
from marsad.archive.rows import setting
from marsad.archive.searching.understanding import name_rows
from marsad.archive.writing import set_setting
from marsad.records import Entry, Listed

Row = Mapping[str, Any]


def replace_lists(connection: Connection, listed: Iterable[Listed], entries: Iterable[Entry]) -> None:
    """What lists are drawn from, in the place of what is kept; only what differs is written."""
    rows, facets = _list_rows(listed)
    kept = list(entries)
    known = [_entry_row(one) for one in kept]
    names = [row for one in kept for row in name_rows(one)]
    replace(connection, schema.incidents, rows)
    replace(connection, schema.facets, facets)
    replace(connection, schema.entries, known)
    replace(connection, schema.names, names)
    replace_tallies(connection, rows, facets)
    set_setting(connection, "lists", total(map(str, (*rows, *facets, *known))))


def change_lists(
    connection: Connection, gone: Iterable[str], listed: Iterable[Listed], entries: Iterable[Entry]
) -> None:
    """What lists are drawn from of some incidents in the place of that of others; entries are added.

    `gone` are ids of incidents, and of entries that nothing names any more.
    """
    incidents, facets_ = schema.incidents, schema.facets
    columns = (incidents.c.id, facets_.c.incident, schema.entries.c.id)
    old: tuple[list[Row], ...] = ([], [], [])
    for some in batched(map(plain, gone)):
        for column, held in zip(columns, old, strict=True):
            found = connection.execute(select(column.table).where(column.in_(some)))
            held += [row._asdict() for row in found]
            connection.execute(delete(column.table).where(column.in_(some)))
        connection.execute(delete(schema.names).where(schema.names.c.entry.in_(some)))
    rows, facets = _list_rows(listed)
    keep(connection, incidents, rows)
    keep(connection, facets_, facets)
    change_tallies(connection, (old[0], old[1]), (rows, facets))
    known = [_entry_row(one) for one in entries]
    there = {row["id"] for row in _entries_of(connection, [row["id"] for row in known])}
    come = [row for row in known if row["id"] not in there]
    keep(connection, schema.entries, come)
    keep(connection, schema.names, [row for one in entries for row in name_rows(one)])
    new = map(str, (*rows, *facets, *come))
    set_setting(connection, "lists", total(new, setting(connection, "lists"), gone=map(str, chain(*old))))


def _entries_of(connection: Connection, ids: Iterable[str]) -> Iterator[Row]:
    table = schema.entries
    for some in batched(ids):
        yield from (row._asdict() for row in connection.execute(select(table).where(table.c.id.in_(some))))


def _list_rows(listed: Iterable[Listed]) -> tuple[list[Row], list[Row]]:
    rows: list[Row] = []
    facets: list[Row] = []
    for one in listed:
        rows.append(_listed_row(one))
        facets += [{"incident": one.id, "facet": facet, "value": plain(value)} for facet, value in one.facets]
    return rows, facets


def _listed_row(one: Listed) -> Row:
    return {
        "id": one.id,
        "type": one.type,
        "label": one.label,
        "place": one.place,
        "first": one.first.isoformat() if one.first else None,
        "end": one.end.isoformat() if one.end else None,
        "known": one.known,
        "upper": one.upper,
        "tellers": one.tellers,
        "deniers": one.deniers,
        "marks": one.marks,
        "weight": one.tellers + one.deniers,
    }


def _entry_row(one: Entry) -> Row:
    return {"id": one.id, "kind": one.kind, "lat": one.lat, "lon": one.lon, "payload": packed(one)}
