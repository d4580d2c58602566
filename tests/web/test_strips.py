from hypothesis import given
from hypothesis import strategies as st

from marsad.exporting.incidents import Figured
from marsad.records import Range
from marsad.web.strips import strips

COUNTS = st.integers(0, 10**6)
RANGES = st.one_of(
    st.builds(lambda one, other: Range(min(one, other), max(one, other)), COUNTS, COUNTS),
    st.builds(lambda low: Range(low, None), COUNTS),
    st.builds(lambda high: Range(None, high), COUNTS),
)


def figured(span: Range, unit: str = "killed") -> Figured:
    return Figured(unit, None, None, span, (), ())


@given(st.lists(RANGES, max_size=6))
def test_every_strip_is_seen_and_lies_on_the_scale(ranges: list[Range]) -> None:
    for strip in strips([figured(one) for one in ranges]):
        assert strip.start >= 0
        assert strip.width > 0
        assert strip.start + strip.width <= 100.1


def test_units_have_scales_of_their_own() -> None:
    found = strips([figured(Range(40, 40)), figured(Range(10, 80)), figured(Range(5, None), "wounded")])
    assert [(strip.start, strip.open) for strip in found] == [(50.0, False), (12.5, False), (98.5, True)]
    assert found[1].width == 87.5
