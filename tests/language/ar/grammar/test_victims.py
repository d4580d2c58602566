"""Who is killed: tolls of several tellers, leaders by name, and what does not kill."""

from collections.abc import Callable
from typing import Any

import pytest

from marsad.language.clauses import Clauses

Told = Callable[..., list[dict[str, Any]]]


def test_each_tellers_toll_is_an_event_of_its_own(told: Told) -> None:
    events = told("أحصت المنظمة 70 قتيلا في الغارة على السوق، بينما تحدثت وزارة الصحة عن 77 قتيلا.")
    assert [(event["type"], event["teller"]) for event in events] == [
        ("air-strike", "المنظمة"),
        ("air-strike", "وزارة الصحة"),
    ]


def test_a_tellers_second_toll_is_no_second_event(told: Told) -> None:
    events = told("قالت الشرطة إن الهجوم أوقع خمسة قتلى، وأضافت أن بينهم قتيلين من الحراس.")
    assert len(events) == 1


def test_a_toll_is_cued_by_what_it_counts(told: Told) -> None:
    (event,) = told("أعلنت نقابة الأطباء ارتفاع عدد القتلى وسط المدنيين إلى 56 قتيلا.")
    assert event["cue"] == "القتلى"


def test_leaders_killed_together_are_one_event_each(told: Told) -> None:
    events = told("قتل القائد خالد عمر ونائب رئيس الأركان سالم منصور في كمين.")
    leaders = [event["object"] for event in events if event["type"] == "leadership-change"]
    assert leaders == ["خالد عمر", "سالم منصور"]


def test_a_leader_among_the_dead_is_an_event_beside_their_toll(told: Told) -> None:
    events = told("أسفرت الغارة على المقر عن مقتل سبعة بينهم القائد خالد عمر.")
    assert sorted(event["type"] for event in events) == ["air-strike", "leadership-change"]
    assert [event["object"] for event in events if event["type"] == "leadership-change"] == ["خالد عمر"]


def test_a_witness_among_the_dead_is_no_leader(told: Told) -> None:
    events = told("أسفرت الغارة على المقر عن مقتل سبعة بينهم الصحفي خالد عمر.")
    assert [event["type"] for event in events] == ["air-strike"]


@pytest.mark.parametrize(
    "text",
    [
        "قتل الجيش 45 مسلحا ودمر معسكرين في الغابة.",
        "قال الجيش إنه قتل 45 مسلحا وأحرق آلياتهم.",
    ],
)
def test_who_wrecks_things_does_not_kill_by_it(told: Told, text: str) -> None:
    assert [event["type"] for event in told(text)] == ["clash", "destruction"]


def test_a_wreck_kills(told: Told) -> None:
    assert [event["type"] for event in told("تحطمت مروحية في تخار وقتل تسعة جنود.")] == ["destruction"]


def test_the_dead_of_armed_sides_are_of_fighting(told: Told) -> None:
    (event,) = told("سقط عشرات القتلى في صفوف الجيش والمتمردين.")
    assert event["type"] == "clash"


def test_firing_at_protesters_is_violence_against_civilians(told: Told) -> None:
    (event,) = told("فتح الجنود النار على المتظاهرين فقتلوا خمسة منهم.")
    assert event["type"] == "violence-against-civilians"


def test_a_pronoun_of_death_is_whom_it_tells_of(told: Told) -> None:
    (event,) = told("لقي ستة من عناصر الأمن مصرعهم في سيناء.")
    assert "subject" not in event
    assert "عناصر الأمن" in event["object"]


def test_what_came_of_a_claimed_attack_is_the_attacks(told: Told) -> None:
    (event,) = told("جاءت الغارة بعد هجوم تبنته الحركة على كيسمايو وأودى بحياة ثلاثة أشخاص.")[-1:]
    assert event["cue"] == "هجوم"


@pytest.mark.parametrize(
    "text",
    [
        "قتل أفراد عصابة 12 شخصا في بلدة كاباريه.",  # somebody killed them, and no war is told of
        "لقي 40 ألف مدني حتفهم منذ بدء الحرب.",
        "أقدم مسلحون على قتل مزارع خلال هجوم على حقله.",  # dead without a figure
    ],
)
def test_people_whom_somebody_kills_are_civilians(told: Told, text: str) -> None:
    assert "violence-against-civilians" in [event["type"] for event in told(text)]


def test_the_toll_of_a_war_is_of_fighting(told: Told) -> None:
    (event,) = told("قتل نحو 300 ألف شخص منذ اندلاع النزاع.")
    assert event["type"] == "clash"


@pytest.mark.parametrize(("where", "is_toll"), [("عموم البلاد", False), ("الميناء", True)])
def test_the_dead_of_a_whole_country_are_not_those_of_the_attack_before(
    read: Callable[..., Clauses], where: str, *, is_toll: bool
) -> None:
    (event,) = read(f"أحصت المنظمة مقتل تسعين شخصا في {where}.").happenings
    assert event.toll is is_toll


def test_the_dead_are_no_part_of_the_name_of_whoever_counts_them(told: Told) -> None:
    events = told("أعلنت منظمة إغاثة دولية مقتل ستة من موظفيها في مستودعها.")
    assert {event["teller"] for event in events} == {"منظمة إغاثة دولية"}


def test_civilians_among_the_dead_make_no_civilians_of_the_others(told: Told) -> None:
    events = told("أحصى المرصد مقتل 300 شخص، بينهم 40 مدنيا، منذ بدء الهجوم على المدينة.")
    assert "violence-against-civilians" not in [event["type"] for event in events]


def test_a_killing_with_a_doer_is_no_bare_toll(read: Callable[..., Clauses]) -> None:
    (killing,) = read("قتل مسلحون سبعة عمال في منجم قرب بالما.").happenings
    assert not killing.toll
