"""Archives of made articles: a file or a PostgreSQL database, filled once, and copies of them to be asked."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile

from sqlalchemy import URL, create_engine, make_url, text

from benchmarks.added import Filler
from marsad.archive import copy, open_archive
from marsad.archive.engines import url_of
from marsad.linking import Told
from marsad.packs import load_packs


def fill(where: Path, told: Sequence[Told], pack: Path) -> None:
    """Keep made articles and link them, unless a run that was stopped did."""
    if where.exists():
        return
    part = where.with_suffix(".part")
    with open_archive(part) as archive:
        Filler(archive, told, load_packs(["world"], extra_folders=[pack])).whole(told)
    part.rename(where)


def in_postgres(server: str, filled: Path) -> str:
    """The URL of a database of a server that holds the same as a filled archive, copied there unless it was
    before.
    """
    found = url_of(server).set(database=f"marsad_{filled.stem}")
    if not _has(found):
        part = found.set(database=f"marsad_{filled.stem}_part")
        _drop(part)
        _command(part, f"CREATE DATABASE {part.database}")
        with open_archive(filled) as source, open_archive(_shown(part)) as target:
            copy(source, target)
        _command(part, f"ALTER DATABASE {part.database} RENAME TO {found.database}")
    return _shown(found)


@contextmanager
def copied(where: str | Path) -> Iterator[str | Path]:
    """A copy of an archive that nobody has open, to be asked and added to, gone afterwards."""
    if isinstance(where, Path):
        asked = where.with_suffix(".asked")
        copyfile(where, asked)
        yield asked
        for file in (asked, *asked.parent.glob(f"{asked.name}-*")):
            file.unlink()
        return
    url = make_url(where)
    own = url.set(database=f"{url.database}_asked")
    _drop(own)
    _command(own, f"CREATE DATABASE {own.database} TEMPLATE {url.database}")
    yield _shown(own)
    _drop(own)


def _has(url: URL) -> bool:
    engine = create_engine(url.set(database="postgres"))
    with engine.connect() as connection:
        query = text("SELECT count(*) FROM pg_database WHERE datname = :name")
        return bool(connection.scalar(query, {"name": url.database}))


def _drop(url: URL) -> None:
    _command(url, f"DROP DATABASE IF EXISTS {url.database} WITH (FORCE)")


def _command(url: URL, command: str) -> None:
    """A command about databases, which no transaction may hold."""
    engine = create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(command))
    engine.dispose()


def _shown(url: URL) -> str:
    return url.render_as_string(hide_password=False).replace("+psycopg", "", 1)
