"""A handle on an archive's database: opened and closed, read and written in transactions."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, nullcontext
from copy import copy
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar, cast

from sqlalchemy import Connection

from marsad.archive.engines import shred
from marsad.archive.history import one_change
from marsad.archive.opening import open_engine
from marsad.archive.past import AsOf
from marsad.errors import ArchiveError

Found = TypeVar("Found")


class Moment(NamedTuple):
    """A connection whose answers are all of one moment, and what was found by it."""

    connection: Connection
    found: dict[Hashable, Any]

    def anew(self) -> "Moment":
        """The same moment, for a handle that is answered otherwise: nothing is found for it yet."""
        return Moment(self.connection, {})


class Handle:
    """What an archive does with its database, whatever it keeps there."""

    def __init__(self, where: Path | str, *, create: bool = True) -> None:
        self._engine, self.name = open_engine(where, create=create)
        self._writing: Connection | None = None
        self._number: int | None = None
        self._moment: Moment | None = None

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
        other._writing = other._moment = None
        return other

    @contextmanager
    def moment(self) -> Iterator[Self]:
        """Another handle, for reading only, whose questions are all answered as of one moment: by one
        connection, which is held as long as the block lasts. What is asked `once` of it is looked up once.
        """
        with self._engine.connect() as connection:
            other = self.again()
            other._moment = Moment(connection, {})
            yield other

    def once(self, key: Hashable, find: Callable[[], Found]) -> Found:
        """What is found under a key: of one moment found once, else found anew."""
        if self._moment is None:
            return find()
        if key not in self._moment.found:
            self._moment.found[key] = find()
        return cast(Found, self._moment.found[key])

    def at(self, number: int) -> Self:
        """Another handle, for reading only, on the record as a change left it.

        Raises MissingError where there is no such change.
        Versions, marks and links are those of then; lists, maps, search and the packs' entries are of now.
        """
        with self.connect() as connection:
            one_change(connection, number, self.name)
        other = copy(self)
        other._writing, other._number = None, number
        other._moment = self._moment and self._moment.anew()
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
        with nullcontext(self._moment.connection) if self._moment else self._engine.connect() as connection:
            yield connection if self._number is None else cast(Connection, AsOf(connection, self._number))

    def shred(self) -> None:
        """Have the database write itself anew, so that nothing that was deleted is left in its files."""
        shred(self._engine)
