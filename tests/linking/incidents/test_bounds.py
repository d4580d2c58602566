from datetime import date

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from marsad.linking import Theatres
from marsad.linking.incidents.bounds import Bounds
from marsad.linking.tellings import Slot, Telling, conflict
from marsad.records import Days

GROUND = Theatres(
    within={"tajoura": "tripoli", "tripoli": "libya", "sirte": "libya"}, vague=frozenset({"coast"})
)
DAYS = st.sampled_from(
    [None, Days.day(date(2019, 7, 2)), Days.day(date(2019, 7, 3)), Days.month(2019, 7), Days.month(2019, 8)]
)
PLACES = st.frozensets(st.sampled_from(["tajoura", "tripoli", "sirte", "libya", "coast"]), max_size=2)
COUNTS = st.frozensets(
    st.tuples(st.sampled_from(["killed", "wounded"]), st.sampled_from([1.0, 2.0])), max_size=3
)
BARE = Telling(
    id="e",
    version="v",
    report="r",
    type="air-strike",
    family="bombardment",
    order=(0, 0),
    status="actual",
    actor=Slot(),
    target=Slot(),
    place=Slot(),
    days=None,
    told_on=None,
    tellers=frozenset(),
    counts=frozenset(),
)
MARKS = st.builds(
    lambda days, places, counts, version, teller: msgspec.structs.replace(
        BARE,
        days=days,
        place=Slot(places),
        counts=counts,
        version=version,
        tellers=frozenset({teller}),
    ),
    DAYS,
    PLACES,
    COUNTS,
    st.sampled_from("vw"),
    st.sampled_from("st"),
)
GROUP = st.lists(MARKS, min_size=1, max_size=4)


def bounds_of(marks: list[Telling]) -> Bounds:
    first, *rest = (Bounds(mark, GROUND) for mark in marks)
    for other in rest:
        first.take(other)
    return first


@given(GROUP, GROUP)
def test_groups_are_apart_where_two_of_their_marks_conflict(one: list[Telling], other: list[Telling]) -> None:
    expected = any(conflict(here, there, GROUND) for here in one for there in other)
    assert bounds_of(one).apart(bounds_of(other)) == expected
    assert bounds_of(other).apart(bounds_of(one)) == expected
