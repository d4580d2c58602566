from hypothesis import given
from hypothesis import strategies as st

from marsad.evaluation.differences import Slot
from marsad.evaluation.html.line import find, line

TEXT = "قال الجيش إن سرت قصفت وإن الجيش انسحب من سرت"


def spans(*slots: Slot) -> dict[tuple[str, str], frozenset[str]]:
    return {(one.key, TEXT[one.start : one.end]): one.sides for one in find(TEXT, slots)}


def test_both_sides_words_are_found_and_told_apart() -> None:
    found = spans(Slot("cue", "قصفت", "قصفت", True), Slot("place", "سرت", "من سرت", True))
    assert found == {
        ("cue", "قصفت"): {"first", "second"},
        ("place", "سرت"): {"first"},
        ("place", "من سرت"): {"second"},
    }


def test_of_several_places_the_one_nearest_to_the_cue() -> None:
    slots = [Slot("actor", "الجيش", None, False), Slot("cue", "انسحب", None, False)]
    actor = next(one for one in find(TEXT, slots) if one.key == "actor")
    assert actor.start == TEXT.rindex("الجيش")


def test_whole_words_come_before_parts_of_words() -> None:
    found = list(find("والجيش ثم الجيش", [Slot("cue", "الجيش", None, False)]))
    assert found[0].start == 10


def test_what_stands_elsewhere_on_the_page_and_codes_are_not_found() -> None:
    assert spans(Slot("speaker", "حفتر", "السراج", False), Slot("type", "shelling", None, False)) == {}


def test_the_words_of_a_figure_are_found() -> None:
    quantities = [{"text": "الجيش", "value": 1}]
    assert spans(Slot("quantities", quantities, None, False)) == {("quantities", "الجيش"): {"first"}}


def test_words_are_marked_with_slot_and_side() -> None:
    made = line(TEXT, [Slot("cue", "قال", "قال", True), Slot("actor", "قال الجيش", None, False)])
    marks = [(mark.text, mark.get("class"), mark.get("title")) for mark in made]
    assert marks == [("قال", "cue first second", "cue, actor"), (" الجيش", "first", "actor")]
    assert (made.get("dir"), made.get("lang")) == ("rtl", "ar")


@given(st.text(alphabet="اب ج", max_size=12), st.lists(st.text(alphabet="اب ج", max_size=4), max_size=4))
def test_the_line_is_never_altered(text: str, words: list[str]) -> None:
    slots = [Slot("cue" if at == 0 else "actor", word, None, False) for at, word in enumerate(words)]
    assert "".join(line(text, slots).itertext()) == text
