import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.databases import Server

from marsad.archive import open_archive
from marsad.archive.opening import open_engine
from marsad.archive.verify import verify
from marsad.errors import ArchiveError
from marsad.records import Unread

ONE = [Unread("a.txt", "empty", "")]


def test_an_archive_is_made_where_there_is_none(file: Path) -> None:
    with open_archive(file) as archive:
        assert archive.name == str(file)
    with open_archive(f"sqlite:///{file}", create=False) as archive:
        assert archive.stats().pages == 0


def test_committed_is_on_the_disk(file: Path) -> None:
    engine, _ = open_engine(file, create=True)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2  # FULL


def test_a_missing_archive_is_not_made_unasked(file: Path) -> None:
    with pytest.raises(ArchiveError, match=r"there is no archive .make one with"):
        open_archive(file, create=False)
    assert not file.exists()


@pytest.mark.parametrize("content", [b"not a database, at all, " * 60, b"<html>"])
def test_another_file_is_no_archive(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(ArchiveError, match="is no archive") as told:
        open_archive(file)
    assert told.value.file == str(file)
    assert told.value.remedy
    assert file.read_bytes() == content


def test_another_database_is_no_archive(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE cookies (id)")
    with pytest.raises(ArchiveError, match="is no archive"):
        open_archive(file)


def test_a_newer_archive_is_left_alone(file: Path) -> None:
    open_archive(file).close()
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    with pytest.raises(ArchiveError, match=r"newer Marsad .schema 99.*install the newer"):
        open_archive(file)


HISTORY = ("changes", "altered", "releases", "past_codings", "past_marks", "past_links", "past_members")


def test_an_older_archive_is_given_what_came_since(
    file: Path, make: Callable[..., Any], fill: Callable[..., None]
) -> None:
    with open_archive(file) as archive:
        fill(archive, make())
        before = archive.fingerprint()
    with sqlite3.connect(file) as connection:
        for index in ("versions_id", "links_since", "links_id"):
            connection.execute(f"DROP INDEX {index}")
        for table in ("versions", "codings", "marks", "links", "members"):
            connection.execute(f"ALTER TABLE {table} DROP COLUMN since")
        lists = (
            "incidents",
            "facets",
            "entries",
            "names",
            "accounts",
            "subjects",
            "tallies",
            "holdings",
            "tells",
        )
        work = ("texts", "tellings", "edges", "meetings", "given", "posts", "namings", "roots", "named")
        for since in ("log", *lists, "tokens", "spellings", *work, "touched", *HISTORY):
            connection.execute(f"DROP TABLE {since}")
        connection.execute("DROP TABLE lines")
        connection.execute(
            "CREATE VIRTUAL TABLE lines USING fts5(version UNINDEXED, line UNINDEXED, words, forms)"
        )
        connection.execute("UPDATE meta SET value = '1' WHERE key = 'schema'")
    with open_archive(file) as archive:
        assert archive.fingerprint() == before
        assert verify(archive) == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"cannot be opened .is the folder there"):
        open_archive(tmp_path / "no" / "marsad.db")


def test_an_archive_in_use_says_so(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marsad.archive.engines._BUSY_SECONDS", 0)
    with open_archive(file) as archive, sqlite3.connect(file, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveError, match=r"in use by another run .wait"):
            archive.add_unread(ONE)
        other.execute("ROLLBACK")
        archive.add_unread(ONE)
        assert archive.unread() == ONE


def test_readers_see_what_is_committed_while_another_writes(file: Path) -> None:
    with open_archive(file) as archive, open_archive(file) as reader, archive.transaction():
        archive.add_unread(ONE)
        assert reader.unread() == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_may_not_be_written_says_so(file: Path) -> None:
    open_archive(file).close()
    file.chmod(0o444)
    with (
        open_archive(file) as archive,
        pytest.raises(ArchiveError, match=r"cannot be written to .make the file"),
    ):
        archive.add_unread(ONE)


def test_a_full_disk_says_so_and_loses_nothing(file: Path) -> None:
    with open_archive(file) as archive:
        archive.add_unread(ONE)
        with archive.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        many = [Unread(f"{at}.txt", "empty", "x" * 2000) for at in range(200)]
        with pytest.raises(ArchiveError, match=r"disk is full .free some space"):
            archive.add_unread(many)
        assert archive.unread() == ONE


def test_a_url_that_is_none() -> None:
    with pytest.raises(ArchiveError):
        open_archive("what://")


def test_a_server_that_is_not_there_says_so() -> None:
    with pytest.raises(ArchiveError, match=r"cannot be reached .is the server running") as told:
        open_archive("postgresql://reader:secret@127.0.0.1:1/marsad")
    assert "secret" not in str(told.value)


def test_a_database_that_is_not_there_says_so(postgres: Server) -> None:
    with pytest.raises(ArchiveError, match=r"is not there .make it with `createdb`"):
        open_archive(postgres.fresh().replace("/marsad", "/other"))


def test_an_empty_database_is_no_archive_yet(postgres: Server) -> None:
    with pytest.raises(ArchiveError, match="there is no archive"):
        open_archive(postgres.fresh(), create=False)


def test_a_database_that_keeps_no_archives_says_so() -> None:
    with pytest.raises(ArchiveError, match="`mysql` keeps no archives"):
        open_archive("mysql://somebody@localhost/x")


def test_who_writes_waits_for_who_is_writing(postgres: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marsad.archive.engines._BUSY_SECONDS", 1)
    where = postgres.fresh()
    with open_archive(where) as archive, open_archive(where) as other:
        with other.transaction(), pytest.raises(ArchiveError, match="in use by another run"):
            archive.add_unread(ONE)
        archive.add_unread(ONE)
        assert other.unread() == ONE
