"""Which phrase of an event is who does it, what it is done to, and what is neither."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "role", "phrase"),
    [
        ("قُصفت القافلة قرب البلدة.", "object", "القافلة"),
        ("القافلة قُصفت قرب البلدة.", "object", "القافلة"),
        ("تم قصف القافلة من قبل الطيران الحربي.", "object", "القافلة"),
        ("تم قصف القافلة من قبل الطيران الحربي.", "by", "الطيران الحربي"),
        ("استعاد الجيش بدعم من الحلفاء مدينة سنجة.", "object", "مدينة سنجة"),
        ("شنت القوات بقيادة اللواء سالم هجوما على المدينة.", "subject", "القوات"),
        ("فجر انتحاري نفسه داخل مسجد في كابل.", "subject", "انتحاري"),
        ("استهدف الطيران الحربي بغارتين جويتين تعزيزات عسكرية.", "object", "تعزيزات عسكرية"),
        ("هاجم مستوطنون مسلحون قرية المغير.", "subject", "مستوطنون مسلحون"),
        ("قتل جنديان برصاص قناص في حي الصناعة.", "by", "قناص"),
        ("قتل فلسطيني برصاص الجيش الإسرائيلي.", "object", "فلسطيني"),
        ("تعهد الرئيس بملاحقة فلول التنظيم.", "object", "فلول التنظيم"),
        ("اغتال مسلحون مجهولون أحد الضباط.", "subject", "مسلحون مجهولون"),
        ("اغتال مسلحون مجهولون أحد الضباط.", "object", "أحد الضباط"),
        ("قتل جنود في قصف على دورية للجيش.", "on", "دورية للجيش"),
        ("استهدفت طائرة مسيرة محيط القصر.", "subject", "طائرة مسيرة"),
        ("أصيب اثنان إثر استهداف مسيرة إسرائيلية سيارة.", "subject", "مسيرة إسرائيلية"),
        ("أصيب اثنان إثر استهداف مسيرة إسرائيلية سيارة.", "object", "سيارة"),
        ("وذكر البيان أن القاعدتين استُهدفتا بهجمات.", "object", "القاعدتين"),
        ("الغارات التي شُنت على حلب أوقعت 11 قتيلا.", "on", "حلب"),
        ("أطلق الجيش عملية للسيطرة على المدينة.", "on", "المدينة"),
        ("شهدت البلدة خلال الشهر الجاري سلسلة هجمات.", "object", "البلدة"),
        ("شن مسلحون هجوما على وحدة عسكرية قرب البلدة.", "on", "وحدة عسكرية"),
        ("تسللت قوات خاصة تركية إلى البلدة.", "subject", "قوات خاصة تركية"),
        ("كانت قوة خاصة بريطانية قد اقتحمت المعسكر.", "subject", "قوة خاصة بريطانية"),
        ("قصفت القوات خاصة في الليل مواقع المسلحين.", "subject", "القوات"),
        ("زرع مسلحون عبوة ناسفة قرب القرية.", "subject", "مسلحون"),
        ("أودت غارة جوية شنها الجيش على مدرسة بحياة تلاميذ.", "subject", "الجيش"),
        ("سقوط القصر الرئاسي في يد الانقلابيين.", "by", "الانقلابيين"),
        ("سقطت البلدة في قبضة جيش التحرير أمس.", "by", "جيش التحرير"),
        ("سيطرت القوات المتحالفة مع الحكومة على البلدة.", "subject", "القوات المتحالفة مع الحكومة"),
        ("هاجمت الفصائل التابعة لوزارة الدفاع نقطة تفتيش.", "subject", "الفصائل التابعة لوزارة الدفاع"),
        ("أعلنت المنظمة تعليق عملياتها في مدينة غوما.", "object", "عملياتها"),
        ("أعلنت المنظمة تعليق جميع رحلاتها إلى هايتي.", "object", "جميع رحلاتها"),
        ("اندلعت في مدينة تعز اشتباكات عنيفة.", "in", "مدينة تعز"),
        ("أقر الجيش الميانماري بأن الرهينة أعدم.", "object", "الرهينة"),
        ("أصيب آخرون جراء انفجارين استهدفا مركز شرطة في كويتا.", "object", "مركز شرطة"),
        ("جرح آخرون في قصف مدفعي لقوات تيغراي استهدف سوق لاليبيلا.", "for", "قوات تيغراي"),
        ("أصيب رجل في هجوم صاروخي إسرائيلي على بلدة الخيام.", "by", "إسرائيلي"),
        ("قتل ثلاثة في هجوم بطائرة مسيرة للجيش الكولومبي على معسكر.", "for", "للجيش الكولومبي"),
        ("اقتحموا البلدة، إذ استهدفوا بقذيفة منزلا في وسطها.", "object", "البلدة"),
        ("ارتكب الجيش مجزرة في القرية، إذ استهدف بطائرة مسيرة مسجدا.", "subject", "الجيش"),
        ("قصف سلاح الجو الروسي مربعا سكنيا في سراقب.", "subject", "سلاح الجو الروسي"),
        ("تحدث التقرير عن التفجيرات التي تشهدها باكستان.", "on", "باكستان"),
        ("تعرضت القرية لإطلاق نار من الجيش الأذربيجاني.", "from", "الجيش الأذربيجاني"),
        ("أدى القصف الهندي إلى مقتل امرأة على مشارف بلدة أوري.", "on", "مشارف بلدة أوري"),
        ("غير أن قوات كاشين، بقيادة الجنرال غون ماو، استعادت لايزا.", "subject", "قوات كاشين"),
        ("القصف الذي شنته قوات الأسد، المدعومة من روسيا وإيران، على دوما.", "on", "دوما"),
        ("استهدفت الغارات أمس محطة كهرباء في حمص.", "object", "محطة كهرباء"),
        ("طال القصف منازل المدنيين في سرمين.", "object", "منازل المدنيين"),
        ("ضربت غارة للتحالف معسكرا في ذمار.", "object", "معسكرا"),
        ("استهدف قصف الجيش مخزن ذخيرة.", "owner", "الجيش"),
        ("استهدفت الغارات، التي شملت أكثر من موقع، مستودعات وقود.", "object", "مستودعات وقود"),
        ("تخوض قوات تيغراي معارك بعد هجوم بدأته في مايو.", "subject", "قوات تيغراي"),
        ("قتل ستة في هجوم بمسيرة إسرائيلية على طريق البازورية.", "by", "إسرائيلية"),
        ("قتل عنصران في غارة شنتها مسيرة استهدفت سيارتهما.", "object", "سيارتهما"),
        ("أعلنت الوزارة تصديها لثلاث هجمات شنتها المعارضة.", "subject", "الوزارة"),
        ("أطلق الجيش خمسة صواريخ من اليمن على إيلات.", "from", "اليمن"),
        ("اندلعت اشتباكات بين المتظاهرين وقوات الأمن في كاساما.", "object", "قوات الأمن"),
        ("اندلعت اشتباكات بين المتظاهرين وقوات الأمن في كاساما.", "in", "كاساما"),
        ("هاجم المسلحون سوقا في بلدة كاليسو.", "in", "بلدة كاليسو"),
        ("هاجم المسلحون سوقا في بالما.", "in", "بالما"),
        ("قصف الجيش أحياء في بلدة نيامبو.", "object", "أحياء في بلدة نيامبو"),
        ("قصفت الطائرات منازل في غابة نيامبو.", "in", "غابة نيامبو"),
        ("أعدم مسلحو الحركة سبعة قرويين في نيامبو.", "object", "قرويين"),
        ("ألقت مروحية براميل متفجرة على سوق شعبية.", "subject", "مروحية"),
        ("دمر المسلحون الجسر بموجب أوامر سرية.", "object", "الجسر"),
        ("قتل ثلاثة جنود وأصيب آخر بنيران مسلحي الجبهة.", "by", "مسلحي الجبهة"),
        ("ألقت شرطة الإقليم القبض على ثلاثة لصوص.", "subject", "شرطة الإقليم"),
        ("نهب المسلحون القمح من صوامع البلدة.", "object", "القمح"),
        ("نهب المسلحون القمح من صوامع البلدة.", "subject", "المسلحون"),
        ("قتلت قوات الحدود خلال المعارك 12 مهربا.", "subject", "قوات الحدود"),
        ("دخلت القوات في مارس إلى بلدة سمد.", "in", "بلدة سمد"),
        ("انسحب الجيش بينما استولت على ثلاث قرى شمال الوادي جماعة مسلحة.", "subject", "الجيش"),
        ("هاجم المسلحون قرابة الساعة الثالثة فجرا قرية سمد.", "object", "قرية سمد"),
        ("قتل جنود في هجوم شمال العاصمة كابول.", "in", "شمال العاصمة كابول"),
    ],
)
def test_phrases_by_role(told: Told, text: str, role: str, phrase: str) -> None:
    event = told(text)[0]
    assert event[role] == phrase


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("أُطلقت صواريخ على المدينة.", "object"),
        ("زرع المسلحون الألغام في الطرق.", "object"),
        ("ألقت طائرة عسكرية ثلاث قنابل على القرية.", "object"),
        ("نفذ الجيش غارات على تجمعات للمسلحين.", "for"),
        ("قالت الحركة إنها سيطرت على بلدة شمال الفاشر.", "to"),
        ("تعرض الحي لقصف صاروخي.", "owner"),
        ("نصب المسلحون كمينا لقافلة في طريقها إلى السوق.", "in"),
        ("أطلقت القوات عملية غصن الزيتون ضد المقاتلين.", "owner"),
        ("إطلاق صاروخ على الميناء.", "owner"),
        ("شهدت البلدة عملية عسكرية واسعة النطاق.", "owner"),
        ("زحفت القوات جنوبا نحو الإقليم.", "in"),
    ],
)
def test_what_is_fired_an_adjective_or_a_name_fills_no_slot(told: Told, text: str, role: str) -> None:
    (event,) = told(text)
    assert role not in event


def test_what_is_wrecked_may_bear_a_name(read: Callable[..., Any]) -> None:
    (event,) = read("دمرت القوات جسر الرستن.").happenings
    assert [arg.phrase.structure for arg in event.args] == [False, True]


def test_a_joined_verb_appoints_whom_the_body_before_chose(told: Told) -> None:
    removed, appointed = told("عزل البرلمان رئيس الوزراء وعين محافظ البنك المركزي خلفا له.")
    assert (removed["subject"], appointed["subject"]) == ("البرلمان", "البرلمان")
    assert appointed["object"] == "محافظ البنك المركزي"


@pytest.mark.parametrize(
    ("text", "subject", "done_to"),
    [
        ("نفى الجيش الوطني أن يكون قد قصف المستشفى.", "الجيش الوطني", "المستشفى"),
        ("نفت القوات أن تكون استهدفت مدنيين.", "القوات", "مدنيين"),
        ("وأوضح أن المستشفى كان يعمل حين قصفته الطائرات.", "الطائرات", "المستشفى"),
        ("أعلن الجيش استعادة مطار كيسانغاني بعدما هاجمه المتمردون.", "المتمردون", "مطار كيسانغاني"),
    ],
)
def test_who_denies_it_did_not_do_it_and_a_pronoun_is_what_it_agrees_with(
    told: Told, text: str, subject: str, done_to: str
) -> None:
    event = told(text)[-1]
    assert (event["subject"], event["object"]) == (subject, done_to)


def test_a_pronoun_stands_for_what_it_agrees_with_in_gender(told: Told) -> None:
    taken, retaken = told("سيطر المتمردون على قرية قرب مطار كيسانغاني قبل أن يستعيدها الجيش أمس.")
    assert (taken["on"], retaken["object"]) == ("قرية", "قرية")


def test_a_noun_behind_a_preposition_of_time_is_no_subject(told: Told) -> None:
    assert "السكان" in told("ومنذ بداية المعارك نزح آلاف السكان عن القرى الحدودية.")[-1]["subject"]


def test_whom_one_meets_stands_behind_a_joined_verb(told: Told) -> None:
    came, met = told("زار المبعوث الأممي بورتسودان أمس والتقى قائد الجيش.")
    assert (came["subject"], met["subject"], met["object"]) == (
        "المبعوث الأممي",
        "المبعوث الأممي",
        "قائد الجيش",
    )


def test_who_attacks_takes_what_is_lost_in_the_attack(told: Told) -> None:
    lost, attack = told("خسر الجيش الإثيوبي بلدة ديسي في هجوم شنته قوات تيغراي.")
    assert (lost["subject"], lost["from"]) == ("قوات تيغراي", "الجيش الإثيوبي")
    assert (attack["subject"], attack["in"]) == ("قوات تيغراي", "بلدة ديسي")


def test_who_is_helped_is_who_acts_with_the_help(told: Told) -> None:
    _, help_ = told("سيطر الجيش على مدينة الفلوجة بإسناد جوي من التحالف الدولي.")
    assert (help_["from"], help_["for"]) == ("التحالف الدولي", "الجيش")


def test_who_speaks_in_a_meeting_takes_part_in_it(told: Told) -> None:
    (meeting,) = told("قال أبي أحمد خلال اتصال مع الرئيس الكيني إن الوضع مستقر.")
    assert (meeting["subject"], meeting["with"]) == ("أبي أحمد", "الرئيس الكيني")


def test_an_attack_behind_a_preposition_is_what_the_verb_tells_more_of(told: Told) -> None:
    (strike,) = told("أصيب آخرون في غارة لسلاح الجو السوداني استهدفت مستودعا في نيالا.")
    assert (strike["cue"], strike["object"]) == ("غارة", "مستودعا")


def test_who_is_accused_did_it_whatever_stands_between(told: Told) -> None:
    (killing,) = told("اتهمت المنظمة، أمس الأحد، الجيش الميانماري، الذي يحكم البلاد، بقتل سبعين مدنيا.")
    (strike,) = told("جاء ذلك بعد اتهام باكستان للهند بتنفيذ غارة على مسجد.")
    assert killing["subject"] == "الجيش الميانماري"
    assert strike["subject"] == "للهند"


def test_a_leader_is_killed_where_the_attack_is_that_kills_him(told: Told) -> None:
    killed = told("قتل القائد العسكري فؤاد شكر في غارة على حارة حريك.")[0]
    assert (killed["type"], killed["on"]) == ("leadership-change", "حارة حريك")


def test_what_is_found_is_told_also_by_a_figure_alone(told: Told) -> None:
    (found,) = told("عثرت القوات على أربعة صواريخ داخل مستودع.")
    assert found["on"] == "أربعة صواريخ"


def test_whom_an_arrest_points_back_to(told: Told) -> None:
    arrest = told("ظهر الوزير سالم الزين في تسجيل بعد القبض عليه.")[-1]
    assert arrest["on"] == "سالم الزين"


def test_bodies_are_counted_where_they_are_found(told: Told) -> None:
    found, strike = told("انتشلت فرق الإنقاذ 14 جثة من تحت الأنقاض بعد الغارة على البلدة.")
    assert (len(found["figures"]), len(strike["figures"])) == (1, 0)


def test_a_verb_of_fleeing_takes_no_object_of_the_next_verb(told: Told) -> None:
    flight, looting = told("فر سكان الوادي ونهب المسلحون القمح.")
    assert "object" not in flight
    assert (looting["subject"], looting["object"]) == ("المسلحون", "القمح")


def test_what_a_reflexive_verb_tells_of_is_its_subject(told: Told) -> None:
    assert told("قصفت الطائرات السوق وتضررت منازل الجيران.")[-1]["object"] == "منازل الجيران"


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("قالت البلدية إن صوامع القمح تعرضت لأضرار كبيرة.", "actual"),
        ("قالت البلدية إن صوامع القمح لم تتعرض لأي أضرار.", "denied"),
    ],
)
def test_what_came_to_harm_is_destroyed(told: Told, text: str, mood: str) -> None:
    (event,) = told(text)
    assert (event["cue"], event["type"], event["object"]) == ("أضرار", "destruction", "صوامع القمح")
    assert event["mood"] == mood


def test_what_an_attack_aimed_at_is_hit_by_no_one_who_only_gets_ready_for_it(told: Told) -> None:
    arrival, attack = told("وصلت تعزيزات إلى مدينة نيامبو استعدادا لهجوم على مواقع المتمردين.")
    assert arrival["to"] == "مدينة نيامبو"
    assert "on" not in arrival
    assert attack["on"] == "مواقع المتمردين"


def test_what_a_missile_is_fired_towards_is_its_target(told: Told) -> None:
    (launch,) = told("أطلق المسلحون صاروخا باليستيا باتجاه المدمرة كارني في خليج غينيا.")
    assert launch["to"] == "المدمرة كارني"
    assert launch["in"] == "خليج غينيا"


def test_a_comma_before_the_verb_that_carries_a_clash_parts_nothing(told: Told) -> None:
    (clash,) = told("قتل 12 شخصا في اشتباكات عنيفة، اندلعت بين رعاة ومزارعين في مقديشو.")
    assert (clash["subject"], clash["object"], clash["in"]) == ("رعاة", "مزارعين", "مقديشو")
