from collections.abc import Callable
from typing import Any

from marsad.linking import Side, Theatres, Told, link
from marsad.records import Dispute

Article = Callable[..., Told]
GROUND = Theatres(
    sides={who: (Side("libya", side),) for who, side in [("haftar", "lna"), ("lna", "lna"), ("gna", "gna")]}
)


def disputes_of(*told: Told) -> list[Dispute]:
    return list(link(told, GROUND).disputes)


def said(line: int, cue: str, who: str, stance: str = "state", **more: Any) -> dict[str, Any]:
    return {"kind": "statement", "line": line, "cue": cue, "stance": stance, "speaker": who} | more


def strike(line: int, cue: str, **more: Any) -> dict[str, Any]:
    return {"kind": "event", "line": line, "cue": cue, "type": "air-strike"} | more


def lines(dispute: Dispute, *told: Told) -> tuple[list[int], list[int]]:
    line = {mark.id: mark.line for one in told for mark in one.coding.marks}
    return sorted({line[m] for m in dispute.claim}), sorted({line[m] for m in dispute.against})


def test_a_denial_is_against_what_another_tells_on_its_line(article: Article) -> None:
    told = article(
        "p",
        ["اتهمت الحكومة الجيش بقصف المركز ونفى حفتر القصف"],
        [
            said(1, "اتهمت", "الحكومة=gna", "accuse"),
            strike(1, "قصف", according_to="الحكومة=gna", actor="الجيش=lna"),
            said(1, "نفى", "حفتر=haftar", "deny", denies="القصف"),
            strike(1, "القصف", according_to="حفتر=haftar", status="denied"),
        ],
    )
    (dispute,) = disputes_of(told)
    assert dispute.what == "القصف"
    assert {mark[0] for mark in dispute.claim} == {"e"}
    assert {mark[0] for mark in dispute.against} == {"s", "e"}


def test_a_denial_reaches_the_incident_in_other_articles(article: Article) -> None:
    where: dict[str, Any] = {"place": "تاجوراء=tajoura", "date": "2019-07-02"}
    claim = article("p", ["قال شاهد إن قصفا أصاب تاجوراء"], [strike(1, "قصفا", according_to="شاهد", **where)])
    denial = article(
        "q",
        ["نفى حفتر قصف تاجوراء"],
        [
            said(1, "نفى", "حفتر=haftar", "deny", denies="قصف تاجوراء"),
            strike(1, "قصف", according_to="حفتر=haftar", status="denied", **where),
        ],
    )
    (dispute,) = disputes_of(claim, denial)
    assert dispute.claim == (claim.coding.events[0].id,)
    record = link([claim, denial], GROUND)
    assert [incident.label for incident in record.incidents] == ["disputed"]


def test_a_side_does_not_dispute_its_own_words(article: Article) -> None:
    told = article(
        "p",
        ["قال الجيش إن القصف وقع ونفى حفتر القصف"],
        [
            strike(1, "القصف", according_to="الجيش=lna"),
            said(1, "نفى", "حفتر=haftar", "deny", denies="القصف"),
            strike(1, "القصف", according_to="حفتر=haftar", status="denied", ordinal=1),
        ],
    )
    assert disputes_of(told) == []


def test_a_denied_tie_is_found_by_its_words(article: Article) -> None:
    told = article(
        "p",
        ["تقرير: مرتزقة روس يدعمون حفتر", "ونفت موسكو وجود مرتزقة روس"],
        [
            {
                "kind": "tie:backs",
                "line": 1,
                "cue": "يدعمون",
                "source": "مرتزقة روس",
                "target": "حفتر=haftar",
                "means": "fighters",
            },
            said(2, "نفت", "موسكو=russia", "deny", denies="مرتزقة روس"),
        ],
    )
    (dispute,) = disputes_of(told)
    assert lines(dispute, told) == ([1], [2])


def test_a_denial_of_what_nobody_tells_is_no_dispute(article: Article) -> None:
    told = article("p", ["نفى حفتر الشائعات"], [said(1, "نفى", "حفتر=haftar", "deny", denies="الشائعات")])
    assert disputes_of(told) == []


def toll(article: Article, *told: tuple[str, str, int]) -> list[Told]:
    """Articles that each tell one strike with one toll, by one teller."""
    return [
        article(
            name,
            [f"قال {who} إن غارة تاجوراء قتلت {number}"],
            [
                strike(
                    1,
                    "غارة",
                    according_to=who,
                    place="تاجوراء=tajoura",
                    date="2019-07-02",
                    figures=[(str(number), number, "killed")],
                )
            ],
        )
        for name, who, number in told
    ]


def test_tolls_of_two_tellers_differ(article: Article) -> None:
    (dispute,) = disputes_of(*toll(article, ("p", "مسؤول=health", 40), ("q", "سلامة=salame", 53)))
    assert dispute.what == "killed: 40 or 53"


def test_a_teller_who_counts_on_is_no_dispute(article: Article) -> None:
    assert disputes_of(*toll(article, ("p", "مسؤول=health", 40), ("q", "مسؤول=health", 53))) == []


def test_one_toll_of_two_tellers_is_no_dispute(article: Article) -> None:
    assert disputes_of(*toll(article, ("p", "مسؤول=health", 40), ("q", "سلامة=salame", 40))) == []
