import pytest

from marsad.archive import Archive
from marsad.errors import ArchiveError
from marsad.exporting.disputes import disputes, whole_dispute


def test_a_dispute_shows_the_lines_of_either_side(archive: Archive) -> None:
    (told,) = disputes(archive)
    assert [cited.ref for cited in told.claim] == ["b.txt#a1:2"]
    assert [cited.ref for cited in told.against] == ["a.txt#a1:2"]
    whole = whole_dispute(archive, told.dispute.id[:8])
    assert {one.sentence for one in whole.against} == {"=نفى عمر قصف سرت"}


def test_the_list_holds_what_is_asked_for(archive: Archive) -> None:
    assert len(disputes(archive, kind="denial")) == 1
    assert disputes(archive, kind="figures") == ()
    assert disputes(archive, lambda *_: False) == ()


def test_an_id_that_is_none_is_told(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match="there is no dispute `d-x`"):
        whole_dispute(archive, "d-x")
