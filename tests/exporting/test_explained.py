import pytest

from marsad.archive import Archive
from marsad.errors import ArchiveError
from marsad.exporting.explained import explain


def event_of(archive: Archive, status: str) -> str:
    return next(
        one.mark.id for one in archive.marks(kind="event") if getattr(one.mark, "status", "") == status
    )


def test_a_mark_comes_with_its_sentence_and_its_chain(archive: Archive) -> None:
    told = explain(archive, event_of(archive, "actual"))
    assert told.quoted.page == "b.txt"
    assert told.quoted.sentence == "قال خالد إن الجيش قصف سرت الأحد وقتل 3 مدنيين"
    assert [[hop.name for hop in chain.hops] for chain in told.chains] == [["الوسط", "خالد"]]


def test_a_mark_comes_with_what_stands_against_it(archive: Archive) -> None:
    told = explain(archive, event_of(archive, "actual"))
    (disputed,) = told.disputes
    assert {one.page for one in disputed.claim} == {"b.txt"}
    assert {one.sentence for one in disputed.against} == {"=نفى عمر قصف سرت"}


def test_the_beginning_of_an_id_is_enough(archive: Archive) -> None:
    whole = event_of(archive, "actual")
    assert explain(archive, whole[:9]).quoted.mark.id == whole


def test_no_id_and_too_short_an_id_are_told(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match="there is no mark `x-`"):
        explain(archive, "x-")
    with pytest.raises(ArchiveError, match="2 marks begin with `e-`"):
        explain(archive, "e-")
