from hypothesis import given
from hypothesis import strategies as st

from marsad.archive.lists.listing import Counted
from marsad.exporting.lists import MapPoint
from marsad.records import Entry
from marsad.web.bars import bars
from marsad.web.maps import draw

POINTS = st.lists(
    st.builds(
        lambda lat, lon, count: MapPoint(Entry(f"{lat},{lon}", "town", "a", "b", lat=lat, lon=lon), count),
        st.floats(-14, 60), st.floats(-24, 79), st.integers(1, 500),
    ), min_size=1, max_size=9,
)  # fmt: skip


@given(POINTS)
def test_every_point_lies_on_its_map(points: list[MapPoint]) -> None:
    found = draw(points)
    left, top, width, height = map(float, found.box.split())
    assert len(found.points) == len(points)
    for point in found.points:
        assert left <= point.x <= left + width
        assert top <= point.y <= top + height


def test_without_a_point_the_whole_ground_is_shown() -> None:
    assert draw([]).points == ()


def test_months_stand_without_a_gap_and_years_where_they_are_too_many() -> None:
    near = bars([Counted("2020-11", 1), Counted("2021-02", 4)])
    assert [(bar.span, bar.height) for bar in near] == [
        ("2020-11", 25), ("2020-12", 0), ("2021-01", 0), ("2021-02", 100),
    ]  # fmt: skip
    assert (near[-1].since, near[-1].until) == ("2021-02-01", "2021-02-28")
    far = bars([Counted("2011-02", 1), Counted("2011-03", 1), Counted("2013-05", 1), Counted(None, 7)])
    assert [(bar.span, bar.count) for bar in far] == [("2011", 2), ("2012", 0), ("2013", 1)]
    assert bars([]) == []


def test_a_name_stands_beside_its_point_where_it_has_room() -> None:
    def town(name: str, lat: float, lon: float, count: int) -> MapPoint:
        return MapPoint(Entry(name, "town", name, name, lat=lat, lon=lon), count)

    found = draw([town("west", 30, 10, 9), town("near", 30, 10.1, 2), town("the far east", 30, 20, 1)])
    named = {point.entry.id: point.named for point in found.points}
    assert named == {"west": "start", "near": None, "the far east": "end"}
