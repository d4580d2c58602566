"""`marsad doctor`: whether this installation can work, for a person and for a bug report."""

import platform
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path

import msgspec
import typer

from marsad import __version__, codebook
from marsad.archive import open_archive
from marsad.archive import verify as verify_archive
from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json
from marsad.errors import MarsadError
from marsad.packs import load_packs


class Check(msgspec.Struct, frozen=True):
    """One thing looked at."""

    name: str
    ok: bool
    told: str


@app.command()
def doctor(archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False) -> None:
    """Say whether this installation can work.

    Looks at Python, packages, SQLite, the codebook, packs and the archive. Exit status 1 if one fails.
    """
    checks = [
        *_installation(),
        _tried("codebook", lambda: f"{len(codebook.load().event_types)} event types"),
        _tried("packs", _packs),
        _archive(archive),
    ]
    if as_json:
        out.say_json(checks)
    else:
        out.table((("ok" if one.ok else "FAILS"), one.name, one.told) for one in checks)
    if not all(one.ok for one in checks):
        raise typer.Exit(1)


def _installation() -> Iterator[Check]:
    yield Check("marsad", True, __version__)
    yield Check(
        "python", sys.version_info >= (3, 11), f"{platform.python_version()} on {platform.platform()}"
    )
    for requirement in metadata.requires("marsad") or ():
        name = re.split(r"[ ;<>=!~\[(]", requirement, maxsplit=1)[0]
        if "extra ==" not in requirement:
            yield _package(name)
    yield _tried("sqlite", _sqlite)


def _package(name: str) -> Check:
    try:
        return Check(name, True, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Check(name, False, "is not installed: run `make demo`, or install marsad again")


def _sqlite() -> str:
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE VIRTUAL TABLE probe USING fts5(words)")
    return f"{sqlite3.sqlite_version} with FTS5"


def _packs() -> str:
    packs = load_packs()
    return (
        f"{', '.join(info.id for info in packs.infos)}: {len(packs.entries)} entries, hash {packs.hash[:12]}"
    )


def _archive(where: str) -> Check:
    if "://" not in where and not Path(where).exists():
        return Check("archive", True, f"{where}: none yet, `marsad run PATH` makes one")
    return _tried("archive", lambda: _health(where))


def _health(where: str) -> str:
    with open_archive(where, create=False) as opened:
        findings, stats = verify_archive(opened), opened.stats()
    if findings:
        raise MarsadError(f"{len(findings)} damages", file=where, remedy="`marsad verify` lists them")
    return f"{where}: sound, {stats.pages} pages, {stats.statements + stats.events + stats.ties} marks"


def _tried(name: str, look: Callable[[], str]) -> Check:
    try:
        return Check(name, True, look())
    except (MarsadError, sqlite3.Error) as problem:
        return Check(name, False, str(problem))
