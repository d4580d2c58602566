from marsad.archive import Archive
from marsad.exporting.summary import summary


def test_an_incident_comes_with_who_tells_and_who_denies_it(archive: Archive) -> None:
    told = [one for one in summary(archive).incidents if one.told_by]
    assert [([root.name for root in one.told_by], [root.name for root in one.denied_by]) for one in told] == [
        (["خالد"], ["عمر"])
    ]
    assert told[0].first is not None
    assert told[0].first.ref in {"a.txt#a1:2", "b.txt#a1:2"}


def test_a_denial_stands_beside_what_it_denies(archive: Archive) -> None:
    found = summary(archive)
    (denial,) = found.denials
    assert {cited.place.page for cited in denial.claim} == {"b.txt"}
    assert {cited.place.page for cited in denial.against} == {"a.txt"}
    assert found.differing == ()


def test_the_most_named_actor_is_first(archive: Archive) -> None:
    counts = [len(actor.marks) for actor in summary(archive).actors]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] >= 2
