from collections.abc import Callable
from datetime import date

from marsad.linking import Side, Theatres, Told
from marsad.linking.told import earliest_first, opposed
from marsad.records import Days

Article = Callable[..., Told]
GROUND = Theatres(
    sides={"lna": (Side("libya", "east"),), "gna": (Side("libya", "west", Days.parse("2016-03..2021-03")),)},
    within={"tajoura": "tripoli", "tripoli": "libya", "sirte": "libya", "a": "b", "b": "a", "coast": "libya"},
    vague=frozenset({"coast"}),
)


def test_places_nest_through_any_number_of_steps() -> None:
    assert GROUND.nested("tajoura", "libya")
    assert GROUND.nested("libya", "tajoura")
    assert GROUND.nested("sirte", "sirte")
    assert not GROUND.nested("tajoura", "sirte")


def test_a_region_without_an_extent_may_hold_any_place_of_its_country() -> None:
    assert GROUND.nested("coast", "tajoura")
    assert GROUND.nested("sirte", "coast")
    assert not GROUND.nested("coast", "cairo")


def test_a_circle_of_places_ends() -> None:
    assert GROUND.larger("a") == ("b",)


def test_sides_hold_on_their_days_only() -> None:
    assert GROUND.sides_of("gna", date(2019, 7, 3)) == {("libya", "west")}
    assert GROUND.sides_of("gna", date(2022, 1, 1)) == frozenset()
    assert GROUND.sides_of("gna") == {("libya", "west")}
    assert GROUND.sides_of("nobody") == frozenset()
    assert GROUND.sides_of(None) == frozenset()


def test_sides_are_opposed_within_a_theatre() -> None:
    east, west = frozenset({("libya", "east")}), frozenset({("libya", "west")})
    assert opposed(east, west)
    assert not opposed(east, east)
    assert not opposed(east, frozenset({("yemen", "west")}))
    assert not opposed(east, frozenset())


def test_of_equal_texts_the_first_told_comes_first(article: Article) -> None:
    undated = article("a", ["نص"], fetched=None)
    late, early = (
        article(name, ["نص"], published=day) for name, day in (("b", "2020-02-01"), ("c", "2020-01-01"))
    )
    assert earliest_first([undated, late, early, late]) == [early, late, undated]


def test_places_walked_beforehand_are_the_same() -> None:
    ground = Theatres(within={"a": "b", "b": "c", "x": "y", "y": "x"}, vague=frozenset({"c"}))
    places = ["a", "b", "c", "x", "y", "z"]
    for one in places:
        assert ground.walked().larger(one) == ground.larger(one)
        assert all(ground.walked().nested(one, two) == ground.nested(one, two) for two in places)
