"""Status: how an event is told, with what its teller does with it."""

from collections.abc import Mapping
from datetime import date

from marsad.language.clauses import Clauses, Happening, Mood

# What is warned of, threatened or pledged has not happened.
_NOT_YET: Mapping[str, Mood] = {"warn": "hypothetical", "threaten": "planned", "pledge": "planned"}


def status(event: Happening, clauses: Clauses, today: date | None) -> Mood:
    """The mood of an event of these clauses: what its teller denies, threatens or warns of has not happened.

    What lies ahead of the article's day, `today`, is planned, whatever the verb.
    """
    if event.mood == "denied":
        return event.mood
    stance = clauses.sayings[event.source].stance if event.source is not None else None
    if stance == "deny":
        return "denied"
    if event.mood != "actual":
        return event.mood
    if stance is not None and stance in _NOT_YET and not event.definite:
        return _NOT_YET[stance]
    ahead = today is not None and event.days is not None and event.days.start > today
    return "planned" if ahead else event.mood
