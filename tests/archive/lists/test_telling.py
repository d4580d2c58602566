"""The lines that tell incidents, held against a walk over every mark."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from marsad.archive import Archive, open_archive, schema
from marsad.archive.lists import telling
from marsad.archive.packing import version_key
from marsad.archive.removing import remove_page

Row = tuple[str, str, int]


def kept(connection: Connection) -> set[Row]:
    return {tuple(row) for row in connection.execute(select(schema.tells))}


def walked(archive: Archive) -> set[Row]:
    incidents = {mark: one.id for one in archive.record().incidents for mark in one.marks}
    return {
        (incidents[one.mark.id], version_key(one.version), one.mark.line)
        for one in archive.marks()
        if one.mark.id in incidents
    }


def test_every_line_with_a_mark_of_an_incident_tells_it(demo_archive: Archive) -> None:
    with demo_archive.connect() as connection:
        found = kept(connection)
    assert found == walked(demo_archive)
    assert len(found) > 100


def test_what_changed_is_found_again(
    where: Path | str, make: Callable[..., Any], fill: Callable[..., None]
) -> None:
    with open_archive(where) as archive:
        fill(archive, *(made := (make(), make("سرت"))))
        with archive.transaction() as connection:
            before = kept(connection)
            incident, version, _ = min(before)
            connection.execute(schema.tells.delete().where(schema.tells.c.incident == incident))
            telling.change(connection, [incident], [])
            assert kept(connection) == before
            connection.execute(schema.tells.delete().where(schema.tells.c.version == version))
            telling.change(connection, [], [one.version.article for one in made])
            assert kept(connection) == before == walked(archive)


def test_a_page_that_is_removed_tells_nothing(
    where: Path | str, make: Callable[..., Any], fill: Callable[..., None]
) -> None:
    with open_archive(where) as archive:
        fill(archive, one := make(), other := make("سرت"))
        remove_page(archive, one.page.id)
        with archive.connect() as connection:
            assert {version for _, version, _ in kept(connection)} == {version_key(other.version)}
