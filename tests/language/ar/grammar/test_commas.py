"""Commas, brackets and dashes that part a verb from its subject or its object, and end no clause."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "role", "phrase"),
    [
        ("قصفت مدفعية اللواء الثالث، تجمعات للمسلحين قرب نوى.", "object", "تجمعات"),
        ("اعتقلت شرطة إقليم الأمهات، شابين في محطة القطار.", "object", "شابين"),
        ("استهدفت القوات في ساعات مبكرة، مجاميع مسلحة في الوادي.", "object", "مجاميع مسلحة"),
        ("ذكر بيان أن قوات الأمن، اقتحمت بلدة سمد مساء أمس.", "subject", "قوات الأمن"),
        ("شنت مقاتلات التحالف في الجنوب، غارات على مواقع قرب سمد.", "subject", "مقاتلات التحالف"),
        ("قال الضابط إن كتائب النور (ميليشيا موالية للحكومة) اقتحمت بلدة سمد.", "subject", "كتائب النور"),
        ("قال الضابط إن مقاتلي النور – وهم من أبناء الجبل – هاجموا بلدة سمد.", "subject", "مقاتلي النور"),
        ("كانت قوة خاصة مدعومة بآليات كثيرة من الجيش قد اقتحمت المخيم.", "subject", "قوة خاصة"),
    ],
)
def test_the_clause_goes_on_behind_what_parts_it(told: Told, text: str, role: str, phrase: str) -> None:
    assert told(text)[-1][role] == phrase


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("اعتقلت الشرطة، الذراع الأمنية للحزب، في محطة القطار.", "الذراع الأمنية"),  # a second name
        ("قصفت المدفعية البلدة، مواقع كثيرة احترقت فيها.", "مواقع كثيرة"),  # what is hit is told before
        ("قصفت المدفعية أمس، القوات تستعد للهجوم.", "القوات"),  # a clause of its own
    ],
)
def test_what_stands_behind_a_comma_may_be_no_object(told: Told, text: str, apart: str) -> None:
    assert told(text)[0].get("object") != apart


def test_brackets_tell_no_place_of_the_event(told: Told) -> None:
    (clash, *_) = told("اندلعت اشتباكات مع الجبهة (تنظيم المرابطين في بلاد المغرب العربي) قرب سمد.")
    assert clash["in"] == "سمد"


def test_a_word_put_into_speech_by_an_editor_is_read(told: Told) -> None:
    (leaving,) = told("وصف الخبير انسحاب (المقاتلين) من سمد.")
    assert leaving["from"] == "سمد"
