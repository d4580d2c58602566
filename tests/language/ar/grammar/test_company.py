"""What stands beside an event word without being of it: adverbs, compounds, charges, other deeds."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "role", "phrase"),
    [
        ("هاجمت القوات شبه العسكرية قرية قريبة من النهر فجر أمس.", "subject", "القوات شبه العسكرية"),
        ("هاجمت القوات شبه العسكرية قرية قريبة من النهر فجر أمس.", "object", "قرية قريبة"),
        ("شنت المدفعية قصفا مركزا على مواقع المسلحين قرب السد.", "subject", "المدفعية"),
        ("قال شاهد إن قوة من الشرطة وقعت في كمين قرب الوادي.", "object", "قوة"),
        ("في هجوم الأمس قتلت القوة المهاجمة سبعة من سكان البلدة.", "subject", "القوة المهاجمة"),
        ("وجهت القوات الجوية للبلاد ضربات عدة إلى المعسكر أمس الأحد.", "subject", "القوات الجوية"),
        ("بدأت جبهة تحرير بلاد السهل تنفذ هجمات على المدن.", "subject", "جبهة تحرير بلاد السهل"),
        ("دمر الجيش 12 دبابة و7 آليات في محيط المعسكر أمس.", "object", "12 دبابة و7 آليات"),
        ("أعلن القائد سيطرة قواته على الإقليم وانتهاء القتال فيه نهائيا.", "on", "الإقليم"),
        ("قالت السلطات إن المروحية أسقطت أثناء دورية عادية قرب الحدود.", "object", "المروحية"),
        ("وقع هجوم قرب الحدود مع تشاد، نفذته جماعة مسلحة مجهولة.", "subject", "جماعة مسلحة مجهولة"),
        ("سلمت اللجنة المستشفيات 300 كيس من الدم أمس الأحد.", "object", "المستشفيات"),
        ("هاجم اللواء 12 مشاة أمس الأحد بلدة بيداوة.", "subject", "اللواء 12 مشاة"),
        ("أصاب صاروخ مخزنا للحبوب في مدينة كريفي ريه أمس.", "object", "مخزنا"),
        ("وعند الطريق ثكنة في نيالا هاجمها مسلحون ملثمون فجر أمس.", "subject", "مسلحون ملثمون"),
    ],
)
def test_whose_an_event_is_and_what_it_is_done_to(told: Told, text: str, role: str, phrase: str) -> None:
    assert told(text)[0][role] == phrase


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("دخل هجوم القوات الحكومية على المدينة شهره الثاني أمس الأحد.", "object"),
        ("هجمت القوات خمس مرات على القرية الواقعة عند النهر.", "object"),
        ("وقع الهجوم على الحامية في حوالي الساعة السادسة صباحا.", "in"),
        ("شنت المدفعية قصفا مركزا على مواقع المسلحين قرب السد.", "owner"),
        ("أطلقت القوات النار على الأحياء الواقعة على خط التماس بينهما.", "against"),
    ],
)
def test_how_often_and_how_long_is_no_phrase_of_an_event(told: Told, text: str, role: str) -> None:
    assert role not in told(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "تواجه الحكومة اتهامات واسعة في الداخل والخارج منذ شهور طويلة.",
        "قال الوزير إن الوضع تحت السيطرة في كل أنحاء البلاد.",
        "وقال السكان إنهم يردون على ما قيل عنهم في المدينة.",
        "ولدت الكاتبة في بلدة صغيرة في مقاطعة بعيدة عن عاصمة البلاد.",
    ],
)
def test_a_charge_a_state_and_a_reply_are_no_events(told: Told, text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("قام المسلحون بمهاجمة القرى القريبة من النهر ونهبها ليلا.", ["القرى القريبة", "القرى القريبة"]),
        ("استخدمت القوات المدافع الثقيلة لمحاصرة القرية ومهاجمتها طوال الليل.", ["القرية", "القرية"]),
    ],
)
def test_joined_deeds_are_done_to_the_same(told: Told, text: str, done: list[str]) -> None:
    assert [event.get("object", event.get("owner")) for event in told(text)] == done


@pytest.mark.parametrize(
    ("text", "role", "phrase"),
    [
        ("ذكر البيان أن القوات التي تدعمها الدولة أسقطت طائرة فوق المدينة.", "subject", "القوات"),
        ("سيطر المقاتلون، الذين تدعمهم دولة مجاورة، على القسم الأكبر من المدينة.", "on", "القسم الأكبر"),
        (
            'قال الشاهد إن "مسلحين ملثمين من التنظيم، هاجموا مقر البلدية القديم".',
            "subject",
            "مسلحين ملثمين",
        ),
        ("هاجم المسلحون في وقت مبكر من صباح أمس الاثنين مقر البلدية.", "object", "مقر البلدية"),
        ("شنت القوات من حين لآخر هجمات على القرى القريبة من النهر.", "subject", "القوات"),
    ],
)
def test_what_parts_a_verb_from_its_phrases(told: Told, text: str, role: str, phrase: str) -> None:
    assert told(text)[0][role] == phrase


def test_an_early_hour_keeps_its_day(told: Told) -> None:
    (event,) = told("هاجم المسلحون في وقت مبكر من صباح أمس الثلاثاء مقر البلدية.")
    assert event["days"] == "2024-05-14"


def test_an_attack_that_destroys_does_nothing_itself(told: Told) -> None:
    attack, ruin = told("قال المحافظ إن القصف المدفعي دمر عشرات المنازل في وسط المدينة.")
    assert (attack["type"], ruin["type"]) == ("shelling", "destruction")
    assert "subject" not in ruin


def test_who_speaks_is_counted_for_no_event(told: Told) -> None:
    (event,) = told("قال اثنان من السكان إن القوات هاجمت القرية وقتلت تسعة أشخاص.")
    assert [figure[0] for figure in event["figures"]] == ["تسعة أشخاص"]


def test_a_denier_is_not_denying_what_is_told_of_him(read: Callable[..., Any]) -> None:
    text = "وتنفي الدولة، التي غزت جارتها قبل عامين، استهداف المدنيين عمدا."
    (denial,) = read(text).sayings
    assert denial.denies is not None
    assert denial.denies.of(text).startswith("استهداف المدنيين")


def test_information_names_nobody(said: Callable[..., list[tuple[str | None, ...]]]) -> None:
    assert said("وأضاف المحافظ أنه وفقا للمعلومات الأولية قتل ثلاثة أشخاص في الحي.") == [
        ("المحافظ", "state", None, None)
    ]


def test_what_happens_in_the_course_of_an_attack_is_done_by_who_makes_it(told: Told) -> None:
    attack, taking = told("شنت القوات هجوما واسعا استعادت خلاله السيطرة على البلدة.")
    assert (attack["subject"], taking["subject"]) == ("القوات", "القوات")


def test_the_dead_of_an_attack_are_not_killed_by_it_alone(told: Told) -> None:
    (event,) = told("شهد الوادي هجوما قتل خلاله ثلاثة جنود وأصيب خمسة آخرون.")
    assert [figure[2] for figure in event["figures"]] == ["killed", "wounded"]


def test_the_wounded_behind_the_dead_have_no_doer(told: Told) -> None:
    (event,) = told("اكتفى الجيش بالحديث عن مقتل جنديين وجرح عشرة من الحراس.")
    assert "subject" not in event


def test_a_falling_bomb_is_a_strike(told: Told) -> None:
    (event,) = told("سقطت قنبلتان على إحدى القرى القديمة في أطراف المدينة.")
    assert event["type"] == "air-strike"


def test_a_grip_sought_in_an_attack_is_one_event(told: Told) -> None:
    (event,) = told("يواصل المسلحون هجومهم لانتزاع السيطرة على المدينة النفطية منذ شهر.")
    assert event["type"] == "offensive"


@pytest.mark.parametrize(
    ("text", "role", "phrase"),
    [
        ("تحدث الشهود عن استهداف الجيش لمنازل السكان في وسط المدينة.", "subject", "الجيش"),
        ("تحدث الشهود عن استهداف الجيش لمنازل السكان في وسط المدينة.", "object", "منازل السكان"),
        ("قصفت القوات الأحياء الشرقية بقذائف الهاون الثقيلة منذ الصباح.", "subject", "القوات"),
        ("سمع السكان إطلاق النار المستمر من قبل قوات الأمن طوال الليل.", "by", "قوات الأمن"),
        ("تعرضت قرى أخرى خاضعة لسيطرة المعارضة لقصف مدفعي عنيف أمس.", "object", "قرى"),
    ],
)
def test_what_a_deed_is_done_by_and_to(told: Told, text: str, role: str, phrase: str) -> None:
    assert told(text)[0][role] == phrase


def test_shells_do_nothing_themselves(told: Told) -> None:
    (event,) = told("قصفت القوات الأحياء الشرقية بقذائف الهاون الثقيلة منذ الصباح.")
    assert "by" not in event


def test_who_is_taken_away_and_what_is_blown_up_are_done_to(told: Told) -> None:
    fired, blown = told("أطلقت القوات قنابل حارقة على القرية ونسفت مربعات سكنية في وسطها.")
    assert (fired["type"], fired["subject"]) == ("shelling", "القوات")
    assert (blown["subject"], blown["object"]) == ("القوات", "مربعات سكنية")


@pytest.mark.parametrize(
    "text",
    [
        "انتهى اليوم دون ورود أي معلومات عن سقوط خسائر بشرية في المدينة.",
        "أطلقت الشرطة قنابل الغاز في وسط المدينة بعد ظهر أمس الأحد.",
        "وصل عدد من الجرحى إلى مستشفى المدينة في ساعة متأخرة من الليل.",
    ],
)
def test_tolls_gas_and_hospitals_are_no_events(told: Told, text: str) -> None:
    assert told(text) == []


def test_whose_a_grip_is_is_no_adjective(told: Told) -> None:
    (event,) = told("ذكر البيان أن المعارك مع التنظيم المتطرف انتهت إلى سيطرته على القرية.")[1:]
    assert event["subject" if "subject" in event else "owner"] == "التنظيم المتطرف"
