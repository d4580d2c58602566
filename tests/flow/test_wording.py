import pytest

from marsad.errors import ConfigError
from marsad.flow.wording import corrected, worded
from marsad.records import Days, Event, Statement, Tie, Version, mark_id, text_hash

TEXT = "الجيش يقصف سرت\nقال حفتر إن قواته قصفت مواقع في سرت أمس"
VERSION = Version(text_hash(TEXT), "a-1", "p-1", "r1", TEXT, (1, 3), (1,))


def made() -> Event:
    found = worded(
        VERSION, "event", "air-strike", 3, "قصفت", {"place": "سرت", "actor": "قواته"}, {"سرت": "libya-sirte"}
    )
    assert isinstance(found, Event)
    return found


def test_a_mark_of_words_stands_where_they_stand() -> None:
    mark = made()
    assert mark.id == mark_id(text_hash(TEXT), "event", mark.cue)
    assert (mark.cue.of(TEXT), mark.line, mark.type) == ("قصفت", 3, "air-strike")
    assert [(one.text, one.id) for one in mark.place] == [("سرت", "libya-sirte")]
    assert mark.place[0].span.start > TEXT.index("\n")


def test_words_that_the_line_lacks_are_sought_in_the_article() -> None:
    mark = corrected(made(), VERSION, "actor", "الجيش", {})
    assert isinstance(mark, Event)
    assert mark.actor[0].span.start == 0


def test_codes_days_and_several_words() -> None:
    mark = made()
    for slot, words, value in (
        ("type", "shelling", "shelling"), ("date", "2019-07", Days.parse("2019-07")), ("date", "", None),
        ("status", "denied", "denied"),
    ):  # fmt: skip
        assert getattr(corrected(mark, VERSION, slot, words, {}), slot) == value
    two = corrected(mark, VERSION, "from", "سرت; الجيش", {})
    assert isinstance(two, Event)
    assert [one.text for one in two.origin] == ["سرت", "الجيش"]
    said = worded(VERSION, "statement", "state", 3, "قال", {"speaker": "حفتر", "quote": "true"}, {})
    assert isinstance(said, Statement)
    assert said.quote
    tie = worded(VERSION, "tie", "leads", 3, "قواته", {"source": "حفتر", "target": "قواته"}, {})
    assert isinstance(tie, Tie)


@pytest.mark.parametrize(
    ("slot", "words"), [("place", "غريان"), ("type", "x"), ("cue", "سرت"), ("date", "أمس"), ("none", "سرت")]
)
def test_what_cannot_be_so_is_refused(slot: str, words: str) -> None:
    with pytest.raises(ConfigError):
        corrected(made(), VERSION, slot, words, {})


def test_a_mark_needs_its_words_and_a_tie_both_ends() -> None:
    with pytest.raises(ConfigError, match="does not say"):
        worded(VERSION, "event", "air-strike", 1, "قصفت", {}, {})
    with pytest.raises(ConfigError, match="no kind"):
        worded(VERSION, "claim", "state", 3, "قال", {}, {})
    with pytest.raises(ConfigError, match="source and a target"):
        worded(VERSION, "tie", "leads", 3, "قواته", {"source": "حفتر"}, {})
