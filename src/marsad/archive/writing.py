"""Records into rows. Every function adds what is missing and leaves what is there as it is."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, select

from marsad.archive import index, links, schema
from marsad.archive.analysis import index_rows
from marsad.archive.keeping import keep
from marsad.archive.packing import coding_key, digest, packed, plain, to_bytes, version_key
from marsad.archive.rows import kind_of, setting, type_of
from marsad.archive.spelling import learn
from marsad.archive.understanding import name_rows
from marsad.records import REVIEWED, Coding, Entry, Listed, LogLine, Page, Reading, Record, Unread, Version
from marsad.records.marks import Mark

Row = Mapping[str, Any]


def keep_reading(connection: Connection, page: Page, reading: Reading) -> None:
    """A page, where it was found, its articles' versions with their lines in the index, and what was not
    read.
    """
    keep(connection, schema.pages, [{"id": page.id, "size": len(page.content), "content": page.content}])
    bare = msgspec.structs.replace(page, content=b"")
    name = {"page": page.id, "name": plain(page.name), "address": plain(page.address or "")}
    keep(connection, schema.fetches, [name | {"payload": packed(bare)}])
    for position, version in enumerate(reading.versions, 1):
        _keep_version(connection, version, page.address or page.id, position)
    keep_unread(connection, reading.unread)


def keep_coding(connection: Connection, version: Version, coding: Coding) -> None:
    """One coder's marks of a version."""
    key = version_key(version)
    made = coding_key(key, coding.coder, coding.packs)
    rows = [_mark_row(made, mark) for mark in coding.marks]
    about = {"coder": coding.coder, "packs": coding.packs}
    keep(connection, schema.coders, [about])
    found = digest(row["payload"] for row in rows)
    if not _has(connection, schema.codings, made):
        keep(connection, schema.codings, [{"key": made, "version": key, "digest": found} | about])
        keep(connection, schema.marks, rows)


def replace_reviewed(connection: Connection, codings: Iterable[tuple[Version, Coding]]) -> None:
    """The codings that people reviewed, in the place of those that are kept."""
    table = schema.codings
    old = select(table.c.key).where(table.c.coder.endswith(REVIEWED, autoescape=True))
    connection.execute(delete(schema.marks).where(schema.marks.c.coding.in_(old)))
    connection.execute(delete(table).where(table.c.coder.endswith(REVIEWED, autoescape=True)))
    for version, coding in codings:
        keep_coding(connection, version, coding)


def keep_unread(connection: Connection, unread: Iterable[Unread]) -> None:
    """What was not read, and why."""
    keep(
        connection,
        schema.unread,
        [{"name": plain(one.name), "reason": one.reason, "detail": plain(one.detail)} for one in unread],
    )


def replace_links(connection: Connection, record: Record) -> None:
    """A record in the place of the one that is kept; only what differs is written."""
    rows, members = links.rows(record)
    found = digest(row["payload"] for row in rows)
    if setting(connection, "links") == found:
        return
    wanted = {(row["kind"], row["id"]): row["payload"] for row in rows}
    table = schema.links
    held = {tuple(row[:2]): row.payload for row in connection.execute(select(table))}
    _drop_links(connection, [key for key, payload in held.items() if wanted.get(key) != payload])
    new = {key for key, payload in wanted.items() if held.get(key) != payload}
    keep(connection, schema.links, [row for row in rows if (row["kind"], row["id"]) in new])
    keep(connection, schema.members, [row for row in members if (row["kind"], row["link"]) in new])
    set_setting(connection, "links", found)


def replace_lists(connection: Connection, listed: Iterable[Listed], entries: Iterable[Entry]) -> None:
    """What lists are drawn from, in the place of what is kept; only what differs is written."""
    rows, facets = [], []
    for one in listed:
        rows.append(_listed_row(one))
        facets += [{"incident": one.id, "facet": facet, "value": plain(value)} for facet, value in one.facets]
    _replace(connection, schema.incidents, rows)
    _replace(connection, schema.facets, facets)
    kept = list(entries)
    known = [_entry_row(one) for one in kept]
    names = [row for one in kept for row in name_rows(one)]
    _replace(connection, schema.entries, known)
    _replace(connection, schema.names, names)
    set_setting(connection, "lists", digest(str(row) for row in (*rows, *facets, *known)))


def _replace(connection: Connection, table: Table, wanted: Sequence[Row]) -> None:
    """Make a table hold these rows and no others."""
    names = [column.name for column in table.columns]
    keys = [column.name for column in table.primary_key]
    new = {tuple(row[name] for name in names): row for row in wanted}
    held = {tuple(row) for row in connection.execute(select(table))}
    at = [names.index(key) for key in keys]
    gone = [
        {f"of_{key}": row[place] for key, place in zip(keys, at, strict=True)} for row in held - new.keys()
    ]
    if gone:
        same = [table.c[key] == bindparam(f"of_{key}") for key in keys]
        connection.execute(delete(table).where(*same), gone)
    keep(connection, table, [row for key, row in new.items() if key not in held])


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


def _drop_links(connection: Connection, gone: Sequence[tuple[str, str]]) -> None:
    for table, name in ((schema.members, schema.members.c.link), (schema.links, schema.links.c.id)):
        same = (table.c.kind == bindparam("of_kind")) & (name == bindparam("named"))
        if gone:
            connection.execute(delete(table).where(same), [{"of_kind": k, "named": n} for k, n in gone])


def keep_line(connection: Connection, line: LogLine) -> None:
    """A line of the review log."""
    row = {"number": line.number, "hash": line.hash, "payload": packed(line)}
    connection.execute(schema.log.insert(), row)


def choose(connection: Connection, coder: str, packs: str) -> None:
    """Whose codings are read where a version has several."""
    keep(connection, schema.coders, [{"coder": coder, "packs": packs}])
    set_setting(connection, "coder", coder)
    set_setting(connection, "packs", packs)


def set_setting(connection: Connection, key: str, value: str) -> None:
    """Write a row of `meta`, over an older one."""
    if setting(connection, key) != value:
        connection.execute(delete(schema.meta).where(schema.meta.c.key == key))
        keep(connection, schema.meta, [{"key": key, "value": value}])


def _has(connection: Connection, table: Table, key: str) -> bool:
    """Whether a row of this `key` is there; writers come one after another, so that it stays so."""
    return connection.scalar(select(table.c.key).where(table.c.key == key)) is not None


def _keep_version(connection: Connection, version: Version, source: str, position: int) -> None:
    key = version_key(version)
    keep(
        connection, schema.articles, [{"id": version.article, "source": plain(source), "position": position}]
    )
    row = {
        "key": key,
        "id": version.id,
        "article": version.article,
        "page": version.page,
        "position": position,
        "language": version.language,
        "outlet": None if version.outlet is None else plain(version.outlet),
        "day": None if version.day is None else version.day.isoformat(),
        "text": to_bytes(version.text),
        "payload": packed(msgspec.structs.replace(version, text="")),
    }
    if not _has(connection, schema.versions, key):
        keep(connection, schema.versions, [row])
        lines = list(index_rows(key, version))
        index.add_rows(connection, lines)
        learn(connection, {form for line in lines for form in line.forms.split()})


def _mark_row(coding: str, mark: Mark) -> dict[str, Any]:
    return {
        "coding": coding,
        "id": mark.id,
        "kind": kind_of(mark),
        "type": type_of(mark),
        "line": mark.line,
        "start": mark.cue.start,
        "payload": packed(mark),
    }
