"""What a denial is set against."""

from typing import Any

from msgspec.structs import replace
from tests.linking.disputes.told_disputes import GROUND, Article, disputes_of, lines, said, strike

from marsad.linking import link


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


def test_a_denier_whom_nobody_knows_answers_the_accusation_before_it(article: Article) -> None:
    told = article(
        "p",
        [
            "ضربت غارة مركزا للمهاجرين",
            "اتهمت الحكومة حفتر بقصف المركز",
            "أنكر مسؤول أن رجاله قصفوا المركز",
        ],
        [
            strike(1, "غارة", target="مركزا للمهاجرين"),
            said(2, "اتهمت", "الحكومة=gna", "accuse"),
            strike(2, "قصف", according_to="الحكومة=gna", actor="حفتر=haftar", target="المركز"),
            said(3, "أنكر", "مسؤول", "deny", denies="رجاله قصفوا المركز"),
            strike(3, "قصفوا", according_to="مسؤول", actor="رجاله", target="المركز", status="denied"),
        ],
    )
    (dispute,) = disputes_of(told)
    assert lines(dispute, told) == ([2], [3])


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


def test_a_denial_is_of_the_accusation_before_it_and_not_of_the_attack(article: Article) -> None:
    told = article(
        "p",
        ["أصاب قصف مركزا في تاجوراء", "واتهمت الحكومة الجيش بقصف المركز", "ونفى حفتر أي صلة بالهجوم"],
        [
            strike(1, "قصف", place="تاجوراء=tajoura"),
            said(2, "اتهمت", "الحكومة=gna", "accuse"),
            strike(2, "قصف", according_to="الحكومة=gna", actor="الجيش=lna"),
            said(3, "نفى", "حفتر=haftar", "deny", denies="أي صلة بالهجوم"),
            strike(3, "الهجوم", according_to="حفتر=haftar", status="denied"),
        ],
    )
    (dispute,) = disputes_of(told)
    assert lines(dispute, told) == ([2], [3])


def test_a_part_in_an_attack_that_nobody_alleges_is_no_dispute(article: Article) -> None:
    told = article(
        "p",
        ["أصاب قصف مركزا في تاجوراء", "ونفت الحكومة أي صلة بالهجوم"],
        [
            strike(1, "قصف", place="تاجوراء=tajoura"),
            said(2, "نفت", "الحكومة=gna", "deny", denies="أي صلة بالهجوم"),
            strike(2, "الهجوم", according_to="الحكومة=gna", status="denied"),
        ],
    )
    assert disputes_of(told) == []


def test_a_denial_finds_what_another_says_in_its_words(article: Article) -> None:
    told = article(
        "p",
        ["قال مسؤول إن مرتزقة روس نشروا في ليبيا", "وقال شاهد إن الطقس جميل", "ونفت موسكو وجود مرتزقة روس"],
        [
            said(1, "قال", "مسؤول"),
            said(2, "قال", "شاهد"),
            said(3, "نفت", "موسكو=russia", "deny", denies="مرتزقة روس"),
        ],
    )
    (dispute,) = disputes_of(told)
    assert lines(dispute, told) == ([1], [3])


def test_a_denial_without_words_answers_the_last_accusation(article: Article) -> None:
    told = article(
        "p",
        ["اتهمت الحكومة موسكو بالتدخل", "ونفت موسكو ذلك"],
        [said(1, "اتهمت", "الحكومة=gna", "accuse"), said(2, "نفت", "موسكو=russia", "deny")],
    )
    (dispute,) = disputes_of(told)
    assert lines(dispute, told) == ([1], [2])


def test_a_denial_reaches_what_is_told_of_the_denier_in_a_rare_word_of_it(article: Article) -> None:
    denied = "امتلاك المواد الكيماوية"
    rows = ["المجزرة الكيماوية ارتكبها الجيش", *("سطر" for _ in range(6)), f"نفى الجيش {denied}"]
    massacre = strike(1, "المجزرة", actor="الجيش=lna")
    denial = said(8, "نفى", "الجيش=lna", "deny", denies=denied)
    told = article("p", rows, [massacre, denial])
    (dispute,) = disputes_of(told)
    assert lines(dispute, told) == ([1], [8])
    elsewhere = article("q", [rows[0].replace("الكيماوية", "الأخرى"), *rows[1:]], [massacre, denial])
    assert disputes_of(elsewhere) == []


def test_who_denies_to_have_owned_what_was_found_does_not_deny_that_it_was_found(article: Article) -> None:
    told = article(
        "p",
        ["قالت الصحيفة إن قوات الوفاق عثرت على صواريخ ونفت أبوظبي ملكيتها للأسلحة"],
        [
            said(1, "قالت", "الصحيفة"),
            {
                "kind": "event",
                "line": 1,
                "cue": "عثرت",
                "type": "discovery",
                "actor": "قوات الوفاق=gna",
                "target": "صواريخ",
                "according_to": "الصحيفة",
            },
            said(1, "نفت", "أبوظبي=haftar", "deny", denies="ملكيتها للأسلحة"),
        ],
    )
    (said_so, _), (event,) = told.coding.statements, told.coding.events
    told = replace(told, coding=replace(told.coding, events=(replace(event, statement=said_so.id),)))
    (dispute,) = disputes_of(told)
    assert dispute.claim == (said_so.id,)
    assert [incident.label for incident in link([told], GROUND).incidents] == ["one side tells"]


def test_a_side_that_owns_to_its_deed_at_last_disputes_its_own_denial(article: Article) -> None:
    where: dict[str, Any] = {"place": "تاجوراء=tajoura", "date": "2019-07-02", "actor": "الجيش=lna"}
    denial = article(
        "p",
        ["نفى حفتر قصف الجيش تاجوراء"],
        [
            said(1, "نفى", "حفتر=haftar", "deny", denies="قصف الجيش تاجوراء"),
            strike(1, "قصف", according_to="حفتر=haftar", status="denied", **where),
        ],
    )
    owning = article(
        "q", ["أقر حفتر بأن الجيش قصف تاجوراء"], [strike(1, "قصف", according_to="حفتر=haftar", **where)]
    )
    elsewhere = strike(1, "قصف", according_to="حفتر=haftar", **where | {"place": "سرت=sirte"})
    (dispute,) = disputes_of(denial, owning)
    assert dispute.claim == (owning.coding.events[0].id,)
    assert disputes_of(denial, article("r", ["أقر حفتر بأن الجيش قصف سرت"], [elsewhere])) == []


def test_a_denial_of_harming_civilians_answers_the_harm_told_last(article: Article) -> None:
    told = article(
        "p",
        ["قتلت الغارة تاجرا", "قتل القصف ثلاثة بحسب طبيب", "تجول الوزير", "نفى الجيش استهداف السكان"],
        [
            strike(1, "الغارة", actor="الغارة", figures=[("تاجرا", 1, "wounded")]),
            said(2, "بحسب", "طبيب"),
            strike(2, "القصف", according_to="طبيب", figures=[("ثلاثة", 3, "killed")]),
            said(4, "نفى", "الجيش=lna", "deny", denies="استهداف السكان"),
            strike(
                4, "استهداف", type="violence-against-civilians", status="denied", according_to="الجيش=lna"
            ),
        ],
    )
    (dispute,) = disputes_of(told)
    assert lines(dispute, told) == ([2], [4])


def test_what_nobody_is_on_record_as_denying_contradicts_nobody_of_its_line(article: Article) -> None:
    told = article(
        "p",
        ["قال شاهد إن الجيش قصف الميناء بينما لم يقصف المطار"],
        [
            said(1, "قال", "شاهد"),
            strike(1, "قصف", according_to="شاهد", target="الميناء"),
            strike(1, "يقصف", status="denied", target="المطار"),
        ],
    )
    assert disputes_of(told) == []


def test_a_denial_of_ones_own_deed_is_not_of_what_is_told_of_another_doer(article: Article) -> None:
    where: dict[str, Any] = {"place": "تاجوراء=tajoura", "date": "2019-07-02"}
    mine = {"actor": "حفتر=haftar", "according_to": "حفتر=haftar", "status": "denied"}
    denial = article(
        "q",
        ["نفى حفتر قصف تاجوراء"],
        [said(1, "نفى", "حفتر=haftar", "deny", denies="قصف"), strike(1, "قصف", **where, **mine)],
    )
    other = article("p", ["قصفت الحكومة تاجوراء"], [strike(1, "قصفت", actor="الحكومة=gna", **where)])
    whose = article("p", ["قصف الجيش تاجوراء"], [strike(1, "قصف", actor="الجيش=lna", **where)])
    assert disputes_of(other, denial) == []
    assert len(disputes_of(whose, denial)) == 1


def taking(line: int, cue: str, who: str, **more: Any) -> dict[str, Any]:
    place = {"place": "ميناء رأس سعيد=ras-said"}
    return (
        {"kind": "event", "line": line, "cue": cue, "type": "territory-gained", "actor": who} | place | more
    )


def test_a_denial_that_one_side_took_a_place_is_not_against_the_other_sides_taking(article: Article) -> None:
    told = article(
        "p",
        [
            "قال الجيش إن الجيش دخل ميناء رأس سعيد",
            "نفت الحكومة أن يكون الجيش دخل ميناء رأس سعيد",
            "قال صياد إن قوات الحكومة دخلت ميناء رأس سعيد",
        ],
        [
            taking(1, "دخل", "الجيش=lna", according_to="الجيش=lna"),
            said(2, "نفت", "الحكومة=gna", "deny", denies="الجيش دخل ميناء رأس سعيد"),
            taking(2, "دخل", "الجيش=lna", according_to="الحكومة=gna", status="denied"),
            taking(3, "دخلت", "قوات الحكومة=gna", according_to="صياد"),
        ],
    )
    (dispute,) = (one for one in disputes_of(told) if one.kind == "denial")
    assert lines(dispute, told) == ([1], [2])


def test_these_reports_are_what_the_last_speaker_tells(article: Article) -> None:
    rows = ["قال صياد إن الزورق غرق", "زار الوزير المرفأ", "نفى حرس المرفأ هذه الأنباء"]
    told = article(
        "p",
        rows,
        [
            said(1, "قال", "صياد"),
            {"kind": "event", "line": 1, "cue": "غرق", "type": "destruction", "according_to": "صياد"},
            {"kind": "event", "line": 2, "cue": "زار", "type": "meeting"},
            said(3, "نفى", "حرس المرفأ", "deny", denies="هذه الأنباء"),
        ],
    )
    (dispute,) = disputes_of(replace(told, charges=frozenset({"هذه الأنباء"})))
    assert lines(dispute, told) == ([1], [3])
    assert {mark[0] for mark in dispute.claim} == {"e"}
    assert disputes_of(told) == []  # words that name something are no pointer


def test_what_an_armys_spokesman_says_the_army_does_not_deny(article: Article) -> None:
    told = article(
        "p",
        ["قال ناطق باسم الجيش إن غارة أصابت المرفأ", "نفى الجيش غارة على المرفأ"],
        [
            said(1, "قال", "ناطق باسم الجيش"),
            strike(1, "غارة", target="المرفأ", according_to="ناطق باسم الجيش"),
            said(2, "نفى", "الجيش=lna", "deny", denies="غارة على المرفأ"),
            strike(2, "غارة", target="المرفأ", according_to="الجيش=lna", status="denied"),
        ],
    )
    stemmed = {"الجيش": frozenset({"جيش"})}
    spoken = replace(told, behalf={"ناطق باسم الجيش": frozenset({"جيش"})}, stemmed=stemmed)
    assert len(disputes_of(told)) == 1
    assert disputes_of(spoken) == []


def test_an_accusation_further_on_is_what_the_accused_denied_before(article: Article) -> None:
    rows = ["نفى حفتر قصف الجسر", *["مرت شاحنات"] * 5, "اتهم محافظ حفتر بقصف السوق"]
    told = article(
        "p",
        rows,
        [
            said(1, "نفى", "حفتر=haftar", "deny", denies="قصف الجسر"),
            strike(1, "قصف", target="الجسر", according_to="حفتر=haftar", status="denied"),
            said(7, "اتهم", "محافظ", "accuse"),
            strike(7, "قصف", actor="حفتر=haftar", target="السوق", according_to="محافظ"),
        ],
    )
    (dispute,) = disputes_of(told)
    assert lines(dispute, told) == ([7], [1])
