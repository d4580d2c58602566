"""Forms of speech that news has beside «قال س إن»: who speaks in them, in what stance, by which outlet."""

from collections.abc import Callable

import pytest

from marsad.language.clauses import Clauses

Read = Callable[..., Clauses]
Said = Callable[..., list[tuple[str | None, ...]]]


@pytest.mark.parametrize(
    ("text", "speaker", "stance"),
    [
        ("ولم يتسن الاتصال بالشرطة الهندية.", "الشرطة الهندية", "no-comment"),
        ("ولم تستجب وزارة الصحة لطلب التعليق.", "وزارة الصحة", "no-comment"),
        ("لم يستبعد قائد الأركان شن عملية جديدة.", "قائد الأركان", "state"),
        ("ولم ينف الحاكم علمه بالهجوم.", "الحاكم", "state"),
        ("أرجع القائد تراجع قواته إلى نفاد الذخيرة.", "القائد", "state"),
        ("ولمح مسؤول هندي إلى احتمال الانسحاب.", "مسؤول هندي", "state"),
        ("أمهل المجلس العسكري المتمردين ثلاثة أيام.", "المجلس العسكري", "threaten"),
        ("وأوعز الوزير إلى قواته بالرد على أي خرق.", "الوزير", "call-for"),
        ("أبدى المبعوث انزعاجه من استمرار الحصار.", "المبعوث", "condemn"),
        ("والتزمت الرئاسة الصمت حيال الأنباء.", "الرئاسة", "no-comment"),
        ("وأكد الناطق باسم الجيش عدم صحة هذه الأخبار.", "الناطق باسم الجيش", "deny"),
        ("وقد تم نفي هذه الرواية من قبل الحكومة.", "الحكومة", "deny"),
        ("وهو اتهام ترفضه الحركة.", "الحركة", "deny"),
        ("وقالت الوزارة إنه لم تكن هناك نية لإطلاق النار.", "الوزارة", "state"),
        ("تتعرض الجماعة للضغوط، بينما ينفي قادتها وجود أجانب.", "قادتها", "deny"),
        ("نسب الجيش النيجيري المجزرة إلى قطاع طرق.", "الجيش النيجيري", "accuse"),
        ("وهي مجزرة نسبتها السلطات إلى قطاع طرق.", "السلطات", "accuse"),
        ("وبين الوزير أن الطريق مفتوح.", "الوزير", "state"),
        ("وتبنت التفجير حركة الشباب.", "حركة الشباب", "state"),
        ("وهو ما نفته كيغالي.", "كيغالي", "deny"),
        ("وهو ما تنكره أسمرة.", "أسمرة", "deny"),
        ("وهي أرقام تشكك فيها الحكومة.", "الحكومة", "state"),
        ("أعلنت الوزارة عزمها فتح الطريق.", "الوزارة", "pledge"),
        ("أصدر الحزب بيانا نفى فيه صلته بالحادث.", "الحزب", "deny"),
        ("ووصف العطار القصف بالوحشي.", "العطار", "condemn"),
        ("قال شرطي كيني «هناك كثير من القتلى».", "شرطي كيني", "state"),
        ("أبدى المبعوث تفاؤله بالمحادثات.", "المبعوث", "state"),
        ("نشر الحاكم صورا من البلدة، رافضا ادعاءات المتمردين.", "الحاكم", "deny"),
        ("وسارعت نيروبي إلى نفي ذلك.", "نيروبي", "deny"),
        ("استبعد الناطق باسم الجيش حدوث انسحاب.", "الناطق باسم الجيش", "state"),
        ("استبعدت الوزارة أي حل عسكري للأزمة.", "الوزارة", "state"),
        ("تساءل الحاكم عن جدوى المفاوضات.", "الحاكم", "state"),
        ("قلل الحاكم من أهمية الهجوم.", "الحاكم", "state"),
        ("نشر الجيش خرائط، داعيا السكان إلى مغادرة القرية.", "الجيش", "call-for"),
        ("كشف مصدر أمني لقناة الحدث عن رصد تحركات.", "مصدر أمني", "state"),
        ("وقلل الحاكم من شأن التقارير.", "الحاكم", "state"),
        ("أما التقرير السنوي للبعثة، فأشار إلى أن الجسر مغلق.", "التقرير السنوي للبعثة", "state"),
        ("وصف مسؤول أوروبي الوضع في الإقليم بأنه كارثي.", "مسؤول أوروبي", "condemn"),
        ("ورد الناطق على سؤال بشأن الهدنة قائلا «ليس لدينا ما نعلنه».", "الناطق", "state"),
        ("علق الرئيس على الحادثة بالقول إن الجسر مغلق.", "الرئيس", "state"),
        ("أفادت «منصة الحكومة»، بأن الجسر مغلق.", "«منصة الحكومة»", "state"),
        ("ولم يصدر تعليق من «حركة الفجر» على ذلك.", "«حركة الفجر»", "no-comment"),
        ("أعلنت اللجنة الوطنية لحقوق الإنسان أن الجسر مغلق.", "اللجنة الوطنية لحقوق الإنسان", "state"),
        ("نواكشوط - أبلغت مصادر محلية وكالة الأنباء أن الجسر مغلق.", "مصادر محلية", "state"),
        ("قال محمد نور ضابط بالشرطة إن الجسر مغلق.", "محمد نور", "state"),
    ],
)
def test_who_speaks_in_other_forms(said: Said, text: str, speaker: str, stance: str) -> None:
    assert [(who, how) for who, how, _, _ in said(text)] == [(speaker, stance)]


def test_a_charge_in_a_participle_agrees_with_a_feminine_speaker(said: Said) -> None:
    text = "أدانت الوزارة القصف محملة المتمردين المسؤولية عن مقتل المدنيين."
    assert [(who, how) for who, how, *_ in said(text)] == [("الوزارة", "condemn"), ("الوزارة", "accuse")]


def test_who_denies_in_a_relative_clause_speaks_on(said: Said) -> None:
    text = "تتهم أديس أبابا القاهرة، وهو ما تنفيه القاهرة وتقول إنها تريد السلام."
    assert [who for who, *_ in said(text)] == ["أديس أبابا", "القاهرة", "القاهرة"]


def test_what_is_denied_is_not_said_again_by_the_report(said: Said) -> None:
    text = "كذبت الوزارة ما ورد في التقرير بشأن القصف، مؤكدة أن الجسر مفتوح."
    assert [(who, how) for who, how, *_ in said(text)] == [("الوزارة", "deny"), ("الوزارة", "state")]


def test_between_two_armies_nothing_is_said(said: Said) -> None:
    assert said("وبين الجيش والمتمردين خط طويل.") == []


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("وفي تصريح لقناة الحدث، قال الوزير إن الطريق مفتوح.", "قناة الحدث"),
        ("وفي مقابلة مع وكالة رويترز، قال الوزير إن الطريق مفتوح.", "وكالة رويترز"),
        ("قال الوزير، في بيان بثه التلفزيون الرسمي، إن الطريق مفتوح.", "التلفزيون الرسمي"),
        ("قال الوزير في بيان تلقته وكالة الأناضول إن الطريق مفتوح.", "وكالة الأناضول"),
        ("كتب الوزير أن الطريق مفتوح، بحسب وكالة تاس.", "وكالة تاس"),
        ("انهار الجسر، كما ذكر مصدر طبي لوكالة الأناضول.", "وكالة الأناضول"),
    ],
)
def test_the_outlet_stands_before_or_behind_what_is_said(said: Said, text: str, via: str) -> None:
    assert [way for *_, way in said(text)] == [via]


def test_each_of_those_who_welcome(said: Said) -> None:
    assert [who for who, *_ in said("رحبت بالاتفاق كل من مصر وقطر.")] == ["مصر", "قطر"]


def test_each_of_those_who_trade_charges(said: Said) -> None:
    text = "تبادلت الهند وباكستان الاتهامات بخرق الهدنة."
    assert [(who, how) for who, how, _, _ in said(text)] == [("الهند", "accuse"), ("باكستان", "accuse")]


def test_a_clause_may_only_tell_of_what_stands_before_it(said: Said) -> None:
    text = "وأعلنت الحركة، وهي جماعة تقول كابول إنها ضعيفة، انسحابها."
    assert [who for who, *_ in said(text)] == ["الحركة", "كابول"]


def test_a_participle_speaks_for_whom_it_agrees_with(said: Said) -> None:
    text = "نفى النظام السوري القصف، وساندته روسيا قائلة إن الطريق مفتوح."
    assert [who for who, *_ in said(text)] == ["النظام السوري", "روسيا"]


def test_a_joined_verb_takes_the_speaker_that_fits_it(said: Said) -> None:
    text = "رحبت مصر بالاتفاق، وطالب الاتحاد الأفريقي بتنفيذه."
    assert [who for who, *_ in said(text)] == ["مصر", "الاتحاد الأفريقي"]


def test_a_given_name_behind_a_post_is_no_verb(said: Said) -> None:
    assert said("قال المتحدث باسم الشرطة صادق منصوري إن الطريق مفتوح.") == [
        ("صادق منصوري", "state", "المتحدث باسم الشرطة", None)
    ]


def test_a_feeling_voiced_is_one_saying(said: Said) -> None:
    assert said("وعبر الوزير عن إدانة الحكومة للجريمة.") == [("الوزير", "condemn", None, None)]


def test_a_denial_may_point_back_to_the_sentence_before(read: Read) -> None:
    text = "اتهمت كينشاسا كيغالي بقصف المخيم. ونفت رواندا الاتهام."
    denies = read(text).sayings[-1].denies
    assert denies is not None
    assert denies.of(text) == "قصف المخيم"


def test_who_is_called_so_says_nothing_by_it(said: Said) -> None:
    text = "قالت باحثة تدعى فاطمة نورين إن الطريق مفتوح."
    assert len(said(text)) == 1


def test_what_a_clause_tells_of_its_subject_is_no_promise(said: Said) -> None:
    assert [how for _, how, *_ in said("قال الوزير إن حكومته ملتزمة بالهدنة.")] == ["state"]


def test_a_post_is_no_town(said: Said) -> None:
    text = "قالت ليندا توماس، السفيرة الأميركية لدى الأمم المتحدة، إن الطريق مفتوح."
    assert said(text) == [("ليندا توماس", "state", "السفيرة الأميركية لدى الأمم المتحدة", None)]


def test_the_source_tells_a_verb_from_its_masdar(said: Said) -> None:
    text = "وفي موسكو نفى المتحدث باسم الكرملين القصف، وقال إن الطريق مفتوح."
    assert [who for who, *_ in said(text)] == ["المتحدث باسم الكرملين"] * 2


def test_a_verb_may_follow_a_deed_that_and_joins(said: Said) -> None:
    text = "واتهم الوزير المتمردين بالتصعيد وطالب الأمم المتحدة بفتح تحقيق."
    assert [(who, how) for who, how, *_ in said(text)] == [("الوزير", "accuse"), ("الوزير", "call-for")]


def test_of_a_clause_told_of_another_the_one_behind_its_verb_speaks(said: Said) -> None:
    text = "قصف الجيش المدرسة التي قال شهود إنها كانت تؤوي نازحين."
    assert [who for who, *_ in said(text)] == ["شهود"]


def test_what_a_thing_is_held_for_is_said_of_it(said: Said) -> None:
    text = "وحث الرئيس الكيني على الحوار، معتبرا استمرار القتال جريمة حرب."
    assert [(who, how) for who, how, *_ in said(text)][1] == ("الرئيس الكيني", "condemn")


def test_a_quotation_with_a_figure_is_no_name(said: Said) -> None:
    text = 'وأكد الوزير الكيني "مقتل 19 شخصا في النهر".'
    assert [who for who, *_ in said(text)] == ["الوزير الكيني"]


def test_reassuring_and_setting_terms_are_said(said: Said) -> None:
    assert [(who, how) for who, how, *_ in said("وطمأن الوزير الكيني السكان بأن الطريق آمن.")] == [
        ("الوزير الكيني", "state")
    ]
    assert [(who, how) for who, how, *_ in said("واشترط الوزير الكيني انسحاب القوات قبل الحوار.")] == [
        ("الوزير الكيني", "call-for")
    ]
    assert said("وطمأن الوزير الكيني السكان.") == []


@pytest.mark.parametrize(
    "text",
    [
        "ولم تعلن أي جهة مسؤوليتها عن التفجير.",
        "التقى الوفد دبلوماسيا لم يكشف هويته.",
        "عثر السكان على جثث عشرين طالبا في الوادي.",
        "قتلت الشرطة مهاجمين اثنين قرب السوق.",
    ],
)
def test_words_that_only_look_like_speech(said: Said, text: str) -> None:
    assert said(text) == []


def test_taking_someone_in_is_no_charge(said: Said) -> None:
    text = "وقال الناطق إنه «في كمين محكم ألقينا القبض على أربعة مسلحين»."
    assert said(text) == [("الناطق", "state", None, None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أفاد مكتب الرئيس بأن هجوما وقع قبل الهدنة، لكنه اتهم كينيا بخرقها.", "مكتب الرئيس"),
        ("واجه سكان الحي الجنود، بينما نفوا وجود مسلحين بينهم.", "سكان الحي"),
    ],
)
def test_a_pronoun_holds_the_subject(said: Said, text: str, speaker: str) -> None:
    """What stands behind such a verb is its object: «لكنه اتهم كينيا», «نفوا وجود …»."""
    assert said(text)[-1][0] == speaker


def test_a_name_in_quotation_marks_opens_a_headline(read: Read) -> None:
    text = "«الجيش الوطني» ينفي قصف المدرسة"
    found = read(text, titles=(1,)).sayings[0]
    assert (found.stance, text[found.speaker[0].span.start : found.speaker[0].span.end]) == (
        "deny",
        "«الجيش الوطني»",
    )


def test_an_outlet_that_saw_a_text_says_nothing(said: Said) -> None:
    text = "وقال الناطق باسم الجيش، في بيان اطلعت عليه الأناضول، إن «القوات تتقدم نحو الجسر»."
    assert [found[:2] for found in said(text)] == [("الناطق باسم الجيش", "state")]


def test_who_is_led_to_a_deed_asks_for_nothing(said: Said) -> None:
    text = "سيطر المسلحون على البلدة، مما دعا الرئيس الكيني إلى إعلان حالة الطوارئ."
    assert [found for found in said(text) if found[1] == "call-for"] == []


def test_a_decree_announces_behind_a_comma(said: Said) -> None:
    text = "أصدر رئيس البلاد مرسوما، مساء الأربعاء، أعلن فيه الإقليم منطقة طوارئ."
    assert said(text) == [("رئيس البلاد", "state", None, None)]
