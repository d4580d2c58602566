"""Sources that stand as prepositions, and the way by which words came."""

from collections.abc import Callable
from typing import Any

import pytest

from marsad.language.clauses import Clauses

Read = Callable[..., Clauses]
Said = Callable[..., list[tuple[str | None, ...]]]
Told = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قتل عشرة مدنيين في غارة على سوق، بحسب مصادر طبية.", "مصادر طبية"),
        ("قتل عشرة مدنيين في غارة على سوق، وفقا لمنظمة العفو الدولية.", "منظمة العفو الدولية"),
        ("قتل عشرة مدنيين في غارة على سوق، حسب شهود عيان.", "شهود عيان"),
        ("قتل عشرة مدنيين في غارة على سوق، وفق مسؤولين محليين.", "مسؤولين محليين"),
        ("بحسب مصادر طبية، قتل عشرة مدنيين في غارة على سوق.", "مصادر طبية"),
        ("ووفقا لمنظمة أطباء بلا حدود، قتل عشرة مدنيين في غارة على سوق.", "منظمة أطباء بلا حدود"),
    ],
)
def test_a_source_tells_its_whole_sentence(said: Said, told: Told, text: str, speaker: str) -> None:
    assert said(text) == [(speaker, "state", None, None)]
    assert [event["teller"] for event in told(text)] == [speaker]


def test_a_source_behind_a_verb_tells_what_that_verb_begins(told: Told) -> None:
    text = "قصفت المدفعية السوق أمس، وأسفرت بحسب مصدر طبي عن مقتل خمسة مدنيين."
    assert ("قصفت", None) in [(event["cue"], event["teller"]) for event in told(text)]
    text = "جاء سقوط البلدة بعد غارات أسفرت حسب حصيلة لوزارة الصحة عن مقتل عشرة أشخاص."
    assert ("سقوط", None) in [(event["cue"], event["teller"]) for event in told(text)]


def test_a_source_reaches_no_further_than_its_sentence(told: Told) -> None:
    text = "قصفت المدفعية بلدة مسافر يطا، بحسب سكان. وانسحبت القوات من البلدة."
    assert [(event["cue"], event["teller"]) for event in told(text)] == [
        ("قصفت", "سكان"),
        ("انسحبت", None),
    ]


def test_a_source_inside_anothers_words_does_not_take_the_word(said: Said) -> None:
    text = "قال الوزير إن القرية خالية بحسب السكان. وأضاف أن الطريق مفتوح."
    assert [row[0] for row in said(text)] == ["الوزير", "السكان", "الوزير"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قال وزير الخارجية الروسي سيرغي لافروف لوكالة رويترز إن المحادثات مفيدة.",
            ("سيرغي لافروف", "state", "وزير الخارجية الروسي", "وكالة رويترز"),
        ),
        (
            "قال المبعوث الأممي هانس غروندبرغ في تصريح لقناة الجزيرة إن الأطراف اقتربت.",
            ("هانس غروندبرغ", "state", "المبعوث الأممي", "قناة الجزيرة"),
        ),
        (
            "وذكرت صحيفة نيويورك تايمز نقلا عن مسؤولين أميركيين أن المساعدات ستصل.",
            ("مسؤولين أميركيين", "state", None, "صحيفة نيويورك تايمز"),
        ),
    ],
)
def test_the_way_is_the_agency_that_carries_the_words(
    said: Said, text: str, expected: tuple[str | None, ...]
) -> None:
    assert said(text) == [expected]


def test_an_agency_told_nothing_by_another_speaks_for_itself(said: Said) -> None:
    text = "أفادت وكالة الأنباء السورية بأن الدفاعات تصدت لصواريخ."
    assert said(text) == [("وكالة الأنباء السورية", "state", None, None)]


@pytest.mark.parametrize("speaker", ["وزارة الدفاع الأرمينية", "مصدر عسكري", "مسؤولون محليون"])
def test_the_one_spoken_to_is_no_part_of_the_speaker(said: Said, speaker: str) -> None:
    assert said(f"قال {speaker} لرويترز إن الهدنة صامدة.") == [(speaker, "state", None, "رويترز")]


def test_what_a_source_announced_is_one_saying(said: Said) -> None:
    text = "انسحبت القوات من ود مدني، بحسب ما أعلن المتحدث باسم القوات المسلحة."
    assert said(text) == [("المتحدث باسم القوات المسلحة", "state", None, None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("رفض المتحدث باسم الجيش التعليق على الهجوم.", "المتحدث باسم الجيش"),
        ("وامتنعت وزارة الدفاع عن التعليق.", "وزارة الدفاع"),
    ],
)
def test_refusing_to_comment_is_no_comment(said: Said, text: str, speaker: str) -> None:
    assert [row[:2] for row in said(text)] == [(speaker, "no-comment")]


def test_refusing_a_thing_is_no_silence(said: Said) -> None:
    assert said("رفض الجيش الهدنة.") == []


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("أغلق الجسر، وفق ما نقلت وكالة الأناضول عن شرطي.", "شرطي", "وكالة الأناضول"),
        ("أغلق الجسر، حسبما نقلت رويترز عن مصادر طبية.", "مصادر طبية", "رويترز"),
        ("أغلق الجسر، استنادا إلى وزارة النقل.", "وزارة النقل", None),
    ],
)
def test_a_source_may_be_carried(said: Said, text: str, speaker: str, via: str | None) -> None:
    assert said(text) == [(speaker, "state", None, via)]


@pytest.mark.parametrize("words", ["على حد قوله", "بحسب تعبيره", "حسب وصفه"])
def test_a_source_may_be_the_speaker_again(said: Said, words: str) -> None:
    assert said(f"قال الوزير إن الجسر مغلق، {words}.") == [("الوزير", "state", None, None)] * 2


def test_a_thing_of_the_text_is_no_source(said: Said) -> None:
    assert said("قد يغلق الجسر، بحسب ظروفه الراهنة.") == []


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("قال الوزير في مقابلة مع قناة الجزيرة إن الجسر مغلق.", "قناة الجزيرة"),
        ("قال الوزير في اتصال هاتفي مع رويترز إن الجسر مغلق.", "رويترز"),
        ("قال الوزير في حديث إلى صحيفة محلية إن الجسر مغلق.", "صحيفة محلية"),
        ("قال الوزير في لقاء مع السكان إن الجسر مغلق.", None),
        ("أغلق الجسر، على ما أفاد الوزير وكالة فرانس برس.", "وكالة فرانس برس"),
        ("قال الوزير إن الجسر مغلق، وفق ما نقلته وكالة الأناضول.", "وكالة الأناضول"),
        ("قال الوزير إن الجسر مغلق، حسبما نقلت عنه وكالة الأناضول.", "وكالة الأناضول"),
    ],
)
def test_the_way_of_a_speakers_words(said: Said, text: str, via: str | None) -> None:
    assert said(text) == [("الوزير", "state", None, via)]


def test_an_outlet_pointed_back_to_is_the_one_named_before(said: Said) -> None:
    text = "قال الوزير لقناة الجزيرة إن الجسر مغلق. وقال النائب للقناة نفسها إنه مفتوح."
    assert [row[3] for row in said(text)] == ["قناة الجزيرة", "قناة الجزيرة"]


def test_words_carried_of_who_spoke_last(said: Said) -> None:
    text = "قال الوزير إن الجسر مغلق. ونقلت عنه وكالة الأناضول قوله إن الطريق مفتوح."
    assert said(text)[1] == ("الوزير", "state", None, "وكالة الأناضول")


def test_as_one_said_names_a_source(said: Said) -> None:
    text = "أصيب أربعة جنود في المعارك، على ما أوردت بعثة الأمم المتحدة."
    assert said(text) == [("بعثة الأمم المتحدة", "state", None, None)]


def test_a_quoted_force_is_no_outlet(said: Said) -> None:
    text = 'نفت تركيا القصف بعد ادعاءات لـ"وحدات حماية الشعب".'
    assert said(text)[0] == ("تركيا", "deny", None, None)


def test_silence_on_what_another_said(said: Said) -> None:
    text = "ولم يصدر عن الجيش الكيني أي تعليق على ما ذكره البيان."
    assert ("الجيش الكيني", "no-comment") in {found[:2] for found in said(text)}


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("وبحسب بيان للجيش نقلته وكالة الأنباء الرسمية، انسحبت القوات.", "للجيش", "وكالة الأنباء الرسمية"),
        ("ووقعت الهجمات ليلا، حسبما ذكر ناطق باسم الشرطة لوكالة رويترز.", "ناطق باسم الشرطة", "وكالة رويترز"),
        (
            "وبحسب وكالة الأناضول عن مصدر في الدفاع المدني، أصيب ثلاثة.",
            "مصدر في الدفاع المدني",
            "وكالة الأناضول",
        ),
        ("وأعلنت الحركة في اتصال بوكالة رويترز أن مقاتليها انسحبوا.", "الحركة", "وكالة رويترز"),
        ("وقال سكان تحدثوا إلى رويترز إن الجثث في الشوارع.", "سكان", "رويترز"),
        ("وأوضح المتحدث، في تصريحات صحفية أوردتها وكالة شينخوا، أن الحدود مغلقة.", "المتحدث", "وكالة شينخوا"),
    ],
)
def test_every_hop_is_a_way(said: Said, text: str, speaker: str, via: str) -> None:
    assert [(who, way) for who, _, _, way in said(text)] == [(speaker, via)]
