"""Texts given out: who says what stands in them, and who speaks where nobody has spoken before."""

from collections.abc import Callable

import pytest

from marsad.language.clauses import Clauses

Read = Callable[..., Clauses]
Said = Callable[..., list[tuple[str | None, ...]]]


def cues(read: Read, text: str) -> list[str]:
    return [saying.cue.of(text) for saying in read(text).sayings if saying.speaker]


@pytest.mark.parametrize(
    ("text", "speaker", "stance"),
    [
        (
            "صدر عن قيادة الجيش التشادي بيان أعلن فيه أن الوحدات عثرت على صاروخ.",
            "قيادة الجيش التشادي",
            "state",
        ),
        ("أصدرت حركة الشباب بيانا جاء فيه أن مقاتليها انسحبوا.", "حركة الشباب", "state"),
        ("نشرت الأمم المتحدة تقريرا قالت فيه إن الانتهاكات بلغت ذروتها.", "الأمم المتحدة", "state"),
        (
            "صدر بيان مشترك عن وزراء الدول السبع أكد أن الهدنة صامدة.",
            "وزراء الدول السبع",
            "state",
        ),
    ],
)
def test_who_gives_out_a_text_says_what_stands_in_it(
    said: Said, text: str, speaker: str, stance: str
) -> None:
    assert [(who, how) for who, how, *_ in said(text)] == [(speaker, stance)]


def test_texts_told_of_by_present_verbs_speak_for_whoever_gives_them_out(said: Said) -> None:
    text = "أصدر الحزب سلسلة بيانات تؤكد دعمه للمتظاهرين وتدين القصف."
    assert [(who, how) for who, how, *_ in said(text)] == [("الحزب", "support"), ("الحزب", "condemn")]


def test_giving_out_is_the_cue_where_no_verb_of_saying_follows(read: Read, said: Said) -> None:
    text = "أصدرت وزارة الصحة السودانية تقريرها اليومي، وفيه أن الوفيات بلغت تسعين."
    assert cues(read, text) == ["أصدرت"]
    assert said(text)[0][0] == "وزارة الصحة السودانية"


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "via"),
    [
        (
            "جاء ذلك في تصريح للناطق باسم الجبهة كريم مبارك لقناة العربية.",
            "تصريح",
            "كريم مبارك",
            "قناة العربية",
        ),
        ("وجاء ذلك في بيان صادر عن وزارة الداخلية الكينية.", "بيان", "وزارة الداخلية الكينية", None),
        ("وجاء ذلك في كلمة ألقاها الرئيس الكيني وليام روتو.", "كلمة", "وليام روتو", None),
    ],
)
def test_a_text_pointed_back_to_is_a_cue(
    read: Read, said: Said, text: str, cue: str, speaker: str, via: str | None
) -> None:
    assert cues(read, text) == [cue]
    who, _, _, way = said(text)[0]
    assert (who, way) == (speaker, via)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("زار وزير الدفاع رستم عمروف الجبهة.\nوقال إن القوات تحتاج إلى الذخيرة.", "رستم عمروف"),
        ("التقى المبعوث هانس غروندبرغ قادة الأحزاب.\nوأضاف أن المحادثات تسير ببطء.", "هانس غروندبرغ"),
        ("وصل الأمين العام أنطونيو غوتيريش إلى بورت سودان. وقال إن الحرب يجب أن تتوقف.", "أنطونيو غوتيريش"),
        ("عقدت وزارة الصحة مؤتمرا صحفيا.\nوأوضحت أن الإصابات تجاوزت الألف.", "وزارة الصحة"),
    ],
)
def test_who_did_something_goes_on_to_speak(said: Said, text: str, speaker: str) -> None:
    assert [saying[0] for saying in said(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "شن الجيش غارات على القرية.\nوقالت إن عشرة قتلوا.",  # another gender
        "أدى هجوم على مركز للشرطة إلى مقتل خمسة.\nوقال إن المهاجمين فروا.",  # no speaker did it
    ],
)
def test_who_cannot_speak_does_not(said: Said, text: str) -> None:
    assert [saying[0] for saying in said(text)] == [None]


def test_who_spoke_before_keeps_the_floor(said: Said) -> None:
    text = "قال الوزير محمود علي إن الوضع صعب. والتقى الرئيس أحمد سالم الوفد. وأضاف أن الحل قريب."
    assert [saying[0] for saying in said(text)] == ["محمود علي", "محمود علي"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("بعد ساعات من قول الرئيس حسن شيخ محمود إن قواته تسيطر على البلدة هاجمها مسلحون.", ["حسن شيخ محمود"]),
        ("أعلنت مصادر طبية والتلفزيون الرسمي أن عشرين قتلوا.", ["مصادر طبية", "التلفزيون الرسمي"]),
        ("وأبلغت وزارة الداخلية عن مقتل ستة من عناصرها.", ["وزارة الداخلية"]),
        ("شنت إثيوبيا غارات على المواقع، مطالبة بانسحاب القوات.", ["إثيوبيا"]),
    ],
)
def test_other_ways_of_naming_who_speaks(said: Said, text: str, speakers: list[str]) -> None:
    told = [who for saying in said(text) if saying[0] for who in saying[0].split(" & ")]
    assert told == speakers


def test_told_passively_nobody_speaks(said: Said) -> None:
    assert said("وأكد البنتاغون أن الجيش الروسي أبلغ بالعملية قبل تنفيذها.") == [
        ("البنتاغون", "state", None, None)
    ]
