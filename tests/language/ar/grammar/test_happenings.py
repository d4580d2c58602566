"""What happens: the codebook's types by the words that tell them, and whom a toll belongs to."""

from collections.abc import Callable
from typing import Any

import pytest

from marsad.language.clauses import Clauses

Read = Callable[..., Clauses]
Told = Callable[..., list[dict[str, Any]]]

JOINED = pytest.mark.xfail(strict=True, reason="what «و» joins to what is asked for is an event")

TYPES = [
    ("شنت طائرات إسرائيلية غارات على بلدة الخيام.", ["air-strike"]),
    ("قصفت طائرات حربية روسية أطراف إدلب.", ["air-strike"]),
    ("استهدفت غارة بطائرة مسيرة سيارة في مأرب.", ["air-strike"]),
    ("قصفت المدفعية مواقع المسلحين.", ["shelling"]),
    ("سقطت صواريخ على عسقلان.", ["shelling"]),
    ("قصف الجيش بلدة كوبيانسك.", ["shelling"]),
    ("انفجرت سيارة مفخخة في مقديشو.", ["bombing"]),
    ("انفجرت عبوة ناسفة في حافلة بكابل.", ["bombing"]),
    ("فجر انتحاري نفسه في سوق بمايدوغوري.", ["bombing"]),
    ("اندلعت اشتباكات بين الجيش الكونغولي وحركة إم 23 قرب غوما.", ["clash"]),
    ("دارت معارك عنيفة في محيط القيادة العامة.", ["clash"]),
    ("هاجم تنظيم الدولة كركوك.", ["offensive"]),
    ("شن الجيش الباكستاني عملية عسكرية في وزيرستان.", ["offensive"]),
    ("أعدم مسلحون عشرين قرويا في شمال بوركينا فاسو.", ["violence-against-civilians"]),
    ("خطف مسلحون سائقا في شمال مالي.", ["abduction"]),
    ("اعتقلت قوات الأمن العراقية قياديا في التنظيم.", ["arrest"]),
    ("أسقطت الدفاعات الجوية طائرة مسيرة فوق أوديسا.", ["interception"]),
    ("اعترضت الدفاعات الجوية صاروخا باليستيا.", ["interception"]),
    ("تحطمت مروحية عسكرية في ولاية تخار.", ["destruction"]),
    ("أحرق مسلحون مدرسة في كابو ديلغادو.", ["destruction"]),
    ("فرضت قوات النظام حصارا على الغوطة الشرقية.", ["siege"]),
    ("تحاصر قوات الدعم السريع الفاشر.", ["siege"]),
    ("استعاد الجيش السوداني القصر الجمهوري.", ["territory-gained"]),
    ("سيطرت حركة طالبان على كابل.", ["territory-gained"]),
    ("انسحبت القوات الأرمينية من لاتشين.", ["withdrawal"]),
    ("حشدت روسيا مئة ألف جندي على الحدود.", ["deployment"]),
    ("سلمت ألمانيا أوكرانيا دبابات ليوبارد.", ["military-aid"]),
    ("أجلت الأمم المتحدة مدنيين من ماريوبول.", ["humanitarian-aid"]),
    ("وصلت قافلة مساعدات إلى دارفور.", ["humanitarian-aid"]),
    ("وصلت قافلة تعزيزات إلى أطراف سرت.", ["deployment"]),
    ("رصد السكان دخول رتل عسكري من معبر الرمثا.", ["deployment"]),
    ("استولى الجيش على السلطة في باماكو.", ["leadership-change"]),
    ("خرجت محطة الكهرباء عن الخدمة.", ["shutdown"]),
    ("استباح المسلحون قرية قرب سنار.", ["violence-against-civilians"]),
    ("أجهض الحرس محاولة تسلل عبر النهر.", ["interception", "offensive"]),
    ("ألقت مقاتلة قنبلتين على قرية في راخين.", ["air-strike"]),
    ("تمكنت القوات من أسر خمسين جنديا.", ["arrest"]),
    ("أفاد الجيش بأن 30 صاروخا أطلقت من الجنوب.", ["shelling"]),
    ("جاء الهجوم عقب كمين نصبه مسلحون.", ["offensive", "offensive"]),
    ("تولى الضابط السلطة إثر انقلاب عسكري.", ["leadership-change", "leadership-change"]),
    ("استأنفت إسرائيل هجومها على خان يونس.", ["offensive"]),
    ("دخلت القوات البلدة دون قتال.", ["territory-gained"]),
    ("أغلق نشطاء الطريق المؤدي إلى الميناء.", ["shutdown"]),
    ("اختتمت قمة في الدوحة وتساقطت شظايا فوق المدينة.", ["meeting"]),
    ("التقى الرئيسان في أنقرة.", ["meeting"]),
    ("عقد مجلس الأمن جلسة طارئة حول هايتي.", ["meeting"]),
    ("فرضت واشنطن عقوبات على قادة في ميانمار.", ["sanction"]),
    ("تظاهر المئات في عدن.", ["protest"]),
    ("أغلق محتجون ميناء الزاوية.", ["shutdown"]),
    ("استؤنف ضخ النفط من ميناء السدرة.", ["reopening"]),
    ("نزح آلاف المدنيين من رفح.", ["displacement"]),
    ("عثر على مقبرة جماعية في ترهونة.", ["discovery"]),
    ("أقال الرئيس وزير الدفاع.", ["leadership-change"]),
    ("صوت البرلمان على قانون التعبئة.", ["legal"]),
    ("تساقطت عشرات القذائف على أحياء أم درمان.", ["shelling"]),
    ("أطبقت القوات الحكومية على المدينة من ثلاث جهات.", ["siege"]),
    ("طعن مهاجم خمسة أشخاص في محطة قطار.", ["violence-against-civilians"]),
    ("استسلم عشرات المقاتلين للجيش في شبوة.", ["arrest"]),
    ("أزالت فرق الهندسة مئات الألغام من محيط الميناء.", ["interception"]),
    ("أشعل مسلحون النار في سوق البلدة.", ["destruction"]),
    ("استدعى الجيش آلاف جنود الاحتياط.", ["deployment"]),
    ("نصب الجيش بطاريات دفاع جوي قرب الحدود.", ["deployment"]),
    ("قدمت المنظمة مساعدات غذائية لسكان مأرب.", ["humanitarian-aid"]),
    ("وصلت المساعدات إلى مدينة الأبيض.", ["humanitarian-aid"]),
    ("انتهك المتمردون وقف إطلاق النار.", ["ceasefire"]),
    ("خرقت القوات الحكومية الهدنة.", ["ceasefire"]),
    ("استخرج عمال الإغاثة عشرات الجثث من تحت الأنقاض.", ["discovery"]),
    ("سمى البرلمان خالد عمر رئيسا للحكومة.", ["leadership-change"]),
    ("احتشد آلاف المواطنين أمام البرلمان.", ["protest"]),
    ("نظم الأهالي وقفة احتجاجية أمام المحكمة.", ["protest"]),
    ("أصدر الرئيس مرسوما بإعلان التعبئة العامة.", ["legal", "deployment"]),
    ("مددت الأطراف الهدنة شهرا.", ["ceasefire"]),
    ("كبد المتمردون الجيش خسائر فادحة قرب غاو.", ["clash"]),
    ("تكبدت القوات خسائر في الأرواح قرب كيدال.", ["clash"]),
    ("ألحقت القوات خسائر كبيرة بالمتمردين في تيغراي.", ["clash"]),
    ("نفذ الحوثيون عملية استهدفت ناقلة في خليج عدن.", ["offensive"]),
    ("أفادت ناقلة بتعرضها لمقذوف قبالة ميناء المكلا.", ["shelling"]),
    ("أصابت الصواريخ محطة كهرباء في خاركيف.", ["shelling"]),
    ("أصيبت سفينة شحن بصاروخ قبالة الحديدة.", ["shelling"]),
    ("دفعت بولندا بمقاتلات إلى الحدود.", ["deployment"]),
    ("قال الجيش إن مسلحين كمنوا لدورية في أراوكا.", ["offensive"]),
    ("صادرت الشرطة عتادا في مقديشو.", ["discovery"]),
    ("ردت المدفعية على مصادر النيران في بونش.", ["shelling"]),
    ("ردت القوات الباكستانية بقصف مواقع في بونش.", ["offensive"]),
    ("ظهر في تسجيل بعد القبض عليه في كابل.", ["arrest"]),
    ("سقط قتيلان في قرية قرب بيمبر.", ["clash"]),
    ("شنت قبائل هجوما على حاجز في حضرموت.", ["offensive"]),
    ("نفذ متظاهرون إضرابا في بامبلونا.", ["protest"]),
    ("نفذت القوات إنزالا جويا قرب هوستوميل.", ["offensive"]),
    ("نفذ المسلحون عملية خطف في كادونا.", ["abduction"]),
    ("أجبر المسلحون السكان على مغادرة قراهم.", ["displacement"]),
    ("اعتدى مستوطنون على السكان في بورين.", ["violence-against-civilians"]),
    ("عزل البرلمان وزير الدفاع.", ["leadership-change"]),
]


@pytest.mark.parametrize(("text", "types"), TYPES)
def test_words_name_types(told: Told, text: str, types: list[str]) -> None:
    assert [event["type"] for event in told(text)] == types


TYPES_THAT_TOUCH = [
    ("هاجمت روسيا كييف بمسيرات وصواريخ.", "air-strike"),  # the first weapon named
    ("أسر الجيش عشرين مقاتلا من الحركة.", "arrest"),
    ("أعلنت القوات إعادة انتشار وحداتها في الحديدة.", "deployment"),
    ("نفذ ضباط انقلابا في بوركينا فاسو.", "leadership-change"),
    ("قتل قائد لواء في ظروف غامضة.", "leadership-change"),
    ("أجرت روسيا استفتاء في دونيتسك.", "legal"),
    ("أطلق حزب الله عشرات الصواريخ على صفد.", "shelling"),
    ("طرد الجيش المسلحين من القرية.", "territory-gained"),
]


@pytest.mark.parametrize(("text", "type_"), TYPES_THAT_TOUCH)
def test_types_that_touch(told: Told, text: str, type_: str) -> None:
    assert [event["type"] for event in told(text)] == [type_]


NO_EVENT = [
    "دعت الأمم المتحدة إلى هدنة في السودان.",
    "طلبت أوكرانيا من ألمانيا إرسال دبابات.",
    "دعا أردوغان إلى انسحاب القوات الإسرائيلية من غزة.",
    "حث غوتيريش الطرفين على تسليم الرهائن.",
    "تدعم الإمارات الحكومة.",
    "تزود إيران الحوثيين بالأسلحة.",
    "يوجد مئات المقاتلين الأجانب في إدلب.",
    "أفرجت حماس عن ثلاثة رهائن.",
    "تبادلت روسيا وأوكرانيا مئة أسير.",
    "أجريت الانتخابات في دمشق.",
    "تسيطر حركة الشباب على أرياف الجنوب.",
    "تنتشر في المدينة مقاه كثيرة.",
    "قال الوزير إن الحرب في عامها الثالث.",
    "ارتفعت أسعار القمح في الأسواق.",
    "أعلنت الشركة ضرب رقم قياسي في المبيعات.",
    "طعن المحامي في الحكم.",
    "تساقطت الأمطار بعد سقوط ثلوج على الجبال.",
    "استأنف المنتخب تدريباته في الدوحة.",
    "حقق المفاوضون اختراقا في ملف المياه.",
    "تركت الشركة السوق هذا العام.",
    "أمنت الوزارة احتياجات السوق من القمح.",
    "وصف الوزير الاتهام بأنه سافر.",
    "قدم الوزير اقتراحا إلى المجلس.",
    "تقع بلدة تل رفعت تحت سيطرة الفصائل منذ أعوام عدة.",
    "تضم القرى الخاضعة لسيطرتها آلاف السكان.",
    "نشرت المنظمة خريطة لمناطق انتشار القوات.",
    "لم ترد أنباء عن وقوع إصابات أو أضرار في الميناء.",
    "شن النائب هجوما حادا على الموازنة.",
    "حررت الشرطة رهينتين في ولاية زامفارا.",
    "نفذت طائرات غارات وهمية فوق صيدا.",
]


@pytest.mark.parametrize("text", NO_EVENT)
def test_no_event(told: Told, text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "طالب مجلس الأمن بوقف إطلاق النار.",
        "طالبت الأمم المتحدة بوقف إطلاق النار.",
        pytest.param("حث غوتيريش الطرفين على تسليم الرهائن ووقف القصف.", marks=JOINED),
    ],
)
def test_what_is_asked_for_is_no_event_however_it_is_put(told: Told, text: str) -> None:
    assert told(text) == []


def test_a_match_is_no_war(told: Told) -> None:
    text = (
        "هاجم المنتخب المغربي مرمى ضيفه منذ بداية المباراة وقصف لاعبه المرمى بتسديدة قوية.\n"
        "وسجل اللاعب هدفين في الشوط الثاني وأهدر مدرب الضيوف فرصة التأهل إلى نهائي كأس البطولة.\n"
        "وسيطر صاحب الأرض على الملعب وانسحب الحكم مصابا بعد ركلة جزاء."
    )
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "تحاول قوات الدعم السريع السيطرة على مدينة الأبيض.",
        "حاول المسلحون اقتحام السجن.",
        "ويسعى الجيش الروسي إلى السيطرة على تشاسيف يار.",
    ],
)
def test_trying_to_take_is_one_offensive(told: Told, text: str) -> None:
    assert [(event["type"], event["mood"]) for event in told(text)] == [("offensive", "actual")]


@pytest.mark.parametrize(
    ("text", "cue", "type_", "units"),
    [
        ("قتل عشرة مدنيين في غارة على سوق في صعدة.", "غارة", "air-strike", ["killed"]),
        (
            "انفجرت سيارة مفخخة في كابل وأسفرت عن مقتل 12 شخصا وإصابة 30 آخرين.",
            "انفجرت",
            "bombing",
            ["killed", "wounded"],
        ),
        ("أدى القصف المدفعي إلى مقتل 15 مدنيا.", "القصف", "shelling", ["killed"]),
        ("أصيب ثلاثة جنود في هجوم صاروخي شمال العراق.", "هجوم", "shelling", ["wounded"]),
        ("قتل سبعة جنود في اشتباكات مع مسلحين قرب غاو.", "اشتباكات", "clash", ["killed"]),
        ("لقي 40 شخصا حتفهم جراء غارات على مخيم.", "غارات", "air-strike", ["killed"]),
    ],
)
def test_a_toll_belongs_to_what_caused_it(
    told: Told, text: str, cue: str, type_: str, units: list[str]
) -> None:
    (event,) = told(text)
    assert (event["cue"], event["type"]) == (cue, type_)
    assert [figure[2] for figure in event["figures"]] == units


def test_deaths_of_civilians_without_a_cause(told: Told) -> None:
    (event,) = told("قتل خمسة مدنيين في بلدة نيالا.")
    assert event["type"] == "violence-against-civilians"


@pytest.mark.parametrize("dead", ["جنود", "مسلحين", "مقاتلين"])
def test_deaths_of_fighters_without_a_cause(told: Told, dead: str) -> None:
    (event,) = told(f"قتل خمسة {dead} في بلدة نيالا.")
    assert event["type"] == "clash"


def test_an_attack_on_a_village_that_kills_civilians(told: Told) -> None:
    (event,) = told("هاجم مسلحون القرية وقتلوا 17 مدنيا.")
    assert event["type"] == "violence-against-civilians"


def test_the_article_points_back(read: Read) -> None:
    attack, flight = read("أدى الهجوم إلى نزوح السكان.").happenings
    assert (attack.definite, flight.definite) == (True, False)


def test_a_headline_may_begin_with_a_masdar_that_is_written_as_a_verb(told: Told) -> None:
    (shelling,) = told("قصف عنيف على مدينة الأبيض")
    assert "subject" not in shelling


def test_after_that_an_indefinite_accusative_awaits_its_verb(told: Told) -> None:
    (bombing,) = told("قال مسؤول إن مسلحا فجر سيارة مفخخة قرب السوق.")
    assert bombing["subject"] == "مسلحا"


@pytest.mark.parametrize(
    "text",
    [
        "وقع تفجير قرب حاجز في بغداد وتبنته حركة طالبان.",
        "قتل جندي في هجوم بسيارة مفخخة أعلنت حركة طالبان مسؤوليتها عنه.",
    ],
)
def test_who_claims_an_attack_that_was_told_before_made_it(told: Told, text: str) -> None:
    (attack,) = told(text)[-1:]
    assert attack["subject"] == attack["teller"] == "حركة طالبان"


def test_single_quotation_marks_quote_names_and_an_apostrophe_does_not(told: Told) -> None:
    (attack,) = told("هاجمت 'قوات الدعم السريع' مخيم زمزم.")
    assert (attack["subject"], attack["object"]) == ("'قوات الدعم السريع'", "مخيم زمزم")
    (raid,) = told("هاجمت القوات بلدة سانت'أنا.")
    assert raid["subject"] == "القوات"


@pytest.mark.parametrize(
    "text",
    [
        "قوات الحركة لا زالت تتقدم نحو المدينة.",
        "لا يزال مقاتلو الحركة يتقدمون نحو المدينة.",
        "ما زال مقاتلو الحركة يتقدمون نحو المدينة.",
    ],
)
def test_what_still_goes_on_is_no_negation(told: Told, text: str) -> None:
    assert [(event["type"], event["mood"]) for event in told(text)] == [("offensive", "actual")]


def test_a_verb_may_stand_behind_until(told: Told) -> None:
    (event,) = told("ولم تمض ساعات حتى استهدفت طائرة مسيرة محيط القصر.")
    assert (event["type"], event["mood"]) == ("air-strike", "actual")


def test_a_line_of_control_is_no_taking(told: Told) -> None:
    events = told("تبادل الجانبان إطلاق النار على طول خط السيطرة في كشمير.")
    assert [event["type"] for event in events] == ["clash"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("قصف مدفعي واشتباكات في محيط المدينة", ["shelling", "clash"]),
        ("قصف على خاركيف", ["shelling"]),
        ("علقت المنظمة عضوية النيجر.", ["sanction"]),
        ("اتخذ المسلحون عشرين رهينة.", ["abduction"]),
        ("لاذ المهاجمون بالفرار.", ["withdrawal"]),
        ("قال شاهد إن عبوة ناسفة انفجرت قرب الجسر.", ["bombing"]),
        ("وقع انفجار سيارة مفخخة، استهدف فندقا.", ["bombing"]),
        ("انفجرت دراجة نارية مفخخة قرب الجسر.", ["bombing"]),
        ("قصف الجيش الحي بالمدفعية وقذائف الهاون.", ["shelling"]),
        ("استهدف المقاتلون تجمعا للجنود قرب بلدة مارون الراس بصلية صاروخية.", ["shelling"]),
        ("أصيب ثلاثة بقذيفة أطلقتها جماعة مسلحة على الحي.", ["shelling"]),
        ("تبنت الحركة تفجيرا في كابل استهدف حراسا أجانب.", ["bombing"]),
        ("وفي هجوم منفصل استهدف مسلحون دورية في بورنو.", ["offensive"]),
        ("وقع الطرفان، اليوم الجمعة في مسقط، اتفاقا لتبادل المعلومات.", ["agreement"]),
        ("دخل اتفاق وقف إطلاق النار يومه الثاني.", ["ceasefire"]),
        ("استعاد الجيش الجسر من سيطرة المتمردين.", ["territory-gained"]),
    ],
)
def test_one_event_is_told_once(told: Told, text: str, types: list[str]) -> None:
    assert [event["type"] for event in told(text)] == types


def test_an_ordered_attack_is_planned(told: Told) -> None:
    (event,) = told("أمر رئيس الوزراء خالد عمر الجيش بالهجوم على الإقليم.")
    assert event["mood"] == "planned"


def test_whose_control_ended_is_told_where_they_took_it(told: Told) -> None:
    (event,) = told("عاد السكان إلى الحياة بعد عام من سيطرة المتمردين على البلدة.")
    assert (event["type"], event["on"]) == ("territory-gained", "البلدة")


def test_talks_that_go_on_are_not_refused_with_what_is_refused(told: Told) -> None:
    moods = {event["type"]: event["mood"] for event in told("رفضت الحركة الهدنة منذ بدء محادثات في كوبا.")}
    assert moods == {"ceasefire": "denied", "meeting": "actual"}


def test_the_wounded_of_a_strike_are_not_those_of_the_fire_that_it_lit(told: Told) -> None:
    strike, fire = told("قصفت مسيرات سوقا في سومي مما أدى إلى إصابة 32 شخصا واندلاع حرائق.")
    assert (strike["type"], len(strike["figures"]), len(fire["figures"])) == ("air-strike", 1, 0)


def test_a_protest_that_says_why_is_none_of_its_own(told: Told) -> None:
    assert [event["type"] for event in told("استقال الوزير احتجاجا على الغلاء.")] == ["leadership-change"]


def test_what_is_put_off_is_planned(told: Told) -> None:
    (event,) = told("أرجأ الجيش هجومه على باخموت.")
    assert event["mood"] == "planned"


def test_those_among_which_one_is_the_worst_are_no_event(told: Told) -> None:
    (attack,) = told("قصف الجيش القرية في أحد أكثر الهجمات دموية منذ سنوات.")
    assert attack["cue"] == "قصف"
