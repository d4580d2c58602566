import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.ar.fold import fold
from marsad.language.ar.times.finding import find_times
from marsad.language.ar.times.time import Time
from marsad.language.ar.words import split

THURSDAY = date(2016, 8, 18)
WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
DAYS = st.dates(date(1950, 1, 1), date(2060, 1, 1))


def read(text: str, today: date | None = THURSDAY) -> list[Time]:
    return find_times(split(fold(text)), today)


def only(text: str, today: date | None = THURSDAY) -> Time:
    found = read(text, today)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفوا الحي أمس", "2016-08-17"),
        ("أمس الأربعاء", "2016-08-17"),
        ("أمس (الأربعاء)", "2016-08-17"),
        ("مواجهات الاثنين والثلاثاء", "2016-08-15..2016-08-16"),
        ("قصف الجيش المصري اليوم", "2016-08-18"),
        ("بالأمس", "2016-08-17"),
        ("أول أمس الثلاثاء", "2016-08-16"),
        ("أول من أمس، الثلاثاء،", "2016-08-16"),
        ("فجر اليوم", "2016-08-18"),
        ("اليوم الخميس", "2016-08-18"),
        ("غدا الجمعة", "2016-08-19"),
        ("بعد غد", "2016-08-20"),
        ("ليل أمس", "2016-08-17"),
        ("الليلة الماضية", "2016-08-17"),
        ("مساء السبت", "2016-08-13"),
        ("ظهر يوم الأحد", "2016-08-14"),
        ("الخميس", "2016-08-18"),
        ("الخميس الماضي", "2016-08-11"),
        ("الاثنين قبل الماضي", "2016-08-08"),
        ("الثلاثاء المقبل", "2016-08-23"),
        ("الجمعة 5 أغسطس", "2016-08-05"),
        ("الجمعة (5 آب/أغسطس 2016)", "2016-08-05"),
        ("الأحد الموافق 14/8/2016", "2016-08-14"),
        ("ليلة الجمعة إلى السبت", "2016-08-12..2016-08-13"),
        ("ليل السبت الأحد", "2016-08-13..2016-08-14"),
        ("يومي السبت والأحد", "2016-08-13..2016-08-14"),
        ("من الأحد إلى الثلاثاء", "2016-08-14..2016-08-16"),
        ("يوم 10 أوت الجاري", "2016-08-10"),
        ("18 من الشهر الماضي", "2016-07-18"),
        ("الخامس من الشهر الجاري", "2016-08-05"),
        ("في 9 الجاري", "2016-08-09"),
        ("12 جويلية الماضي", "2016-07-12"),
        ("في نوفمبر الماضي", "2015-11"),
        ("في أغسطس الماضي", "2015-08"),
        ("في آب", "2016-08"),
        ("في ديسمبر/كانون الأول المقبل", "2016-12"),
        ("أواخر مارس", "2016-03"),
        ("أبريل من العام الماضي", "2015-04"),
        ("مطلع 2013", "2013"),
        ("عام 2014", "2014"),
        ("في 2012 سيطروا", "2012"),
        ("بين عامي 2011 و2013", "2011..2013"),
        ("بين مارس ويونيو 2015", "2015-03..2015-06"),
        ("بين نوفمبر وفبراير 2015", "2014-11..2015-02"),
        ("من 5 يناير إلى 10 فبراير 2014", "2014-01-05..2014-02-10"),
        ("الشهر الماضي", "2016-07"),
        ("هذا الشهر", "2016-08"),
        ("مطلع الشهر", "2016-08"),
        ("العام الماضي", "2015"),
        ("أوائل العام الجاري 2016", "2016"),
        ("الأسبوع الماضي", "2016-08-08..2016-08-14"),
        ("مطلع الأسبوع", "2016-08-15..2016-08-18"),
        ("قبل يومين", "2016-08-16"),
        ("قبل ثلاثة أيام", "2016-08-15"),
        ("قبل أسبوع", "2016-08-11"),
        ("قبل 14 شهرا", "2015-06"),
        ("قبل نحو عامين", "2014"),
        ("قبل ساعات", "2016-08-18"),
        ("خلال اليومين الماضيين", "2016-08-16..2016-08-18"),
        ("الـ24 ساعة الماضية", "2016-08-17..2016-08-18"),
        ("في الأيام الثلاثة الماضية", "2016-08-15..2016-08-18"),
        ("٢٧ رمضان", "2016-07-02"),
        ("2 شوال 1437هـ", "2016-07-07"),
        ("أول أيام عيد الفطر", "2016-07-06"),
        ("الثلاثاء أمس الأول", "2016-08-16"),
        ("اليوم السبت", "2016-08-13"),
        ("سنتي 2013 و2014", "2013..2014"),
        ("في يونيو من العام نفسه", "None"),
    ],
)
def test_days_against_a_thursday(text: str, expected: str) -> None:
    assert str(read(text)[-1].days) == expected


@pytest.mark.parametrize(
    "text",
    [
        "سوق الجمعة", "بسوق الخميس", "صلاة الجمعة", "مدينة 6 أكتوبر", "مدينة السادس من أكتوبر", "حرب أكتوبر",
        "ثورة 17 فبراير", "تيريزا ماي", "مارس الضغط", "أوت الأسر النازحين", "رجب طيب", "في اليوم التالي",
        "برميل في اليوم", "ذلك اليوم", "اليوم السابع", "قبل يومين من الانتخابات", "5 قتلى", "الكتيبة 604",
        "قرار مجلس الأمن 1970", "2014 قتيلا",
    ],
)  # fmt: skip
def test_what_is_no_time(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text", ["قبل أيام", "قبل أكثر من عام", "الأيام القليلة الماضية", "في الأسابيع الأخيرة", "منذ أشهر"]
)
def test_what_cannot_be_said_is_null(text: str) -> None:
    assert only(text).days is None


def test_since_gives_the_beginning_and_the_run_up_to_today() -> None:
    for text, days, through in (
        ("منذ 13 شهرا", "2015-07", "2015-07..2016-08-18"),
        ("منذ أبريل الماضي", "2016-04", "2016-04..2016-08-18"),
        ("منذ عام 2014", "2014", "2014..2016-08-18"),
        ("منذ الرابع من مارس الماضي", "2016-03-04", "2016-03-04..2016-08-18"),
        ("منذ يوم الاثنين", "2016-08-15", "2016-08-15..2016-08-18"),
    ):
        found = only(text)
        assert (str(found.days), str(found.through), found.kind) == (days, through, "since")


def test_since_then_goes_back_to_the_time_told_before() -> None:
    found = read("انسحب الجيش في ديسمبر الماضي، ومنذ ذلك الحين انقطعت الاتصالات")
    assert [str(one.through) for one in found] == ["None", "2015-12..2016-08-18"]


def test_until_is_no_point() -> None:
    assert only("بحلول نهاية 2015").kind == "until"
    assert only("حتى ظهر اليوم").kind == "until"


def test_what_may_lie_ahead() -> None:
    assert str(only("يجتمعون السبت").ahead) == "2016-08-20"
    assert str(only("بعد أسبوع").ahead) == "2016-08-25"
    assert str(only("خلال 10 أيام").ahead) == "2016-08-18..2016-08-28"
    assert str(only("في مارس").ahead) == "2017-03"
    found = only("في 8 أو 9 يناير", date(2015, 12, 20))
    assert str(found.days) == "2016-01-08..2016-01-09"


def test_ago_counts_from_the_day_that_the_sentence_names() -> None:
    assert [str(one.days) for one in read("قالت الثلاثاء إن القوات انسحبت قبل يومين")] == [
        "2016-08-16",
        "2016-08-14",
    ]
    assert [str(one.days) for one in read("قالت الثلاثاء. وانسحبت القوات قبل يومين")] == [
        "2016-08-16",
        "2016-08-16",
    ]


def test_after_dates_what_is_named_behind_it() -> None:
    found = only("دخلوها بعد يومين من القصف")
    assert (str(found.days), found.kind) == ("2016-08-16", "after")


def test_a_weekday_that_contradicts_yesterday_wins() -> None:
    assert str(only("أمس الثلاثاء").days) == "2016-08-16"


def test_a_year_is_told_without_today_and_a_weekday_is_not() -> None:
    assert str(only("سبتمبر أيلول 2012", None).days) == "2012-09"
    assert only("مساء السبت", None).days is None
    assert only("قبل يومين", None).days is None


def test_spans_take_in_the_parts_of_the_day() -> None:
    found = only("وصلوا مساء يوم السبت إلى المدينة")
    assert (found.first, found.last) == (1, 4)


@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_the_latest_on_or_before_the_day(today: date, weekday: int) -> None:
    found = only(f"يوم {WEEKDAYS[weekday]}", today)
    assert found.days is not None
    assert found.days.start.weekday() == weekday
    assert timedelta() <= today - found.days.start < timedelta(days=7)
    last = only(f"{WEEKDAYS[weekday]} الماضي", today).days
    assert last is not None
    assert timedelta() < today - last.start <= timedelta(days=7)


@given(DAYS, st.integers(2, 400))
def test_days_ago(today: date, count: int) -> None:
    found = only(f"قبل {count} يوما", today)
    assert found.days is not None
    assert today - found.days.start == timedelta(days=count)


@given(st.text(alphabet="ابيوملسعةقنذخر 0123456789/.-()", max_size=80), DAYS)
def test_any_text_is_taken_and_times_do_not_overlap(text: str, today: date) -> None:
    found = read(text, today)
    assert all(one.last <= other.first for one, other in itertools.pairwise(found))
    assert all(one.first < one.last for one in found)


TIME_WORDS = "منذ|قبل|بعد|من|إلى|الجمعة|السبت|يوم|ليلة|5|2014|مارس|الماضي|العام|و|في|شهر|أمس|(|)|-|،"


@given(st.lists(st.sampled_from(TIME_WORDS.split("|")), max_size=12))
def test_any_order_of_time_words_is_taken(words: list[str]) -> None:
    found = read(" ".join(words))
    assert all(one.last <= other.first for one, other in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انسحبوا يوم السبت. وفي اليوم نفسه سقط الجسر", "2016-08-13"),
        ("هاجموا القرية في 3 يونيو واستعادها الجيش في اليوم التالي", "2016-06-04"),
        ("سيطروا عليها في مارس 2011 ثم انسحبوا في نوفمبر من العام نفسه", "2011-11"),
        ("دخلوها في مارس 2011 وخرجوا في يناير من العام التالي", "2012-01"),
        ("أعلن في الثالث من مايو مقتله في الأول من الشهر ذاته", "2016-05-01"),
        ("وقعوا الاتفاق في 2 نوفمبر 2015. وبعد عشرة أيام التقوا", "2015-11-12"),
    ],
)
def test_times_that_count_from_one_told_before(text: str, expected: str) -> None:
    assert str(read(text)[-1].days) == expected
