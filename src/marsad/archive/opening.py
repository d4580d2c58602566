"""The one way to a database: opened, checked, grown from older forms."""

from pathlib import Path

from sqlalchemy import Engine, inspect, select

from marsad.archive.engines import engine_of, name_of, url_of
from marsad.archive.growing import grow
from marsad.archive.schema import SCHEMA, meta, metadata
from marsad.archive.searching.index import create_index
from marsad.errors import ArchiveError


def open_engine(where: Path | str, *, create: bool) -> tuple[Engine, str]:
    """An engine for an archive's file or URL, its tables in place, and the name by which to speak of it.

    Raises ArchiveError where the file is no archive, is not there (and not to be created), or was made by a
    newer Marsad.
    """
    url = url_of(where)
    engine, name = engine_of(url), name_of(url)
    if not create and engine.dialect.name == "sqlite" and not Path(name).exists():
        raise ArchiveError("there is no archive", file=name, remedy="make one with `marsad run PATH`")
    _check(engine, name, create=create)
    return engine, name


def _check(engine: Engine, name: str, *, create: bool) -> None:
    tables = set(inspect(engine).get_table_names())
    if not tables and create:
        _create(engine)
        return
    if not tables and engine.dialect.name != "sqlite":
        raise ArchiveError("there is no archive", file=name, remedy="make one with `marsad run PATH`")
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
        grow(engine, int(version))


def _create(engine: Engine) -> None:
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA journal_mode = WAL")  # type: ignore[union-attr]
    with engine.execution_options(writes=True).begin() as connection:
        if "meta" in inspect(connection).get_table_names():
            return  # another run was first
        metadata.create_all(connection)
        create_index(connection)
        connection.execute(meta.insert(), {"key": "schema", "value": str(SCHEMA)})
