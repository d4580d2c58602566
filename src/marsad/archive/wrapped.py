"""A connection that answers otherwise than the database; it knows what this room's readers ask of one."""

from abc import ABC, abstractmethod
from typing import Any

from sqlalchemy import Connection, Result


class Wrapped(ABC):
    """A connection around another, for reading."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def dialect(self) -> Any:
        """Which database it speaks to."""
        return self._connection.dialect

    @abstractmethod
    def execute(self, query: Any, parameters: Any = None) -> Result[Any]:
        """What it answers."""

    def scalars(self, query: Any, parameters: Any = None) -> Any:
        """The first column of the answer."""
        return self.execute(query, parameters).scalars()

    def scalar(self, query: Any, parameters: Any = None) -> Any:
        """The first value of the answer."""
        return self.execute(query, parameters).scalar()
