from marsad.evaluation import misses
from marsad.evaluation.score import Pair
from marsad.evaluation.shape import MarkedEvent

GOLD = MarkedEvent(3, cue="قصف", type="shelling", place="سرت")


def test_a_missed_mark_stands_under_its_line() -> None:
    told = misses.tell(Pair("events", "p.txt", 3, "قصف الجيش سرت", GOLD, None))
    assert told.splitlines() == [
        "p.txt:3  قصف الجيش سرت",
        "    missed  cue قصف · type shelling · status actual · place سرت",
    ]


def test_of_a_pair_only_what_differs_is_set_side_by_side() -> None:
    given = MarkedEvent(3, cue="قصف", type="clash", place="سرت", actor="الجيش")
    rows = misses.tell(Pair("events", "p.txt", 3, None, GOLD, given)).splitlines()
    assert rows[2:] == ["    type: gold shelling | given clash", "    actor: gold – | given الجيش"]


def test_as_data_the_keys_are_the_golds() -> None:
    plain = misses.plain(Pair("events", "p.txt", 3, None, MarkedEvent(3, cue="قصف", origin="سرت"), None))
    assert plain["gold"] == {"cue": "قصف", "status": "actual", "from": "سرت"}
    assert plain["given"] is None
