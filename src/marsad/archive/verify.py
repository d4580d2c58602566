"""Whether an archive still holds what was put into it: every hash made again, every quotation looked up.

What can be made again from bytes is (ids, index, digests); what cannot, is at least pointed at by something
that is missing it. A sound archive gives no finding.
"""

from collections.abc import Callable, Iterator

import msgspec
from sqlalchemy import Connection, select, text

from marsad.archive import quotes, rows, schema
from marsad.archive.findings import Finding, orphans
from marsad.archive.links import KINDS, amounts, members_of
from marsad.archive.packing import coding_key, digest, total, unpacked, version_key
from marsad.archive.schema import SCHEMA
from marsad.archive.searching import index
from marsad.archive.searching.analysis import Row, index_rows
from marsad.archive.store import Archive
from marsad.archive.verify_past import past_findings
from marsad.errors import MarsadError
from marsad.records import LogLine, Page, Reading, Removal, Undoing, Version, article_id, page_id, text_hash

Reader = Callable[[Page], Reading]


def verify(archive: Archive, read: Reader | None = None) -> list[Finding]:
    """Everything that is wrong with an archive, sorted; empty where it is sound.

    `read` reads a page anew: with it, versions of the same reader must stand in their pages' lines as they
    are. Raises ArchiveError where the file is so damaged that the database cannot read it at all.
    """
    with archive.connect() as connection:
        found = {
            *_database(connection),
            *_meta(connection),
            *_pages(connection),
            *_articles(connection),
            *_versions(connection),
            *_codings(connection),
            *_marks(connection),
            *_links(connection),
            *_log(connection),
            *_index(connection),
            *past_findings(connection),
        }
    if read is not None:
        found |= set(_read_again(archive, read))
    return sorted(found)


def _database(connection: Connection) -> Iterator[Finding]:
    if connection.dialect.name == "sqlite":
        for told in connection.exec_driver_sql("PRAGMA quick_check").scalars():
            if told != "ok":
                yield Finding("database", "", str(told))


def _meta(connection: Connection) -> Iterator[Finding]:
    if rows.setting(connection, "schema") != str(SCHEMA):
        yield Finding("meta", "schema", f"is not {SCHEMA}")
    coder, packs = rows.chosen_coder(connection)
    table = schema.coders
    known = {tuple(row) for row in connection.execute(select(table.c.coder, table.c.packs))}
    if (coder, packs) != (None, None) and (coder, packs) not in known:
        yield Finding("meta", "coder", f"names a coder that never coded here: {coder}, packs {packs}")
    for row in connection.execute(
        select(schema.codings.c.key, schema.codings.c.coder, schema.codings.c.packs)
    ):
        if (row.coder, row.packs) not in known:
            yield Finding("codings", row.key, f"is by an unknown coder or packs: {row.coder}, {row.packs}")


def _pages(connection: Connection) -> Iterator[Finding]:
    found = connection.execute(select(schema.pages).execution_options(yield_per=10))
    for row in found:
        if page_id(row.content) != row.id:
            yield Finding("pages", row.id, "its bytes are not those of its hash")
        if len(row.content) != row.size:
            yield Finding("pages", row.id, f"has {len(row.content)} bytes and not {row.size}")
    yield from orphans(connection, "fetches", "page", "pages", "id")


def _articles(connection: Connection) -> Iterator[Finding]:
    places: dict[tuple[str, int], str] = {}
    for row in connection.execute(select(schema.articles)):
        if article_id(row.source, row.position) != row.id:
            yield Finding("articles", row.id, "its id is not that of its source and position")
        if (other := places.setdefault((row.source, row.position), row.id)) != row.id:
            yield Finding("articles", row.id, f"stands where article {other} stands")


def _versions(connection: Connection) -> Iterator[Finding]:
    yield from orphans(connection, "versions", "page", "pages", "id")
    yield from orphans(connection, "versions", "article", "articles", "id")
    table = schema.versions
    for row in connection.execute(select(table)):
        try:
            version = rows.version_of(row.text, row.payload)
        except (msgspec.MsgspecError, ValueError) as problem:
            yield Finding("versions", row.key, f"cannot be read: {problem}")
            continue
        named = (row.id, row.article, row.page, row.key)
        if not version.id.startswith(text_hash(version.text)):
            yield Finding("versions", row.key, "its text is not that of its hash")
        if named != (version.id, version.article, version.page, version_key(version)):
            yield Finding("versions", row.key, "its columns are not those of its payload")
        if len(version.lines) != len(version.text.split("\n")):
            yield Finding("versions", row.key, "has not as many lines as its text")


def _codings(connection: Connection) -> Iterator[Finding]:
    yield from orphans(connection, "codings", "version", "versions", "key")
    payloads: dict[str, list[str]] = {}
    for row in connection.execute(select(schema.marks.c.coding, schema.marks.c.payload)):
        payloads.setdefault(row.coding, []).append(row.payload)
    for row in connection.execute(select(schema.codings)):
        if coding_key(row.version, row.coder, row.packs) != row.key:
            yield Finding("codings", row.key, "its key is not that of its version, coder and packs")
        if digest(payloads.get(row.key, ())) != row.digest:
            yield Finding("codings", row.key, "its marks are not those that the coder made")


def _marks(connection: Connection) -> Iterator[Finding]:
    yield from orphans(connection, "marks", "coding", "codings", "key")
    table, codings = schema.marks, schema.codings
    query = (
        select(table, codings.c.version)
        .join(codings, codings.c.key == table.c.coding)
        .order_by(codings.c.version, table.c.coding, table.c.start)
    )
    key, version = "", None
    for row in connection.execute(query):
        if row.version != key:
            key, version = row.version, _version(connection, row.version)
        if version is not None:
            yield from (Finding("marks", row.id, what) for what in _mark(row.id, row, version))


def _mark(name: str, row: object, version: Version) -> Iterator[str]:
    try:
        mark = rows.mark_of(row.payload)  # type: ignore[attr-defined]
    except (msgspec.MsgspecError, ValueError) as problem:
        yield f"cannot be read: {problem}"
        return
    columns = tuple(getattr(row, column) for column in ("id", "kind", "type", "line", "start"))
    if columns != (mark.id, rows.kind_of(mark), rows.type_of(mark), mark.line, mark.cue.start):
        yield "its columns are not those of its payload"
    yield from quotes.faults(name, mark, version)


def _version(connection: Connection, key: str) -> Version | None:
    try:
        return rows.version(connection, key)
    except (msgspec.MsgspecError, ValueError):
        return None  # told of among the versions


def _links(connection: Connection) -> Iterator[Finding]:
    table, members = schema.links, schema.members
    stored = [row._asdict() for row in connection.execute(select(table))]
    wanted: set[tuple[str, str, str, str]] = set()
    for row in connection.execute(select(table)):
        try:
            link = unpacked(row.payload, KINDS[row.kind])
        except (msgspec.MsgspecError, ValueError, KeyError) as problem:
            yield Finding("links", row.id, f"cannot be read: {problem}")
            continue
        wanted |= {(row.kind, row.id, role, member) for role, member in members_of(link)}
    every = [row._asdict() for row in connection.execute(select(members))]
    if total(amounts(stored, every)) != (rows.setting(connection, "links") or total(())):
        yield Finding("links", "", "are not those that linking made: `marsad run` makes them again")
    held = {(row["kind"], row["link"], row["role"], row["member"]) for row in every if row["kind"] != "actor"}
    for kind, link_id, role, member in sorted(wanted ^ held):
        side = "is missing" if (kind, link_id, role, member) in wanted else "is too many"
        yield Finding("members", link_id, f"{role} {member} of the {kind} {side}")
    known = set(connection.scalars(select(schema.marks.c.id))) | set(
        connection.scalars(select(schema.articles.c.id))
    )
    for kind, link_id, role, member in sorted(wanted | held):
        if member not in known:
            yield Finding("links", link_id, f"the {kind} names {role} {member}, which is not there")


def _log(connection: Connection) -> Iterator[Finding]:
    last: LogLine | None = None
    emptied: set[int] = set()
    named: set[int] = set()
    gone: dict[int, str] = {}
    for row in connection.execute(select(schema.log).order_by(schema.log.c.number)):
        try:
            line = unpacked(row.payload, LogLine)
        except (msgspec.MsgspecError, ValueError) as problem:
            yield Finding("log", str(row.number), f"cannot be read: {problem}")
            return
        if (row.number, row.hash) != (line.number, line.hash):
            yield Finding("log", str(row.number), "is not the line that was written")
        if not line.follows(last):
            yield Finding("log", str(row.number), "does not follow the line before it")
        last = line
        if line.kept:
            emptied.add(line.number)
        match line.decision.deed:
            case Removal(_, lines):
                named.update(lines)
                gone[line.number] = line.decision.mark
            case Undoing(number):
                gone.pop(number, None)
    for number in sorted(emptied - named):
        yield Finding("log", str(number), "was emptied, and no removal of a page says so")
    for page in connection.scalars(select(schema.pages.c.id).where(schema.pages.c.id.in_(gone.values()))):
        yield Finding("pages", page, "was removed, and is there")


def _index(connection: Connection) -> Iterator[Finding]:
    held: dict[tuple[str, int], Row] = {}
    for row in index.all_rows(connection):
        if (row.version, row.line) in held:
            yield Finding("lines", row.version, f"line {row.line} is in the index twice")
        held[row.version, row.line] = row
    for key in connection.scalars(select(schema.versions.c.key)):
        version = _version(connection, key)
        for wanted in index_rows(key, version) if version else ():
            if held.pop((wanted.version, wanted.line), None) != wanted:
                yield Finding("lines", key, f"the index does not hold line {wanted.line} as it is")
    for key, line in held:
        yield Finding("lines", key, f"the index holds a line that is not there: {line}")
    if connection.dialect.name == "sqlite":
        yield from _index_inside(connection)


def _index_inside(connection: Connection) -> Iterator[Finding]:
    try:
        connection.execute(text("INSERT INTO lines(lines) VALUES ('integrity-check')"))
    except MarsadError as problem:
        yield Finding("lines", "", f"the index contradicts itself: {problem.message}")


def _read_again(archive: Archive, read: Reader) -> Iterator[Finding]:
    for key in archive.page_ids():
        page = archive.page(key)
        if page is None or page_id(page.content) != key:
            continue  # told of among the pages
        reading = read(page)
        readers = {version.reader for version in reading.versions}
        for version in archive.versions(page=key):
            if version.reader in readers and not _stands(version, reading.lines):
                yield Finding("versions", version_key(version), "its lines do not stand so on its page")


def _stands(version: Version, lines: tuple[str, ...]) -> bool:
    found = (lines[line - 1] if 0 < line <= len(lines) else None for line in version.lines)
    return version.text == "\n".join(row if row is not None else "\0" for row in found)
