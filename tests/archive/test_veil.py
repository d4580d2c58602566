import json

from hypothesis import given
from hypothesis import strategies as st

from marsad.archive import BLACK, Veil
from marsad.language.ar.fold import fold

NAMES = Veil(words=frozenset({"أحمد المسماري", "المسماري"}))


def test_a_name_is_blacked_out_letter_for_letter() -> None:
    assert NAMES.text("قال المسمارىّ أمس") == f"قال {BLACK * 9} أمس"


@given(st.text("المسماري وقّـى\n"))
def test_no_text_changes_its_length_or_keeps_the_name(text: str) -> None:
    veiled = NAMES.text(text)
    assert len(veiled) == len(text)
    assert "مسماري" not in fold(veiled)
    assert NAMES.text(veiled) == veiled


def test_a_record_keeps_its_form() -> None:
    veil = Veil(ids={"mismari": "", "tarhuna": "libya"}, words=frozenset({"event", "ترهونة"}))
    record = {"mark": "event", "type": "event", "actor": [{"id": "mismari"}], "place": ["tarhuna"], "n": 3}
    assert json.loads(veil.payload(json.dumps(record))) == {
        "mark": "event", "type": "event", "actor": [{"id": BLACK * 7}], "place": ["libya"], "n": 3,
    }  # fmt: skip


def test_an_id_inside_a_key_is_replaced_and_part_of_another_is_not() -> None:
    veil = Veil(ids={"mismari": ""})
    assert veil.row(["x/mismari", "mismari-house"]) == (f"x/{BLACK * 7}", "mismari-house")


def test_a_row_of_a_withheld_page_does_not_leave_nor_does_where_a_withheld_place_is() -> None:
    veil = Veil(frozenset({"9f2c"}), {"tarhuna": "libya"})
    assert veil.row(["title", '{"page":"9f2c"}']) is None
    assert veil.row(['{"id":"tarhuna","kind":"town","lat":32.4}']) is None
    assert veil.row(["title", 3, None, b"text"]) == ("title", 3, None, b"text")


def test_a_question_that_names_it_is_known() -> None:
    veil = Veil(ids={"tarhuna": "libya"}, words=frozenset({"ترهونة"}))
    assert veil.asks([3, ["tarhuna"]])
    assert veil.asks(["في ترهونه"])
    assert not veil.asks(["libya", None])
