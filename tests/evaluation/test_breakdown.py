from marsad.evaluation.breakdown import NO_CODE, QUOTE, STANCE, STATUS, TYPE, by_code, code_of, confusion
from marsad.evaluation.score import Pair
from marsad.evaluation.shape import MarkedEvent, MarkedStatement


def event(one: str | None, other: str | None) -> Pair:
    gold, given = (None if code is None else MarkedEvent(1, cue="قصف", type=code) for code in (one, other))
    return Pair("events", "p.txt", 1, None, gold, given)


PAIRS = [
    event("shelling", "shelling"),
    event("shelling", "air-strike"),
    event("shelling", "air-strike"),
    event("air-strike", None),
    event(None, "siege"),
    Pair("statements", "p.txt", 2, None, MarkedStatement(2, stance="deny"), None),
]


def test_a_code_is_right_where_both_sides_have_it() -> None:
    shelling = by_code(PAIRS, TYPE)["shelling"]
    assert (shelling.right, shelling.gold, shelling.given) == (1, 3, 1)


def test_codes_stand_in_the_codebooks_order_and_unknown_ones_behind() -> None:
    assert list(by_code([*PAIRS, event("zeal", "arson")], TYPE)) == [
        "air-strike", "shelling", "siege", "arson", "zeal",
    ]  # fmt: skip


def test_a_confusion_names_its_pairs() -> None:
    found = confusion(PAIRS, TYPE)
    assert found.rows == ("air-strike", "shelling")
    assert found.columns == ("air-strike", "shelling", "siege")
    assert found.cells == {
        ("shelling", "shelling"): (0,),
        ("shelling", "air-strike"): (1, 2),
        ("air-strike", None): (3,),
        (None, "siege"): (4,),
    }


def test_every_pair_of_the_kind_stands_in_one_cell() -> None:
    cells = confusion(PAIRS, STATUS).cells.values()
    assert sorted(at for cell in cells for at in cell) == [0, 1, 2, 3, 4]


def test_a_mark_without_a_code_is_not_no_mark() -> None:
    assert code_of(MarkedStatement(1), STANCE) == NO_CODE
    assert code_of(None, STANCE) is None
    assert code_of(MarkedStatement(1, quote=None), QUOTE) == "not quoted"
