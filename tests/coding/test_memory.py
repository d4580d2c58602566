"""What is remembered along an article: who spoke last, and what kind of attack it told of."""

from collections.abc import Callable
from typing import Any

import pytest

from marsad.records import Coding

Code = Callable[..., Coding]
Said = Callable[..., list[tuple[str | None, ...]]]
Told = Callable[..., list[dict[str, Any]]]


def test_a_verb_alone_takes_the_last_speaker(said: Said) -> None:
    text = "قال خالد عمر إن المدينة آمنة.\nوأضاف أن الطريق مفتوح.\nوأكد أن الجسر سليم."
    assert [row[0] for row in said(text)] == ["خالد عمر"] * 3


def test_the_last_speaker_is_the_one_named_last(said: Said) -> None:
    text = "قال خالد عمر إن المدينة آمنة.\nوقالت ليلى حسن إن الطريق مغلق.\nوأضافت أن الجسر سليم."
    assert [row[0] for row in said(text)] == ["خالد عمر", "ليلى حسن", "ليلى حسن"]


def test_several_last_speakers_speak_on_together(said: Said) -> None:
    text = "قالت موسكو وكييف إن المحادثات مفيدة.\nوأضافتا أن اللقاء سيتكرر."
    assert said(text)[-1][0] is not None


def test_role_and_way_are_told_only_on_their_line(said: Said) -> None:
    text = "قال الوزير خالد عمر لرويترز إن المدينة آمنة، وأضاف أن الجسر سليم.\nوأكد أن الطريق مفتوح."
    assert said(text) == [
        ("خالد عمر", "state", "الوزير", "رويترز"),
        ("خالد عمر", "state", "الوزير", "رويترز"),
        ("خالد عمر", "state", None, None),
    ]


def test_who_said_nothing_does_not_take_the_word(said: Said) -> None:
    text = "قال خالد عمر إن المدينة آمنة.\nولم يعلق الكرملين على النبأ.\nوأضاف أن الطريق مفتوح."
    assert [row[0] for row in said(text)] == ["خالد عمر", "الكرملين", "خالد عمر"]


def test_a_source_does_not_take_the_word(said: Said) -> None:
    text = "قال خالد عمر إن المدينة آمنة بحسب السكان.\nوأضاف أن الطريق مفتوح."
    assert [row[0] for row in said(text)] == ["خالد عمر", "السكان", "خالد عمر"]


def test_a_verb_alone_without_a_speaker_before_it_is_no_statement(said: Said) -> None:
    assert said("وأضاف أن الطريق مفتوح.") == []


def test_nothing_is_remembered_from_one_article_to_the_next(said: Said) -> None:
    said("قال خالد عمر إن المدينة آمنة.")
    assert said("وأضاف أن الطريق مفتوح.") == []


def test_events_of_the_last_speakers_words_are_told_by_him(told: Told) -> None:
    text = "قال خالد عمر إن المدينة آمنة.\nوأضاف أن المسلحين انسحبوا من الجسر."
    assert [event["teller"] for event in told(text)] == ["خالد عمر"]


@pytest.mark.parametrize(
    ("told_before", "type_"),
    [
        ("قصفت المدفعية البلدة صباحا.", "shelling"),
        ("شنت طائرات حربية غارات على البلدة صباحا.", "air-strike"),
    ],
)
def test_a_blow_without_its_means_is_of_the_kind_told_before(
    told: Told, told_before: str, type_: str
) -> None:
    events = told(told_before + "\nوأدى القصف إلى مقتل 15 مدنيا.")
    assert [event["type"] for event in events] == [type_, type_]


def test_a_blow_without_its_means_is_shelling_where_nothing_else_is_told(told: Told) -> None:
    assert [event["type"] for event in told("قصف الجيش بلدة كوبيانسك.")] == ["shelling"]


def test_a_toll_is_of_the_blow_told_before(told: Told) -> None:
    events = told("شنت طائرات حربية غارات على نيالا.\nوقتل 15 مدنيا.")
    assert [event["type"] for event in events] == ["air-strike", "air-strike"]


def test_a_wars_toll_is_of_no_single_blow(told: Told) -> None:
    events = told("شنت طائرات حربية غارات على نيالا.\nوقتل 15 ألف مدني منذ بدء الحرب.")
    assert events[-1]["type"] != "air-strike"


def test_a_denied_attack_is_the_one_told_before(told: Told) -> None:
    text = "هاجم مسلحون القرية وقتلوا 17 مدنيا.\nونفت حركة الشباب الهجوم على القرية."
    assert [(event["type"], event["status"]) for event in told(text)] == [
        ("violence-against-civilians", "actual"),
        ("violence-against-civilians", "denied"),
    ]


def test_the_attack_is_what_was_called_one(told: Told) -> None:
    text = (
        "شنت طائرات حربية غارات على نيالا.\nوفجر انتحاري نفسه في سوق بالأبيض.\n"
        "وأعلنت الحركة مسؤوليتها عن الهجوم."
    )
    assert told(text)[-1]["type"] == "bombing"


def test_a_bare_assault_does_not_take_the_place_of_a_known_attack(told: Told) -> None:
    text = "هاجم انتحاري مركزا للشرطة بسيارة مفخخة.\nوهاجم مسلحون المبنى.\nوأدانت الحكومة الهجوم."
    assert told(text)[-1]["type"] == "bombing"


def test_an_attack_that_only_lies_ahead_has_no_means_yet(told: Told) -> None:
    text = "قصفت الطائرات المطار.\nوهددت الحركة باستهداف السفن إذا استمر الحصار."
    assert told(text)[1]["type"] == "offensive"


def test_a_strike_named_again_keeps_its_means(told: Told) -> None:
    text = "وجه الجيش ضربة صاروخية إلى المطار.\nوقصفت مروحية مخزنا في مكان آخر.\nورحبت الرياض بالضربة."
    assert told(text)[-1]["type"] == "shelling"
