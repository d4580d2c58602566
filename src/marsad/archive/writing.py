"""Records into rows. Every function adds what is missing and leaves what is there as it is."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, delete, select

from marsad.archive import schema
from marsad.archive.keeping import batched, drop, keep
from marsad.archive.packing import coding_key, digest, packed, plain, to_bytes, version_key
from marsad.archive.rows import kind_of, setting, type_of
from marsad.archive.searching import index
from marsad.archive.searching.analysis import index_rows
from marsad.archive.searching.spelling import learn
from marsad.archive.workings import touch
from marsad.records import REVIEWED, Coding, LogLine, Page, Reading, Unread, Version
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
        drop(connection, schema.marks, [schema.marks.c.coding.in_(some)])
        drop(connection, table, [table.c.key.in_(some)])
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
