"""Retold: a definite noun that names an event of its line again makes no second mark."""

from collections.abc import Callable

import pytest

from marsad.records import Coding, Event

Code = Callable[..., Coding]


@pytest.fixture
def events(code: Code) -> Callable[[str], tuple[Event, ...]]:
    """The events marked in a text of one line."""
    return lambda text: code(text).events


Events = Callable[[str], tuple[Event, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "شن المتمردون هجوما على بلدة جيبو. وأسفر الهجوم عن مقتل ستة جنود.",
        "قصفت الطائرات بلدة جيبو أمس، وأدى القصف إلى مقتل ستة جنود.",
        "نفذت القوات عملية عسكرية في بلدة جيبو، وأدت العملية إلى مقتل ستة جنود.",
        "اندلعت اشتباكات في بلدة جيبو، وأوقعت الاشتباكات ستة قتلى من الجنود.",
    ],
)
def test_a_noun_that_points_back_is_the_event_told_before(events: Events, text: str) -> None:
    (event,) = events(text)
    assert [figure.unit for figure in event.figures] == ["killed"]
    assert [mention.text for mention in event.place] == ["بلدة جيبو"]


def test_what_the_second_naming_adds_is_the_first_ones(events: Events) -> None:
    (event,) = events("شن المتمردون هجوما فجر أمس، واستهدف الهجوم بلدة جيبو.")
    assert [mention.text for mention in event.place] == ["بلدة جيبو"]


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("other places", "استهدفت الغارة الأولى بلدة جيبو، واستهدفت الغارة الثانية بلدة أربيندا."),
        ("another teller", "قال الجيش إن هجوما وقع في جيبو، وقالت الحركة إن الهجوم قتل ستة جنود."),
        ("another kind", "قصفت المدفعية بلدة جيبو قبل أن تبدأ الاشتباكات في أربيندا."),
        ("no article", "شن المتمردون هجوما على جيبو، وشن الجيش هجوما على أربيندا."),
        ("another status", "وقع هجوم في جيبو، وقال القائد إن الهجوم المقبل سيكون أكبر."),
    ],
)
def test_other_events_stay_apart(events: Events, why: str, text: str) -> None:
    assert len(events(text)) == 2, why


def test_each_line_tells_its_own(code: Code) -> None:
    assert len(code("شن المتمردون هجوما على بلدة جيبو.\nوأسفر الهجوم عن مقتل ستة جنود.").events) == 2
