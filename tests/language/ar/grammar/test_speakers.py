"""Who speaks: the name if there is one, else the shortest phrase that says who; the post beside it."""

from collections.abc import Callable

import pytest

from marsad.language.clauses import Clauses

Read = Callable[..., Clauses]
Said = Callable[..., list[tuple[str | None, ...]]]


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (
            "وقال المتحدث باسم الجيش السوداني نبيل عبد الله إن القوات صامدة.",
            "نبيل عبد الله",
            "المتحدث باسم الجيش السوداني",
        ),
        (
            "وأوضح العميد يحيى سريع، المتحدث العسكري باسم الحوثيين، أن العملية مستمرة.",
            "يحيى سريع",
            "المتحدث العسكري باسم الحوثيين",
        ),
        (
            "وقال البريغادير جنرال غيلبر تاندجا، المتحدث باسم القيادة، إن الطريق مغلق.",
            "غيلبر تاندجا",
            "المتحدث باسم القيادة",
        ),
        ("وقال المدعي العام خوسيه كاليندا إن الطريق مغلق.", "خوسيه كاليندا", "المدعي العام"),
        (
            "وصرح المتحدث باسم شرطة باماكو، بصير كوناتي، بأن الطريق مغلق.",
            "بصير كوناتي",
            "المتحدث باسم شرطة باماكو",
        ),
        (
            "وقال المتحدث باسم تحالف جماعات تهيمن عليها القبائل، محمد ولد سالك إن الطريق مغلق.",
            "محمد ولد سالك",
            "المتحدث باسم تحالف جماعات",
        ),
        (
            "وقال الناطق باسم القيادة #غالب_العطية إن الطريق مغلق.",
            "غالب_العطية",
            "الناطق باسم القيادة",
        ),
        ("أقر قائد الجيش بشجاعة خصومه في المعركة.", "قائد الجيش", None),
        ("وقال العقيد سالم الراوي إن الطريق مغلق.", "سالم الراوي", None),
        (
            "قال نائب رئيس مجلس السيادة مالك عقار إن الحرب ستنتهي.",
            "مالك عقار",
            "نائب رئيس مجلس السيادة",
        ),
        (
            "قال رئيس الوزراء العراقي محمد شياع السوداني إن بلاده ليست ساحة حرب.",
            "محمد شياع السوداني",
            "رئيس الوزراء العراقي",
        ),
        (
            "قال توم بيرييلو المبعوث الأمريكي إلى السودان الخاص إن بلاده قلقة.",
            "توم بيرييلو",
            "المبعوث الأمريكي إلى السودان الخاص",
        ),
        ("قال عمر الكاتب وهو صاحب متجر في تعز إن الأسعار ارتفعت.", "عمر الكاتب", None),
        ("وقال أحمد العلي إن الطريق مغلق.", "أحمد العلي", None),
    ],
)
def test_a_name_goes_before_the_post(said: Said, text: str, speaker: str, role: str | None) -> None:
    ((found, stance, post, via),) = said(text)
    assert (found, stance, via) == (speaker, "state", None)
    assert role is None or post == role


def test_a_post_ends_at_the_place_that_it_is_over(said: Said) -> None:
    text = "وأدان مارتن غريفيث مبعوث الأمم المتحدة إلى اليمن الهجوم على السوق."
    assert said(text)[0][::2][:2] == ("مارتن غريفيث", "مبعوث الأمم المتحدة إلى اليمن")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال مسؤولون غربيون إن الهجوم وشيك.", "مسؤولون غربيون"),
        ("وقال مسؤول في حماس إن المفاوضات متوقفة.", "مسؤول في حماس"),
        ("قال محافظ عدن إن الخدمات عادت.", "محافظ عدن"),
        ("وقال سكان إنهم سمعوا دوي انفجارات.", "سكان"),
        ("ويرى محللون أن الهدنة هشة.", "محللون"),
        ("قال التلفزيون الرسمي إن الرئيس بخير.", "التلفزيون الرسمي"),
        ("وقال مسؤول عسكري إن الحدود مغلقة.", "مسؤول عسكري"),
    ],
)
def test_without_a_name_the_shortest_phrase_says_who(said: Said, text: str, speaker: str) -> None:
    assert [row[0] for row in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("قالت موسكو وكييف إن المحادثات مفيدة.", ["موسكو", "كييف"]),
        ("ودعت فرنسا وألمانيا إلى ضبط النفس.", ["فرنسا", "ألمانيا"]),
        ("أدانت مصر والأردن والسعودية الهجوم.", ["مصر", "الأردن", "السعودية"]),
    ],
)
def test_each_of_several_speakers_says_it(said: Said, text: str, speakers: list[str]) -> None:
    assert [row[0] for row in said(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("الجيش السوداني قال إن الفاشر صامدة.", "الجيش السوداني"),
        ("رئيس الأركان الأوكراني أولكسندر سيرسكي قال إن الجبهة مستقرة.", "أولكسندر سيرسكي"),
        ("وكان المتحدث باسم الحوثيين قد قال إن الحصار مستمر.", "المتحدث باسم الحوثيين"),
        ("«لن نغادر أرضنا»، يقول أحمد العلي.", "أحمد العلي"),
    ],
)
def test_a_speaker_may_stand_before_or_behind_the_verb(said: Said, text: str, speaker: str) -> None:
    assert [row[0] for row in said(text)] == [speaker]


@pytest.mark.parametrize(
    "text", ["وأضاف أن الطريق مغلق.", "وتابع أن الطريق مغلق.", "وشدد على أن الطريق مغلق."]
)
def test_a_verb_alone_takes_whoever_spoke_last(said: Said, text: str) -> None:
    assert said("قال الوزير إن الحدود مغلقة.\n" + text)[1][:2] == ("الوزير", "state")


@pytest.mark.parametrize(
    "text", ["وأشار إلى أن الطريق مغلق.", "ولفت إلى أن الطريق مغلق.", "وأشار الوزير إلى أن الطريق مغلق."]
)
def test_pointing_to_something_is_saying_it(said: Said, text: str) -> None:
    assert [row[1] for row in said("قال الوزير إن الحدود مغلقة.\n" + text)] == ["state", "state"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [("وأضاف المسؤول أن الطريق مغلق.", "المسؤول"), ("وذكرت الوزارة أن الطريق مغلق.", "الوزارة")],
)
def test_a_back_reference_is_quoted_as_written(said: Said, text: str, speaker: str) -> None:
    assert [row[0] for row in said(text)] == [speaker]


def test_a_speaker_is_known_to_the_packs(read: Read) -> None:
    (saying,) = read("وقال خليفة حفتر إن المعركة مستمرة.").sayings
    (speaker,) = saying.speaker
    assert (speaker.kind, speaker.id) == ("person", "libya-haftar")


def test_a_capital_that_speaks_is_its_government(read: Read) -> None:
    (saying,) = read("نفت واشنطن إرسال قوات إلى أوكرانيا.").sayings
    assert [phrase.id for phrase in saying.speaker] == ["state:US"]


@pytest.mark.parametrize(
    ("text", "speaker", "stance"),
    [
        ("اتهم الرئيس الأوكراني فولوديمير زيلينسكي روسيا بارتكاب جرائم.", "فولوديمير زيلينسكي", "accuse"),
        ("حث الأمين العام للأمم المتحدة أنطونيو غوتيريش الطرفين على التهدئة.", "أنطونيو غوتيريش", "call-for"),
        ("حمّل رئيس الوزراء اللبناني إسرائيل مسؤولية الهجوم.", "رئيس الوزراء اللبناني", "accuse"),
        ("كذّب المتحدث باسم الجيش الأنباء عن سقوط المدينة.", "المتحدث باسم الجيش", "deny"),
        ("نفى مسؤول كيني إطلاق سراح الرهائن.", "مسؤول كيني", "deny"),
        ("أكد ضابط إثيوبي تنفيذ العملية.", "ضابط إثيوبي", "state"),
    ],
)
def test_whom_a_speaker_speaks_of_is_no_part_of_the_name(
    said: Said, text: str, speaker: str, stance: str
) -> None:
    assert [row[:2] for row in said(text)] == [(speaker, stance)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وكان سكان القرية، في حديث لإذاعة محلية، قد قالوا إن النهر فاض.", "سكان القرية"),
        ("إلا أن الشرطة الكينية، نفت أن تكون قد أطلقت النار.", "الشرطة الكينية"),
        ("لكن متحدثا باسم البلدية قال إن السوق مفتوحة.", "متحدثا باسم البلدية"),
        ("توقفت الرحلات، بحسب وزارة النقل التي تحدثت عن عطل في المدرج.", "وزارة النقل"),
        ("أعلن متحدث باسم الشرطة أن الطريق مفتوح.", "متحدث باسم الشرطة"),
        ("قال مصدر أمني إن الطريق مفتوح.", "مصدر أمني"),
        ("قال والي كسلا إن الطريق مفتوح.", "والي كسلا"),
        ("قال لرويترز أحد سكان القرية إن الطريق مفتوح.", "أحد سكان القرية"),
        ("طلبت الوزارة من السكان إخلاء القرية.", "الوزارة"),
        ("أصدرت الوزارة بيانا أعلنت فيه فتح الطريق.", "الوزارة"),
        ("أقرت وزارة الدفاع، مساء الاثنين، بمقتل ثلاثة جنود.", "وزارة الدفاع"),
        ("وقال بيان صادر عن وزارة النقل إن الجسر مغلق.", "وزارة النقل"),
        ("وأفادت وسائل إعلام تابعة للحكومة بأن الجسر مغلق.", "وسائل إعلام"),
    ],
)
def test_what_stands_round_a_speaker_hides_it_from_no_verb(said: Said, text: str, speaker: str) -> None:
    assert {row[0] for row in said(text)} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "وصلت معلومات تفيد بأن الجسر أغلق.",
        "ويشير سقوط البلدة إلى أن الدفاعات ضعيفة.",
        "ولن تلتزم الصمت وزارة النقل.",
        "ولم يرد ذكر الجسر في القائمة.",
    ],
)
def test_where_nobody_can_speak_nothing_is_said(said: Said, text: str) -> None:
    assert said(text) == []


def test_a_name_ends_before_the_party_that_it_accuses(said: Said) -> None:
    assert [row[0] for row in said("واتهم غانتشاروف الجيش الإثيوبي بحصار البلدة.")] == ["غانتشاروف"]


def test_the_post_of_a_body_named_before(said: Said) -> None:
    assert said("وقال الناطق باسمه العميد سمير حداد إن الجسر مغلق.") == [
        ("سمير حداد", "state", "الناطق باسمه", None)
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("قال الوزير إن الطريق مفتوح. وقالت المتحدثة إن الجسر مغلق. وأضاف أن النهر فاض.", "الوزير"),
        ("قال الوزير إن الطريق مفتوح. وقالت المتحدثة إن الجسر مغلق. وأضافت أن النهر فاض.", "المتحدثة"),
        ("أكد سكان أن الجسر مغلق. وقال الوزير إنه مفتوح. وأضافوا أن النهر فاض.", "سكان"),
    ],
)
def test_a_verb_alone_agrees_with_its_speaker(said: Said, text: str, speakers: str) -> None:
    assert said(text)[-1][0] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("أما وزير النقل، الذي زار الجسر، فقال إن الطريق مفتوح.", ["وزير النقل"]),
        ("صنف المجلس الجماعة منظمة إرهابية، وأعلن أن الجسر مغلق.", ["المجلس"]),
        ("نشرت الشرطة صورا قالت إنها للجسر.", ["الشرطة"]),
        ("قال الوزير إن سكانا اشتكوا لكنه وعد بأن الجسر سيفتح.", ["الوزير", "الوزير"]),
        ("وجاء في البيان: «شدد النواب على فتح الجسر، وطالبوا بالتحقيق».", ["البيان", "النواب", "النواب"]),
        ("أغلق الجسر، بحسب الشرطة التي تحدثت عن عطل ونفت وقوع هجوم.", ["الشرطة"] * 3),
        ("نددت الوزارة بما وصفته بـ«العدوان».", ["الوزارة", "الوزارة"]),
        ("قال الوزير إنه يرى أن الجسر سليم.", ["الوزير"]),
        ("اتهمت الوزارة في بيان من وصفته بأنه خائن بحرق الجسر.", ["الوزارة", "الوزارة"]),
        ("قالت الإذاعة، ومقرها لندن، إن الجسر مغلق.", ["الإذاعة"]),
        ("لكن المتحدث باسم الشرطة العقيد عمر حسن نفى ذلك.", ["عمر حسن"]),
        ("دمر هجوم تتهم كييف موسكو بتدبيره جسرا.", ["كييف"]),
    ],
)
def test_a_speaker_named_once_speaks_on(said: Said, text: str, speakers: list[str]) -> None:
    assert [row[0] for row in said(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("قال الناشط أحمد كريم إن القصف تجدد.", "أحمد كريم", "الناشط"),
        ("قالت النازحة فاطمة أحمد إن المسلحين أحرقوا بيتها.", "فاطمة أحمد", "النازحة"),
        ("قال المزارع جان موكوندا إن المتمردين دخلوا القرية.", "جان موكوندا", "المزارع"),
    ],
)
def test_what_a_speaker_is_stands_beside_the_name(said: Said, text: str, speaker: str, role: str) -> None:
    assert said(text)[0][:3] == (speaker, "state", role)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("حثت كل من واشنطن وموسكو على ضبط النفس.", ["واشنطن", "موسكو"]),
        (
            "دعا وزير الخارجية الروسي سيرغي لافروف ونظيره التركي مولود أوغلو إلى الهدوء.",
            ["سيرغي لافروف", "مولود أوغلو"],
        ),
        ("رافائيل جروسي، رئيس الوكالة، قال إنه لا يوجد خطر.", ["رافائيل جروسي"]),
        ("تعهدت أديس أبابا باستكمال إعادة الخدمات.", ["أديس أبابا"]),
        ("أمر وزير الدفاع بالانسحاب من الضفة.", ["وزير الدفاع"]),
        ("اقترح الرئيس تشكيل لجنة دولية.", ["الرئيس"]),
    ],
)
def test_who_asks_says_and_promises(said: Said, text: str, speakers: list[str]) -> None:
    assert [one[0] for one in said(text)] == speakers


@pytest.mark.parametrize("how", ["متوجها إلى الصحفيين", "مخاطبا الحاضرين"])
def test_who_is_spoken_to_does_not_speak(said: Said, how: str) -> None:
    text = f'قال الوزير إن الاتفاق تاريخي. وقال {how}: "انسحبت القوات".'
    assert [row[0] for row in said(text)] == ["الوزير", "الوزير"]


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (
            "وقال المتحدث باسم متمردي الشمال كينغا أوموري إن القوات انسحبت.",
            "كينغا أوموري",
            "المتحدث باسم متمردي الشمال",
        ),
        (
            'وقال رئيس أركان الجيش الهندي "راجيف شارما"، إن الهدنة صامدة.',
            "راجيف شارما",
            "رئيس أركان الجيش الهندي",
        ),
        (
            "وقالت الباحثة المعنية بشؤون كشمير في مجموعة الأزمات نورا سليم إن القتال مستمر.",
            "نورا سليم",
            "الباحثة المعنية بشؤون كشمير في مجموعة الأزمات",
        ),
        ("وصرح وزير الخارجية الهندي فيكرام مصري بأن الهدنة قائمة.", "فيكرام مصري", "وزير الخارجية الهندي"),
        ("وقال ناطق باسم الثوار يدعى جون ماكي إن المدينة سقطت.", "جون ماكي", "ناطق باسم الثوار"),
    ],
)
def test_a_post_ends_where_its_name_begins(read: Read, text: str, speaker: str, role: str) -> None:
    saying = read(text).sayings[0]
    assert saying.role is not None
    assert ([phrase.span.of(text) for phrase in saying.speaker], saying.role.span.of(text)) == (
        [speaker],
        role,
    )
    assert len(read(text).sayings) == 1


def test_an_age_in_brackets_is_no_part_of_a_name(read: Read) -> None:
    text = 'قالت ماي ليم (58 عاما) "أريد العودة إلى بيتي".'
    assert [phrase.span.of(text) for phrase in read(text).sayings[0].speaker] == ["ماي ليم"]
