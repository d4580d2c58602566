from collections.abc import Callable
from pathlib import Path

import pytest

from marsad.archive import Archive, copy, open_archive, verify
from marsad.errors import ArchiveError


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    if request.param == "sqlite":
        return tmp_path / "target.db"
    return request.getfixturevalue("postgres").fresh()  # type: ignore[no-any-return]


def test_an_archive_moves_either_way_without_loss(archive: Archive, target: Path | str) -> None:
    with open_archive(target) as other:
        copy(archive, other)
        assert other.fingerprint() == archive.fingerprint()
        assert other.record() == archive.record()
        assert [hit.text for hit in other.search("الجفرة")] == [hit.text for hit in archive.search("الجفرة")]
        assert verify(other) == []


def test_a_copy_takes_nobodys_place(archive: Archive, target: Path | str, fill: Callable[..., None],
                                    make: Callable[..., object]) -> None:  # fmt: skip
    with open_archive(target) as other:
        fill(other, make("سرت"))
        before = other.fingerprint()
        with pytest.raises(ArchiveError, match="holds something already"):
            copy(archive, other)
        assert other.fingerprint() == before
