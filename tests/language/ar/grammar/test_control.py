"""Who does what an event noun without an owner tells, and where: the word that governs it says so."""

from collections.abc import Callable
from typing import Any

import pytest

from marsad.language.clauses import Clauses

Read = Callable[..., Clauses]
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


ARGUMENTS: list[tuple[str, dict[str, str]]] = [
    ("بدأت القوات الانسحاب من خيرسون باتجاه الشرق.", {"subject": "القوات", "from": "خيرسون"}),
    (
        "قتل تسعة في قصف إسرائيلي استهدف خيمة نازحين غرب خان يونس.",
        {"object": "خيمة نازحين", "in": "غرب خان يونس"},
    ),
    ("قتل شرطيان في انفجار عبوة ناسفة استهدفت دوريتهم في حي الكرادة.", {"object": "دوريتهم"}),
    ("تواصل القوات هجوما كبيرا لاستعادة مدينة الموصل.", {"subject": "القوات", "on": "مدينة الموصل"}),
    ("هجوم شنته طائرات أسفر عن مقتل شخصين في بلدة الخيام.", {"subject": "طائرات", "in": "بلدة الخيام"}),
    ("سلمت القوات الفرنسية قاعدة تمبكتو للجيش.", {"from": "القوات الفرنسية", "subject": "لجيش"}),
    ("تعرضت ناقلة نفط لهجوم قبالة سواحل الحديدة.", {"object": "ناقلة نفط", "in": "سواحل الحديدة"}),
]


@pytest.mark.parametrize(("text", "roles"), ARGUMENTS)
def test_phrases_have_the_roles_that_their_verbs_and_nouns_give(
    told: Told, text: str, roles: dict[str, str]
) -> None:
    event = told(text)[-1]
    assert {role: event.get(role) for role in roles} == roles


def test_a_joined_verb_keeps_the_subject_before_things(told: Told) -> None:
    _, raided = told("اقتحمت القوات مخيم بلاطة وداهمت منازل.")
    assert (raided["subject"], raided["object"]) == ("القوات", "منازل")


def test_a_set_phrase_is_found_and_not_blown_up(told: Told) -> None:
    (found,) = told("فكك خبراء المتفجرات عبوة ناسفة قرب الطريق.")
    assert (found["type"], found["subject"]) == ("interception", "خبراء المتفجرات")


def test_the_accused_did_it(told: Told) -> None:
    (strike,) = told("حملت الوزارة التحالف مسؤولية الغارة على صنعاء.")
    assert strike["subject"] == "التحالف"


def test_who_claims_an_attack_did_it(read: Read) -> None:
    (attack,) = read("تبنت حركة الشباب الهجوم على الفندق.").happenings
    assert attack.implied


def test_a_toll_names_nobody(told: Told) -> None:
    (toll,) = told("سقط قتلى وجرحى في صفوف المتمردين.")
    assert (toll["type"], toll["on"]) == ("clash", "المتمردين")
    assert "object" not in toll
