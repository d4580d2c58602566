"""Cues and stances: who is on record, with what act, in the codebook's sense."""

from collections.abc import Callable

import pytest

from marsad.language.clauses import Clauses

Read = Callable[..., Clauses]
Said = Callable[..., list[tuple[str | None, ...]]]

STANCES = [
    ("قال الناطق باسم الشرطة الكينية إن المهاجمين فروا.", "الناطق باسم الشرطة الكينية", "state"),
    ("وتقول الأمم المتحدة إن الوضع يتدهور.", "الأمم المتحدة", "state"),
    ("أكد شهود عيان أن الجسر انهار.", "شهود عيان", "state"),
    ("وكشف مسؤولون غربيون أن المفاوضات تعثرت.", "مسؤولون غربيون", "state"),
    ("أفادت مصادر طبية بأن المستشفى خرج من الخدمة.", "مصادر طبية", "state"),
    ("نفت موسكو أن تكون قواتها قد قصفت المستشفى.", "موسكو", "deny"),
    ("أنكرت الحكومة الإثيوبية وقوع مجزرة في أكسوم.", "الحكومة الإثيوبية", "deny"),
    ("اتهمت بغداد تركيا بقصف منتجع سياحي.", "بغداد", "accuse"),
    ("وحملت الخرطوم قوات الدعم السريع مسؤولية الهجوم.", "الخرطوم", "accuse"),
    ("هدد الحوثيون بضرب السفن في البحر الأحمر.", "الحوثيون", "threaten"),
    ("توعدت طهران برد قاس.", "طهران", "threaten"),
    ("حذرت منظمة الصحة العالمية من انتشار الكوليرا.", "منظمة الصحة العالمية", "warn"),
    ("تعهدت تركيا بمواصلة المساعدات.", "تركيا", "pledge"),
    ("تعهد الحرس الثوري بقصف القواعد الأميركية.", "الحرس الثوري", "threaten"),
    ("يعتزم الجيش الكولومبي إعادة النازحين.", "الجيش الكولومبي", "pledge"),
    ("دعت الأمم المتحدة إلى هدنة إنسانية.", "الأمم المتحدة", "call-for"),
    ("طالبت فرنسا بفتح تحقيق.", "فرنسا", "call-for"),
    ("وحث الاتحاد الأفريقي الطرفين على التهدئة.", "الاتحاد الأفريقي", "call-for"),
    ("أدان الاتحاد الأوروبي الهجوم على كييف.", "الاتحاد الأوروبي", "condemn"),
    ("ونددت باكستان بالغارات على أراضيها.", "باكستان", "condemn"),
    ("استنكرت السعودية استهداف المدنيين في الفاشر.", "السعودية", "condemn"),
    ("أعربت اليابان عن قلقها من التصعيد.", "اليابان", "condemn"),
    ("أعرب مجلس السيادة عن استعداده لاستئناف المفاوضات.", "مجلس السيادة", "pledge"),
    ("رحبت مصر باتفاق وقف إطلاق النار.", "مصر", "support"),
    ("أشادت واشنطن بدور قطر.", "واشنطن", "support"),
    ("لم يعلق الجيش الإسرائيلي على الأنباء.", "الجيش الإسرائيلي", "no-comment"),
    ("ولم ترد وزارة الدفاع الهندية على طلب للتعليق.", "وزارة الدفاع الهندية", "no-comment"),
]


@pytest.mark.parametrize(("text", "speaker", "stance"), STANCES)
def test_the_cue_gives_the_stance(said: Said, text: str, speaker: str, stance: str) -> None:
    assert said(text) == [(speaker, stance, None, None)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("وقالت الأمم المتحدة إن الطرق مقطوعة.", "قالت"),
        ("فقال الوزير إن الطرق مقطوعة.", "قال"),
        ("وبحسب منظمة أطباء بلا حدود، خرج المستشفى من الخدمة.", "بحسب"),
        ("ووفقا للأمم المتحدة، خرج المستشفى من الخدمة.", "وفقا"),
        ("ولم يعلق الكرملين على النبأ.", "لم يعلق"),
    ],
)
def test_a_cue_has_no_joining_letter(read: Read, text: str, cue: str) -> None:
    assert [saying.cue.of(text) for saying in read(text).sayings] == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "يقال إن المدينة هادئة.",
        "ويُذكر أن المدينة تقع قرب الحدود.",
        "قيل إن المدينة هادئة.",
        "وأفيد عن هدوء في المدينة.",
        "أُعلن في بغداد عن تشكيل لجنة.",
    ],
)
def test_hearsay_without_a_speaker_is_no_saying(said: Said, text: str) -> None:
    assert said(text) == []


def test_what_nobody_said_is_no_saying(said: Said) -> None:
    assert said("لم يقل الوزير إن الحرب انتهت.") == []


@pytest.mark.parametrize(
    "text",
    [
        "قالت وزارة الدفاع الأوكرانية في بيان إن الجبهة مستقرة.",
    ],
)
def test_a_noun_beside_the_verb_is_no_second_cue(said: Said, text: str) -> None:
    assert said(text) == [("وزارة الدفاع الأوكرانية", "state", None, None)]


def test_a_text_speaks_for_those_who_issue_it(read: Read) -> None:
    text = "وجاء في بيان للجيش اللبناني أن الدورية عادت."
    (saying,) = read(text).sayings
    assert (saying.cue.of(text), saying.stance) == ("جاء", "state")


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("نقلت وكالة تاس عن مسؤول عسكري قوله إن الجبهة مستقرة.", "مسؤول عسكري", "وكالة تاس"),
        ("ونقلت رويترز عن شهود عيان قولهم إن السوق أغلق.", "شهود عيان", "رويترز"),
        ("ونقلت وكالة الأناضول عن مصادر طبية أن المستشفى امتلأ.", "مصادر طبية", "وكالة الأناضول"),
    ],
)
def test_carried_words_are_one_saying(said: Said, text: str, speaker: str, via: str) -> None:
    assert said(text) == [(speaker, "state", None, via)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("روسيا: لا نية لتعبئة جديدة", "روسيا"),
        ("الأمم المتحدة: 25 مليون سوداني في حاجة إلى المساعدة", "الأمم المتحدة"),
        ("ماكرون: الوضع في لبنان مقلق", "ماكرون"),
    ],
)
def test_the_colon_of_a_headline_is_a_cue(read: Read, text: str, speaker: str) -> None:
    (saying,) = read(text, titles=(1,)).sayings
    assert saying.cue.of(text) == ":"
    assert [phrase.span.of(text) for phrase in saying.speaker] == [speaker]


def test_a_colon_behind_a_verb_of_saying_is_no_second_cue(said: Said) -> None:
    assert said("وقال شاهد عيان: «رأينا الدخان من بعيد».") == [("شاهد عيان", "state", None, None)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("وقال البرهان «لن نفاوض».", True),
        ('قال البرهان "لن نفاوض".', True),
        ("وقال البرهان إنه لن يفاوض.", False),
    ],
)
def test_a_quotation_is_words_in_quotation_marks(read: Read, text: str, quote: bool) -> None:
    assert [saying.quote for saying in read(text).sayings] == [quote]


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("نفى الجيش الإثيوبي قصف مدينة مقلي.", "قصف مدينة مقلي"),
        ("نفت كييف استهداف محطة زابوريجيا.", "استهداف محطة زابوريجيا"),
        ("ونفى الكرملين سحب قواته من خيرسون.", "سحب قواته من خيرسون"),
    ],
)
def test_what_is_denied_is_quoted(read: Read, text: str, denies: str) -> None:
    (saying,) = read(text).sayings
    assert saying.denies is not None
    assert saying.denies.of(text) == denies


def test_a_denial_may_point_back(read: Read) -> None:
    assert [saying.back for saying in read("ونفى الكرملين ذلك.").sayings] == [True]


@pytest.mark.parametrize("word", ["مضيفا", "مؤكدا", "مشيرا إلى"])
def test_a_participle_adds_to_what_was_said(said: Said, word: str) -> None:
    text = f"قال المتحدث باسم الجيش الصومالي إن البلدة آمنة، {word} أن الطريق مفتوح."
    assert said(text) == [("المتحدث باسم الجيش الصومالي", "state", None, None)] * 2


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("وقال قائد الحرس الثوري إن بلاده سترد بشدة.", "threaten"),
        ("قال المتحدث باسم الجيش إن هذه الأنباء لا أساس لها.", "deny"),
        ("وقال الوزير إن الهجوم جريمة حرب.", "condemn"),
        ("وقال الوزير إن بلاده سترسل مساعدات.", "pledge"),
        ("وصف الوزير الاتفاق بأنه تاريخي.", "support"),
        ("وصف الوزير القصف بأنه استفزاز خطير.", "condemn"),
        ("شدد الوزير على ضرورة فتح الطريق.", "call-for"),
        ("أكد الوزير، في بيان، دعمه للاتفاق.", "support"),
        ("جدد الوزير دعوته إلى فتح الطريق.", "call-for"),
        ("رفض الوزير المزاعم بأن الجسر مغلق.", "deny"),
        ("جدد الوزير نفيه إغلاق الجسر.", "deny"),
        ("قال الوزير إن روسيا تسعى إلى قصف الجسر.", "state"),
        ("قال الوزير: «إذا عبروا الجسر فسنهاجم».", "threaten"),
        ("قال القائد إن قواته ستبدأ قصف الجسر.", "threaten"),
        ("من جانبه وصف الوزير الهجوم بأنه مجزرة.", "condemn"),
        ("اعتبر الوزير أن الجريمة ليست جديدة.", "state"),
    ],
)
def test_plain_words_decide_over_the_verb(said: Said, text: str, stance: str) -> None:
    assert [row[1] for row in said(text)] == [stance]


def test_each_verb_of_a_line_is_its_own_saying(said: Said) -> None:
    text = "نفى المتحدث باسم التحالف قصف السوق، وأكد أن المعسكر كان الهدف."
    assert [row[:2] for row in said(text)] == [
        ("المتحدث باسم التحالف", "deny"),
        ("المتحدث باسم التحالف", "state"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "كشف القصف عن ضعف الدفاعات.",
        "ذكر الجسر في قائمة الأهداف.",
        "كتب الجنود أسماءهم على الجدار.",
    ],
)
def test_a_verb_that_also_says_something_else_needs_words_of_speech(said: Said, text: str) -> None:
    assert said(text) == []


def test_who_asks_to_be_nameless_calls_for_nothing(said: Said) -> None:
    text = "قال المسؤول الذي طلب عدم الكشف عن هويته إن الهجوم وقع ليلا."
    assert said(text) == [("المسؤول", "state", None, None)]


def test_an_outlet_that_a_source_names_is_the_way(said: Said) -> None:
    text = "وكشفت الشرطة العراقية، وفقا لقناة العربية، أن المنفذة كانت تحمل حقيبتين."
    assert said(text) == [("الشرطة العراقية", "state", None, "قناة العربية")]


def test_a_renewed_call_is_its_subjects(said: Said) -> None:
    (call,) = said("وجدد المبعوث الأممي دعوته إلى وقف فوري لإطلاق النار.")
    assert call[:2] == ("المبعوث الأممي", "call-for")


def test_a_security_source_keeps_its_adjective(said: Said) -> None:
    (saying,) = said("وصرح مصدر أمني رفض الكشف عن اسمه بأن العملية انتهت.")
    assert saying[0] == "مصدر أمني"


def test_where_it_was_denied_is_no_part_of_what_is_denied(read: Read) -> None:
    text = "نفى وزير الدفاع في مؤتمر صحفي وجود خلافات داخل الحكومة."
    (saying,) = read(text).sayings
    assert saying.denies is not None
    assert saying.denies.of(text) == "وجود خلافات داخل الحكومة"


@pytest.mark.parametrize(
    "text", ["حمل الجنود صندوقا فيه رسالة تقول إن الحرب انتهت.", "تلقى أحمد إصابة في يده."]
)
def test_to_blame_needs_words_of_blame(said: Said, text: str) -> None:
    assert "accuse" not in [row[1] for row in said(text)]


@pytest.mark.parametrize(
    "text", ["قال الوزير إن الجسر سليم وتعهدت الوزارة بفتحه.", "رحبت الوزارة بالاتفاق وتعهدت بتنفيذه."]
)
def test_a_pledge_beside_a_saying_is_another(said: Said, text: str) -> None:
    assert said(text)[-1][1] == "pledge"


def test_a_participle_may_follow_its_speaker_at_once(said: Said) -> None:
    assert said("ورحبت به أنقرة مطالبة بتنفيذه.") == [
        ("أنقرة", "support", None, None),
        ("أنقرة", "call-for", None, None),
    ]


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("قال المتحدث إن الجيش قصف السوق، لكن الوزير نفى ذلك.", "الجيش قصف السوق"),
        ("تتهم الحكومة الشرطة بحصار السوق، وهو ما تنفيه الشرطة.", "حصار السوق"),
        ("فند الوزير مزاعم سقوط السوق.", "سقوط السوق"),
    ],
)
def test_a_denial_that_points_back_denies_what_was_said(read: Read, text: str, denies: str) -> None:
    saying = read(text).sayings[-1]
    assert saying.stance == "deny"
    assert saying.denies is not None
    assert saying.denies.of(text) == denies


def test_a_speaker_may_open_a_long_line_before_a_colon(said: Said) -> None:
    text = "وزير النقل الكيني: أغلقنا الجسر أمس بعد أن ارتفع ماء النهر وغمر الطريق التي تمر من جهة السوق."
    assert said(text) == [("وزير النقل الكيني", "state", None, None)]


def test_the_outlet_before_a_colon_is_the_way(said: Said) -> None:
    assert said("مصدر طبي لرويترز: الجسر مغلق") == [("مصدر طبي", "state", None, "رويترز")]


def test_a_loaded_lorry_blames_nobody(said: Said) -> None:
    assert said("قال شهود إن شاحنة محملة بالوقود احترقت.") == [("شهود", "state", None, None)]


def test_to_stop_shooting_is_no_threat(said: Said) -> None:
    assert said("أعلن المتمردون أنهم سيوقفون إطلاق النار.")[0][1] == "pledge"


MORE: list[tuple[str, str, str]] = [
    ("وجدد غيبريسوس دعوته إلى وقف القتال.", "غيبريسوس", "call-for"),
    ("قالت الوزارة إنها تعرب عن استنكارها الشديد.", "الوزارة", "state"),
    ("أعربت الوزارة عن استنكارها الشديد لهذه الأعمال.", "الوزارة", "condemn"),
    ("قال القائد إن أي خرق للهدنة سنواجهه بقوة.", "القائد", "threaten"),
    ('اتهمت السلطات السورية "عصابة مسلحة" بالهجوم.', "السلطات السورية", "accuse"),
    ("وأفاد ناشط حقوقي فضل عدم الكشف عن اسمه بأن القصف توقف.", "ناشط حقوقي", "state"),
    ("اعتبرت الوزارة هذه الخطوة انتهاكا صارخا للقانون.", "الوزارة", "condemn"),
]


@pytest.mark.parametrize(("text", "speaker", "stance"), MORE)
def test_who_says_it_and_in_what_stance(said: Said, text: str, speaker: str, stance: str) -> None:
    assert said(text)[0][:2] == (speaker, stance)


def test_an_agency_before_a_colon_is_the_way(said: Said) -> None:
    text = "قال غوتيريش بحسب وكالة الأنباء الألمانية: لا بديل عن الحوار."
    assert said(text) == [("غوتيريش", "state", None, "وكالة الأنباء الألمانية")]
