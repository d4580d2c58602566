import gc
import random
from collections.abc import Callable
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.linking import Side, Theatres, Told, link
from marsad.records import Record

Article = Callable[..., Told]
GROUND = Theatres(
    sides={"lna": (Side("libya", "lna"),), "gna": (Side("libya", "gna"),)},
    within={"tajoura": "tripoli", "tripoli": "libya"},
    carriers=frozenset({"reuters"}),
)
ROW = "قال الجيش أو الحكومة أو شاهد إن غارة أصابت 40 في تاجوراء أو طرابلس ونفى حفتر ذلك"
WHO = ["الجيش=lna", "الحكومة=gna", "شاهد", "حفتر"]
WHERE = ["تاجوراء=tajoura", "طرابلس=tripoli", "طرابلس"]


def some_mark(chance: random.Random, ordinal: int) -> dict[str, Any]:
    if chance.random() < 0.3:
        stance = chance.choice(["state", "deny", "accuse"])
        cue = {"kind": "statement", "cue": "قال", "speaker": chance.choice(WHO), "denies": "غارة"}
        return cue | {"line": 1, "ordinal": ordinal, "stance": stance}
    event = {"kind": "event", "cue": "غارة", "line": 1, "ordinal": ordinal, "type": "air-strike"}
    event["status"] = chance.choice(["actual", "actual", "denied", "planned"])
    for slot, values in [
        ("actor", WHO),
        ("according_to", WHO),
        ("place", WHERE),
        ("date", ["2019-07-02", "2019-07"]),
    ]:
        if chance.random() < 0.6:
            event[slot] = chance.choice(values)
    if chance.random() < 0.3:
        event["figures"] = [("40", chance.choice([40, 53]), "killed")]
    return event


def some_article(article: Article, seed: int, at: int) -> Told:
    chance = random.Random(f"{seed}/{at}")
    rows = [f"{ROW} {at % 3}", *(f"word{chance.randrange(5)} " * 9 for _ in range(4))]
    marks = [some_mark(chance, ordinal) for ordinal in range(4)]
    return article(f"p{at}", rows, marks, credits=chance.choice([(), ("رويترز",)]), credit_ids=("reuters",))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.permutations(range(8)))
def test_the_set_decides_and_not_the_order(article: Article, seed: int, order: list[int]) -> None:
    told = [some_article(article, seed, at) for at in range(8)]
    record = link(told, GROUND)
    shuffled = [told[at] for at in order]
    assert link(shuffled, GROUND) == record
    assert link([*shuffled, *told], GROUND) == record
    assert msgspec.json.encode(link(shuffled, GROUND).reports) == msgspec.json.encode(record.reports)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(st.integers(0, 10**6))
def test_what_the_record_names_is_there(article: Article, seed: int) -> None:
    told = [some_article(article, seed, at) for at in range(6)]
    record = link(told, GROUND)
    marks = {mark.id for one in told for mark in one.coding.marks}
    articles = {one.version.article for one in told}
    assert {chain.mark for chain in record.chains} == marks
    assert {article for report in record.reports for article in report.articles} <= articles
    told_marks = [mark for incident in record.incidents for mark in incident.marks]
    assert len(told_marks) == len(set(told_marks))
    assert {*told_marks, *(m for d in record.disputes for m in (*d.claim, *d.against))} <= marks
    assert all(not set(d.claim) & set(d.against) and d.claim and d.against for d in record.disputes)
    assert all(incident.id == min(incident.marks) for incident in record.incidents)


def test_nothing_gives_an_empty_record() -> None:
    assert link([]) == Record()


def test_linking_leaves_the_collector_as_it_was() -> None:
    assert gc.isenabled()
    link([])
    assert gc.isenabled()
    gc.disable()
    try:
        link([])
        assert not gc.isenabled()
    finally:
        gc.enable()
