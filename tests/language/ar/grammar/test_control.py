"""Who does what an event noun without an owner tells, and where: the word that governs it says so."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]

DOERS = [
    ("تحاول قوات المعارضة انتزاع السيطرة على مدينة حماة.", "قوات المعارضة"),
    ("يعتزم الجيش تكثيف الهجوم على الخرطوم.", "الجيش"),
    ("قتل ثلاثة جنود خلال محاولة المسلحين اقتحام القاعدة.", "المسلحين"),
    ("أمر الرئيس القوات بالانسحاب من خيرسون.", "القوات"),
    ("اضطرت القوات إلى الانسحاب من مطار الطبقة.", "القوات"),
    ("أجبر القصف السكان على الفرار من رفح.", "السكان"),
]


@pytest.mark.parametrize(("text", "doer"), DOERS)
def test_a_noun_has_its_doer_from_the_verb_that_governs_it(told: Told, text: str, doer: str) -> None:
    assert told(text)[-1]["subject"] == doer


def test_behind_a_preposition_of_time_the_clause_gives_doer_and_place(told: Told) -> None:
    left, fought = told("انسحب الجيش من بلدة الخيام بعد معارك ضارية مع الحركة.")
    assert (left["subject"], left["from"]) == ("الجيش", "بلدة الخيام")
    assert (fought["subject"], fought["with"], fought["in"]) == ("الجيش", "الحركة", "بلدة الخيام")


def test_who_leaves_after_an_attack_did_not_make_it(told: Told) -> None:
    _, attack = told("انسحب الجيش من بلدة الخيام بعد هجوم عنيف.")
    assert "subject" not in attack
    assert attack["in"] == "بلدة الخيام"


def test_one_who_suffers_in_a_war_wages_it(told: Told) -> None:
    (war,) = told("منيت القوات بهزائم في حربها ضد الحكومة.")
    assert war["owner"] == "القوات"
    assert "object" not in war
