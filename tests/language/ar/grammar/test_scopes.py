"""Whose words tell it: each event and tie goes to the saying that covers it, else to the narrator."""

from collections.abc import Callable
from typing import Any

import pytest

from marsad.language.clauses import Clauses

Read = Callable[..., Clauses]
Told = Callable[..., list[dict[str, Any]]]


def tellers(told: Told, text: str) -> list[tuple[str, str | None]]:
    return [(event["cue"], event["teller"]) for event in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت المدفعية بلدة أفدييفكا.", [("قصفت", None)]),
        ("قال محافظ خيرسون إن المدفعية قصفت البلدة.", [("قصفت", "محافظ خيرسون")]),
        (
            "قال سامي حداد إن الجيش انسحب. وسيطر المسلحون على المدينة.",
            [("انسحب", "سامي حداد"), ("سيطر", None)],
        ),
        (
            "قال ناشطون إن طائرات قصفت سوقا، بينما قال التلفزيون الرسمي إن مسلحين قصفوا مدرسة.",
            [("قصفت", "ناشطون"), ("قصفوا", "التلفزيون الرسمي")],
        ),
        (
            "اندلعت معارك في تعز، وقال مصدر طبي إن قذيفة أصابت المستشفى.",
            [("معارك", None), ("قذيفة", "مصدر طبي")],
        ),
        (
            "انسحب الجيش من الجسر، وقال السكان إن المسلحين سيطروا عليه.",
            [("انسحب", None), ("سيطروا", "السكان")],
        ),
        (
            "قال المتحدث إن الجيش استعاد بلدة الطينة، مضيفا أن المتمردين انسحبوا نحو الحدود.",
            [("استعاد", "المتحدث"), ("انسحبوا", "المتحدث")],
        ),
        ("وأكدت كييف إسقاط 15 مسيرة روسية فوق أوديسا.", [("إسقاط", "كييف")]),
    ],
)
def test_an_event_is_told_by_whose_words_cover_it(
    told: Told, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert tellers(told, text) == expected


@pytest.mark.parametrize("verb", ["قال", "يقول"])
def test_words_quoted_before_the_verb_are_the_speakers(told: Told, verb: str) -> None:
    assert tellers(told, f"«قصفوا بيوتنا ليلا»، {verb} أحمد العلي.") == [("قصفوا", "أحمد العلي")]


def test_a_participle_tells_for_the_speaker_of_its_sentence(read: Read) -> None:
    clauses = read("قال المتحدث إن الجيش استعاد البلدة، مضيفا أن المتمردين انسحبوا.")
    assert [event.source for event in clauses.happenings] == [0, 1]
    assert {phrase for saying in clauses.sayings for phrase in saying.speaker} == set(
        clauses.sayings[0].speaker
    )


def test_the_scope_of_a_saying_lies_behind_its_speaker(read: Read) -> None:
    text = "قال محافظ خيرسون إن المدفعية قصفت البلدة."
    (saying,) = read(text).sayings
    (scope,) = saying.scope
    assert scope.of(text) == "إن المدفعية قصفت البلدة"


def test_a_gloss_inside_reported_words_is_told_by_their_speaker(read: Read) -> None:
    text = "قال الوزير إن الميليشيات المدعومة من إيران انسحبت من الحدود."
    clauses = read(text)
    assert [tie.source for tie in clauses.relations] == [0]
    assert [event.source for event in clauses.happenings] == [0]


def test_a_gloss_outside_reported_words_is_the_narrators(read: Read) -> None:
    clauses = read("انسحبت الميليشيات المدعومة من إيران من الحدود.")
    assert [tie.source for tie in clauses.relations] == [None]


def test_the_post_beside_a_speaker_is_the_narrators(read: Read) -> None:
    clauses = read("قال وزير الدفاع الأوكراني رستم عمروف إن الجبهة مستقرة.")
    assert [(tie.kind, tie.source) for tie in clauses.relations] == [("office", None)]


def test_words_behind_a_quotation_and_its_speaker_are_the_narrators(told: Told) -> None:
    text = "«قصفوا بيوتنا ليلا»، يقول أحمد العلي الذي فقد بيته بعدما اقتحم المسلحون البلدة."
    assert tellers(told, text) == [("قصفوا", "أحمد العلي"), ("اقتحم", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وكتب الوزير على صفحته:\n«قصفت طائراتنا المعسكر».\nوانسحبت القوات.", ["الوزير", None]),
        ("قال الوزير: «قصفت طائراتنا المعسكر.\nوانسحبت القوات». واندلعت معارك.", ["الوزير", "الوزير", None]),
        ("قال الوزير: «الوضع هادئ».\nوانسحبت القوات.", [None]),
    ],
)
def test_a_quotation_may_run_over_lines(told: Told, text: str, expected: list[str | None]) -> None:
    assert [teller for _, teller in tellers(told, text)] == expected


@pytest.mark.parametrize(
    "closing",
    ["على ما أفاد سكان", "كما أفاد سكان", "قال سكان", "يقول سكان في شهادات جمعت ليلا"],
)
def test_a_verb_and_its_speaker_may_close_what_is_said(told: Told, closing: str) -> None:
    assert tellers(told, f"قصفت المدفعية السوق، {closing}.") == [("قصفت", "سكان")]


def test_a_verb_with_words_of_its_own_closes_nothing(told: Told) -> None:
    text = "قصفت المدفعية السوق، وقال سكان إن الجسر دمر."
    assert tellers(told, text)[0] == ("قصفت", None)
