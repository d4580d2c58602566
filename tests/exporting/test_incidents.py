import pytest

from marsad.archive import Archive
from marsad.errors import MissingError
from marsad.exporting.disputes import whole_dispute
from marsad.exporting.explained import Most
from marsad.exporting.incidents import incidents, whole_incident


def test_an_incident_shows_what_who_where_and_when_it_is_told(archive: Archive) -> None:
    told = incidents(archive, label="disputed")[0]
    whole = whole_incident(archive, told.incident.id[:10])
    assert whole is not None
    assert [one.names for one in whole.actors] == [("الجيش",)]
    assert (whole.incident.type, str(whole.incident.date)) == ("shelling", "2020-05-24")


def test_each_telling_has_its_chain_and_each_denial_as_well(archive: Archive) -> None:
    whole = whole_incident(archive, incidents(archive, label="disputed")[0].incident.id)
    assert whole is not None
    told = {
        one.quoted.page: [[hop.name for hop in chain.hops] for chain in one.chains] for one in whole.tellings
    }
    assert told == {"b.txt": [["الوسط", "خالد"]]}
    assert {one.quoted.page for one in whole.denials} == {"a.txt"}
    assert all(one.chains for one in whole.denials)
    assert len(whole.disputes) == 1


def test_figures_stand_with_who_gives_them(archive: Archive) -> None:
    whole = whole_incident(archive, incidents(archive, label="disputed")[0].incident.id)
    assert whole is not None
    (figure,) = whole.figures
    assert (figure.unit, str(figure.range), figure.of) == ("killed", "3", "مدنيين")
    assert [root.name for root in figure.given_by] == ["خالد"]


def test_of_many_marks_some_are_shown_and_it_is_said(archive: Archive) -> None:
    incident = incidents(archive, label="disputed")[0].incident
    whole = whole_incident(archive, incident.id)
    assert (whole.truncated, whole.marks) == (False, incident.marks)
    some = whole_incident(archive, incident.id, Most(marks=1))
    assert some.truncated
    assert len(some.marks) == 1 < len(incident.marks)
    assert len(some.tellings) + len(some.denials) == 1
    assert [(one.dispute, one.truncated) for one in some.disputes] == [
        (one.dispute, True) for one in whole.disputes
    ]
    assert whole_incident(archive, incident.id, Most()) == whole


def test_what_a_dispute_leaves_out_it_says(archive: Archive) -> None:
    dispute = whole_incident(archive, incidents(archive, label="disputed")[0].incident.id).disputes[0].dispute
    whole = whole_dispute(archive, dispute.id)
    assert not whole.truncated
    assert whole_dispute(archive, dispute.id, Most()) == whole
    none = whole_dispute(archive, dispute.id, Most(marks=0))
    assert (none.claim, none.against, none.truncated) == ((), (), True)


def test_the_list_holds_what_is_asked_for(archive: Archive) -> None:
    every = incidents(archive)
    assert len(every) > 0
    assert incidents(archive, of_type="siege") == ()
    assert incidents(archive, lambda *_: False) == ()
    assert incidents(archive, lambda told, _days: len(list(told)) > 0) == every


def test_a_mark_that_is_no_event_is_of_no_incident(archive: Archive) -> None:
    statement = next(archive.marks(kind="statement")).mark.id
    with pytest.raises(MissingError, match="is of no incident"):
        whole_incident(archive, statement)
    with pytest.raises(MissingError, match="there is no mark"):
        whole_incident(archive, "e-none")


def test_every_incident_of_an_archive_can_be_shown(archive: Archive) -> None:
    for incident in archive.record().incidents:
        assert whole_incident(archive, incident.id).incident == incident


def test_entries_stand_before_words_that_no_pack_knows(demo_archive: Archive) -> None:
    strike = max(demo_archive.record().incidents, key=lambda one: len(one.marks))
    known = [one.id is not None for one in whole_incident(demo_archive, strike.id).actors]
    assert known == sorted(known, reverse=True)
    assert {True, False} == set(known)
