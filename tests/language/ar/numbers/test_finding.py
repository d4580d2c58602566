import itertools

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from marsad.language.ar.fold import fold
from marsad.language.ar.numbers.finding import Number, find_numbers
from marsad.language.ar.numbers.words import value_at
from marsad.language.ar.words import Token, split

UNITS = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
FEMININE = ["", "إحدى", "اثنتا", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"]
TENS = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
HUNDREDS = ["", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]


def spell_below_hundred(number: int, feminine: bool) -> str:
    if number <= 10:
        return UNITS[number]
    if number < 20:
        masculine = ["", "أحد", "اثنا", *UNITS[3:10]]
        return f"{FEMININE[number - 10]} عشرة" if feminine else f"{masculine[number - 10]} عشر"
    unit, tens = (FEMININE if feminine and number % 10 > 2 else UNITS)[number % 10], TENS[number // 10]
    return f"{unit} و{tens}" if unit else tens


def spell_below_thousand(number: int, feminine: bool) -> str:
    hundreds, rest = HUNDREDS[number // 100], spell_below_hundred(number % 100, feminine)
    return " و".join(part for part in (hundreds, rest) if part)


def spell(number: int, feminine: bool = False) -> str:
    parts = []
    for scale, one, two, many in ((1_000_000, "مليون", "مليونان", "ملايين"), (1000, "ألف", "ألفان", "آلاف")):
        count, number = divmod(number, scale)
        if count == 1:
            parts.append(one)
        elif count == 2:
            parts.append(two)
        elif count:
            word = many if 3 <= count <= 10 else one
            parts.append(f"{spell_below_thousand(count, False)} {word}")
    if number:
        parts.append(spell_below_thousand(number, feminine))
    return " و".join(parts)


def read(text: str) -> tuple[list[Token], list[Number]]:
    tokens = split(fold(text))
    return tokens, find_numbers(tokens)


def counts(text: str) -> list[object]:
    return [number.range.plain() for number in read(text)[1] if number.kind == "count"]


@example(96, True, "ل")
@given(st.integers(2, 999_999_999), st.booleans(), st.sampled_from(["", "و", "ب", "ل", "فل", "وب"]))
def test_a_number_spelled_in_words_is_read_back(number: int, feminine: bool, clitic: str) -> None:
    text = spell(number, feminine)
    assume((clitic + text).split()[0] != "لست")  # «I am not»
    tokens = split(fold(clitic + text + " في المدينة"))
    found = value_at(tokens, 0)
    assert found is not None
    assert (found.value, len(tokens) - found.last) == (number, 2)


@given(st.integers(1, 10**12))
def test_digits_in_every_form(number: int) -> None:
    arabic = "".join(chr(0x660 + int(digit)) for digit in str(number))
    for text in (str(number), f"{number:,}", arabic, f"{number:,}".replace(",", "٬")):
        found = value_at(split(fold(text)), 0)
        assert found is not None
        assert found.value == number


@given(st.integers(3, 99), st.sampled_from([("ألف", 1000), ("مليون", 10**6), ("مليار", 10**9)]))
def test_digits_before_a_multiplier(number: int, scale: tuple[str, int]) -> None:
    assert counts(f"{number} {scale[0]} نسمة") == [number * scale[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أربعة عشر قتيلا", 14),
        ("أربع عشرة غارة", 14),
        ("إحدى وعشرون امرأة", 21),
        ("مائتي جريح", 200),
        ("ثلاث مائة أسرة", 300),
        ("خمسة وثلاثين ألف نازح", 35_000),
        ("ألفا لاجئ", 2000),
        ("12 ألفا", 12_000),
        ("ثلاثة ملايين ونصف المليون", 3_500_000),
        ("نصف مليون", 500_000),
        ("مليون و300 ألف", 1_300_000),
        ("2,5 مليون", 2_500_000),
        ("1.75 مليار", 1_750_000_000),
        ("12 500 نازح", 12_500),
        ("1.250 منزلا", 1250),
        ("أصيب جنديان", 2),
        ("دمرت طائرتين", 2),
        ("مرتين اثنتين", 2),
        ("قتيل واحد", 1),
    ],
)
def test_exact_numbers(text: str, expected: float) -> None:
    assert counts(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عشرات الجرحى", [10, None]),
        ("بالمئات", [100, None]),
        ("نزح الآلاف", [1000, None]),
        ("عشرات الآلاف من السكان", [10_000, None]),
        ("مئات الآلاف", [100_000, None]),
        ("ملايين اللاجئين", [1_000_000, None]),
        ("ما لا يقل عن 12 مدنيا", [12, None]),
        ("أكثر من نحو ثلاثين", [30, None]),
        ("تجاوز 400 قتيل", [400, None]),
        ("15 على الأقل", [15, None]),
        ("تزيد على سنتين", [2, None]),
        ("أقل من مئة", [None, 100]),
        ("ما يصل إلى 5 آلاف", [None, 5000]),
        ("لا يتجاوز عشرين", [None, 20]),
        ("ما بين 200 و250 عائلة", [200, 250]),
        ("بين خمسة وعشرة صواريخ", [5, 10]),
        ("بين ألف وألفي مسلح", [1000, 2000]),
        ("من 3 إلى 4 آليات", [3, 4]),
        ("من 6 إلى 9 آلاف مقاتل", [6000, 9000]),
        ("7 أو 8 غارات", [7, 8]),
        ("20-25 قذيفة", [20, 25]),
    ],
)
def test_bounds_and_ranges(text: str, expected: list[int | None]) -> None:
    assert counts(text) == [expected]


def test_doubt_is_no_bound() -> None:
    number = read("نحو 70 شخصا")[1][0]
    assert number.approximate
    assert number.range.plain() == 70


def test_a_change_tells_its_end() -> None:
    assert counts("ارتفع عدد القتلى من 5 إلى 8") == [8]


def test_two_figures_are_not_added() -> None:
    assert counts("70 قتيلا و138 جريحا") == [70, 138]
    assert counts("ثلاثة قتلى وثمانية جرحى") == [3, 8]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("الكتيبة 604", "name"),
        ("اللواء 127", "name"),
        ("ميغ 31", "name"),
        ("SU-24", "name"),
        ("صواريخ إس-300", "name"),
        ("قرار مجلس الأمن الدولي 2259", "name"),
        ("القرار رقم 2510", "name"),
        ("الهاتف 0914440000", "name"),
        ("1- أسعار العملات", "name"),
        ("عام 2014", "year"),
        ("في 2011 سقط", "year"),
        ("أغسطس عام 2016", "year"),
        ("(2012)", "year"),
        ("الساعة 6", "hour"),
        ("9 مساء", "hour"),
        ("سالم (45 عاما)", "age"),
        ("البالغ من العمر 13 عاما", "age"),
        ("90 بالمئة", "share"),
        ("40% من", "share"),
        ("خمسين في المائة", "share"),
    ],
)
def test_numbers_that_count_nothing(text: str, kind: str) -> None:
    assert [number.kind for number in read(text)[1]] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "27 نوفمبر", "في 8 أو 9 مارس", "14/10/2018", "11:20", "الثالثة فجرا", "المرة الثانية",
        "نصف السكان", "أحد عناصر", "إحدى الطائرات", "لست وحدي", "حركة طالبان", "كمين محكم",
        "البنك المركزي", "مطاري أربيل وكركوك",
    ],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    assert read(text)[1] == []


def test_years_in_a_row() -> None:
    assert [number.kind for number in read("بين عامي 2012 و2015")[1]] == ["year", "year"]


def test_a_span_leaves_clitics_out() -> None:
    number = read("بأكثر من 100 قذيفة")[1][0]
    assert (number.first, number.last, number.cut) == (0, 3, 1)


@given(st.text(alphabet="ابتثجحخدوفل 0123456789.,:/-%()", max_size=60))
def test_any_text_is_taken_and_numbers_do_not_overlap(text: str) -> None:
    numbers = read(text)[1]
    assert all(one.last <= other.first for one, other in itertools.pairwise(numbers))


def test_a_bound_of_the_next_number_is_not_taken_for_the_last() -> None:
    assert counts("استعادت القوات 4 بلدات وأكثر من 300 قرية") == [4, [300, None]]


WORDS = [
    "نحو",
    "على",
    "الأقل",
    "ثلاثة",
    "وعشرين",
    "لألفي",
    "طائرتين",
    "مقاتلا",
    "2,500",
    "-",
    "ما",
    "لا",
    "يقل",
    "عن",
    "SU",
]


@given(st.lists(st.sampled_from(WORDS), max_size=7))
def test_words_that_begin_no_number_are_rightly_passed_over(words: list[str]) -> None:
    tokens = split(fold(" ".join(words)))
    assert find_numbers(tokens) == find_numbers(tokens, range(len(tokens)))
