"""Damages planted in the past of a record: each is found, and none is seen where there is none."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from tests.flow.living import Lived

from marsad.archive import open_archive, verify
from marsad.packs import load_packs

DAMAGES = {
    "a change too few": ("DELETE FROM changes WHERE number = 2", "changes"),
    "a change that came before the one before it": (
        "UPDATE changes SET time = '1999-01-01T00:00:00+00:00' WHERE number = 3", "changes",
    ),
    "a link from a change that is still to come": ("UPDATE links SET since = 99", "links"),
    "a text from a change that is still to come": ("UPDATE versions SET since = 99", "versions"),
    "a link that went before it came": ("UPDATE past_links SET since = until", "past_links"),
    "a link that goes with a change that is still to come": (
        "UPDATE past_members SET until = 99", "past_members",
    ),
    "a link of then that stands still": (
        "INSERT INTO past_links SELECT kind, id, payload, since, 5 FROM links WHERE since < 5 LIMIT 1",
        "past_links",
    ),
    "two links of one id at once": (
        "INSERT INTO past_links SELECT kind, id, payload, since, until + 1 FROM past_links LIMIT 1",
        "past_links",
    ),
    "a link of then that is no record": ("UPDATE past_links SET payload = 'x'", "past_links"),
    "a mark of then that is no record": ("UPDATE past_marks SET payload = '[]'", "past_marks"),
    "a mark of then too few": (
        "DELETE FROM past_marks WHERE rowid = (SELECT min(rowid) FROM past_marks)", "past_codings",
    ),
    "a coding of then too few": ("DELETE FROM past_codings", "past_marks"),
    "an article altered by no change": ("UPDATE altered SET change = 99 WHERE rowid = 1", "altered"),
    "a release of no change": (
        "INSERT INTO releases (number, change, time, title, hash) VALUES (1, 99, 'x', 'x', 'x')", "releases",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("lived") / "m.db"
    with open_archive(file) as archive:
        Lived(archive, load_packs()).live()
        assert verify(archive) == []
    return file


@pytest.mark.parametrize("name", DAMAGES)
def test_every_damage_of_the_past_is_found(lived: Path, tmp_path: Path, name: str) -> None:
    file = Path(shutil.copy(lived, tmp_path / "m.db"))
    statement, table = DAMAGES[name]
    with sqlite3.connect(file) as database:
        assert database.execute(statement).rowcount
    database.close()
    with open_archive(file) as archive:
        assert table in {finding.table for finding in verify(archive)}
