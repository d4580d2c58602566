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
    ("أعلنت الوزارة شن الطائرات غارات على الحديدة.", "الطائرات"),
    ("أكد شهود قيام الجماعة بقصف مدينة تعز.", "الجماعة"),
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
    ("سلمت القوات الفرنسية قاعدة تمبكتو للجيش.", {"from": "القوات الفرنسية", "subject": "للجيش"}),
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


def test_who_repels_an_attack_does_not_make_it(told: Told) -> None:
    repelled, attack = told("تمكن الجيش من صد هجوم واسع شنته الحركة على المدينة.")
    assert (repelled["type"], repelled["subject"]) == ("interception", "الجيش")
    assert (attack["type"], attack["subject"]) == ("offensive", "الحركة")


def test_who_stands_before_the_attack_repels_it(told: Told) -> None:
    assert told("صد الجيش هجوما عنيفا قرب الفاشر.")[0]["subject"] == "الجيش"


def test_a_pronoun_shows_that_what_stands_before_the_verb_suffers(told: Told) -> None:
    launched = told("اعترض الدفاع الجوي صاروخا أطلقه مسلحون نحو مأرب.")[-1]
    assert (launched["subject"], launched["object"]) == ("مسلحون", "صاروخا")


def test_what_a_verb_goes_on_to_tell_of_an_attack_is_the_attacks(told: Told) -> None:
    attack = told("قتل شرطي في هجوم نفذه انتحاري بسيارة مفخخة استهدف مطعما في مقديشو.")[-1]
    assert (attack["type"], attack["subject"], attack["object"]) == ("bombing", "انتحاري", "مطعما")


PLACES = [
    ("تعرضت أجزاء واسعة من مدينة الأبيض لقصف.", "أجزاء واسعة من مدينة الأبيض"),
    ("في غرب البلاد شهدت بلدة الخيام قصفا.", "بلدة الخيام"),
    ("نفذ الطيران غارات في كل من حلب وإدلب.", "حلب وإدلب"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_an_attack_is_where_the_words_beside_it_say(told: Told, text: str, place: str) -> None:
    (attack,) = told(text)
    assert place in (attack.get("object"), attack.get("in"), attack.get("on"))


@pytest.mark.parametrize(
    ("text", "thing"),
    [("استهدف الجيش منصات إطلاق صواريخ.", "منصات إطلاق صواريخ"), ("دمرت الطائرة مخزن أسلحة.", "مخزن أسلحة")],
)
def test_a_masdar_behind_a_thing_says_what_it_is_for(told: Told, text: str, thing: str) -> None:
    (event,) = told(text)
    assert event["object"] == thing


def test_what_came_of_an_attack_is_not_done_to_the_attacker(told: Told) -> None:
    _, flight = told("هاجم المسلحون بلدة الخيام مما أدى إلى نزوح جماعي للسكان.")
    assert "subject" not in flight


def test_who_disperses_a_protest_does_not_protest(told: Told) -> None:
    (protest,) = told("أطلقت قوات الأمن الغاز لتفريق مظاهرات في الخرطوم.")
    assert "subject" not in protest


def test_two_sides_may_stand_apart(told: Told) -> None:
    (clash,) = told("اندلعت اشتباكات بين قوات الحكومة من جهة، ومسلحي الحركة من جهة أخرى.")
    assert (clash["subject"], clash["object"]) == ("قوات الحكومة", "مسلحي الحركة")


def test_a_dual_verb_has_two_subjects(told: Told) -> None:
    (agreed,) = told("قال المبعوث إن الحركة والحكومة توصلتا إلى اتفاق.")
    assert agreed["subject"] == "الحركة والحكومة"


def test_shells_are_the_means_and_their_owner_does_not_fire(told: Told) -> None:
    (shelling,) = told("وقع قصف متبادل بقذائف الهاون.")
    assert "owner" not in shelling


def test_a_partitive_begins_a_phrase(told: Told) -> None:
    (arrest,) = told("اعتقلت قوات الأمن المصرية العديد من المتظاهرين.")
    assert (arrest["subject"], arrest["object"]) == ("قوات الأمن المصرية", "العديد من المتظاهرين")


def test_a_participle_of_a_definite_noun_tells_no_event(told: Told) -> None:
    assert told("أغلقت السلطات الطرق قرب الحدود المواجهة للمدينة.")[1:] == []


MORE: list[tuple[str, dict[str, str]]] = [
    ("بدأت روسيا نشر حوالي ألفي جندي في الإقليم.", {"subject": "روسيا", "object": "جندي"}),
    ("أعلنت الشركة إيقاف صادرات النفط في ميناء البريقة.", {"object": "صادرات النفط"}),
    ("دمرت غارات لا يزال يشنها الجيش مدينة منغدو.", {}),
    ("تم إجلاء الجرحى من المطار بعد قصفه من الحركة.", {"from": "الحركة"}),
    ("وبهذا التقدم بسطت الحكومة سيطرتها على طرابلس.", {"subject": "الحكومة"}),
    ("استعادت القوات سرت وقتلت نحو 50 من أفراد الجيش.", {"subject": "القوات"}),
]


@pytest.mark.parametrize(("text", "roles"), MORE)
def test_each_phrase_does_or_suffers_what_it_does_or_suffers(
    told: Told, text: str, roles: dict[str, str]
) -> None:
    event = told(text)[-1]
    assert {role: event.get(role) for role in roles} == roles


def test_who_owns_a_car_did_not_blow_it_up(told: Told) -> None:
    (bombing,) = told("انفجرت قنبلة في سيارة تابعة لقوات الأمن في ولاية بكتيكا.")
    assert "for" not in bombing


def test_an_accusative_behind_a_verb_is_no_subject(told: Told) -> None:
    event = told("عزل الرئيس وزير دفاعه وعين بدلا منه الفريق أحمد زكي.")[-1]
    assert event.get("subject") != "بدلا"


def test_who_strikes_and_sends_troops_is_one(told: Told) -> None:
    _, sent = told("شنت القوات الجوية غارات ونشرت قوات برية في المنطقة.")
    assert (sent["type"], sent["subject"], sent["object"]) == ("deployment", "القوات الجوية", "قوات برية")


def test_an_adjective_alone_does_nothing(told: Told) -> None:
    (shelling,) = told("قال مسؤول إنه قبل دقائق قليلة قصفت أذربيجان مدينة شوشة.")
    assert shelling["subject"] == "أذربيجان"


def test_bodies_that_are_found_are_a_discovery(told: Told) -> None:
    (found,) = told("تم استخراج ستة جثامين من المقبرة.")
    assert found["type"] == "discovery"


def test_missiles_that_destroy_do_it(told: Told) -> None:
    (event,) = told("قال المتحدث إن الصواريخ دمرت ست طائرات في المطار.")
    assert (event["by"], event["object"]) == ("الصواريخ", "ست طائرات")


def test_who_is_threatened_with_strikes_is_whom_they_will_hit(told: Told) -> None:
    (strikes,) = told("توعد الحوثيون الإمارات بمزيد من الضربات.")
    assert strikes["object"] == "الإمارات"


def test_a_place_is_tried_to_be_taken_from_its_holder(told: Told) -> None:
    (attack,) = told("يحاول الجيش الاستيلاء على طرابلس من حكومة الوفاق.")
    assert (attack["type"], attack["against"]) == ("offensive", "حكومة الوفاق")


def test_who_tells_of_what_followed_a_strike_did_not_make_it(read: Read) -> None:
    clauses = read("أعلنت إدارة المطار تعليق الملاحة إثر غارة جوية.")
    (strike,) = (event for event in clauses.happenings if event.type == "air-strike")
    assert not strike.implied


def test_who_opens_an_inquiry_inquires(told: Told) -> None:
    inquiry = told("فتح التحالف تحقيقا في القصف.")[0]
    assert (inquiry["type"], inquiry["subject"]) == ("legal", "التحالف")


def test_a_strike_may_be_done_with_a_pronoun(told: Told) -> None:
    strike = told("قتل جندي في غارة قامت بها طائرات الجيش على معسكر.")[-1]
    assert strike["subject"] == "طائرات الجيش"


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("تمكن الجيش، مدعوما بالطيران، أمس الاثنين، من تحرير البلدة.", "الجيش"),
        ("شن الجيش، بدعم من حلفائه، هجوما على البلدة.", "الجيش"),
    ],
)
def test_asides_between_commas_part_no_verb_from_what_it_governs(told: Told, text: str, doer: str) -> None:
    assert told(text)[-1].get("subject") == doer


def test_who_leaves_after_a_siege_besieged(told: Told) -> None:
    _, siege = told("انسحبت القوات من المدينة بعد حصار طويل.")
    assert siege["subject"] == "القوات"


def test_behind_a_verb_of_saying_and_a_time_stands_what_is_announced(read: Read) -> None:
    (event,) = read("أعلنت السلطات العسكرية، اليوم الثلاثاء، قطع علاقاتها مع أوكرانيا.").happenings
    assert event.implied
