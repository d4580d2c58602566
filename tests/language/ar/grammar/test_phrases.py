"""Who does what to whom: the phrases of events in their roles."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]


OVERRUN = pytest.mark.xfail(strict=True, reason="a nationality behind a feminine noun is read as its own")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("سيطرت حركة طالبان على مدينة قندوز.", {"subject": "حركة طالبان", "on": "مدينة قندوز"}),
        ("استعاد الجيش السوداني مصفاة الجيلي.", {"subject": "الجيش السوداني", "object": "مصفاة الجيلي"}),
        ("اعتقلت الشرطة صحفيا في بغداد.", {"subject": "الشرطة", "object": "صحفيا", "in": "بغداد"}),
        ("وصلت القوات الكينية إلى بورت أو برنس.", {"subject": "القوات الكينية"}),
        ("هاجمت روسيا أوكرانيا.", {"subject": "روسيا", "object": "أوكرانيا"}),
        ("الجيش السوداني يقصف مواقع المتمردين.", {"subject": "الجيش السوداني", "object": "مواقع المتمردين"}),
        ("انسحبت القوات من خيرسون إلى الضفة الشرقية.", {"from": "خيرسون"}),
        ("قتل الصحفي على يد مسلحين.", {"by": "مسلحين"}),
    ],
)
def test_phrases_play_their_roles(told: Told, text: str, roles: dict[str, str]) -> None:
    (event,) = told(text)
    assert roles.items() <= event.items()


def test_the_doer_of_a_light_verb_does_its_noun(told: Told) -> None:
    (event,) = told("شن الجيش الإثيوبي هجوما على مدينة ألاماتا.")
    assert (event["cue"], event["subject"], event["on"]) == ("هجوما", "الجيش الإثيوبي", "مدينة ألاماتا")


@pytest.mark.parametrize(
    "text",
    [
        "أدان الاتحاد الأوروبي الهجوم على المستشفى.",
        "نددت باكستان بالغارات على أراضيها.",
        "رحبت مصر بوقف إطلاق النار.",
        "أفاد المرصد السوري لحقوق الإنسان بمقتل سبعة جنود في هجوم شرقي دير الزور.",
    ],
)
def test_who_speaks_of_a_deed_does_not_do_it(told: Told, text: str) -> None:
    (event,) = told(text)
    assert "subject" not in event


@pytest.mark.parametrize(
    ("text", "subject", "object_"),
    [
        ("قصفت المدفعية السوق.", "المدفعية", "السوق"),  # both with the article
        pytest.param("اعتقلت الشرطة الصحفي في بغداد.", "الشرطة", "الصحفي", marks=OVERRUN),
        ("أغلق محتجون حقل الشرارة النفطي.", "محتجون", "حقل الشرارة النفطي"),  # a plural in -n owns nothing
        ("نشرت بولندا قوات على الحدود.", "بولندا", "قوات"),  # behind a name
        ("أرسلت فرنسا قوات إلى مالي.", "فرنسا", "قوات"),
        ("هاجمت قوات حكومية مقر الحزب.", "قوات حكومية", "مقر الحزب"),  # behind an adjective
        ("أسقطت دفاعات جوية طائرة استطلاع.", "دفاعات جوية", "طائرة استطلاع"),
        ("دمرت قوات كبيرة مخيم جنين.", "قوات كبيرة", "مخيم جنين"),
        ("داهمت إدارة أمن كيسمايو السوق.", "إدارة أمن كيسمايو", "السوق"),  # «أمن» is no adjective there
    ],
)
def test_a_subject_ends_where_the_object_begins(told: Told, text: str, subject: str, object_: str) -> None:
    (event,) = told(text)
    assert (event["subject"], event["object"]) == (subject, object_)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("طرفا النزاع في ليبيا يوقعان اتفاقا.", {"subject": "طرفا النزاع"}),
        ("اندلعت معارك بين الجيش والدعم السريع في نيالا.", {"subject": "الجيش", "object": "الدعم السريع"}),
        ("اندلعت معارك في اليمن بين الجيش والحوثيين.", {"subject": "الجيش", "object": "الحوثيين"}),
        ("توصلا إلى وقف إطلاق النار بين إسرائيل وحزب الله.", {"between": "إسرائيل وحزب الله"}),
        ("قتل سبعة أشخاص في غارة إسرائيلية على مبنى.", {"by": "إسرائيلية", "on": "مبنى"}),
        ("أدان الوزير التدخل العسكري التركي في ليبيا.", {"by": "التركي"}),
        ("قال الجيش إن جنوده أطلقوا النار على مركبة.", {"subject": "جنوده", "on": "مركبة"}),
        ("هاجم مقاتلون القرية.", {"subject": "مقاتلون", "object": "القرية"}),
        ("سيطر الحوثيون المدعومون من إيران على صنعاء.", {"subject": "الحوثيون", "on": "صنعاء"}),
        ("الصواريخ التي عثرت عليها القوات.", {"subject": "القوات", "on": "الصواريخ"}),
        ("أجبر الجيش السكان على الفرار.", {"subject": "السكان"}),
        ("سيطرت على المدينة والجيش يلتزم الصمت.", {"on": "المدينة"}),
    ],
)
def test_phrases_keep_to_their_own_clause_and_side(told: Told, text: str, roles: dict[str, str]) -> None:
    (event,) = told(text)
    assert roles.items() <= event.items()


def test_an_attack_is_where_its_dead_fell(told: Told) -> None:
    (strike,) = told("قتل ثلاثة مدنيين في مدينة إدلب جراء قصف جوي.")
    assert strike["in"] == "مدينة إدلب"


def test_the_subject_of_an_auxiliary_is_its_verbs(told: Told) -> None:
    (event,) = told("القوات ما تزال تحاصر البلدة.")
    assert (event["subject"], event["object"]) == ("القوات", "البلدة")


@pytest.mark.parametrize(
    ("text", "doer", "done_to"),
    [
        ("ونشرت حكومة الوفاق مقاتلين سوريين في طرابلس.", "حكومة الوفاق", "مقاتلين سوريين"),
        ("أرسل رئيس الوزراء أبيي أحمد الجيش الاتحادي إلى الإقليم.", "أبيي أحمد", "الجيش الاتحادي"),
        ("سمى المجلس خالد عمر رئيسا للحكومة.", "المجلس", "خالد عمر"),
        ("قتل الجيش الإسرائيلي فلسطينيين في المخيم.", "الجيش الإسرائيلي", "فلسطينيين"),
    ],
)
def test_a_doer_ends_where_an_object_begins(told: Told, text: str, doer: str, done_to: str) -> None:
    (event,) = told(text)
    assert event["subject"] == doer
    assert event["object"].startswith(done_to)


def test_people_of_a_state_are_people(told: Told) -> None:
    (event,) = told("لبنانيون يعودون إلى الجنوب.", titles=(1,))
    assert (event["type"], event["subject"]) == ("displacement", "لبنانيون")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("انتشرت القوات بعد يوم من دخولها مركز المدينة.", "مركز المدينة"),
        ("وذلك بعد استعادتها ميناء بورتسودان.", "ميناء بورتسودان"),
    ],
)
def test_a_masdar_with_a_pronoun_takes_an_object(told: Told, text: str, place: str) -> None:
    assert told(text)[-1]["object"] == place


def test_an_adjective_behind_a_pronoun_is_no_object(told: Told) -> None:
    (event,) = told("واصلت القوات قصفها العشوائي.")
    assert "object" not in event


@pytest.mark.parametrize(
    ("text", "role", "phrase"),
    [
        ("قتلت القوات بشكل متعمد ثلاثة مدنيين.", "object", "مدنيين"),
        ("اعترضت القوات ودمرت طائرة مسيرة.", "object", "طائرة مسيرة"),
        ("اغتيل أمس الثلاثاء، الشيخ خالد عمر.", "object", "خالد عمر"),
        ("حررت القوات المدينة من قبضة المسلحين.", "from", "المسلحين"),
        ("استولت القوات على كميات كبيرة من الأسلحة والذخائر.", "on", "كميات كبيرة من الأسلحة والذخائر"),
        ("في الطريق قصف صاروخي على مقر للنازحين.", "on", "مقر للنازحين"),
    ],
)
def test_a_phrase_in_its_role(told: Told, text: str, role: str, phrase: str) -> None:
    assert told(text)[0][role] == phrase


def test_a_joined_verb_in_a_title_keeps_the_doer(told: Told) -> None:
    events = told("الجيش يقتحم جنين ويعتقل عشرين شابا", titles=(1,))
    assert [event["subject"] for event in events] == ["الجيش", "الجيش"]


@pytest.mark.parametrize(
    ("text", "subject", "object_"),
    [
        ("دخلت قوات المتمردين شوماري صباح اليوم.", "قوات المتمردين", "شوماري"),
        ("قصفت القوات الروسية زاروتسي بصواريخ.", "القوات الروسية", "زاروتسي"),
        ("اقتحم المسلحون «غوندالا» ليلا.", "المسلحون", "«غوندالا»"),
    ],
)
def test_a_town_in_no_list_is_no_part_of_the_force_before_it(
    told: Callable[..., list[dict[str, Any]]], text: str, subject: str, object_: str
) -> None:
    (event,) = told(text)
    assert (event["subject"], event["object"]) == (subject, object_)
