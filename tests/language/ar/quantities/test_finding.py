import pytest

from marsad.language.ar.fold import Folded, fold
from marsad.language.ar.numbers.finding import find_numbers
from marsad.language.ar.quantities.finding import Quantity, find_quantities
from marsad.language.ar.words import Token, split


def read(text: str) -> tuple[list[Token], list[Quantity]]:
    tokens = split(fold(text))
    return tokens, find_quantities(tokens, find_numbers(tokens))


def told(text: str) -> list[tuple[object, str]]:
    return [(one.range.plain(), one.unit) for one in read(text)[1]]


def quoted(text: str) -> list[str]:
    folded = Folded(text)
    tokens = split(folded.text)
    found = find_quantities(tokens, find_numbers(tokens))
    return [
        folded.span(tokens[one.first].start + one.cut, tokens[one.last - 1].end).of(text) for one in found
    ]


def owners(text: str) -> list[str | None]:
    folded = Folded(text)
    tokens = split(folded.text)
    found = find_quantities(tokens, find_numbers(tokens))
    return [
        None if one.owner is None
        else folded.span(tokens[one.owner[0]].start, tokens[one.owner[1] - 1].end).of(text)
        for one in found
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل 11 شخصا وجرح أربعين آخرين", [(11, "killed"), (40, "wounded")]),
        ("قتل 25 طفلا في الغارة", [(25, "killed")]),
        ("إصابة ستة بغارة على بلدة", [(6, "wounded")]),
        ("أودى القصف بحياة تسعة", [(9, "killed")]),
        ("أصيب سبعة عمال بجروح", [(7, "wounded")]),
        ("راح ضحيتها 90 شهيدا", [(90, "killed")]),
        ("مقتل سبعة قرويين", [(7, "killed")]),
        ("صدرت عشرة قوانين", [(10, "قوانين")]),
        ("إن مجندين اثنين على الأقل قتلا", [([2, None], "killed")]),
        ("إن ضابطين و3 سائقين أصيبوا", [(2, "wounded"), (3, "wounded")]),
        ("إن 24 متمردا من جبهة الوادي قتلوا", [(24, "killed")]),
        ("سقط 20 قتيلا ومئات الجرحى", [(20, "killed"), ([100, None], "wounded")]),
        ("أسفر الهجوم عن مقتل 12 من عناصر الشرطة وإصابة 30", [(12, "killed"), (30, "wounded")]),
        ("إن 80 شخصا على الأقل جرحوا في القصف", [([80, None], "wounded")]),
        ("ارتفع عدد القتلى إلى 300", [(300, "killed")]),
        ("قتل ثلاثة مسلحين واعتقل عشرين آخرين", [(3, "killed"), (20, "people")]),
        ("قتل وجرح أكثر من مئة مدني", [([100, None], "people")]),
        ("سقوط 60 شخصا بين قتيل وجريح", [(60, "people")]),
        ("بعد مقتل القائد في المعركة. وأرسلت تركيا 500 جندي", [(500, "fighters")]),
        ("نزوح عشرات الآلاف", [([10_000, None], "people")]),
        ("تشريد قرابة ستة ملايين", [(6_000_000, "people")]),
        ("إنتاج 300 ألف برميل يوميا", [(300_000, "barrels/day")]),
        ("900 ألف برميل من النفط", [(900_000, "برميل")]),
        ("أسقطت ثلاث طائرات مسيرة", [(3, "drones")]),
        ("أسقطت طائرتين حربيتين", [(2, "aircraft")]),
        ("أطلقت 12 صاروخا باليستيا", [(12, "missiles")]),
        ("شن 40 غارة جوية", [(40, "strikes")]),
        ("دمر دبابتين وأربع عربات", [(2, "vehicles"), (4, "vehicles")]),
        ("أغرق زورقين", [(2, "ships")]),
        ("سيطر على خمس قرى", [(5, "towns")]),
        ("العثور على 17 جثة", [(17, "bodies")]),
        ("تقدم ثلاثة كيلومترات", [(3, "km")]),
        ("استمر ثلاث ساعات و20 دقيقة", [(200, "دقيقة")]),
        ("هاجموا البلدة مرتين", [(2, "مرة")]),
        ("وصل 35 مصنعا", [(35, "مصنع")]),
        ("مئات الشيشان", [([100, None], "شيشان")]),
        ("آلاف الباكستانيين", [([1000, None], "people")]),
        ("أسقطت 17 من أصل 23 طائرة مسيرة", [(17, "drones")]),
        ("يقدر عدد المقاتلين بنحو 5 آلاف", [(5000, "fighters")]),
        ("أكثر من 60 قتيلا وجريحا", [([60, None], "people")]),
        ("قتل مواطن وأصيب اثنان آخران", [(2, "wounded")]),
        ("عقوبات على ثمانية أفراد وأربعة كيانات", [(8, "people"), (4, "كيانات")]),
        ("بلغ مليونا و200 ألف نازح", [(1_200_000, "people")]),
        ("أفرجت عن 898 من المسلحين وعائلاتهم", [(898, "people")]),
    ],
)
def test_units(text: str, expected: list[tuple[object, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "منذ 13 شهرا", "قبل ثلاثة أيام", "قبل نحو عامين", "بعد يومين من القصف", "تبعد نحو 90 كيلومترا",
        "الكتيبة 166", "في الساعة 6 مساء", "في 2016", "خسائر بالملايين", "حصل على 45 بالمئة", "في المرتبة 14",
    ],
)  # fmt: skip
def test_what_is_no_quantity(text: str) -> None:
    assert read(text)[1] == []


def test_a_figure_is_quoted_with_its_bounds_and_without_clitics() -> None:
    assert quoted("بأكثر من مئة قذيفة هاون") == ["أكثر من مئة قذيفة"]
    assert quoted("أصاب نحو 50 من أفراد الشرطة") == ["50 من أفراد الشرطة"]
    assert quoted("مقتل 40 مدنيا على الأقل أمس") == ["40 مدنيا على الأقل"]
    assert quoted("لعشرات الجثامين في الساحة") == ["عشرات الجثامين"]
    assert quoted("ثلاث طائرات عسكرية هبطت") == ["ثلاث طائرات عسكرية"]
    assert quoted("مقاتلتين من طراز ميغ 31 وصلتا") == ["مقاتلتين من طراز ميغ 31"]
    assert quoted("خسارة «عشرات» الجنود") == ["«عشرات» الجنود"]


def test_one_behind_its_noun_counts_it_with_its_bound() -> None:
    assert quoted("مقتل شخص واحد على الأقل وجندي واحد") == ["شخص واحد على الأقل", "جندي واحد"]
    assert told("مقتل شخص واحد على الأقل") == [([1, None], "killed")]


def test_others_are_of_the_last_owner_without_its_clitics() -> None:
    _, found = read("قتل ستة جنود ومدني واحد وأصيب ثلاثة آخرون")
    assert [(one.owner, one.owner_cut) for one in found[1:]] == [((3, 4), 1), ((3, 4), 1)]


def test_the_verb_behind_others_tells_their_fate() -> None:
    assert told("إن عشرين شخصا آخرين أصيبوا") == [(20, "wounded")]
    assert told("إن ثلاثة جنود قتلوا وجرح أربعة آخرون") == [(3, "killed"), (4, "wounded")]


def test_ten_behind_an_ordinal_counts_nothing() -> None:
    assert told("مقتل فتاة في الرابعة عشرة من العمر") == []
    assert told("أسر القائد عشرة جنود") == [(10, "fighters")]


def test_a_bound_behind_joined_figures_is_of_both() -> None:
    assert told("إلى 60 قتيلا و90 جريحا على الأقل") == [([60, None], "killed"), ([90, None], "wounded")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل 15 من عناصر الحرس الرئاسي وإصابة 20", ["عناصر الحرس الرئاسي", "عناصر الحرس الرئاسي"]),
        ("قتلوا 70 مواطنا", ["مواطنا"]),
        ("مقتل 70 شخصا", [None]),
        ("سقط 30 شهيدا من المدنيين العزل", ["المدنيين العزل"]),
        ("مقتل تسعة طلاب وجرح عشرين آخرين", ["طلاب", "طلاب"]),
        ("فقدت ستة من أفرادها", ["أفرادها"]),
        ("قتل تسعة من ضباطه في الهجوم", ["ضباطه"]),
        ("مقتل مئة جندي أوكراني", ["جندي أوكراني"]),
        ("أسر عشرات المقاتلين المحليين", ["المقاتلين المحليين"]),
        ("هاجم ثلاثة معسكرات للجيش", ["للجيش"]),
        ("فر 15 شخصا من البلدة", [None]),
    ],
)
def test_owners(text: str, expected: list[str | None]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize("link", ["بينهم", "من بينهم", "منهم", "بمن فيهم", "بما في ذلك"])
def test_a_part_names_its_whole(link: str) -> None:
    _, found = read(f"مقتل 50 شخصا، {link} ستة أطفال")
    assert [one.part_of for one in found] == [None, 0]
    assert [one.unit for one in found] == ["killed", "killed"]


def test_a_verb_behind_the_parts_tells_of_the_whole() -> None:
    _, found = read("إن 7 أشخاص بينهم 3 نساء وطفلان قضوا")
    assert [(one.unit, one.part_of) for one in found] == [("killed", None), ("killed", 0), ("killed", 0)]
    assert (found[2].cut, found[2].owner_cut) == (1, 1)


def test_a_part_does_not_reach_over_a_full_stop() -> None:
    _, found = read("مقتل 50 شخصا. بينهم ستة أطفال")
    assert [one.part_of for one in found] == [None, None]
