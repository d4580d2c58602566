"""Where an event is when its own phrases do not say it: further on, before it, and nowhere else."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]


def where(told: Told, text: str, cue: str) -> str | None:
    """The place that is told of the event of this cue, in any role that says where."""
    event = next(event for event in told(text) if event["cue"] == cue)
    found: str | None = event.get("in") or event.get("on")
    return found


@pytest.mark.parametrize(
    ("text", "cue", "place"),
    [
        ("أطلقت روسيا صاروخين باتجاه سفينة ترفع علم ليبيريا في البحر الأسود.", "أطلقت", "البحر الأسود"),
        ("استهدفنا سفينة \"نورديك ستار\" النرويجية في بحر العرب بعدد من الصواريخ.", "استهدفنا", "بحر العرب"),
        ("قصفت المدفعية الأوكرانية حافلة تحمل عمالا في دونيتسك يوم الثلاثاء.", "قصفت", "دونيتسك"),
        ("استهدفت طائرة مسيرة سيارة تعود لتاجر معروف في رفح ظهر الثلاثاء.", "استهدفت", "رفح"),
        ("اعترضت الدفاعات ثلاث مسيرات أطلقت من القرم في أجواء ميكولايف.", "اعترضت", "أجواء ميكولايف"),
        ("أعلنت وارسو إسقاط عدة مسيرات اخترقت المجال الجوي البولندي.", "إسقاط", "المجال الجوي البولندي"),
        ("قتل عشرة في هجوم نسب إلى متشددين واستهدف قرية كورتا.", "هجوم", "قرية كورتا"),
        ("قتل اثنان في هجوم شنه مسلحون يشتبه بأنهم جهاديون في شمال غرب نيجيريا.", "هجوم", "شمال غرب نيجيريا"),
        ("هاجم مسلحون قدموا من ليبيا قاعدة سيفار العسكرية.", "هاجم", "قاعدة سيفار العسكرية"),
    ],
)  # fmt: skip
def test_behind_what_parts_it_from_its_event(told: Told, text: str, cue: str, place: str) -> None:
    assert where(told, text, cue) == place


@pytest.mark.parametrize(
    ("text", "cue", "place"),
    [
        ("وفي خان يونس جنوب القطاع، أعلنت مصادر طبية مقتل خمسة فلسطينيين.", "مقتل", "خان يونس"),
        ("وفي حي الزهور، وتحديدا قرب السوق القديم، أعلنت الشرطة مقتل أربعة.", "مقتل", "السوق القديم"),
        ("قال مسؤولون إن منشآت مدنية في عاصمة الإقليم تعرضت لهجمات.", "هجمات", "عاصمة الإقليم"),
        ("وشهدت منطقة جنوب بلدة فوغا تصاعدا في وتيرة المواجهات.", "المواجهات", "منطقة جنوب بلدة فوغا"),
        ("تسلل مسلحون إلى بلدة أنجاري فجر اليوم، حيث اندلعت اشتباكات.", "اشتباكات", "بلدة أنجاري"),
        ("قصفت مروحية منزلا في بلدة سانغا، ما أدى إلى إصابة أربعة وتدمير المنزل.", "تدمير", "بلدة سانغا"),
        ("هاجم مسلحون قرية كوماندي وأحرقوا عددا من المنازل.", "أحرقوا", "قرية كوماندي"),
    ],
)  # fmt: skip
def test_before_its_event(told: Told, text: str, cue: str, place: str) -> None:
    assert where(told, text, cue) == place


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("أعلنت السلطات في باماكو مقتل عشرين مدنيا.", "مقتل"),  # who tells it is there
        ("وفي جنيف، قالت المفوضية إن المسلحين قتلوا عشرين مدنيا.", "قتلوا"),  # and speaks there
        ("وقال سكان في ديوالي إن الهجوم كان الأعنف.", "الهجوم"),  # it was told of before
        ("أفادت المنظمة بأن الجنود قتلوا الرجال بعد احتجازهم في مدرسة القرية.", "قتلوا"),  # only held
        ("سيطرت القوات على قاعدة الوطية ودمرت عددا من أنظمة الدفاع الجوي.", "دمرت"),  # not there alone
    ],
)
def test_a_place_of_something_else_is_not_taken(told: Told, text: str, cue: str) -> None:
    assert where(told, text, cue) is None


def test_where_a_drone_was_to_go_is_not_where_it_hits(told: Told) -> None:
    (event,) = told("أصيب ستة جنود إثر هجوم بمسيرة كانت متجهة نحو مدينة بيلغورود.")
    assert "مدينة بيلغورود" not in event.values()


def test_the_launch_is_not_where_it_hits(told: Told) -> None:
    (event,) = told("أطلقوا صاروخا من منطقة يسيطرون عليها في اليمن، باتجاه المدمرة لابون في البحر الأحمر.")
    assert event["in"] == "البحر الأحمر"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل تسعة مسلحين في إقليم الشمال، في بلدة كامبو، خلال عملية للجيش.", "بلدة كامبو"),
        ("قتل جنديان في شمال النيجر في مدينة أرليت برصاص مسلحين.", "مدينة أرليت"),
        ("قتل جنديان في محيط مدينة أرليت في إقليم أغاديز برصاص مسلحين.", "محيط مدينة أرليت"),
    ],
)
def test_the_most_exact_of_two(told: Told, text: str, place: str) -> None:
    assert where(told, text, told(text)[0]["cue"]) == place


@pytest.mark.parametrize(
    ("text", "role", "place"),
    [
        ("تحدثت وسائل إعلام عن وقوع قصف على خط التماس ليلا.", "on", "خط التماس"),
        ("شن الطيران غارات على عدد من المحافظات الشرقية.", "on", "عدد من المحافظات الشرقية"),
        ("قصف الطيران الحربي 5 محافظات أمس.", "object", "5 محافظات"),
        ("ندد الوزير بهجمات على أراض مالية.", "on", "أراض مالية"),
        ("استهدف القصف المدفعي حيا سكنيا وسط المدينة.", "object", "حيا سكنيا"),
        ("قصفت القوات ثاني أكبر مدينة في البلاد.", "object", "ثاني أكبر مدينة"),
        ("انسحب الجيش من الخطوط الأمامية في العاصمة.", "from", "الخطوط الأمامية في العاصمة"),
    ],
)
def test_common_nouns_of_places(read: Callable[..., Any], text: str, role: str, place: str) -> None:
    args = [arg for event in read(text).happenings for arg in event.args if arg.role == role]
    assert [(arg.phrase.span.of(text), arg.phrase.kind) for arg in args] == [(place, "place")]


def test_an_apposition_is_no_second_place(told: Told) -> None:
    (event,) = told("سيطرت قوات المتمردين على مدينة ماو عاصمة إقليم كانم.")
    assert event["on"] == "مدينة ماو"
    assert "object" not in event


def test_where_the_doer_is_stationed_is_not_where_it_strikes(told: Told) -> None:
    (event,) = told("قصفت القوات الأوكرانية المتمركزة في خاركيف بلدة شيبيكينو الحدودية.")
    assert event["object"] == "بلدة شيبيكينو الحدودية"
    assert "in" not in event


def test_what_parts_two_lands_is_between_them(told: Told) -> None:
    (event,) = told("دارت اشتباكات على الشريط الحدودي الفاصل بين البلدين.")
    assert "between" not in event
    assert event["on"].startswith("الشريط الحدودي")
