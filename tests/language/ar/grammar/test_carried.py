"""Carried words: an outlet is the way by which another's words came, however the sentence puts it."""

from collections.abc import Callable

import pytest

Said = Callable[..., list[tuple[str | None, ...]]]


@pytest.mark.parametrize(
    ("text", "speaker", "stance", "via"),
    [
        ("نسبت وكالة تاس إلى مصدر أمني قوله إن الجسر مغلق.", "مصدر أمني", "state", "وكالة تاس"),
        ("نسب موقع إخباري إلى ضابط كبير القول إن الجسر مغلق.", "ضابط كبير", "state", "موقع إخباري"),
        ("نسبت وكالة تاس إلى دبلوماسي غربي أن الجسر مغلق.", "دبلوماسي غربي", "state", "وكالة تاس"),
        ("نقلت وكالة رويترز عن الوزير تأكيده أن الجسر مغلق.", "الوزير", "state", "وكالة رويترز"),
        ("نقلت وكالة رويترز عن والي الولاية إدانته للهجوم.", "والي الولاية", "condemn", "وكالة رويترز"),
        ("نقلت وكالة رويترز عن كيمبتون ادعاءه أن الجسر مغلق.", "كيمبتون", "state", "وكالة رويترز"),
        ("أفادت وكالة تاس عن مصدر أمني بأن الجسر مغلق.", "مصدر أمني", "state", "وكالة تاس"),
    ],
)
def test_a_noun_tells_how_carried_words_were_spoken(
    said: Said, text: str, speaker: str, stance: str, via: str
) -> None:
    assert said(text) == [(speaker, stance, None, via)]


def test_who_ascribes_a_deed_accuses(said: Said) -> None:
    text = "نسب الجيش الكيني المجزرة إلى قطاع طرق."
    assert [(who, how) for who, how, *_ in said(text)] == [("الجيش الكيني", "accuse")]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("وقالت المنظمتان - حسبما أفادت قناة الحدث مساء اليوم - إن الجسر مغلق.", "قناة الحدث"),
        ('وقالت الحركة، وفق وكالة تاس، "الجسر مغلق أمام المارة والقوات انسحبت".', "وكالة تاس"),
        ("وقال شرطي لوكالة أنباء ((شينخوا)) إن الجسر مغلق.", "شينخوا"),
        ("وأكد الحاكم في مقابلة أجرتها معه قناة الجزيرة أن الجسر مغلق.", "قناة الجزيرة"),
    ],
)
def test_the_outlet_is_the_way(said: Said, text: str, via: str) -> None:
    assert [way for *_, way in said(text)] == [via]


def test_an_outlet_that_tells_of_a_thing_speaks_itself(said: Said) -> None:
    text = "أفادت وكالة تاس عن دوي انفجار، مؤكدة أن الجسر مغلق."
    assert [who for who, *_ in said(text)] == ["وكالة تاس", "وكالة تاس"]


def test_whom_one_blames_is_no_outlet(said: Said) -> None:
    text = "وكان الرئيس حمل المسؤولية لـ«مسلحين أجانب» دون دليل."
    assert [via for *_, via in said(text)] == [None]
