"""Names that no pack knows become entries: spellings together, copies once, the commonest first."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.packs import Sighting, Suggestion, suggest
from marsad.packs.latin import latin
from marsad.packs.suggest import Group
from marsad.records import Days


def seen(
    name: str, sentence: str, article: str = "a", group: Group = "person", post: str | None = None
) -> Sighting:
    return Sighting(
        group, name, None, post, article, f"{article}.txt", 3, sentence, Days.day(date(2020, 5, 24))
    )


def one(*sightings: Sighting, at_least: int = 1) -> Suggestion:
    (found,) = suggest(sightings, "p", at_least)
    return found


def test_spellings_and_short_names_are_one_entry() -> None:
    found = one(
        seen("صالح التنزاري", "الأول"),
        seen("صالح التنزاري", "الثاني"),
        seen("صالح تنزاري", "الثالث", post="قائد اللواء"),
        seen("تنزاري", "الرابع"),
    )
    assert found.names == ("صالح التنزاري", "صالح تنزاري", "تنزاري")
    assert (found.lines, found.articles, found.posts) == (4, 1, ("قائد اللواء",))
    assert found.sentences[0].post == "قائد اللواء"


def test_a_copied_line_counts_once() -> None:
    found = one(seen("صالح تنزاري", "قال صالح"), seen("صالح تنزاري", "قال صالح", "b"))
    assert (found.lines, found.articles) == (1, 1)


def test_what_few_lines_tell_is_left_out() -> None:
    assert suggest([seen("صالح تنزاري", "قال صالح")], "p", at_least=2) == []


def test_a_short_name_of_two_people_stays_alone() -> None:
    names = [seen(name, name) for name in ("صالح تنزاري", "عمر تنزاري", "تنزاري")]
    assert len(suggest(names, "p", 1)) == 3


def test_ids_are_plain_and_never_the_same() -> None:
    ids = [found.id for found in suggest([seen("نور", "1"), seen("نور", "2", group="place")], "p", 1)]
    assert ids == ["p:nwr", "p:nwr-2"]


@pytest.mark.parametrize(
    ("name", "written"), [("لواء الصمود", "lwa-alsmwd"), ("إم 23", "am-23"), ("؟", "unnamed")]
)
def test_names_in_latin_letters(name: str, written: str) -> None:
    assert latin(name) == written


MANY = [
    seen(name, f"{name} {row}", article)
    for name in ("صالح تنزاري", "تنزاري", "عمر ديالو")
    for row in range(2)
    for article in "ab"
]


@given(st.permutations(MANY))
def test_the_order_of_pages_changes_nothing(sightings: list[Sighting]) -> None:
    assert suggest(sightings, "p", 1) == suggest(sorted(sightings, key=str), "p", 1)
