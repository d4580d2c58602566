from pathlib import Path

import pytest
from tests.databases import Server

from benchmarks import readers, served
from benchmarks.added import SEED, Filler
from benchmarks.filled import copied, fill, in_postgres
from benchmarks.made import World, corpus
from benchmarks.made.pack import write_pack
from benchmarks.served import copies, measure, show
from marsad.archive import open_archive


def test_an_archive_of_made_articles_answers_every_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(served, "BUILD", tmp_path)
    monkeypatch.setattr(readers, "READERS", 2)
    monkeypatch.setattr(served, "THINKING", 1)
    found = measure(200, tmp_path / "made.db", seconds=1)
    show(found)
    told = capsys.readouterr().out
    assert found.articles > 100
    assert len(found.alone) == 6
    assert all(found.alone.values())
    assert all(sum(times) > 0 for times in found.worked.values())
    assert found.found.keys() == {"plain", "hard", "nothing"}
    assert all(share >= 0.8 for share in found.found.values())
    assert all(found.busy[kind] and found.people[kind] for kind in found.alone)
    assert told.count(" p95 ") == 4 * len(found.alone) + 4


def test_an_archive_on_postgresql_is_filled_once_and_asked_as_a_copy(
    tmp_path: Path, postgres: Server
) -> None:
    server, filled = postgres.fresh(), tmp_path / "made.db"
    write_pack(World(SEED), pack := tmp_path / "pack")
    fill(filled, [one.told for one in corpus(60, SEED)], pack)
    there = in_postgres(server, filled)
    with open_archive(there) as archive:
        before = archive.fingerprint(history=True)
    assert in_postgres(server, filled) == there
    with copied(there) as own, open_archive(own) as other:
        assert other.fingerprint(history=True) == before


def test_a_fill_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    told = [one.told for one in corpus(60, SEED)]
    write_pack(World(SEED), pack := tmp_path / "pack")
    with open_archive(tmp_path / "made.part") as archive:
        Filler(archive, told).keep(told[:20])
    fill(tmp_path / "made.db", told, pack)
    fill(tmp_path / "other.db", told, pack)
    with open_archive(tmp_path / "made.db") as archive, open_archive(tmp_path / "other.db") as other:
        assert archive.fingerprint() == other.fingerprint()
    assert not (tmp_path / "made.part").exists()


def test_copies_say_the_same_on_pages_of_their_own() -> None:
    told = [one.told for one in corpus(60, SEED)]
    found = list(copies(told, 90))
    assert {one.version.id for one in found} <= {one.version.id for one in told}
    pages = {one.version.page for one in found}
    assert len(pages) == len({one.version.article for one in found}) == 90
    assert pages.isdisjoint(one.version.page for one in told)
