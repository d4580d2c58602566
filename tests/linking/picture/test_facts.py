from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from marsad.linking import Side, Theatres, Told, link
from marsad.linking.picture.facts import Facts
from marsad.records import Party

Article = Callable[..., Told]
GROUND = Theatres(
    sides={"a": (Side("war", "north"), Side("other", "east"))},
    scenes={key: frozenset({"war"}) for key in ("a", "b", "town", "port")},
    labels={"a": ("ألف", "A")},
)
ROW = "أ ب بلدة ميناء سيطر استولى فلان علان نفى"


def taken(cue: str, actor: str, place: str, **more: Any) -> dict[str, Any]:
    about = {"kind": "event", "line": 1, "cue": cue, "type": "territory-gained", "date": "2020-01-01"}
    return about | {"actor": actor, "place": place} | more


def facts(*told: Told, disputes: bool = True) -> Facts:
    record = link(told, GROUND)
    record = record if disputes else msgspec.structs.replace(record, disputes=())
    return Facts.of(told, record, GROUND, "war")


def test_a_denial_in_the_incident_counts_but_not_that_of_another_party(article: Article) -> None:
    claim = article("p", [ROW], [taken("سيطر", "أ=a", "بلدة=town", according_to="فلان")])
    denial = article(
        "q", [f"{ROW} ."], [taken("سيطر", "أ=a", "بلدة=town", status="denied", according_to="علان")]
    )
    (mark,) = (event.id for event in claim.coding.events)
    assert facts(claim, denial, disputes=False).denying(mark) == {event.id for event in denial.coding.events}
    other = article(
        "r", [f"{ROW} ,"], [taken("سيطر", "ب=b", "بلدة=town", status="denied", according_to="علان")]
    )
    assert facts(claim, other, disputes=False).denying(mark) == frozenset()


def test_a_claim_knows_its_days_and_its_voices(article: Article) -> None:
    told = [
        article(name, [f"{ROW} {name}"], [taken("سيطر", "أ=a", "بلدة=town", according_to=by)], published=day)
        for name, by, day in (("p", "فلان", "2020-01-02"), ("q", "علان", "2020-01-09"))
    ]
    found = facts(*told)
    claim = found.claim({event.id for one in told for event in one.coding.events})
    assert (claim.first, claim.last) == (date(2020, 1, 2), date(2020, 1, 9))
    assert str(claim.standing.independence) == "2"


def test_what_is_said_besides_is_not_denied_with_the_rest(article: Article) -> None:
    told = [
        article("p", [ROW], [taken("سيطر", "أ=a", "بلدة=town", according_to="فلان")]),
        article("q", [f"{ROW} ."], [taken("سيطر", "أ=a", "بلدة=town", status="denied", according_to="علان")]),
    ]
    found = facts(*told)
    mark = told[0].coding.events[0].id
    assert found.claim({mark}).standing.deny
    assert not found.claim((), {mark}).standing.deny
    assert found.claim((), {mark}).standing.tell


def test_a_party_has_its_labels_and_its_sides_in_this_theatre_alone(article: Article) -> None:
    found = facts(article("p", [ROW], [taken("سيطر", "فلان", "بلدة=town")]))
    assert found.party("a", None) == Party("a", "ألف", "A", ("north",))
    unlisted = next(who for who in found.actors if who.startswith("n-"))
    assert found.party(unlisted, None) == Party(unlisted, "فلان")


def test_an_event_without_a_day_has_its_incidents(article: Article) -> None:
    dated = taken("سيطر", "أ=a", "بلدة=town")
    undated = {key: value for key, value in dated.items() if key != "date"}
    told = article("p", [f"{ROW} سيطر"], [dated, undated | {"cue": "استولى"}])
    found = facts(told)
    assert {str(found.date_of(event)) for event in told.coding.events} == {"2020-01-01"}
