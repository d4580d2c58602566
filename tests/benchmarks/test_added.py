from pathlib import Path

from benchmarks.added import ADDED, STORMY, measure
from marsad.archive import open_archive, verify


def test_what_is_added_one_by_one_is_linked_and_timed(tmp_path: Path) -> None:
    file = tmp_path / "made.db"
    found = measure(400, file)
    assert [len(times) for times in (found.last, found.late, found.storm)] == [ADDED, ADDED, STORMY]
    with open_archive(file) as archive:
        assert archive.stats().articles > 200
        assert archive.stats().incidents > 0
        assert [one for one in verify(archive) if one.table in ("links", "members")] == []
