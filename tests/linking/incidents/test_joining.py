from collections.abc import Callable
from typing import Any

from marsad.linking import Side, Theatres, Told
from marsad.linking.actors import names
from marsad.linking.incidents.edges import NEIGHBOURS, edges
from marsad.linking.incidents.joining import grouped, tellings_of
from marsad.records import Incident

Article = Callable[..., Told]
GROUND = Theatres(
    sides={
        "army": (Side("libya", "east"),),
        "brigade": (Side("libya", "east"),),
        "rebels": (Side("libya", "west"),),
    },
    within={"tajoura": "tripoli", "tripoli": "libya", "sirte": "libya"},
).walked()


def told_as(*told: Told, reports: dict[str, str] | None = None) -> list[Incident]:
    tellings = tellings_of(told, names(told), reports or {})
    return list(grouped(tellings, edges(tellings.values(), GROUND), GROUND))


def strike(line: int = 1, **more: Any) -> dict[str, Any]:
    return {"kind": "event", "line": line, "cue": "غارة", "type": "air-strike"} | more


def two(article: Article, one: dict[str, Any], other: dict[str, Any], **about: Any) -> list[Incident]:
    row = "غارة لطيران الجيش على مركز في تاجوراء طرابلس سرت فيها 40 قتيلا وأربعون"
    return told_as(article("p", [row], [one], **about), article("q", [row + " كذلك"], [other], **about))


def test_one_place_on_one_day_is_one_happening(article: Article) -> None:
    where: dict[str, Any] = {"place": "تاجوراء=tajoura", "date": "2019-07-02"}
    (incident,) = two(article, strike(**where), strike(**where) | {"type": "shelling"})
    assert len(incident.marks) == 2
    assert incident.id == min(incident.marks)
    assert (str(incident.date), incident.place) == ("2019-07-02", "tajoura")


def test_another_day_or_another_place_is_another_happening(article: Article) -> None:
    first = strike(place="تاجوراء=tajoura", date="2019-07-02", actor="الجيش=army", target="مركز")
    assert len(two(article, first, first | {"date": "2019-07-03"})) == 2
    assert len(two(article, first, first | {"place": "سرت=sirte"})) == 2


def test_targets_in_other_words_are_two_only_where_they_share_none(article: Article) -> None:
    first = strike(place="تاجوراء=tajoura", date="2019-07-02", target="مركز للمهاجرين")
    row = "غارة في تاجوراء على مركز للمهاجرين أو منشأة للمهاجرين السودانيين الفارين أو محطة وقود كبيرة"

    def told(target: str) -> int:
        other = first | {"target": target}
        return len(told_as(article("p", [row], [first]), article("q", [row + " كذلك"], [other])))

    assert told("منشأة للمهاجرين السودانيين الفارين") == 1
    assert told("محطة وقود كبيرة") == 2


def test_a_place_in_a_place_and_a_day_in_a_month_may_be_one(article: Article) -> None:
    first = strike(place="تاجوراء=tajoura", date="2019-07-02", actor="الجيش=army", target="مركز=centre")
    (incident,) = two(
        article, first, first | {"place": "طرابلس=tripoli", "date": "2019-07"}, published="2019-07-03"
    )
    assert (str(incident.date), incident.place) == ("2019-07-02", "tajoura")


def test_undated_news_is_one_only_when_told_within_days(article: Article) -> None:
    mark = strike(place="تاجوراء=tajoura", actor="الجيش=army")
    row = "غارة الجيش على تاجوراء"
    near = [
        article("p", [row], [mark], published="2019-07-03"),
        article("q", [row + " أمس"], [mark], published="2019-07-04"),
    ]
    far = [near[0], article("q", [row + " أمس"], [mark], published="2020-07-04")]
    assert len(told_as(*near)) == 1
    assert len(told_as(*far)) == 2


def test_an_undated_attack_told_just_after_the_day_of_one_there_is_news_of_it(article: Article) -> None:
    dated = article(
        "p",
        ["غارة على تاجوراء"],
        [strike(place="تاجوراء=tajoura", date="2019-07-02")],
        published="2019-07-02",
    )
    undated = [
        article("q", ["غارة على تاجوراء أيضا"], [strike(place="تاجوراء=tajoura")], published=day)
        for day in ("2019-07-03", "2019-09-03")
    ]
    assert [len(told_as(dated, one)) for one in undated] == [1, 2]


def test_another_toll_is_the_same_happening(article: Article) -> None:
    where: dict[str, Any] = {"place": "تاجوراء=tajoura", "date": "2019-07-02"}
    one, other = [("40 قتيلا", 40, "killed")], [("أربعون", 53, "killed")]
    assert len(two(article, strike(**where, figures=one), strike(**where, figures=other))) == 1


def test_one_teller_who_counts_twice_tells_two_happenings(article: Article) -> None:
    row = "غارة فيها 40 قتيلا ثم غارة فيها 7 قتلى في تاجوراء"
    marks = [
        strike(place="تاجوراء=tajoura", date="2019-07-02", figures=[("40 قتيلا", 40, "killed")]),
        strike(place="تاجوراء=tajoura", date="2019-07-02", figures=[("7 قتلى", 7, "killed")])
        | {"cue": "غارة فيها 7"},
    ]
    assert len(told_as(article("p", [row], marks))) == 2


def test_plans_and_fears_make_no_incident(article: Article) -> None:
    marks = [
        strike(status=status, ordinal=at) for at, status in enumerate(["planned", "hypothetical", "denied"])
    ]
    (incident,) = told_as(article("p", ["غارة على تاجوراء"], marks))
    assert len(incident.marks) == 1


def test_the_event_told_again_further_down_is_the_same(article: Article) -> None:
    rows = ["غارة على مركز المهاجرين في تاجوراء", "وأصابت الغارة المركز ليلا", "ووقع الهجوم أمس"]
    marks = [
        strike(target="مركز المهاجرين", place="تاجوراء=tajoura"),
        strike(2, target="المركز") | {"cue": "الغارة"},
        strike(3) | {"cue": "الهجوم"},
    ]
    told = article("p", rows, marks)
    stemmed = {"مركز المهاجرين": frozenset({"مركز", "مهاجر"}), "المركز": frozenset({"مركز"})}
    told = Told(told.version, told.coding, stems=told.stems, stemmed=stemmed)
    assert len(told_as(told)) == 1


def test_news_is_not_one_with_the_background_of_its_article(article: Article) -> None:
    rows = ["غارة الجيش على تاجوراء", "وكان الجيش شن غارة في أبريل"]
    old = strike(2, actor="الجيش=army", date="2019-04-04")
    recent = article(
        "p", rows, [strike(actor="الجيش=army"), old | {"date": "2019-07-01"}], published="2019-07-03"
    )
    past = article("q", rows, [strike(actor="الجيش=army"), old], published="2019-07-03")
    assert len(told_as(recent)) == 1
    assert len(told_as(past)) == 2


def test_a_busy_front_does_not_melt_and_does_not_cost_its_square(article: Article) -> None:
    marks = [
        strike(
            at, place="تاجوراء=tajoura", date=f"2019-{1 + at % 12:02}-{1 + at % 28:02}", actor="الجيش=army"
        )
        for at in range(1, 400)
    ]
    told = article("p", ["غارة الجيش على تاجوراء"] * 399, marks)
    found = told_as(told)
    assert len(found) == len({str(event.date) for event in told.coding.events})
    assert NEIGHBOURS < 399


def test_a_bare_mark_is_one_with_what_it_points_back_to_alone(article: Article) -> None:
    """«the raid» after two raids is the second; it does not make one of the two."""
    rows = ["غارة على تاجوراء", "غارة على سرت", "وقتلت غارة جنديا"]
    marks = [strike(1, place="تاجوراء=tajoura"), strike(2, place="سرت=sirte"), strike(3)]
    told = article("p", rows, marks)
    found = sorted(len(incident.marks) for incident in told_as(told))
    assert found == [1, 2]


def test_a_bare_mark_is_not_what_the_article_tells_of_long_after(article: Article) -> None:
    rows = ["بعد الغارة", "وصف طويل " * 100, "غارة على مركز في سرت"]
    told = strike(3, place="سرت=sirte", target="مركز")
    assert len(told_as(article("p", rows, [strike(1), told]))) == 2
    assert len(told_as(article("p", [rows[0], "وصف", rows[2]], [strike(1), told]))) == 1


def test_the_fighting_is_no_clash_of_long_before(article: Article) -> None:
    rows = ["اشتباك مع الجيش في سرت", "وصف طويل " * 40, "إنهاء القتال"]
    first = {"kind": "event", "line": 1, "cue": "اشتباك", "type": "clash", "place": "سرت=sirte"}
    war = {"kind": "event", "line": 3, "cue": "القتال", "type": "clash"}
    assert len(told_as(article("p", rows, [first, war]))) == 2


def test_marks_of_one_article_that_fill_different_slots_are_one(article: Article) -> None:
    rows = ["غارة على تاجوراء", "وأصابت غارة مركز"]
    told = article("p", rows, [strike(1, place="تاجوراء=tajoura"), strike(2, target="مركز")])
    assert len(told_as(told)) == 1


def test_marks_of_one_article_with_other_actors_stay_two(article: Article) -> None:
    rows = ["غارة الجيش على تاجوراء", "وغارة فرنسا أصابت مركز"]
    ours = strike(1, place="تاجوراء=tajoura", actor="الجيش=army")
    marks = [ours, strike(2, target="مركز", actor="فرنسا=france")]
    assert len(told_as(article("p", rows, marks))) == 2


def test_a_mark_without_a_place_is_of_the_place_told_before_it(article: Article) -> None:
    rows = ["غارة على تاجوراء", "وأصابت غارة مركز", "وفي سرت غارة ثالثة"]
    there = [strike(1, place="تاجوراء=tajoura"), strike(3, place="سرت=sirte")]
    marks = [*there, strike(2, target="مركز")]
    told = told_as(article("p", rows, marks))
    assert sorted((incident.place, len(incident.marks)) for incident in told) == [
        ("sirte", 1),
        ("tajoura", 2),
    ]


def test_a_mark_without_a_place_is_not_of_one_named_long_behind(article: Article) -> None:
    rows = ["أصابت غارة مركز", "وصف طويل " * 90, "غارة على سرت"]
    marks = [strike(1, target="مركز"), strike(3, place="سرت=sirte")]
    assert len(told_as(article("p", rows, marks))) == 2


def test_the_town_is_the_one_that_was_named_so(article: Article) -> None:
    rows = ["غارة على بلدة تاجوراء", "وغارة على حي سرت", "وغارة على البلدة"]
    about = {"sites": ["البلدة"], "heads": {"بلدة تاجوراء": "بلدة", "حي سرت": "حي", "البلدة": "بلدة"}}
    marks = [
        strike(1, place="بلدة تاجوراء=tajoura"),
        strike(2, place="حي سرت=sirte"),
        strike(3, place="البلدة"),
    ]
    told = told_as(article("p", rows, marks, **about))
    assert sorted((incident.place, len(incident.marks)) for incident in told) == [
        ("sirte", 1),
        ("tajoura", 2),
    ]


def test_a_teller_who_goes_on_tells_of_the_same(article: Article) -> None:
    rows = ["قال طبيب إن غارة أصابت السكان في تاجوراء", "وأضاف طبيب أن غارة أصابت المارة"]
    first = strike(1, place="تاجوراء=tajoura", target="السكان", according_to="طبيب")
    then = strike(2, target="المارة", according_to="طبيب")
    assert len(told_as(article("p", rows, [first, then]))) == 1
    assert len(told_as(article("p", rows, [first, then | {"status": "denied"}]))) == 2


def test_its_aircraft_are_the_tellers(article: Article) -> None:
    rows = ["قال الجيش إن طائراته نفذت غارة على تاجوراء", "وقال الثوار إن طائراتهم نفذت غارة على تاجوراء"]
    marks = [
        strike(1, place="تاجوراء=tajoura", actor="طائراته", according_to="الجيش=army"),
        strike(2, place="تاجوراء=tajoura", actor="طائراتهم", according_to="الثوار=rebels"),
    ]
    assert len(told_as(article("p", rows, marks, own=["طائراته", "طائراتهم"]))) == 2
    assert len(told_as(article("p", rows, marks))) == 1


def test_two_reports_of_two_deeds_on_one_day_in_one_town_stay_two(article: Article) -> None:
    """Other doers and other dead: the day and the town alone do not make them one."""
    where: dict[str, Any] = {"place": "تاجوراء=tajoura", "date": "2019-07-02"}
    first = strike(**where, actor="الجيش=army", figures=[("40", 40, "killed")])
    other = strike(**where, actor="طرابلس=rebels", figures=[("أربعون", 4, "killed")])
    assert len(two(article, first, other)) == 2
    assert len(two(article, first, other | {"actor": "سرت=brigade"})) == 1  # its brigade is no other doer


def test_a_report_names_the_doers_of_one_deed_alike(article: Article) -> None:
    rows = ["غارة الجيش على تاجوراء", "غارة الثوار على تاجوراء"]
    marks = [
        strike(1, place="تاجوراء=tajoura", actor="الجيش=army"),
        strike(2, place="تاجوراء=tajoura", actor="الثوار=rebels"),
    ]
    assert len(told_as(article("p", rows, marks))) == 2


def test_each_side_that_tells_of_the_others_attack_tells_its_own(article: Article) -> None:
    def incidents(teller: str) -> int:
        rows = ["قال الثوار إن غارة الجيش على تاجوراء", "قال الجيش إن غارة قوة على تاجوراء"]
        marks = [
            strike(1, place="تاجوراء=tajoura", actor="الجيش=army"),
            strike(2, place="تاجوراء=tajoura", actor="قوة", according_to=teller),
        ]
        return len(told_as(article("p", rows, marks)))

    assert incidents("الجيش=army") == 2
    assert incidents("الثوار=rebels") == 1


def test_two_tellers_of_one_report_name_whom_one_deed_harmed_alike(article: Article) -> None:
    def incidents(teller: str, target: str) -> int:
        rows = ["قال شاهد إن غارة الجيش على مركز في مايو", "قال جار إن غارة الجيش على سوق"]
        marks = [
            strike(1, date="2019-07-02", actor="الجيش=army", target="مركز", according_to="شاهد"),
            strike(2, actor="الجيش=army", target=target, according_to=teller),
        ]
        return len(told_as(article("p", rows, marks)))

    assert incidents("جار", "سوق") == 2
    assert incidents("شاهد", "سوق") == incidents("جار", "مركز") == 1


def test_one_paragraph_in_two_articles_tells_one_happening_whenever_it_stands(article: Article) -> None:
    long = "غارة على تاجوراء أسفرت قبل أعوام عن مقتل عشرات من المهاجرين في مركز احتجاز مزدحم"
    short = "غارة على تاجوراء قبل أعوام"
    for row, count in ((long, 1), (short, 2)):
        told = [
            article(name, [f"{name} يقول", row], [strike(2, place="تاجوراء=tajoura")], published=day)
            for name, day in (("p", "2019-07-03"), ("q", "2022-01-01"))
        ]
        assert len(told_as(*told)) == count


def test_a_place_that_holds_others_says_less_of_where(article: Article) -> None:
    for place, count in (("تاجوراء=tajoura", 1), ("طرابلس=tripoli", 2)):
        mark = strike(place=place, date="2019-07-02")
        assert len(two(article, mark, mark | {"type": "shelling"})) == count


def test_two_that_are_clearly_two_are_not_one_through_a_third(article: Article) -> None:
    rows = [f"غارة الجيش أو الثوار على مركز أو سوق في تاجوراء فيها 40 أو 7 {name}" for name in "pqr"]
    where: dict[str, Any] = {"place": "تاجوراء=tajoura", "date": "2019-07-02"}
    first = strike(**where, target="مركز", figures=[("40", 40, "killed")])
    second = strike(**where, target="سوق", figures=[("7", 7, "killed")])
    third = strike(**where, actor="الجيش=army")
    told = [article(row[-1], [row], [mark]) for row, mark in zip(rows, (first, second, third), strict=True)]
    assert sorted(len(incident.marks) for incident in told_as(*told)) == [1, 2]


def test_an_attack_on_a_camp_is_not_the_fighting_in_the_town(article: Article) -> None:
    rows = ["معارك بين الجيش والمسلحين في سرت", "هجوم على معسكرات للجيش في سرت", "هجوم في سرت"]
    fighting = {"kind": "event", "line": 1, "cue": "معارك", "type": "clash", "place": "سرت=sirte"}
    attack = {"kind": "event", "line": 2, "cue": "هجوم", "type": "offensive", "place": "سرت=sirte"}
    assert len(told_as(article("p", rows, [fighting, attack | {"target": "معسكرات"}]))) == 2
    assert len(told_as(article("p", rows, [fighting, attack | {"line": 3}]))) == 1


def test_two_who_count_the_dead_in_one_paragraph_tell_one_harm_by_whatever_name(article: Article) -> None:
    row = "قال طبيب إن القصف قتل 9 من السكان في الحي بينما تحدث ناشط عن مقتل 17 في هجوم الصباح"
    one = strike(cue="القصف", according_to="طبيب", figures=[("9", 9, "killed")])
    other = strike(cue="هجوم", type="offensive", according_to="ناشط", figures=[("17", 17, "killed")])
    assert len(told_as(article("p", [row], [one, other]))) == 1
    apart = [one | {"place": "الحي=sirte"}, other | {"place": "الصباح=tajoura"}]
    assert len(told_as(article("p", [row], apart))) == 2
    alone = [one, other | {"figures": [("17", 17, "fighters")]}]
    assert len(told_as(article("p", [row], alone))) == 2


def test_what_a_teller_owns_is_not_the_deed_that_he_denies(article: Article) -> None:
    row = "نفى الجيش أن غارة لطائراته أصابت مركز النازحين وقال إن غارة لطائراته أصابت معسكر الثوار"
    own: dict[str, Any] = {"actor": "طائراته", "according_to": "الجيش=army"}
    denied = strike(**own, target="مركز النازحين", status="denied")

    def told(target: str) -> int:
        marks = [denied, strike(**own, target=target) | {"cue": "غارة لطائراته أصابت معسكر"}]
        return len(told_as(article("p", [row], marks, own=["طائراته"])))

    assert told("معسكر الثوار") == 2
    assert told("مركز النازحين") == 1


def test_where_one_mark_happens_may_be_what_another_is_done_to(article: Article) -> None:
    rows = [
        "تفجير في الجسر العتيق",
        "أدانت اليونسكو تفجير الجسر العتيق",
        "دانت الوزارة تدمير الجسر",
        "تدمير مخزن",
    ]
    blast = {"kind": "event", "cue": "تفجير", "type": "bombing"}
    wreck = {"kind": "event", "cue": "تدمير", "type": "destruction"}
    marks = [
        blast | {"line": 1, "place": "الجسر العتيق"},
        blast | {"line": 2, "target": "الجسر العتيق", "according_to": "اليونسكو"},
        wreck | {"line": 3, "target": "الجسر", "according_to": "الوزارة"},
        wreck | {"line": 4, "target": "مخزن"},
    ]
    assert sorted(len(one.marks) for one in told_as(article("p", rows, marks))) == [1, 3]


def test_a_strike_that_is_told_as_another_is_not_the_one_before_it(article: Article) -> None:
    rows = ["غارة على تاجوراء", "ثم غارة أخرى على تاجوراء", "وقتلت غارة جنديا"]
    where: dict[str, Any] = {"place": "تاجوراء=tajoura", "date": "2019-07-02"}
    marks = [strike(1, **where), strike(2, **where), strike(3)]
    assert len(told_as(article("p", rows, marks))) == 1
    first, second = sorted(told_as(article("p", rows, marks, apart={1: 20})), key=lambda one: len(one.marks))
    assert (len(first.marks), len(second.marks)) == (1, 2), "«the strike» behind both is the later one"


def test_no_third_article_makes_one_of_two_that_a_text_tells_apart(article: Article) -> None:
    where: dict[str, Any] = {"place": "تاجوراء=tajoura", "date": "2019-07-02"}
    two = article(
        "p",
        ["غارة على تاجوراء", "غارة أخرى على تاجوراء"],
        [strike(1, **where), strike(2, **where)],
        apart={1: 17},
    )
    other = article("q", ["وقعت غارة على تاجوراء"], [strike(1, **where)])
    assert sorted(len(one.marks) for one in told_as(two, other)) == [1, 2]
