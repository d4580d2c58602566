"""Engines for the two databases that keep archives: SQLite in a file, PostgreSQL for a team."""

from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from marsad.archive.faults import explained
from marsad.errors import ArchiveError

_BUSY_SECONDS = 30
_WRITERS = 0x6D617273  # the lock that a writer holds in PostgreSQL, until its transaction ends
_DRIVERS = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}


def url_of(where: Path | str) -> URL:
    """The database of an archive's file or URL. Raises ArchiveError where the URL is none that is known."""
    if not isinstance(where, str) or "://" not in where:
        return URL.create("sqlite", database=str(where))
    try:
        url = make_url(where)
    except ArgumentError as problem:
        raise ArchiveError("is no database URL", file=where, remedy="sqlite:///FILE") from problem
    driver = _DRIVERS.get(url.drivername)
    if driver is None:
        raise ArchiveError(
            f"cannot be reached: `{url.drivername}` keeps no archives",
            file=name_of(url),
            remedy="sqlite:///FILE or postgresql://USER@HOST/DATABASE",
        )
    return url.set(drivername=driver)


def name_of(url: URL) -> str:
    """By what to speak of a database: the file, or the address without its password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ":memory:"
    return url.set(drivername=url.get_backend_name()).render_as_string(hide_password=True)


def engine_of(url: URL) -> Engine:
    """An engine whose transactions write one after another, and whose errors say what to do."""
    name = name_of(url)
    try:
        engine = create_engine(url, **_pool(url))
    except (ImportError, NoSuchModuleError) as problem:
        raise ArchiveError(
            f"cannot be reached: {problem}", file=name, remedy="pip install 'marsad[postgres]'"
        ) from problem
    event.listen(engine, "handle_error", lambda context: explained(context, name))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "connect", _prepare_postgres)
        event.listen(engine, "begin", _begin_postgres)
    return engine


def _pool(url: URL) -> dict[str, int]:
    """Who reads holds a connection as long as a request lasts, and may need another one meanwhile: no request
    waits for one that waits for it. How many read at once is for whoever serves them to bound.
    """
    return {} if url.database in {None, "", ":memory:"} else {"max_overflow": -1}


def shred(engine: Engine) -> None:
    """Have a database write itself anew, outside of any transaction: nothing deleted is left in it.

    Raises ArchiveError where it cannot, since others use it.
    """
    raw = engine.raw_connection()
    driver: Any = raw.driver_connection
    try:
        if engine.dialect.name == "sqlite":
            driver.execute("INSERT INTO lines(lines) VALUES ('optimize')")
            driver.execute("VACUUM")
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        else:
            driver.autocommit = True
            driver.execute("VACUUM FULL")
            driver.autocommit = False
    except engine.dialect.loaded_dbapi.Error as problem:
        raise ArchiveError(
            f"what was deleted may still be in its files: {problem}",
            file=name_of(engine.url),
            remedy="copy it with `marsad archive copy`, and delete this one",
        ) from problem
    finally:
        raw.close()


def _prepare_sqlite(connection: SqliteConnection, _record: object) -> None:
    """Committed means on the disk: write-ahead log, and a sync at each commit."""
    connection.isolation_level = None  # transactions are begun by hand: see _begin_sqlite
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}")
    connection.execute("PRAGMA foreign_keys = OFF")  # what a damaged archive misses is for `verify` to find
    connection.execute("PRAGMA synchronous = FULL")


def _prepare_postgres(connection: Any, _record: object) -> None:
    """Plans for short answers: what Marsad asks finds few rows by its indexes, so that compiling a statement
    takes longer than all that it does, and a page anywhere is about as near as the next one.
    """
    connection.autocommit = True
    connection.execute("SET jit = off")
    connection.execute("SET random_page_cost = 1.1")
    connection.autocommit = False


def _begin_sqlite(connection: Connection) -> None:
    """A transaction that will write says so at once, and waits for its turn instead of failing in the
    middle.
    """
    connection.exec_driver_sql("BEGIN IMMEDIATE" if _writes(connection) else "BEGIN")


def _begin_postgres(connection: Connection) -> None:
    """The same: who will write waits for its turn. Readers see one moment for as long as they read."""
    from psycopg import IsolationLevel  # which an archive in a file does without

    writes = _writes(connection)
    driver: Any = connection.connection.driver_connection
    driver.isolation_level = None if writes else IsolationLevel.REPEATABLE_READ
    driver.read_only = None if writes else True
    if writes:
        connection.execute(text(f"SET LOCAL lock_timeout = '{_BUSY_SECONDS}s'"))
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITERS})


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("writes", False))
