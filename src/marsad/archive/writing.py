"""Records into rows. Every function adds what is missing and leaves what is there as it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, select

from marsad.archive import index, links, schema
from marsad.archive.analysis import index_rows
from marsad.archive.keeping import batched, keep
from marsad.archive.packing import coding_key, digest, packed, plain, to_bytes, total, version_key
from marsad.archive.rows import kind_of, setting, type_of
from marsad.archive.spelling import learn
from marsad.archive.understanding import name_rows
from marsad.archive.workings import touch
from marsad.records import REVIEWED, Coding, Entry, Listed, LogLine, Page, Reading, Record, Unread, Version
from marsad.records.marks import Mark

Row = Mapping[str, Any]


class Change(msgspec.Struct, frozen=True):
    """Links that take the place of others: all chains of `marks`, the reports, incidents and disputes with
    the ids of `gone`, the actors of `renamed`. `named` and `unnamed` are the rows by which actors are named
    now and were, which are written already.
    """

    record: Record
    marks: frozenset[str]
    gone: frozenset[str]
    renamed: frozenset[str]
    named: tuple[Mapping[str, str], ...] = ()
    unnamed: tuple[Mapping[str, str], ...] = ()


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
        touch(connection, [version.article])


def replace_reviewed(connection: Connection, codings: Iterable[tuple[Version, Coding]]) -> None:
    """The codings that people reviewed, in the place of those that are kept; only what differs is written."""
    table, texts = schema.codings, schema.versions
    query = select(table.c.key, table.c.digest, texts.c.article).join(texts, texts.c.key == table.c.version)
    old = list(connection.execute(query.where(table.c.coder.endswith(REVIEWED, autoescape=True))))
    kept = list(codings)
    wanted = {
        coding_key(version_key(version), coding.coder, coding.packs): digest(map(packed, coding.marks))
        for version, coding in kept
    }
    gone = [row for row in old if wanted.get(row.key) != row.digest]
    for some in batched(row.key for row in gone):
        connection.execute(delete(schema.marks).where(schema.marks.c.coding.in_(some)))
        connection.execute(delete(table).where(table.c.key.in_(some)))
    touch(connection, (row.article for row in gone))
    for version, coding in kept:
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
    found = total(links.amounts(rows, members))
    if setting(connection, "links") == found:
        return
    _replace(connection, schema.links, rows)
    _replace(connection, schema.members, members)
    set_setting(connection, "links", found)


def change_links(connection: Connection, change: Change) -> None:
    """Links in the place of others; the rest of the record stays as it is."""
    old = [*_links_of(connection, "chain", _chains_of(connection, change.marks))]
    for kind in ("report", "incident", "dispute"):
        old += _links_of(connection, kind, map(plain, change.gone))
    old += _links_of(connection, "actor", map(plain, change.renamed))
    rows, members = links.rows(change.record)
    same = {tuple(row.items()) for row in rows} & {tuple(row.items()) for row in old}
    gone = [row for row in old if tuple(row.items()) not in same]
    come = [row for row in rows if tuple(row.items()) not in same]
    kept = {(row["kind"], row["id"]) for row in come}
    _drop_links(connection, [(row["kind"], row["id"]) for row in gone])
    keep(connection, schema.links, come)
    keep(connection, schema.members, [row for row in members if (row["kind"], row["link"]) in kept])
    before = setting(connection, "links")
    moved = total(links.amounts(come, ()), before, gone=links.amounts(gone, ()))
    named = links.amounts((), change.named)
    set_setting(connection, "links", total(named, moved, gone=links.amounts((), change.unnamed)))


def _chains_of(connection: Connection, marks: Iterable[str]) -> list[str]:
    members = schema.members.c
    query = select(members.link).where(members.kind == "chain")
    return [
        key for some in batched(marks) for key in connection.scalars(query.where(members.member.in_(some)))
    ]


def _links_of(connection: Connection, kind: str, ids: Iterable[str]) -> Iterator[dict[str, str]]:
    table = schema.links
    query = select(table).where(table.c.kind == kind)
    for some in batched(ids):
        yield from (row._asdict() for row in connection.execute(query.where(table.c.id.in_(some))))


def replace_lists(connection: Connection, listed: Iterable[Listed], entries: Iterable[Entry]) -> None:
    """What lists are drawn from, in the place of what is kept; only what differs is written."""
    rows, facets = _list_rows(listed)
    kept = list(entries)
    known = [_entry_row(one) for one in kept]
    names = [row for one in kept for row in name_rows(one)]
    _replace(connection, schema.incidents, rows)
    _replace(connection, schema.facets, facets)
    _replace(connection, schema.entries, known)
    _replace(connection, schema.names, names)
    set_setting(connection, "lists", total(map(str, (*rows, *facets, *known))))


def change_lists(
    connection: Connection, gone: Iterable[str], listed: Iterable[Listed], entries: Iterable[Entry]
) -> None:
    """What lists are drawn from of some incidents in the place of that of others; entries are added.

    `gone` are ids of incidents, and of entries that nothing names any more.
    """
    incidents, facets_ = schema.incidents, schema.facets
    old: list[Row] = []
    for some in batched(map(plain, gone)):
        for column in (incidents.c.id, facets_.c.incident, schema.entries.c.id):
            found = connection.execute(select(column.table).where(column.in_(some)))
            old += [row._asdict() for row in found]
            connection.execute(delete(column.table).where(column.in_(some)))
        connection.execute(delete(schema.names).where(schema.names.c.entry.in_(some)))
    rows, facets = _list_rows(listed)
    keep(connection, incidents, rows)
    keep(connection, facets_, facets)
    known = [_entry_row(one) for one in entries]
    there = {row["id"] for row in _entries_of(connection, [row["id"] for row in known])}
    come = [row for row in known if row["id"] not in there]
    keep(connection, schema.entries, come)
    keep(connection, schema.names, [row for one in entries for row in name_rows(one)])
    new = map(str, (*rows, *facets, *come))
    set_setting(connection, "lists", total(new, setting(connection, "lists"), gone=map(str, old)))


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
    """Take links away with what they name; what actors are named by stands by itself."""
    members = [one for one in gone if one[0] != "actor"]
    for table, name, which in (
        (schema.members, schema.members.c.link, members),
        (schema.links, schema.links.c.id, gone),
    ):
        same = (table.c.kind == bindparam("of_kind")) & (name == bindparam("named"))
        if which:
            connection.execute(delete(table).where(same), [{"of_kind": k, "named": n} for k, n in which])


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
        touch(connection, [version.article])
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
