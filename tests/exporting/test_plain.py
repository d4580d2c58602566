from marsad.archive import Archive
from marsad.exporting.disputes import disputes, whole_dispute
from marsad.exporting.incidents import incidents, whole_incident
from marsad.exporting.plain import plain_dispute, plain_disputed, plain_listed, plain_whole


def test_an_incident_of_a_list_says_its_standing_and_a_line(archive: Archive) -> None:
    told = plain_listed(incidents(archive, label="disputed")[0])
    assert (told["label"], told["independence"], told["date"]) == ("disputed", [1, 1], "2020-05-24")
    assert set(told["why"]) == {"ar", "en"}
    assert told["told_in"]["line"] in {"a.txt#a1:2", "b.txt#a1:2"}


def test_a_whole_incident_says_everything(archive: Archive) -> None:
    whole = whole_incident(archive, incidents(archive, label="disputed")[0].incident.id)
    assert whole is not None
    told = plain_whole(whole)
    assert told["tellings"][0]["text"] == "قال خالد إن الجيش قصف سرت الأحد وقتل 3 مدنيين"
    assert told["tellings"][0]["chains"][0]["root"]["name"] == "خالد"
    assert (told["figures"][0]["range"], told["figures"][0]["unit"]) == ([3, 3], "killed")


def test_a_dispute_says_either_side(archive: Archive) -> None:
    told = plain_dispute(disputes(archive)[0])
    assert (told["kind"], told["claim"][0]["line"]) == ("denial", "b.txt#a1:2")
    assert plain_disputed(whole_dispute(archive, told["id"]))["against"][0]["page"] == "a.txt"
