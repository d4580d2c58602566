from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.linking import Told, difference
from marsad.records.links import Change, ChangeKind

Article = Callable[..., Told]
ROWS = st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=6).map(" ".join), max_size=6)


def kinds(article: Article, one: list[str], other: list[str]) -> list[str]:
    return sorted(change.kind for change in difference(article("a", one), article("b", other)).changes)


def mirrored(change: Change) -> Change:
    turned: dict[ChangeKind, ChangeKind] = {"dropped": "added", "added": "dropped"}
    kind = turned.get(change.kind, change.kind)
    return Change(kind, change.there, change.here, change.gained, change.lost)


def test_what_was_dropped_changed_and_added_is_told(article: Article) -> None:
    one = ["the militias shelled the port on monday", "nobody was hurt says the mayor", "a mine blew up"]
    other = ["the forces shelled the port on monday", "a mine blew up", "schools open again next week"]
    found = {change.kind: change for change in difference(article("a", one), article("b", other)).changes}
    text = "\n".join(one)
    assert (found["changed"].lost, found["changed"].gained) == (("militias",), ("forces",))
    assert [span.of(text) for span in found["dropped"].here] == [one[1]]
    assert [span.of(text) for span in found["kept"].here] == [one[2]]
    assert [span.of("\n".join(other)) for span in found["added"].there] == [other[2]]


def test_a_paragraph_that_was_split_is_kept(article: Article) -> None:
    whole, halves = ["one two three four five six"], ["one two three four", "five six"]
    assert kinds(article, whole, halves) == ["kept"]
    assert kinds(article, halves, whole) == ["kept"]


def test_a_text_is_all_kept_in_itself_wherever_its_paragraphs_stand(article: Article) -> None:
    rows = ["a b c d", "e f g h", "i j k l"]
    assert kinds(article, rows, rows[::-1]) == ["kept"] * 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(ROWS, ROWS)
def test_the_other_way_round_is_the_mirror(article: Article, one: list[str], other: list[str]) -> None:
    here, there = article("a", one), article("b", other)
    mirror = [mirrored(change) for change in difference(here, there).changes]
    assert sorted(mirror) == sorted(difference(there, here).changes)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(ROWS, ROWS)
def test_every_paragraph_is_told_once(article: Article, one: list[str], other: list[str]) -> None:
    changes = difference(article("a", one), article("b", other)).changes
    assert sum(len(change.here) for change in changes) == len(one)
    assert sum(len(change.there) for change in changes) == len(other)
