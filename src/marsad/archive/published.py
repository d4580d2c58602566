"""An archive as it may be shown: the one way out for all that leaves it.

Every row that a reader's query gives passes through the veil before anything is made of it, so that a new
page, command or export cannot forget to.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Never, Self, cast

import msgspec
from sqlalchemy import Connection, Result, select
from sqlalchemy.engine.result import IteratorResult, SimpleResultMetaData
from sqlalchemy.sql import Select

from marsad.archive import schema
from marsad.archive.lists.listing import Filters
from marsad.archive.packing import unpacked, version_key
from marsad.archive.searching.beside import Beside, counted
from marsad.archive.searching.index import Key
from marsad.archive.searching.narrowing import asked_for, telling
from marsad.archive.searching.search import Hit
from marsad.archive.store import Archive
from marsad.archive.veil import BLACK, Veil
from marsad.archive.wrapped import Wrapped
from marsad.errors import ArchiveError
from marsad.records import LogLine, Page, Unread

Values = tuple[Any, ...]
_LOOKED = 200  # lines of a search that are read for what stands beside it
_PAST = (schema.PAST[schema.marks], schema.PAST[schema.codings])


class Published(Archive):
    """A reader's handle on an archive, behind a veil. Nothing can be written by it.

    It shares the database of `archive`, which stays open as long as this is used.
    """

    def __init__(self, archive: Archive, veil: Veil) -> None:
        self._engine, self.name, self._writing = archive._engine, archive.name, None
        self._number = archive._number
        self._moment = archive._moment and archive._moment.anew()  # what it found was not veiled
        self.veil = veil

    def at(self, number: int) -> Self:
        """As `Archive.at`; what was made of pages that are withheld now leaves no more than these do."""
        found = super().at(number)
        pages = self.veil.pages | self._hidden_marks()
        found.veil = msgspec.structs.replace(self.veil, pages=pages)
        return found

    @property
    def hidden(self) -> frozenset[str]:
        """The ids of pages that are withheld, and of what is made of them."""
        return self.veil.pages

    @property
    def names_all(self) -> bool:
        """Whether no name and no place is withheld."""
        return not self.veil.ids and not self.veil.words

    def transaction(self) -> Never:
        """Raises ArchiveError: what is withheld here would be lost."""
        raise ArchiveError("is open for readers only", file=self.name)

    @contextmanager
    def connect(self) -> Iterator[Connection]:
        """A connection whose answers are veiled."""
        with super().connect() as connection:
            yield cast(Connection, Veiled(connection, self.veil))

    def page(self, page: str) -> Page | None:
        """A page without its bytes: they may be of any encoding, and cannot be blacked out."""
        found = super().page(page)
        return msgspec.structs.replace(found, content=b"") if found else None

    def search(
        self,
        query: str,
        filters: Filters = Filters(),  # noqa: B008 - frozen
        *,
        kind: str | None = None,
        of_type: str | None = None,
        after: Key | None = None,
        limit: int = 50,
    ) -> list[Hit]:
        """Lines as `Archive.search` finds them; one of which anything is withheld is never found."""
        if self.veil.asks([query]):
            return []
        kept: list[Hit] = []
        while len(kept) < limit:
            found = super().search(query, filters, kind=kind, of_type=of_type, after=after, limit=limit)
            kept += [hit for hit in found if self.shows(hit.text)]
            if len(found) < limit:
                break
            after = found[-1].key
        return kept[:limit]

    def beside(self, query: str, filters: Filters = Filters(), most: int = 12) -> Beside:  # noqa: B008 - frozen
        """As `Archive.beside`, of lines that a reader may find: fewer are looked at where some are hidden."""
        if not self.hides:
            return super().beside(query, filters, most)
        found = [
            (version_key(hit.version), hit.line) for hit in self.search(query, filters, limit=_LOOKED + 1)
        ]
        with self.connect() as connection:
            told = asked_for(connection, telling(connection, found[:_LOOKED]), filters)
            return counted(connection, told, most, truncated=len(found) > _LOOKED)

    def shows(self, text: str) -> bool:
        """Whether a line may be found: nothing of it is withheld."""
        return BLACK not in text

    @property
    def hides(self) -> bool:
        """Whether there may be lines with marks that a reader does not find."""
        return bool(self.hidden) or not self.names_all

    def log(self) -> tuple[LogLine, ...]:
        """The review log without the quotes of pages that are withheld; such a line's hash is another."""
        query = select(schema.log.c.payload).order_by(schema.log.c.number)
        with super().connect() as connection:
            found = [self.veil.payload(payload) for payload in connection.scalars(query)]
        lines, hidden = [unpacked(payload, LogLine) for payload in found], self._hidden_marks()
        return tuple(_unquoted(line) if hidden & _marks_of(line) else line for line in lines)

    def unread(self) -> list[Unread]:
        """What was not read, but for pages that are withheld."""
        with super().connect() as connection:
            fetches = schema.fetches.c
            names = set(connection.scalars(select(fetches.name).where(fetches.page.in_(self.veil.pages))))
        return [one for one in super().unread() if one.name not in names]

    def _hidden_marks(self) -> frozenset[str]:
        """The marks that were ever made of pages that are withheld."""
        with super().connect() as connection:
            return frozenset(
                mark
                for marks, codings in ((schema.marks, schema.codings), _PAST)
                for mark in connection.scalars(
                    select(marks.c.id)
                    .join(codings, codings.c.key == marks.c.coding)
                    .where(codings.c.version.in_(self.veil.pages))
                )
            )


class Veiled(Wrapped):
    """A connection that reads through a veil."""

    def __init__(self, connection: Connection, veil: Veil) -> None:
        super().__init__(connection)
        self._veil = veil

    def execute(self, query: Any, parameters: Any = None) -> Result[Any]:
        """What the database answers, veiled; nothing where the question names what is withheld. Where nothing
        is, the answer is the database's own: to walk its rows once more takes as long as to find them.
        """
        found = self._connection.execute(query, parameters)
        names = list(found.keys())
        if self._veil == Veil() and not self.alters(names):
            return cast(Result[Any], found)
        return IteratorResult(
            SimpleResultMetaData(names), iter(self.shown(names, self._veiled(query, parameters, found)))
        )

    def alters(self, keys: Sequence[str]) -> bool:  # noqa: ARG002
        """Whether `shown` may alter rows of these columns."""
        return False

    def shown(self, keys: Sequence[str], rows: Iterable[Values]) -> Iterable[Values]:  # noqa: ARG002
        """Rows as they are shown, by the names of their columns: as they are."""
        return rows

    def _veiled(self, query: Any, parameters: Any, rows: Iterable[Values]) -> Iterable[Values]:
        if self._veil == Veil():
            return map(tuple, rows)
        if isinstance(query, Select) and self._veil.asks(
            (query.compile().params | (parameters or {})).values()
        ):
            return ()
        veiled = map(self._veil.row, rows)
        return (row for row in veiled if row is not None)


def _marks_of(line: LogLine) -> set[str]:
    return {line.decision.mark, line.decision.other}


def _unquoted(line: LogLine) -> LogLine:
    decision = msgspec.structs.replace(line.decision, quote="", other_quote="", deed=None)
    return msgspec.structs.replace(line, decision=decision)
