"""Whether an archive still holds what its record was: changes without a gap, rows that stood from one on and
until another, one at a time, and everything of then as readable as what is there now.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Table, and_, or_, select

from marsad.archive import rows, schema
from marsad.archive.findings import Finding, orphans
from marsad.archive.links import KINDS
from marsad.archive.packing import digest, unpacked


def past_findings(connection: Connection) -> Iterator[Finding]:
    """Everything that is wrong with the past of a record."""
    changes = list(connection.execute(select(schema.changes).order_by(schema.changes.c.number)))
    yield from _numbers(changes)
    last = changes[-1].number if changes else 0
    for table in (schema.versions, *schema.PAST):
        yield from _future(connection, table, table.c.since > last + 1)
    for table, past in schema.PAST.items():
        yield from _future(connection, past, or_(past.c.until > last + 1, past.c.since >= past.c.until))
        yield from _twice(connection, table, past)
    yield from _links(connection)
    yield from _codings(connection)
    yield from orphans(connection, "altered", "change", "changes", "number")
    yield from orphans(connection, "releases", "change", "changes", "number")


def _numbers(changes: list[Row[Any]]) -> Iterator[Finding]:
    for at, change in enumerate(changes, 1):
        if change.number != at:
            yield Finding("changes", str(change.number), f"stands where change {at} should")
            return
    for one, other in pairwise(changes):
        if other.time < one.time or other.line < one.line:
            yield Finding("changes", str(other.number), "is older than the change before it")


def _future(connection: Connection, table: Table, wrong: Any) -> Iterator[Finding]:
    for row in connection.execute(select(table).where(wrong)):
        yield Finding(table.name, _key(table, row), "stood from or until a change that cannot be")


def _twice(connection: Connection, table: Table, past: Table) -> Iterator[Finding]:
    """Rows of one key that stood at once: two of the past, or one of them and what is there now."""
    other = past.alias()
    keys = [column.name for column in table.primary_key]
    same = and_(*(other.c[key] == past.c[key] for key in keys))
    at_once = and_(other.c.until > past.c.until, other.c.since < past.c.until)
    held = and_(*(table.c[key] == past.c[key] for key in keys), table.c.since < past.c.until)
    for query in (select(past).join(other, same & at_once), select(past).join(table, held)):
        for row in connection.execute(query):
            yield Finding(past.name, _key(table, row), "stood twice at one change")


def _links(connection: Connection) -> Iterator[Finding]:
    past = schema.PAST[schema.links]
    for row in connection.execute(select(past)):
        try:
            unpacked(row.payload, KINDS[row.kind])
        except (msgspec.MsgspecError, ValueError, KeyError) as problem:
            yield Finding(past.name, row.id, f"cannot be read: {problem}")


def _codings(connection: Connection) -> Iterator[Finding]:
    """Codings of then, each with the marks that its digest tells of."""
    codings, marks = schema.PAST[schema.codings], schema.PAST[schema.marks]
    payloads: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for row in connection.execute(select(marks)):
        payloads[row.coding, row.until].append(row.payload)
        try:
            rows.mark_of(row.payload)
        except (msgspec.MsgspecError, ValueError) as problem:
            yield Finding(marks.name, row.id, f"cannot be read: {problem}")
    for row in connection.execute(select(codings)):
        if digest(payloads.pop((row.key, row.until), ())) != row.digest:
            yield Finding(codings.name, row.key, "its marks are not those that the coder made")
    for key, until in payloads:
        yield Finding(marks.name, key, f"went with change {until}, and no coding did")


def _key(table: Table, row: Row[Any]) -> str:
    return " ".join(str(getattr(row, column.name)) for column in table.primary_key)
