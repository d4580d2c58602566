"""How much an archive holds, and whether two hold the same."""

import msgspec
from sqlalchemy import Connection, Table, func, select

from marsad.archive import rows, schema
from marsad.archive.packing import digest, packed, total
from marsad.archive.pouring import streamed
from marsad.archive.searching import index


class Stats(msgspec.Struct, frozen=True):
    """How much an archive holds; marks are those of the chosen codings."""

    pages: int
    articles: int
    versions: int
    statements: int
    events: int
    ties: int
    reports: int
    incidents: int
    disputes: int
    unread: int


def stats(connection: Connection) -> Stats:
    """Count it."""
    pages, articles, versions, unread = (
        connection.scalar(select(func.count()).select_from(table)) or 0
        for table in (schema.pages, schema.articles, schema.versions, schema.unread)
    )
    marks, linked = rows.counts(connection)
    return Stats(
        pages=pages,
        articles=articles,
        versions=versions,
        statements=marks.get("statement", 0),
        events=marks.get("event", 0),
        ties=marks.get("tie", 0),
        reports=linked.get("report", 0),
        incidents=linked.get("incident", 0),
        disputes=linked.get("dispute", 0),
        unread=unread,
    )


def fingerprint(connection: Connection, *, history: bool = False) -> str:
    """SHA-256 of all that is kept, the search index included; with its `history`, or without."""
    gone = set() if history else {*schema.PAST.values(), schema.changes, schema.altered, schema.releases}
    tables = [table for table in schema.metadata.sorted_tables if table not in gone]
    parts = [f"{table.name}:{_digest(connection, table, history=history)}" for table in tables]
    parts.append("lines:" + total(packed(row) for row in index.all_rows(connection)))
    return digest(parts)


def _digest(connection: Connection, table: Table, *, history: bool) -> str:
    columns = (column for column in table.columns if history or column.name != "since")
    return total(repr(tuple(row)) for row in streamed(connection, select(*columns)))
