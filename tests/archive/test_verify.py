"""Damages planted behind the archive's back: each is found, and none is seen where there is none."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from marsad.archive import Archive, Finding, open_archive, verify
from marsad.archive.packing import packed, unpacked
from marsad.errors import ArchiveError
from marsad.records import Event, Page, Reading, Span, Statement
from marsad.records.marks import Mark


@pytest.fixture
def archive(file: Path, make: Callable[..., Any], fill: Callable[..., None]) -> Iterator[Archive]:
    """In a file, which the tests damage."""
    with open_archive(file) as opened:
        fill(opened, make(), make("طرابلس"))
        yield opened


Damage = Callable[[sqlite3.Connection], object]


def edit(kind: str, change: Callable[[Any], Any]) -> Damage:
    """Alter the payload of the first mark of a kind."""

    def damage(database: sqlite3.Connection) -> None:
        row = database.execute("SELECT rowid, payload FROM marks WHERE kind = ?", [kind]).fetchone()
        mark = change(unpacked(row[1], Mark))  # type: ignore[arg-type]
        database.execute("UPDATE marks SET payload = ? WHERE rowid = ?", [packed(mark), row[0]])

    return damage


def shifted(mark: Event) -> Event:
    place = mark.place[0]
    moved = msgspec.structs.replace(place, span=Span(place.span.start + 1, place.span.end + 1))
    return msgspec.structs.replace(mark, place=(moved,))


def misquoted(mark: Statement) -> Statement:
    speaker = msgspec.structs.replace(mark.speaker[0], text="السراج")
    return msgspec.structs.replace(mark, speaker=(speaker,))


def sql(*statements: str) -> Damage:
    def damage(database: sqlite3.Connection) -> None:
        for statement in statements:
            database.execute(statement)

    return damage


DAMAGES: dict[str, tuple[Damage, str]] = {
    "a flipped byte of a page": (
        sql("UPDATE pages SET content = CAST(substr(content, 1, 9) || x'21' || substr(content, 11) AS BLOB)"),
        "pages",
    ),
    "a shortened page": (sql("UPDATE pages SET content = substr(content, 1, 20)"), "pages"),
    "a changed text": (sql("UPDATE versions SET text = CAST(text || x'21' AS BLOB)"), "versions"),
    "a shifted span": (edit("event", shifted), "marks"),
    "a changed quotation": (edit("statement", misquoted), "marks"),
    "a cue moved to another line": (
        edit("tie", lambda mark: msgspec.structs.replace(mark, line=4)),
        "marks",
    ),
    "a changed stance": (
        edit("statement", lambda mark: msgspec.structs.replace(mark, stance="deny")),
        "codings",
    ),
    "a deleted mark": (sql("DELETE FROM marks WHERE kind = 'tie'"), "codings"),
    "a deleted page": (sql("DELETE FROM pages WHERE id = (SELECT min(id) FROM pages)"), "versions"),
    "a deleted article": (sql("DELETE FROM articles WHERE id = (SELECT min(id) FROM articles)"), "versions"),
    "a deleted version": (sql("DELETE FROM versions WHERE key = (SELECT min(key) FROM versions)"), "codings"),
    "a deleted coding": (sql("DELETE FROM codings WHERE key = (SELECT min(key) FROM codings)"), "marks"),
    "an altered id of a mark": (
        sql("UPDATE marks SET id = 'e-0000' WHERE kind = 'event' AND line = 4"),
        "marks",
    ),
    "a link to a missing mark": (
        sql(
            "UPDATE links SET payload = replace(payload, substr(id, 3, 8), '00000000') "
            "WHERE kind = 'incident'",
            "UPDATE members SET member = 'e-00000000' WHERE kind = 'incident'",
        ),
        "links",
    ),
    "a deleted link": (sql("DELETE FROM links WHERE kind = 'incident'"), "links"),
    "a member too few": (sql("DELETE FROM members WHERE kind = 'incident'"), "members"),
    "an actor's mark too few": (sql("DELETE FROM members WHERE kind = 'actor'"), "links"),
    "two articles in one place": (
        sql(
            "CREATE TABLE a (id, source, position)",
            "INSERT INTO a SELECT * FROM articles",
            "DROP TABLE articles",
            "ALTER TABLE a RENAME TO articles",
            "UPDATE articles SET source = (SELECT min(source) FROM articles)",
        ),
        "articles",
    ),
    "an unknown coder": (sql("UPDATE codings SET coder = 'nobody'"), "codings"),
    "unknown packs": (sql("DELETE FROM coders"), "codings"),
    "a chosen coder that never was": (sql("UPDATE meta SET value = 'nobody' WHERE key = 'coder'"), "meta"),
    "a damaged word of the index": (sql("UPDATE lines SET words = 'other' WHERE rowid = 1"), "lines"),
    "a line too few in the index": (sql("DELETE FROM lines WHERE rowid = 2"), "lines"),
    "a line too many in the index": (
        sql("INSERT INTO lines (version, line, size, words, forms) VALUES ('v-0', 1, 1, 'a', 'a')"),
        "lines",
    ),
    "an index that contradicts itself": (sql("DELETE FROM lines_data WHERE id > 10"), "lines"),
    "a payload that is no record": (sql("UPDATE versions SET payload = '{'"), "versions"),
    "a mark that is no record": (sql("UPDATE marks SET payload = '[]'"), "marks"),
    "a link that is no record": (sql("UPDATE links SET payload = 'x'"), "links"),
    "another schema's number": (sql("UPDATE meta SET value = '0' WHERE key = 'schema'"), "meta"),
}


def test_a_sound_archive_gives_no_finding(archive: Archive) -> None:
    assert verify(archive) == []


def test_an_archive_in_either_database_gives_no_finding(
    where: Path | str, make: Callable[..., Any], fill: Callable[..., None]
) -> None:
    with open_archive(where) as archive:
        assert verify(archive) == []
        fill(archive, make())
        assert verify(archive) == []


def test_a_coder_that_was_chosen_and_found_nothing_to_code_is_no_damage(
    file: Path, make: Callable[..., Any]
) -> None:
    with open_archive(file) as archive:
        archive.choose("test/1", "packs")
        archive.add_reading(make().page, make().reading)
        assert verify(archive) == []


@pytest.mark.parametrize("name", DAMAGES)
def test_every_damage_is_found(archive: Archive, file: Path, name: str) -> None:
    archive.close()
    damage, table = DAMAGES[name]
    with sqlite3.connect(file) as database:
        damage(database)
    database.close()
    with open_archive(file) as opened:
        found = verify(opened)
    assert table in {finding.table for finding in found}
    assert all(finding.what for finding in found)


def test_a_file_cut_in_the_middle_is_told(archive: Archive, file: Path) -> None:
    archive.close()
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])
    assert looked_at(file)


def looked_at(file: Path) -> object:
    """The findings, or what the archive says where it cannot even be opened."""
    try:
        with open_archive(file) as opened:
            return verify(opened)
    except ArchiveError as problem:
        return problem.remedy


def test_lines_that_no_longer_stand_on_their_page_are_found(
    archive: Archive, make: Callable[..., Any]
) -> None:
    readings: dict[str, Reading] = {one.page.id: one.reading for one in (make(), make("طرابلس"))}

    def right(page: Page) -> Reading:
        return readings[page.id]

    def wrong(page: Page) -> Reading:
        reading = right(page)
        return msgspec.structs.replace(reading, lines=("", *reading.lines))

    assert verify(archive, right) == []
    assert {finding.what for finding in verify(archive, wrong)} == {"its lines do not stand so on its page"}


def test_findings_are_sorted_and_each_is_told_once(archive: Archive, file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("DELETE FROM pages")
    database.close()
    found = verify(archive)
    assert found == sorted(set(found))
    assert isinstance(found[0], Finding)
