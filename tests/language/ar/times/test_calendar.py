from datetime import date

import pytest
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.ar.fold import fold
from marsad.language.ar.times.calendar import calendar, month_at
from marsad.language.ar.times.written import Written, written_at
from marsad.language.ar.words import split

MONTHS = {
    "egypt": "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    "levant": "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول",
    "algeria": "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    "morocco": "يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر",
    "hijri": "محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة"
    "|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة",
}
SOLAR = sorted(MONTHS.keys() - {"hijri"})
DAYS = st.dates(date(1950, 1, 1), date(2060, 12, 31))


def name(tradition: str, month: int) -> str:
    return MONTHS[tradition].split("|")[month - 1]


def read(text: str) -> Written | None:
    tokens = split(fold(text))
    for index in range(len(tokens)):
        if found := written_at(tokens, index):
            return found
    return None


def days(text: str, today: date | None = date(2019, 12, 26)) -> str:
    found = read(text)
    run = None if found is None else found.days(today)
    return str(run)


@given(
    DAYS,
    st.sampled_from(SOLAR),
    st.sampled_from(["{d} {m} {y}", "{d:02}/{m}/{y}", "{d} من {m} عام {y}م"]),
)
def test_a_day_written_in_every_tradition_is_read_back(day: date, tradition: str, form: str) -> None:
    text = form.format(d=day.day, m=name(tradition, day.month), y=day.year)
    assert days(text) == day.isoformat()


@given(
    DAYS,
    st.sampled_from([("egypt", "levant"), ("levant", "egypt")]),
    st.sampled_from(["/", " / ", " ", " (", "/ "]),
)
def test_a_month_with_two_names_is_one(day: date, pair: tuple[str, str], sign: str) -> None:
    one, two = (name(tradition, day.month) for tradition in pair)
    closing = ")" if "(" in sign else ""
    assert days(f"{day.day} {one}{sign}{two}{closing} {day.year}") == day.isoformat()


@given(st.dates(date(1930, 1, 1), date(2070, 12, 31)))
def test_a_hijri_day_is_read_back(day: date) -> None:
    hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    assert days(f"{hijri.day} {name('hijri', hijri.month)} {hijri.year}هـ") == day.isoformat()
    assert days(f"{hijri.day}/{hijri.month}/{hijri.year}") == day.isoformat()


@given(DAYS, st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%d - %m - %Y", "%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y"]))
def test_a_day_in_digits_is_read_back(day: date, form: str) -> None:
    assert days(day.strftime(form)) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أبريل/نيسان 2018", "2018-04"),
        ("تشرين أول 2011", "2011-10"),
        ("الرابع من أبريل", "2019-04-04"),
        ("الحادي والعشرين من سبتمبر 2014", "2014-09-21"),
        ("العشرون من شهر مايو 2014", "2014-05-20"),
        ("الفاتح من سبتمبر 1969", "1969-09-01"),
        ("سبتمبر من عام 2016", "2016-09"),
        ("8 أو 9 نوفمبر", "2019-11-08..2019-11-09"),
        ("5 إلى 12 مارس 2011", "2011-03-05..2011-03-12"),
        ("3-6 شباط 2012", "2012-02-03..2012-02-06"),
        ("الخامس والسابع من يوليو 2014", "2014-07-05..2014-07-07"),
        ("وديسمبر 2017", "2017-12"),
        ("لشهر نوفمبر", "2019-11"),
        ("27 رمضان", "2019-06-01"),
        ("رمضان 1436", "2015-06-18..2015-07-16"),
        ("March 5th, 2011", "2011-03-05"),
        ("5 août 2016", "2016-08-05"),
        ("2019 نوفمبر 27", "2019-11-27"),
        ("12/25/2016", "2016-12-25"),
        ("31 أبريل 2015", "None"),
        ("31/31/2015", "None"),
    ],
)
def test_written_dates(text: str, expected: str) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text", ["2500 قتيل", "الكتيبة 604", "11:20", "192.168.1.1", "1.25", "450000", "الأول", "6 قتلى"]
)
def test_numbers_that_are_no_dates(text: str) -> None:
    assert read(text) is None


def test_a_year_that_is_not_said_needs_a_day_to_count_from() -> None:
    found = read("8 يناير")
    assert found is not None
    assert found.days(None) is None
    assert str(found.days(date(2019, 12, 26), "past")) == "2019-01-08"
    assert str(found.days(date(2019, 12, 26), "nearest")) == "2020-01-08"
    assert str(found.days(date(2020, 3, 26), "nearest")) == "2020-01-08"
    assert str(found.days(date(2020, 3, 26), "future")) == "2021-01-08"


def test_the_current_month_is_the_latest() -> None:
    assert days("يونيو", date(2019, 6, 5)) == "2019-06"


def test_names_that_are_also_words_are_unsure_when_alone() -> None:
    alone, dated = read("أوت"), read("أوت 2014")
    assert alone is not None
    assert not alone.sure
    assert dated is not None
    assert dated.sure


def test_different_months_stay_two() -> None:
    tokens = split(fold("سبتمبر/تشرين الأول"))
    found = month_at(tokens, 0)
    assert found is not None
    assert found[1] == 1


def test_every_month_and_weekday_has_a_name() -> None:
    assert [calendar().weekdays.at(split(fold(name)), 0) is not None for name in ("الأحد", "الثلثاء")] == [
        True,
        True,
    ]
