"""A handle on an archive's database: opened and closed, read and written in transactions."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from pathlib import Path
from types import TracebackType
from typing import Self, cast

from sqlalchemy import Connection

from marsad.archive.engines import shred
from marsad.archive.history import one_change
from marsad.archive.opening import open_engine
from marsad.archive.past import AsOf
from marsad.errors import ArchiveError


class Handle:
    """What an archive does with its database, whatever it keeps there."""

    def __init__(self, where: Path | str, *, create: bool = True) -> None:
        self._engine, self.name = open_engine(where, create=create)
        self._writing: Connection | None = None
        self._number: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def again(self) -> Self:
        """Another handle on the same database, for another thread. It shares what this one has open: only
        the first one is closed.
        """
        other = copy(self)
        other._writing = None
        return other

    def at(self, number: int) -> Self:
        """Another handle, for reading only, on the record as a change left it.

        Raises MissingError where there is no such change.
        Versions, marks and links are those of then; lists, maps, search and the packs' entries are of now.
        """
        with self.connect() as connection:
            one_change(connection, number, self.name)
        other = self.again()
        other._number = number
        return other

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Keep all that is added inside the block, or, where it raises, nothing of it."""
        if self._writing is not None:
            yield self._writing
            return
        if self._number is not None:
            raise ArchiveError("is open for reading as it was", file=self.name)
        with self._engine.execution_options(writes=True).begin() as connection:
            self._writing = connection
            try:
                yield connection
            finally:
                self._writing = None

    @contextmanager
    def connect(self) -> Iterator[Connection]:
        """A connection for reading; inside a transaction, the transaction's own."""
        if self._writing is not None:
            yield self._writing
            return
        with self._engine.connect() as connection:
            yield connection if self._number is None else cast(Connection, AsOf(connection, self._number))

    def shred(self) -> None:
        """Have the database write itself anew, so that nothing that was deleted is left in its files."""
        shred(self._engine)
