"""The one way to a database: opened, checked, and with errors that say what to do."""

from pathlib import Path
from sqlite3 import Connection as SqliteConnection

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from marsad.archive.index import create_index
from marsad.archive.schema import SCHEMA, meta, metadata
from marsad.errors import ArchiveError

_BUSY_SECONDS = 30
_REMEDIES = (
    ("file is not a database", "is no archive", "give another file, or move this one away"),
    ("file is encrypted", "is no archive", "give another file, or move this one away"),
    ("locked", "is in use by another run", "wait until that run ends, then run again: what is kept is safe"),
    ("readonly", "cannot be written to", "make the file and its folder writable, or copy it elsewhere"),
    ("full", "cannot grow: the disk is full", "free some space, then run again: what is kept is safe"),
    ("unable to open", "cannot be opened", "is the folder there, and may you write to it?"),
    ("malformed", "is damaged", "restore it from a copy, or make it anew from the pages with `marsad run`"),
    (
        "no such table",
        "is no archive, or is damaged",
        "run `marsad verify`, or make it anew with `marsad run`",
    ),
    ("disk i/o error", "cannot be read or written", "look at the disk, then run again"),
)


def open_engine(where: Path | str, *, create: bool) -> tuple[Engine, str]:
    """An engine for an archive's file or URL, its tables in place, and the name by which to speak of it.

    Raises ArchiveError where the file is no archive, is not there (and not to be created), or was made by a
    newer Marsad.
    """
    url = _url(where)
    name = url.database or str(where) if url.get_backend_name() == "sqlite" else url.render_as_string()
    engine = _engine(url, name, where)
    if not create and url.get_backend_name() == "sqlite" and not Path(name).exists():
        raise ArchiveError("there is no archive", file=name, remedy="make one with `marsad run PATH`")
    _check(engine, name, create=create)
    return engine, name


def _url(where: Path | str) -> URL:
    if isinstance(where, str) and "://" in where:
        try:
            return make_url(where)
        except ArgumentError as problem:
            raise ArchiveError("is no database URL", file=where, remedy="sqlite:///FILE") from problem
    return URL.create("sqlite", database=str(where))


def _engine(url: URL, name: str, where: Path | str) -> Engine:
    try:
        engine = create_engine(url)
    except (ArgumentError, ImportError) as problem:
        raise ArchiveError(f"cannot be reached: {problem}", file=str(where)) from problem
    event.listen(engine, "handle_error", lambda context: _explained(context, name))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: SqliteConnection, _record: object) -> None:
    """Committed means on the disk: write-ahead log, and a sync at each commit."""
    connection.isolation_level = None  # transactions are begun by hand: see _begin_sqlite
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}")
    connection.execute("PRAGMA foreign_keys = OFF")  # what a damaged archive misses is for `verify` to find
    connection.execute("PRAGMA synchronous = FULL")


def _begin_sqlite(connection: Connection) -> None:
    """A transaction that will write says so at once, and waits for its turn instead of failing in the
    middle.
    """
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _explained(context: ExceptionContext, name: str) -> ArchiveError | None:
    told = str(context.original_exception).lower()
    for sign, message, remedy in _REMEDIES:
        if sign in told:
            return ArchiveError(message, file=name, remedy=remedy)
    if isinstance(context.sqlalchemy_exception, DBAPIError):
        return ArchiveError(f"failed: {context.original_exception}", file=name)
    return None


def _check(engine: Engine, name: str, *, create: bool) -> None:
    tables = set(inspect(engine).get_table_names())
    if not tables and create:
        _create(engine)
        return
    if "meta" not in tables:
        raise ArchiveError("is no archive", file=name, remedy="give another file, or move this one away")
    with engine.connect() as connection:
        version = connection.scalar(select(meta.c.value).where(meta.c.key == "schema"))
    if version is None or not version.isdecimal():
        raise ArchiveError("is no archive: it does not say its schema's number", file=name)
    if int(version) > SCHEMA:
        raise ArchiveError(
            f"was made by a newer Marsad (schema {version}, this one knows {SCHEMA})",
            file=name,
            remedy="install the newer Marsad",
        )
    if 0 < int(version) < SCHEMA:
        _grow(engine)


def _grow(engine: Engine) -> None:
    """Give an older archive the tables that came since; what it holds stays as it is."""
    with engine.execution_options(writes=True).begin() as connection:
        metadata.create_all(connection)
        connection.execute(meta.update().where(meta.c.key == "schema").values(value=str(SCHEMA)))


def _create(engine: Engine) -> None:
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA journal_mode = WAL")  # type: ignore[union-attr]
    with engine.execution_options(writes=True).begin() as connection:
        metadata.create_all(connection)
        create_index(connection)
        connection.execute(meta.insert(), {"key": "schema", "value": str(SCHEMA)})
