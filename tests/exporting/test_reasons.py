from marsad.archive import Archive
from marsad.exporting.reasons import why_incident


def test_an_incident_says_in_both_languages_why_its_standing_is_what_it_is(archive: Archive) -> None:
    disputed = next(one for one in archive.record().incidents if one.label == "disputed")
    told = why_incident(disputed)
    assert told.en == "Disputed: told by خالد (1 independent); denied by عمر."
    assert told.ar == "متنازع عليه: يرويه خالد (عدد المصادر المستقلة: 1)؛ ينفيه عمر."
