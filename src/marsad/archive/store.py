"""An open archive: what it keeps and what it gives back."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from sqlalchemy import select

from marsad.archive import carriers, link_writing, links, pages, rows, schema, writing
from marsad.archive.chronicle import Chronicle
from marsad.archive.link_writing import Relinked
from marsad.archive.lists import list_writing
from marsad.archive.places import Placed, placed, stands
from marsad.archive.rows import Located, kind_of, type_of
from marsad.archive.searching.searched import Searched
from marsad.errors import ArchiveError
from marsad.records import Article, Coding, Entry, Listed, LogLine, Page, Reading, Record, Unread, Version


class Archive(Searched, Chronicle):
    """An open archive. Made by `open_archive`; use it in a `with` block, or close it. Not for threads.

    Everything raises ArchiveError, with the file and what to do, where the database will not do what it is
    asked. What is added inside `transaction` is kept as a whole or not at all; outside, each call is kept
    by itself.
    """

    def add_reading(self, page: Page, reading: Reading) -> None:
        """Keep a page, where it was found, its articles' versions, and what was not read of it.

        What is there already stays as it is: adding the same page twice changes nothing.
        """
        with self.transaction() as connection:
            writing.keep_reading(connection, page, reading)

    def add_coding(self, version: Version, coding: Coding) -> None:
        """Keep one coder's marks of a version that was added before; the same again changes nothing."""
        if coding.version != version.id:
            raise ArchiveError(f"a coding of {coding.version} is none of {version.id}", file=self.name)
        with self.transaction() as connection:
            writing.keep_coding(connection, version, coding)

    def add_unread(self, unread: Iterable[Unread]) -> None:
        """Keep what was not read, and why."""
        with self.transaction() as connection:
            writing.keep_unread(connection, unread)

    def choose(self, coder: str, packs: str) -> None:
        """Say whose codings are read where a version has several."""
        with self.transaction() as connection:
            writing.choose(connection, coder, packs)

    def replace_links(self, record: Record) -> None:
        """Put a record in the place of the one that is kept; an equal record changes nothing."""
        with self.transaction() as connection:
            link_writing.replace_links(connection, record)

    def change_links(self, change: Relinked) -> None:
        """Put links in the place of others, and leave the rest of the record as it is."""
        with self.transaction() as connection:
            link_writing.change_links(connection, change)

    def change_lists(self, gone: Iterable[str], listed: Iterable[Listed], entries: Iterable[Entry]) -> None:
        """Put what lists are drawn from of some incidents in the place of that of `gone`; add entries."""
        with self.transaction() as connection:
            list_writing.change_lists(connection, gone, listed, entries)

    def replace_lists(self, listed: Iterable[Listed], entries: Iterable[Entry]) -> None:
        """Put what lists are drawn from in the place of what is kept; the same again changes nothing."""
        with self.transaction() as connection:
            list_writing.replace_lists(connection, listed, entries)

    def replace_reviewed(self, codings: Iterable[tuple[Version, Coding]]) -> None:
        """Put the codings that people reviewed in the place of those that are kept."""
        with self.transaction() as connection:
            writing.replace_reviewed(connection, codings)

    def add_line(self, line: LogLine) -> None:
        """Append a line to the review log. Raises ArchiveError where it does not follow the last one."""
        with self.transaction() as connection:
            lines = rows.log(connection)
            if not line.follows(lines[-1] if lines else None):
                raise ArchiveError(
                    f"line {line.number} does not follow the log's last one",
                    file=self.name,
                    remedy="somebody else decided meanwhile: decide again",
                )
            writing.keep_line(connection, line)

    def log(self) -> tuple[LogLine, ...]:
        """The review log, oldest line first."""
        with self.connect() as connection:
            return rows.log(connection)

    def has_page(self, page: str) -> bool:
        """Whether the bytes with this id are kept."""
        with self.connect() as connection:
            return connection.scalar(select(schema.pages.c.id).where(schema.pages.c.id == page)) is not None

    def kept_coding(self, version: Version, coder: str, packs: str) -> Coding | None:
        """What this coder, with these packs, marked in this version, where that is kept."""
        with self.connect() as connection:
            return rows.kept_coding(connection, version, coder, packs)

    def coders(self) -> list[tuple[str, str, int]]:
        """Every coder with its packs' hash, and how many versions it coded; by name."""
        with self.connect() as connection:
            return rows.coders(connection)

    def coded_by_both(self, one: tuple[str, str], other: tuple[str, str], limit: int) -> list[str]:
        """The ids of pages that two coders, each with its packs, have coded; `limit` at most."""
        with self.connect() as connection:
            return rows.coded_by_both(connection, one, other, limit)

    def page(self, page: str) -> Page | None:
        """A page with its bytes, under the first of its names; null where it is not kept."""
        with self.connect() as connection:
            return pages.page(connection, page)

    def page_name(self, page: str) -> str | None:
        """The first of a page's names; null where it is not kept."""
        with self.connect() as connection:
            found = pages.page(connection, page, content=False)
            return found.name if found else None

    def page_names(self, ids: Iterable[str]) -> dict[str, str]:
        """The first of the names of each of some pages, as far as they are kept."""
        with self.connect() as connection:
            return pages.page_names(connection, ids)

    def page_ids(self) -> list[str]:
        """The ids of all pages, by name."""
        with self.connect() as connection:
            return pages.page_ids(connection)

    def articles(self) -> list[Article]:
        """Every article, by id."""
        table = schema.articles
        with self.connect() as connection:
            found = connection.execute(
                select(table.c.id, table.c.source, table.c.position).order_by(table.c.id)
            )
            return [Article(*row) for row in found]

    def versions(self, *, article: str | None = None, page: str | None = None) -> Iterator[Version]:
        """Every version, or those of one article or page, in page order."""
        with self.connect() as connection:
            yield from rows.versions(connection, article=article, page=page)

    def coding(self, version: Version) -> Coding | None:
        """The coding of a version that linking reads: the chosen coder's, else the last by name."""
        with self.connect() as connection:
            return rows.coding(connection, version)

    def coded(self) -> Iterator[tuple[Version, Coding]]:
        """Every version that has a coding, with the one that linking reads."""
        return ((version, coding) for version, coding in self.with_codings() if coding is not None)

    def with_codings(self, *, as_coded: bool = False) -> Iterator[tuple[Version, Coding | None]]:
        """Every version with the coding that linking reads, or as the coder left it before people reviewed
        it; null where there is none; in page order.
        """
        with self.connect() as connection:
            yield from rows.with_codings(connection, as_coded=as_coded)

    def codings_of(
        self, articles: Iterable[str], *, as_coded: bool = False
    ) -> list[tuple[Version, Coding | None, str]]:
        """As `with_codings`, of some articles, each with its article's source."""
        with self.connect() as connection:
            return list(carriers.codings_of(connection, articles, as_coded=as_coded))

    def holding(self, marks: Iterable[str], versions: Iterable[str] = ()) -> set[str]:
        """The articles in whose versions any of these marks stands, by whatever coder, and those of
        `versions`.
        """
        with self.connect() as connection:
            return carriers.carriers(connection, carriers.versions_of(connection, marks) | set(versions))

    def readings(self) -> Iterator[tuple[Reading, tuple[Coding, ...]]]:
        """Every page by name, as it was read (the page's own lines left out), with its codings."""
        for page in self.page_ids():
            with self.connect() as connection:
                about = pages.page(connection, page, content=False)
                versions = tuple(rows.versions(connection, page=page))
                codings = [rows.coding(connection, version) for version in versions]
            name = about.name if about else page
            yield Reading(page, name, (), versions), tuple(one for one in codings if one is not None)

    def marks(self, *, kind: str | None = None, of_type: str | None = None) -> Iterator[Located]:
        """Every mark of the chosen codings, in page order; `of_type` is an event's type, a stance, a tie's
        kind.
        """
        for version, coding in self.coded():
            for mark in coding.marks:
                if kind in (None, kind_of(mark)) and of_type in (None, type_of(mark)):
                    yield Located(mark, version, coding.coder, coding.packs)

    def find(self, prefix: str) -> tuple[Located, ...]:
        """Every mark whose id begins with `prefix`, in each place where its text stands; by id."""
        with self.connect() as connection:
            return rows.located(connection, prefix)

    def find_all(self, marks: Iterable[str], most: int | None = None) -> tuple[Placed, ...]:
        """The marks of these whole ids, as linking reads them, on each page that carries their texts, or on
        `most` pages each; by id.
        """
        with self.connect() as connection:
            return placed(connection, marks, most)

    def stands(self, articles: Iterable[str]) -> list[tuple[str, int, Version]]:
        """Where the versions of these articles stand: page's name, position on it, version; by page."""
        with self.connect() as connection:
            return list(stands(connection, articles))

    def mark(self, prefix: str) -> Located:
        """The one mark whose id is, or begins with, `prefix`; where it stands in several places, one of them.

        Raises MissingError where there is none, or where several marks' ids begin so.
        """
        with self.connect() as connection:
            return rows.one_located(connection, prefix, self.name)

    def record(self) -> Record:
        """The links that are kept: chains, reports, incidents with their standings, disputes, actors."""
        with self.connect() as connection:
            found = connection.execute(select(schema.links.c.kind, schema.links.c.payload))
            return links.record(connection, [(row.kind, row.payload) for row in found])

    def links_of(self, *named: str, kinds: Collection[str] = tuple(links.KINDS)) -> Record:
        """The links of some kinds that name any of these marks or articles, by their whole ids.

        An actor's link names all its marks: leave that kind out where only the others are asked for.
        """
        with self.connect() as connection:
            return links.naming(connection, named, kinds)

    def unread(self) -> list[Unread]:
        """What was not read, by name."""
        table = schema.unread
        query = select(table.c.name, table.c.reason, table.c.detail).order_by(table.c.name, table.c.detail)
        with self.connect() as connection:
            return [Unread(*row) for row in connection.execute(query)]


def open_archive(where: Path | str, *, create: bool = True) -> Archive:
    """Open the archive in a file or at a database URL; made where it is not there and `create` is true.

    Raises ArchiveError, with what to do, where the file is something else, is missing and not to be made,
    cannot be opened, or was made by a newer Marsad.
    """
    return Archive(where, create=create)
