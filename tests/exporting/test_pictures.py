from datetime import date

from marsad.exporting.pictures import plain_claim, plain_network, plain_state
from marsad.records import (
    Accord,
    Claim,
    Days,
    HeldPlace,
    Holding,
    Network,
    Omitted,
    Party,
    Relation,
    Root,
    Standing,
    State,
)

DAY = date(2020, 6, 5)
LNA = Party("lna", "الجيش", "LNA", ("east",))
KHALID, OMAR = Root("khalid", "خالد", known=True), Root("omar", "عمر", known=True)
CLAIM = Claim(
    ("e-1",), Standing(frozenset({KHALID}), frozenset({OMAR})), "disputed", DAY, DAY, Days.month(2020, 5)
)


def test_a_claim_says_since_when_and_by_whose_word() -> None:
    told = plain_claim(CLAIM)
    assert (told["since"], told["until"], told["first_told"]) == ("2020-05", None, "2020-06-05")
    assert [root["key"] for root in told["told_by"]] == ["khalid"]
    assert [root["key"] for root in told["denied_by"]] == ["omar"]
    assert told["independence"] == [1, 1]
    assert told["why"]["en"] == "Disputed: told by خالد (1 independent); denied by عمر."


def test_a_state_says_its_days_its_places_and_what_it_leaves_out() -> None:
    place = HeldPlace("sirte", "سرت", "Sirte", "contested", (Holding((LNA,), CLAIM, doubtful=True),))
    accord = Accord("e-2", "ceasefire", (LNA,), CLAIM)
    told = plain_state(State("libya", DAY, DAY, (place,), (), (), (accord,), Omitted(unproven=3)))
    assert (told["at"], told["known_by"], told["left_out"]["unproven"]) == ("2020-06-05", "2020-06-05", 3)
    assert (told["places"][0]["en"], told["places"][0]["status"]) == ("Sirte", "contested")
    assert told["places"][0]["holdings"][0]["parties"][0]["sides"] == ("east",)
    assert told["agreements"][0]["incident"] == "e-2"


def test_a_network_says_each_party_once_and_edges_by_their_ids() -> None:
    power = Party("power", "قوة")
    edges = tuple(Relation(kind, power, LNA, CLAIM) for kind in ("backs", "leads"))
    told = plain_network(Network("libya", None, None, edges))
    assert [one["id"] for one in told["nodes"]] == ["lna", "power"]
    assert [(one["kind"], one["source"], one["target"]) for one in told["edges"]] == [
        ("backs", "power", "lna"),
        ("leads", "power", "lna"),
    ]
