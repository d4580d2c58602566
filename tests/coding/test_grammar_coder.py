"""The grammar coder: what holds of every coding, and the codebook's settled cases end to end."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.coding import Coder, GrammarCoder
from marsad.packs import Packs, Place
from marsad.records import Coding, Event, Mark, Mention, Span, Statement, Tie, Version

Code = Callable[..., Coding]
Said = Callable[..., list[tuple[str | None, ...]]]
Told = Callable[..., list[dict[str, Any]]]
Versions = Callable[..., Version]

ARTICLE = (
    "الجيش السوداني يعلن استعادة مصفاة الجيلي\n"
    "أعلن الجيش السوداني أمس استعادة مصفاة الجيلي شمالي الخرطوم بعد معارك قتل فيها 12 جنديا.\n"
    "وقال المتحدث باسمه نبيل عبد الله لوكالة رويترز إن قوات الدعم السريع المدعومة من الإمارات انسحبت منها.\n"
    "ونفت قوات الدعم السريع في بيان انسحابها، وأضافت أن «طائرات الجيش قصفت أحياء سكنية»، بحسب البيان."
)


def quotes(mark: Mark) -> list[tuple[Span, str]]:
    """Every span of a mark but its cue, with the words that it gives for it."""
    if isinstance(mark, Statement):
        mentions = [*mark.speaker, mark.role, mark.via, mark.denies]
        figures = []
    elif isinstance(mark, Event):
        mentions = [
            *mark.actor,
            *mark.target,
            *mark.place,
            *mark.origin,
            *mark.destination,
            *mark.according_to,
        ]
        mentions += [figure.of for figure in mark.figures]
        figures = [(figure.span, figure.text) for figure in mark.figures]
    else:
        mentions = [mark.source, mark.target, *mark.according_to]
        figures = []
    return figures + [(one.span, one.text) for one in mentions if isinstance(one, Mention)]


def check(coding: Coding, version: Version) -> None:
    """What holds of every coding."""
    text = version.text
    for mark in coding.marks:
        assert 0 <= mark.cue.start < mark.cue.end <= len(text)
        assert version.line_span(mark.line).covers(mark.cue)
        for span, words in quotes(mark):
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text) == words
        if isinstance(mark, Event):
            for figure in mark.figures:
                assert figure.part_of is None or figure.part_of in text
    ids = [mark.id for mark in coding.marks]
    assert len(set(ids)) == len(ids)
    statements = {mark.id: mark.speaker for mark in coding.statements}
    tellings: tuple[Event | Tie, ...] = (*coding.events, *coding.ties)
    for told in tellings:
        if told.statement in statements:
            assert told.according_to == statements[told.statement]
        else:
            assert told.according_to == ()


NEWS = """
وقال قال أضاف وأضاف نفى نفت أعلن أكد بحسب وفقا لـ نقلت عن قوله إن أن أنه « » : ، . " ( ) المتحدث باسم الجيش
الروسي السوداني رويترز وكالة الأناضول مصادر طبية الوزير حفتر روسيا موسكو قصف قصفت غارات على هجوم سيطرت من إلى
انسحبت مدينة صنعاء الخرطوم قتل مقتل 12 ثلاثة مدنيين شخصا بينهم أطفال أمس الجمعة الماضي إذا لم لن سوف قد لا صحة
المدعومة بقيادة قائد رئيس التابعة معقل في بيان مضيفا دعا هدد حذر طائرات مسيرة الذي التي ما و ف ب ل لل
"""
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئءىةًٌٍَُِّْـلالله ٠١٢٣0123 \n\t«»\"“”':،؛.؟!()-–…\u200f\u202b\ufeff\x00"
SURROGATES = "\ud800\udbff\udc00"

fast = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@fast
@given(text=st.text(LETTERS, max_size=120))
def test_any_text_is_coded_and_quoted(coder: GrammarCoder, version: Versions, text: str) -> None:
    read = version(text)
    coding = coder.code(read)
    check(coding, read)
    assert coder.code(read) == coding


@fast
@given(text=st.text(SURROGATES + "قال ", min_size=1, max_size=20))
def test_lone_surrogates_are_coded_and_quoted(coder: GrammarCoder, version: Versions, text: str) -> None:
    read = version(text)
    check(coder.code(read), read)


@fast
@given(words=st.lists(st.sampled_from([*NEWS.split(), "\n"]), max_size=40))
def test_any_row_of_news_words_is_coded_and_quoted(
    coder: GrammarCoder, version: Versions, words: list[str]
) -> None:
    read = version(" ".join(words))
    coding = coder.code(read)
    check(coding, read)
    assert coder.code(read) == coding


@fast
@given(text=st.text(max_size=60))
def test_no_text_of_any_script_breaks_the_coder(coder: GrammarCoder, version: Versions, text: str) -> None:
    read = version(text)
    check(coder.code(read), read)


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", " ", "و" * 5000, "ً" * 5000, "«" * 500, "قال " * 300, "«قال: " * 200, "12 " * 500],
)
def test_odd_texts_are_coded(coder: GrammarCoder, version: Versions, text: str) -> None:
    read = version(text)
    check(coder.code(read), read)


def test_an_article_is_coded_and_quoted(coder: GrammarCoder, version: Versions) -> None:
    read = version(ARTICLE, titles=(1,))
    coding = coder.code(read)
    check(coding, read)
    assert coding.statements
    assert coding.events
    assert coding.ties


def test_a_coding_names_its_version_its_coder_and_its_packs(
    coder: GrammarCoder, packs: Packs, version: Versions
) -> None:
    read = version(ARTICLE)
    coding = coder.code(read)
    assert (coding.version, coding.coder, coding.packs) == (read.id, coder.name, packs.hash)


def test_an_id_outlives_the_packs(coder: GrammarCoder, version: Versions) -> None:
    """Without packs the same cues have the same ids: what people decided is not orphaned by an upgrade."""
    read = version("قصفت المدفعية بلدة أفدييفكا، بحسب سكان.")
    bare = GrammarCoder(Packs((), {}, {}, "none"))
    assert [mark.id for mark in bare.code(read).marks] == [mark.id for mark in coder.code(read).marks]


def test_a_language_without_a_grammar_gives_no_marks(coder: GrammarCoder, version: Versions) -> None:
    assert coder.reads("ar")
    assert not coder.reads("en")
    assert not coder.reads(None)
    coding = coder.code(version("The army shelled the town, residents said.", language="en"))
    assert coding.marks == ()


def test_the_grammar_coder_is_a_coder(coder: GrammarCoder) -> None:
    default: Coder = coder
    assert default.name.startswith("grammar/")


def test_lines_are_the_pages(coder: GrammarCoder) -> None:
    text = "قال حفتر إن الطريق مفتوح.\nقصفت المدفعية البلدة."
    read = Version("v", "a", "p", "r", text, lines=(7, 12), title_lines=(), language="ar")
    assert [mark.line for mark in coder.code(read).marks] == [7, 12]


def test_relative_days_count_from_the_day_of_publication(code: Code) -> None:
    text = "قصفت المدفعية البلدة أمس."
    assert [str(event.date) for event in code(text, published="2016-03-01").events] == ["2016-02-29"]
    assert [str(event.date) for event in code(text).events] == ["2024-05-14"]


def test_two_speakers_of_one_verb_are_two_statements_and_tell_two_events(said: Said, told: Told) -> None:
    text = "قالت موسكو وكييف إن الجيش انسحب من الجسر."
    assert [row[0] for row in said(text)] == ["موسكو", "كييف"]
    assert [event["teller"] for event in told(text)] == ["موسكو", "كييف"]


def test_two_tellers_of_one_event_on_a_line_are_two_marks(told: Told) -> None:
    text = "قال الجيش إنه قصف البلدة، فيما قال ناشطون إن الجيش قصف البلدة."
    assert [(event["cue"], event["teller"]) for event in told(text)] == [("قصف", "الجيش"), ("قصف", "ناشطون")]


def test_an_event_told_again_on_another_line_is_marked_again(told: Told) -> None:
    text = "قصفت المدفعية بلدة أفدييفكا.\nوقصفت المدفعية بلدة أفدييفكا ليلا."
    assert [event["cue"] for event in told(text)] == ["قصفت", "قصفت"]


def test_a_pronoun_stands_for_whoever_tells(told: Told) -> None:
    (event,) = told("أعلن الجيش الروسي سيطرته على بلدة أفدييفكا.")
    assert (event["actor"], event["place"]) == ("الجيش الروسي", "بلدة أفدييفكا")


def test_who_announces_a_deed_of_its_own_does_it(told: Told) -> None:
    (event,) = told("أعلن الجيش الروسي إسقاط 20 مسيرة.")
    assert (event["type"], event["actor"], event["target"]) == ("interception", "الجيش الروسي", "20 مسيرة")


def test_a_denial_makes_its_events_denied(told: Told) -> None:
    (event,) = told("نفى الجيش الإثيوبي أن تكون قواته قد قصفت مدينة مقلي.")
    assert (event["status"], event["teller"], event["place"]) == ("denied", "الجيش الإثيوبي", "مدينة مقلي")


def test_a_denial_ends_where_the_speaker_goes_on(told: Told) -> None:
    text = "نفى المتحدث قصف السوق، وأكد أن طائرات الجيش استهدفت معسكرا."
    assert [(event["cue"], event["status"]) for event in told(text)] == [
        ("قصف", "denied"),
        ("استهدفت", "actual"),
    ]


def test_a_warning_makes_its_events_hypothetical(told: Told) -> None:
    (event,) = told("حذر الرئيس الأوكراني فولوديمير زيلينسكي من هجوم جديد على خاركيف.")
    assert (event["status"], event["place"]) == ("hypothetical", "خاركيف")


def test_what_is_asked_for_is_no_event(told: Told, said: Said) -> None:
    text = "دعت الأمم المتحدة إلى هدنة إنسانية في السودان."
    assert told(text) == []
    assert [row[1] for row in said(text)] == ["call-for"]


def test_a_closing_source_tells_its_whole_sentence(told: Told) -> None:
    text = "قصفت المدفعية البلدة وانسحب المسلحون من الجسر، بحسب سكان."
    assert [event["teller"] for event in told(text)] == ["سكان", "سكان"]


def test_a_headlines_colon_tells_what_follows(told: Told) -> None:
    (event,) = told("روسيا: أسقطنا 20 مسيرة أوكرانية", titles=(1,))
    assert (event["teller"], event["type"], event["target"]) == ("روسيا", "interception", "20 مسيرة أوكرانية")


def test_a_facility_with_a_name_is_a_place(told: Told) -> None:
    (event,) = told("استهدفت غارة مطار صنعاء.")
    assert event["place"] == "مطار صنعاء"
    assert "target" not in event


def test_leads_or_office_but_never_both(code: Code) -> None:
    text = "قال وزير الدفاع الأوكراني رستم عمروف لقائد قوات الدعم السريع محمد حمدان دقلو إن الطريق مفتوح."
    pairs = [(tie.source.text, tie.kind) for tie in code(text).ties]
    assert len({person for person, _ in pairs}) == len(pairs)


def test_a_tie_inside_reported_words_is_told_by_the_speaker(code: Code) -> None:
    (tie,) = code("قال الوزير إن الميليشيات المدعومة من إيران انسحبت.").ties
    assert isinstance(tie, Tie)
    assert (tie.kind, tie.source.text, tie.target.text) == ("backs", "إيران", "الميليشيات")
    assert [mention.text for mention in tie.according_to] == ["الوزير"]


def test_a_tie_is_marked_once_a_line(code: Code) -> None:
    text = "انسحبت الميليشيات المدعومة من إيران، وقصفت الميليشيات المدعومة من إيران الجسر."
    assert len([tie for tie in code(text).ties if tie.kind == "backs"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "أدان الاتحاد الأوروبي الهجوم على المستشفى.",
        "نددت باكستان بالغارات على أراضيها.",
        "اتهمت أوكرانيا روسيا بقصف محطة للطاقة.",
        "حذرت إيران من أي هجوم إسرائيلي على منشآتها.",
        "أفاد المرصد السوري لحقوق الإنسان بمقتل سبعة جنود في هجوم شرقي دير الزور.",
    ],
)
def test_who_speaks_of_anothers_deed_does_not_do_it(code: Code, text: str) -> None:
    coding = code(text)
    speakers = {mention.text for mark in coding.statements for mention in mark.speaker}
    assert speakers
    assert not speakers & {mention.text for event in coding.events for mention in event.actor}


def test_who_threatens_an_answer_does_that_and_not_what_it_answers(code: Code) -> None:
    text = "توعدت إيران برد على أي هجوم إسرائيلي."
    doers = [(event.cue.of(text), [who.text for who in event.actor]) for event in code(text).events]
    assert sorted(doers) == [("رد", ["إيران"]), ("هجوم", ["إسرائيلي"])]


def test_the_same_event_of_the_same_teller_is_one_mark_a_line(told: Told) -> None:
    assert len(told("شن الجيش اليمني غارات على صنعاء، وطالت الغارات مطار صنعاء.")) == 1


@pytest.mark.parametrize(
    ("capital", "state"),
    [
        ("واشنطن", "state:US"),
        ("موسكو", "state:RU"),
        ("كييف", "state:UA"),
    ],
)
def test_a_capital_that_speaks_is_its_state(code: Code, capital: str, state: str) -> None:
    (statement,) = code(f"قالت {capital} إن المحادثات مفيدة.").statements
    assert [mention.id for mention in statement.speaker] == [state]


def test_a_capital_where_something_happens_is_a_city(code: Code, packs: Packs) -> None:
    (event,) = code("انفجرت سيارة مفخخة في كييف.").events
    (place,) = event.place
    assert isinstance(packs.get(place.id or ""), Place)


def test_a_slot_holds_the_name_and_not_the_post(code: Code) -> None:
    (event,) = code("مقتل العقيد معمر القذافي في سرت.").events
    assert [mention.text for mention in event.target] == ["معمر القذافي"]


def test_those_who_make_a_truce_are_its_actor(code: Code) -> None:
    (event,) = code("أعلن الوسطاء وقف إطلاق النار بين إسرائيل وحزب الله.").events
    assert [mention.text for mention in event.actor] == ["إسرائيل وحزب الله"]


def test_what_an_attack_is_for_is_no_target(code: Code) -> None:
    (event,) = code("شن الجيش هجوما لأسباب أمنية.").events
    assert event.target == ()


def test_nobody_does_to_himself_what_he_does(code: Code) -> None:
    (event,) = code("أعلن التحالف استهدافه في صنعاء.").events
    assert [mention.text for mention in event.actor] == ["التحالف"]
    assert event.target == ()


def test_a_post_names_who_held_it_on_the_articles_day(code: Code) -> None:
    def speaker(published: str | None) -> str | None:
        (said,) = code("قال وزير الخارجية الفرنسي إن بلاده سترسل وفدا.", published=published).statements
        return said.speaker[0].id

    assert speaker("2021-03-01") == "le-drian"
    assert speaker("2025-03-01") == "barrot"
    assert speaker("1995-03-01") is None


def test_an_unknown_quarter_is_of_the_town_that_it_lies_in(code: Code) -> None:
    (event,) = code("اندلعت اشتباكات في ضواحي مدينة كيسمايو.").events
    assert [(place.text, place.id) for place in event.place] == [("ضواحي مدينة كيسمايو", "somalia-kismayo")]


def test_an_unknown_village_stays_where_the_article_said_that_it_lies(code: Code) -> None:
    text = "قصفت الطائرات قرية زرقوم في إقليم هيران.\nوسيطرت القوات على زرقوم مساء."
    assert [place.id for event in code(text).events for place in event.place] == ["somalia-hiran"] * 2


def test_a_name_in_another_spelling_is_known_where_the_article_is_set_there(code: Code) -> None:
    text = "قال محافظ هيران إن قذائف سقطت على مدينة بلدوينا الصومالية.\nوانسحبت حركة الشباب من هيران."
    (event,) = [one for one in code(text).events if one.type == "shelling"]
    assert [place.id for place in event.place] == ["somalia-beledweyne"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قال شاهد إن القوات استعادت «كوبيانسكي» دون قتال.", "«كوبيانسكي»"),
        ("حررت القوات نوفوميخايلي في منطقة زابوريجيا.", "نوفوميخايلي"),
        ("تقدمت القوات نحو سوميلكا خلال اليومين الماضيين.", "سوميلكا"),
    ],
)
def test_what_is_taken_is_a_place_though_no_pack_knows_its_name(
    told: Callable[..., list[dict[str, Any]]], text: str, place: str
) -> None:
    (event,) = told(text)
    assert event["place"] == place
    assert "target" not in event
