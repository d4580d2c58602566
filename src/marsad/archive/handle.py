"""A handle on an archive's database: opened and closed, read and written in transactions."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from marsad.archive.engines import shred
from marsad.archive.opening import open_engine


class Handle:
    """What an archive does with its database, whatever it keeps there."""

    def __init__(self, where: Path | str, *, create: bool = True) -> None:
        self._engine, self.name = open_engine(where, create=create)
        self._writing: Connection | None = None

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
        other = type(self).__new__(type(self))
        other._engine, other.name, other._writing = self._engine, self.name, None
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
            yield connection

    def shred(self) -> None:
        """Have the database write itself anew, so that nothing that was deleted is left in its files."""
        shred(self._engine)
