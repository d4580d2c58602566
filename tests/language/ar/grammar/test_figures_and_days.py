"""The figures of an event, whose they are and what they are a part of; and its days."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("قتل 12 شخصا في غارة.", [("12 شخصا", 12, "killed", None, None)]),
        (
            "قتل سبعة من عناصر الجيش في هجوم.",
            [("سبعة من عناصر الجيش", 7, "killed", "عناصر الجيش", None)],
        ),
        (
            "أدى القصف إلى مقتل 15 مدنيا، بينهم ستة أطفال.",
            [("15 مدنيا", 15, "killed", "مدنيا", None), ("ستة أطفال", 6, "killed", "أطفال", "15 مدنيا")],
        ),
        (
            "قتل ما لا يقل عن 20 شخصا في غارة.",
            [("ما لا يقل عن 20 شخصا", [20, None], "killed", None, None)],
        ),
        ("قتل أكثر من مئة شخص في غارة.", [("أكثر من مئة شخص", [100, None], "killed", None, None)]),
        ("قتل عشرات الجنود في المعارك.", [("عشرات الجنود", [10, None], "killed", "الجنود", None)]),
        (
            "أسقطت الدفاعات الجوية 15 طائرة مسيرة روسية.",
            [("15 طائرة مسيرة روسية", 15, "drones", None, None)],
        ),
        ("أسقط الجيش مروحيتين.", [("مروحيتين", 2, "aircraft", None, None)]),
        (
            "انفجرت قنبلة في السوق وأسفرت عن ٣ قتلى و٧ جرحى.",
            [("٣ قتلى", 3, "killed", None, None), ("٧ جرحى", 7, "wounded", None, None)],
        ),
        ("قتل سبعة من المارة في غارة.", [("سبعة من المارة", 7, "killed", "المارة", None)]),
        (
            "قتل 13 مدنيا بينهم أربعة أطفال وأصيب 21 في قصف.",
            [
                ("13 مدنيا", 13, "killed", "مدنيا", None),
                ("أربعة أطفال", 4, "killed", "أطفال", "13 مدنيا"),
                ("21", 21, "wounded", "مدنيا", None),
            ],
        ),
        ("نزح نحو 12 ألف شخص.", [("12 ألف شخص", 12000, "people", None, None)]),
        (
            "قتل مدنيان وجندي واحد في قصف.",
            [("مدنيان", 2, "killed", "مدنيان", None), ("جندي واحد", 1, "killed", "جندي", None)],
        ),
        ("قتل شخص واحد على الأقل في غارة.", [("شخص واحد على الأقل", [1, None], "killed", None, None)]),
        ("قتلت القوات سبعة من جنوده في كمين.", [("سبعة من جنوده", 7, "killed", "جنوده", None)]),
    ],
)
def test_figures(told: Told, text: str, figures: list[tuple[object, ...]]) -> None:
    (event,) = told(text)
    assert event["figures"] == figures


def test_a_figure_goes_to_the_event_of_its_clause(told: Told) -> None:
    text = "قتل ثلاثة جنود في اشتباكات قرب غاو، فيما أسقط الجيش خمس مسيرات."
    found = {event["cue"]: [figure[0] for figure in event["figures"]] for event in told(text)}
    assert found == {"اشتباكات": ["ثلاثة جنود"], "أسقط": ["خمس مسيرات"]}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("قصفت الطائرات البلدة أمس.", "2024-05-14"),
        ("قصفت الطائرات البلدة يوم الجمعة.", "2024-05-10"),
        ("قصفت الطائرات البلدة فجر اليوم.", "2024-05-15"),
        ("في 24 فبراير 2022 هاجمت روسيا أوكرانيا.", "2022-02-24"),
        ("هاجمت روسيا أوكرانيا في فبراير/شباط 2022.", "2022-02"),
        ("سيطر التنظيم على الموصل عام 2014.", "2014"),
        ("وفي 2014 سيطر التنظيم على الموصل.", "2014"),
        ("يلتقي الوزيران الأسبوع المقبل.", "2024-05-20..2024-05-26"),
        ("قصفت الطائرات البلدة.", None),
    ],
)
def test_days(told: Told, text: str, days: str | None) -> None:
    (event,) = told(text)
    assert event["days"] == days


def test_days_do_not_carry_over_from_another_sentence(told: Told) -> None:
    text = "انسحب الجيش أمس من البلدة. وسيطر المسلحون على الجسر."
    assert [event["days"] for event in told(text)] == ["2024-05-14", None]


def test_without_a_day_to_count_from_relative_days_stay_open(told: Told) -> None:
    assert [event["days"] for event in told("قصفت الطائرات البلدة أمس.", today=None)] == [None]


def test_relative_days_count_from_the_given_day(told: Told) -> None:
    text = "قصفت الطائرات البلدة أمس."
    assert [event["days"] for event in told(text, today=date(2016, 3, 1))] == ["2016-02-29"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("قال المتحدث باسم الجيش يوم الجمعة إن القوات قصفت معسكرا.", None),
        ("قال المتحدث باسم الجيش إن القوات قصفت معسكرا يوم الجمعة.", "2024-05-10"),
        ("أعلنت الحركة أمس سيطرتها على البلدة.", None),
        ("أعلنت الوزارة أمس إغلاق المعبر.", "2024-05-14"),
    ],
)
def test_a_time_beside_who_speaks_dates_the_words_and_not_the_event(
    told: Told, text: str, days: str | None
) -> None:
    (event,) = told(text)
    assert event["days"] == days


def test_an_hour_is_no_place(told: Told) -> None:
    (event,) = told("وقع انفجار في الثامنة والنصف مساء بتوقيت بغداد.")
    assert not {"in", "object", "owner"} & event.keys()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # a time belongs to the predicate before it, whatever stands nearer behind it
        ("سيطرت الحركة على البلدة أمس بعد معارك مع الجيش.", ["2024-05-14", None]),
        ("سيطر الجيش على البلدة في مارس الماضي بعد انسحاب المسلحين منها.", ["2024-03", "2024-03"]),
        # one that opens its clause, to the one behind it
        ("وفي 28 أبريل الماضي استهدف هجوم دورية للشرطة.", ["2024-04-28"]),
        # where a verb tells nothing itself, what it leads to
        ("تمكن الجيش أمس من تحرير البلدة.", ["2024-05-14"]),
        ("تواصلت أمس، لليوم الثاني على التوالي، المعارك في البلدة.", ["2024-05-14"]),
        # what a noun announces
        ("أعلن الجيش أمس تحرير البلدة.", ["2024-05-14"]),
        ("ندد المجلس أمس بالهجمات على الميناء.", [None]),
        # events of one clause, and those that «عندما» joins
        ("صد الجيش أمس هجوما للمسلحين.", ["2024-05-14", "2024-05-14"]),
        ("تعرضت البلدة لقصف في مارس حين هاجمها المسلحون.", ["2024-03", "2024-03"]),
        ("قصف الجيش أمس البلدة ردا على هجوم كيميائي.", ["2024-05-14", None]),
        # so much earlier than another
        ("حرر الجيش أمس البلدة بعد يومين من قصف المطار.", ["2024-05-14", "2024-05-12"]),
        ("حرر الجيش أمس البلدة بعد أربعة أشهر من الحصار.", ["2024-05-14", None]),
        # since when there was none like it
        ("هذا أكبر هجوم في العاصمة منذ يناير 2022.", [None]),
        ("وتشهد البلدة معارك منذ الجمعة.", ["2024-05-10..2024-05-15"]),
    ],
)
def test_which_event_a_time_dates(told: Told, text: str, days: list[str | None]) -> None:
    assert [event["days"] for event in told(text)] == days


def test_the_day_of_a_vote_is_not_that_of_the_strike_that_it_would_condemn(told: Told) -> None:
    (strike,) = told("فشل مجلس الأمن أمس الثلاثاء في إصدار بيان يدين الغارة التي استهدفت مركز إيواء.")
    assert strike["days"] is None
