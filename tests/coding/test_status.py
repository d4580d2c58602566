"""Status: how an event is told, with what its teller does and the day that it is to happen on."""

from datetime import date

import pytest

from marsad.coding.status import status
from marsad.language.clauses import Clauses, Happening, Mood, Saying
from marsad.records import Days, Span

TODAY = date(2024, 5, 15)
CUE = Span(0, 1)


def told(
    mood: Mood = "actual", stance: str | None = None, days: str | None = None, *, definite: bool = False
) -> str:
    """The status of one event, told by a saying of this stance or by the narrator."""
    sayings = (Saying(CUE, 1, stance),) if stance else ()
    event = Happening(
        CUE,
        1,
        "air-strike",
        mood,
        days=Days.parse(days) if days else None,
        source=0 if stance else None,
        definite=definite,
    )
    return status(event, Clauses(sayings, (event,)), TODAY)


@pytest.mark.parametrize("mood", ["actual", "planned", "hypothetical", "denied"])
@pytest.mark.parametrize("stance", [None, "state", "accuse", "condemn", "support"])
def test_most_tellers_leave_the_mood_as_it_is(mood: Mood, stance: str | None) -> None:
    assert told(mood, stance) == mood


@pytest.mark.parametrize("mood", ["actual", "planned", "hypothetical", "denied"])
def test_what_is_denied_is_denied(mood: Mood) -> None:
    assert told(mood, "deny") == "denied"


@pytest.mark.parametrize(
    ("stance", "expected"), [("warn", "hypothetical"), ("threaten", "planned"), ("pledge", "planned")]
)
def test_what_is_foretold_has_not_happened(stance: str, expected: str) -> None:
    assert told("actual", stance) == expected


@pytest.mark.parametrize("stance", ["warn", "threaten", "pledge"])
def test_what_has_an_article_is_known_to_have_happened(stance: str) -> None:
    assert told("actual", stance, definite=True) == "actual"


@pytest.mark.parametrize("stance", ["warn", "threaten", "pledge"])
def test_a_condition_stays_a_condition(stance: str) -> None:
    assert told("hypothetical", stance) == "hypothetical"


@pytest.mark.parametrize("stance", [None, "state"])
def test_what_lies_ahead_is_planned(stance: str | None) -> None:
    assert told("actual", stance, "2024-05-16") == "planned"
    assert told("actual", stance, "2024-05-15") == "actual"
    assert told("actual", stance, "2024-05-14") == "actual"


def test_a_month_that_has_begun_is_not_ahead() -> None:
    assert told("actual", None, "2024-05") == "actual"
    assert told("actual", None, "2024-06") == "planned"


def test_without_a_day_nothing_lies_ahead() -> None:
    event = Happening(CUE, 1, "air-strike", days=Days.parse("2030"))
    assert status(event, Clauses((), (event,)), None) == "actual"
