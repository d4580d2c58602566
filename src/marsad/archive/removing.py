"""A page out of an archive for good: its bytes, its texts, what was made of them, its quotes in the log."""

from collections.abc import Callable, Collection, Iterable

from sqlalchemy import Connection, bindparam, delete, func, select, text, update

from marsad.archive import rows, schema
from marsad.archive.lists import telling
from marsad.archive.packing import packed
from marsad.archive.searching import index
from marsad.archive.searching.spelling import learn
from marsad.archive.store import Archive
from marsad.archive.workings import touch
from marsad.records import LogLine

_BATCH = 500


def remove_page(archive: Archive, page: str) -> frozenset[str]:
    """Delete all that is kept of a page; the ids of the marks and articles that are nowhere any more.

    Links still name these, until the archive is linked again; see `Archive.shred` for what files still hold.
    """
    versions, codings, marks = schema.versions, schema.codings, schema.marks
    with archive.transaction() as connection:
        before = _known(connection)
        keys = list(connection.scalars(select(versions.c.key).where(versions.c.page == page)))
        gone = list(connection.scalars(select(versions.c.article).where(versions.c.page == page)))
        past_codings, past_marks = schema.PAST[codings], schema.PAST[marks]
        made = [
            key
            for batch in _batches(keys)
            for table in (codings, past_codings)
            for key in connection.scalars(select(table.c.key).where(table.c.version.in_(batch)))
        ]
        names = select(schema.fetches.c.name).where(schema.fetches.c.page == page)
        connection.execute(delete(schema.unread).where(schema.unread.c.name.in_(names)))
        for table, column, which in (
            (past_marks, past_marks.c.coding, made),
            (past_codings, past_codings.c.key, made),
            (marks, marks.c.coding, made),
            (codings, codings.c.key, made),
            (versions, versions.c.key, keys),
            (schema.fetches, schema.fetches.c.page, [page]),
            (schema.pages, schema.pages.c.id, [page]),
        ):
            for batch in _batches(which):
                connection.execute(delete(table).where(column.in_(batch)))
        telling.forget(connection, keys)
        touch(connection, gone)
        for key in keys:
            connection.execute(text("DELETE FROM lines WHERE version = :key"), {"key": key})
        _forget_words(connection)
        left = select(versions.c.article)
        connection.execute(delete(schema.articles).where(schema.articles.c.id.not_in(left)))
        return before - _known(connection)


def replace_lines(archive: Archive, change: Callable[[LogLine], LogLine]) -> None:
    """Put changed lines in the place of the log's: for what the law wants out of them, and nothing else."""
    with archive.transaction() as connection:
        for line in rows.log(connection):
            if (now := change(line)) != line:
                table = schema.log
                same = table.c.number == line.number
                connection.execute(update(table).where(same).values(payload=packed(now), hash=now.hash))


def forget_past(archive: Archive, gone: Collection[str]) -> None:
    """Forget what links were before the last change, which took marks and articles out that are gone: all
    that it altered, and whatever ever named these.
    """
    links, members = schema.PAST[schema.links], schema.PAST[schema.members]
    with archive.transaction() as connection:
        last = select(func.max(schema.changes.c.number)).scalar_subquery()
        named: set[tuple[str, str]] = set()
        for some in _batches(gone):
            query = select(members.c.kind, members.c.link).where(members.c.member.in_(some))
            named |= {(row.kind, row.link) for row in connection.execute(query)}
        for table, name in ((links, links.c.id), (members, members.c.link)):
            connection.execute(delete(table).where(table.c.until == last))
            same = (table.c.kind == bindparam("of_kind")) & (name == bindparam("named"))
            if named:
                connection.execute(delete(table).where(same), [{"of_kind": k, "named": n} for k, n in named])


def _forget_words(connection: Connection) -> None:
    """Keep no words for misspelt queries but those of lines that are there."""
    forms = {form for row in index.all_rows(connection) for form in row.forms.split()}
    connection.execute(delete(schema.spellings))
    learn(connection, forms)


def _known(connection: Connection) -> frozenset[str]:
    """The ids of every mark and every article."""
    marks = connection.scalars(select(schema.marks.c.id))
    return frozenset(marks) | frozenset(connection.scalars(select(schema.articles.c.id)))


def _batches(keys: Collection[str]) -> Iterable[list[str]]:
    found = list(keys)
    return (found[at : at + _BATCH] for at in range(0, len(found), _BATCH))
