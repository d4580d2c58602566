"""Deeds that are announced, and events whose words hide who did or suffered them."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("أعلن المتحدث باسم الجيش محمد كريم استعادة بلدة الدندر.", "الجيش"),
        ("القوات «سحقت» المتمردين قرب القصر.", "القوات"),
        ("استولت حركة 23 مارس على مدينة غوما.", "حركة 23 مارس"),
    ],
)
def test_who_did_it(told: Told, text: str, doer: str) -> None:
    assert told(text)[-1]["subject"] == doer


def test_the_dead_of_a_figure_are_the_victims(told: Told) -> None:
    (attack,) = told("قُتل 45 مدنيا في هجوم على البلدة.")
    assert attack["type"] == "violence-against-civilians"
    assert attack["object"] == "مدنيا"


def test_what_stops_by_itself_is_what_stops(told: Told) -> None:
    (stopped,) = told("انقطعت الكهرباء عن المدينة.")
    assert (stopped["type"], stopped["object"]) == ("shutdown", "الكهرباء")


@pytest.mark.parametrize("text", ["شن متمردو حركة 23 مارس هجوما.", "هاجمت «انتفاضة 25 يناير» الشرطة."])
def test_the_day_in_a_movements_name_is_no_day(told: Told, text: str) -> None:
    assert all(event["days"] is None for event in told(text))


@pytest.mark.parametrize(
    "text",
    ["قالت حركة تحرير السودان إن الطريق مفتوح.", "وصل قائد الجبهة الشعبية لتحرير تيغراي أمس."],
)
def test_what_a_movement_is_called_after_is_no_event(told: Told, text: str) -> None:
    assert [event for event in told(text) if event["type"] == "territory-gained"] == []


def test_an_adjective_that_looks_like_powers_suffers_nothing(told: Told) -> None:
    (blast,) = told("هز انفجار قوي وسط العاصمة.")
    assert "owner" not in blast
    assert "object" not in blast


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("استولت القوات على أسلحة وذخائر.", "discovery"),
        ("استولى المهاجمون على الماشية.", "destruction"),
        ("انهار السد فجر الاثنين.", "destruction"),
        ("وصلت السيول وغمرت المياه عشرات القرى.", "destruction"),
        ("عادت الكهرباء إلى المدينة.", "reopening"),
        ("عاد النازحون إلى منازلهم.", "displacement"),
        ("وعبر نحو عشرين ألف شخص الحدود إلى تشاد.", "displacement"),
        ("ألغى المجلس العسكري اتفاقية السلام.", "legal"),
        ("ضمت روسيا شبه جزيرة القرم.", "territory-gained"),
        ("تقترب قوات المعارضة من مدينة حماة.", "offensive"),
        ("سحقت القوات المتمردين.", "clash"),
        ("قتلت وحدة من الجيش اثنين من المتشددين.", "clash"),
        ("علقت المنظمة عملياتها في المنطقة.", "shutdown"),
    ],
)
def test_what_a_verb_tells_in_its_company(told: Told, text: str, type_: str) -> None:
    assert type_ in [event["type"] for event in told(text)]


@pytest.mark.parametrize(
    ("text", "implied"),
    [
        ("أعلنت وزارة الدفاع قتل ستة مسلحين.", True),
        ("أعلنت وزارة الدفاع مقتل ستة مسلحين.", False),
        ("وثقت وزارة الصحة استشهاد ستة أشخاص في غارة.", False),
    ],
)
def test_who_tells_of_a_killing_did_it_only_where_he_tells_of_the_deed(
    read: Callable[..., Any], text: str, implied: bool
) -> None:
    assert read(text).happenings[0].implied is implied
