from hypothesis import given
from hypothesis import strategies as st

from marsad.exporting.reasons import Why
from marsad.records import Entry, Root
from marsad.web.showing import Showing, named

NAMES = st.sets(st.text("ab ", min_size=1, max_size=4), max_size=4)


@given(st.text("abc ", max_size=30), NAMES)
def test_a_sentence_parted_at_names_loses_nothing(sentence: str, names: set[str]) -> None:
    parts = named(sentence, names)
    assert "".join(words for words, _ in parts) == sentence
    assert all((part == "name") == (words in names) for words, part in parts)


def test_the_longer_of_two_names_is_meant() -> None:
    assert named("told by army of the east.", {"army", "army of the east"}) == [
        ("told by ", ""),
        ("army of the east", "name"),
        (".", ""),
    ]


def test_a_side_goes_by_its_label() -> None:
    root = Root("k", "army", True, side="libya/east")
    entries = {"libya/east": Entry("libya/east", "side", "الشرق", "The east")}
    why = Why("يرويه army [libya/east].", "told by army [libya/east].")
    said = [
        "".join(words for words, _ in Showing(language).reason(why, [root], entries))
        for language in ("ar", "en")
    ]
    assert said == ["يرويه army (الشرق).", "told by army (The east)."]


def test_a_language_goes_its_own_way() -> None:
    shown = Showing("en")
    assert [shown.direction(language) for language in ("ar", "fr", None, "??")] == [
        "rtl",
        "ltr",
        "ltr",
        "auto",
    ]


def test_a_filter_says_what_it_lets_through() -> None:
    shown = Showing("en")
    asked = [("denied", "true"), ("type", "air-strike"), ("since", "2019-04-01"), ("actor", "libya-lna")]
    assert [shown.filter(key, value, {"libya-lna": "Libyan National Army"}) for key, value in asked] == [
        "denied by somebody",
        "Type: air strike",
        "since: April 1, 2019",
        "Who: Libyan National Army",
    ]
