"""Deeds that two put on each other."""

from tests.linking.disputes.told_disputes import Article, disputes_of, said, strike

from marsad.records import Dispute


def test_who_is_told_to_have_done_it_and_accuses_another_disputes_it(article: Article) -> None:
    told = article(
        "p",
        ["فجر الجيش الجامع بحسب شاهد واتهم الجيش الحكومة"],
        [
            strike(1, "فجر", actor="الجيش=lna", according_to="شاهد"),
            said(1, "اتهم", "الجيش=lna", "accuse"),
        ],
    )
    (dispute,) = disputes_of(told)
    assert [mark[0] for mark in (*dispute.claim, *dispute.against)] == ["e", "s"]


def test_an_accusation_of_something_else_disputes_nothing(article: Article) -> None:
    told = article(
        "p",
        ["قصف الجيش المطار بحسب شاهد", "وقال شاهد كلاما", "واتهم الجيش الحكومة بخطف تاجر"],
        [
            strike(1, "قصف", actor="الجيش=lna", according_to="شاهد"),
            said(3, "اتهم", "الجيش=lna", "accuse"),
            {"kind": "event", "line": 3, "cue": "خطف", "type": "abduction", "according_to": "الجيش=lna"},
        ],
    )
    assert disputes_of(told) == []


def test_a_planted_bomb_is_no_answer_to_an_air_strike(article: Article) -> None:
    def put_on_another(cue: str, kind: str) -> list[Dispute]:
        told = article(
            "p",
            ["قصف الجيش المطار بحسب شاهد", "وقال شاهد كلاما", f"واتهم الجيش الحكومة ب{cue} في المطار"],
            [
                strike(1, "قصف", actor="الجيش=lna", according_to="شاهد"),
                said(3, "اتهم", "الجيش=lna", "accuse"),
                {"kind": "event", "line": 3, "cue": cue, "type": kind, "according_to": "الجيش=lna"},
            ],
        )
        return disputes_of(told)

    assert put_on_another("غارة", "air-strike")
    assert not put_on_another("زرع ألغام", "bombing")


def test_a_deed_elsewhere_is_no_answer(article: Article) -> None:
    def put_on_another(where: str) -> list[Dispute]:
        told = article(
            "p",
            ["قصف الجيش سرت بحسب شاهد", "وقال شاهد كلاما", "واتهم الجيش الحكومة بقصف سرت ودرنة"],
            [
                strike(1, "قصف", actor="الجيش=lna", according_to="شاهد", place="سرت=sirte"),
                said(3, "اتهم", "الجيش=lna", "accuse"),
                strike(3, "قصف", according_to="الجيش=lna", place=where),
            ],
        )
        return disputes_of(told)

    assert put_on_another("سرت=sirte")
    assert not put_on_another("درنة=derna")


def test_a_truce_that_two_made_is_no_deed_to_be_put_on_another(article: Article) -> None:
    def answered(kind: str) -> list[Dispute]:
        told = article(
            "p",
            ["أبرم الجيش هدنة بحسب شاهد واتهم الجيش الحكومة بخرقها"],
            [
                strike(1, "هدنة", actor="الجيش=lna", according_to="شاهد", type=kind),
                said(1, "اتهم", "الجيش=lna", "accuse"),
            ],
        )
        return disputes_of(told)

    assert answered("offensive")
    assert not answered("ceasefire")


def test_fighting_is_not_put_on_the_other_side(article: Article) -> None:
    told = article(
        "p",
        ["خاض الجيش معارك بحسب شاهد", "واتهم الجيش الحكومة بهجوم"],
        [
            strike(1, "معارك", type="clash", actor="الجيش=lna", according_to="شاهد"),
            said(2, "اتهم", "الجيش=lna", "accuse"),
            strike(2, "هجوم", type="offensive", actor="الحكومة=gna", according_to="الجيش=lna"),
        ],
    )
    assert disputes_of(told) == []
